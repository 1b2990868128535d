import type { Day, PartialDate } from "../dataset/partialDate.ts";
import { firstDay, lastDay } from "../dataset/partialDate.ts";

/** The days that a timeline shows, both included. */
export interface Stretch {
  readonly first: Day;
  readonly last: Day;
}

const DAY_MS = 86_400_000;

function dayNumber(day: Day): number {
  return Date.parse(day) / DAY_MS;
}

function dayOf(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10) as Day;
}

/** The middle of the days that a date may mean: where a mark for "2013" does the least harm. */
export function middleDay(date: PartialDate): Day {
  return dayOf(Math.floor((dayNumber(firstDay(date)) + dayNumber(lastDay(date))) / 2));
}

/** 0 at the start of the first day, 1 at the end of the last; outside of that for days outside. */
export function shareOf(day: Day, { first, last }: Stretch): number {
  return (dayNumber(day) - dayNumber(first)) / (dayNumber(last) + 1 - dayNumber(first));
}

export function isWithin(day: Day, { first, last }: Stretch): boolean {
  return first <= day && day <= last;
}

function firstOfMonth(year: number, month: number): Day {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10) as Day;
}

function dayBefore(day: Day): Day {
  return dayOf(dayNumber(day) - 1);
}

/** Whole years around the days given: a year to the right stays free, so that what is due next can be seen. */
export function wholeStretch(days: readonly Day[], today: Day): Stretch {
  const first = days.reduce((a, b) => (b < a ? b : a), today);
  const last = days.reduce((a, b) => (b > a ? b : a), today);
  return {
    first: `${first.slice(0, 4)}-01-01` as Day,
    last: `${Number(last.slice(0, 4)) + 1}-12-31` as Day,
  };
}

/** The years up to the end of this one; a single year is the twelve months up to the end of this one. */
export function lastYears(years: number, today: Day): Stretch {
  const year = Number(today.slice(0, 4));
  const next =
    years === 1 ? firstOfMonth(year, Number(today.slice(5, 7))) : firstOfMonth(year + 1, 0);
  const end = new Date(next);
  return {
    first: firstOfMonth(end.getUTCFullYear() - years, end.getUTCMonth()),
    last: dayBefore(next),
  };
}

/** The stretch moved by whole months, earlier when negative. */
export function movedBy({ first, last }: Stretch, months: number): Stretch {
  const start = new Date(first);
  const end = new Date(dayOf(dayNumber(last) + 1));
  return {
    first: firstOfMonth(start.getUTCFullYear(), start.getUTCMonth() + months),
    last: dayBefore(firstOfMonth(end.getUTCFullYear(), end.getUTCMonth() + months)),
  };
}

export interface Tick {
  readonly day: Day;
  readonly label: string;
}

const MONTHS_IN_YEAR = 12;
/** Steps between ticks, in months. */
const TICK_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240];

const month = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });

function tickLabel(day: Day): string {
  // Browsers differ on the short name of September in British English, so it is the start of the long one.
  return day.slice(5, 7) === "01" ? day.slice(0, 4) : month.format(new Date(day)).slice(0, 3);
}

/** The starts of months or years, at most `most` of them and never none. Years are labelled as such, months by name. */
export function ticksOf({ first, last }: Stretch, most: number): readonly Tick[] {
  const monthOf = (day: Day) =>
    Number(day.slice(0, 4)) * MONTHS_IN_YEAR + Number(day.slice(5, 7)) - 1;
  const [start, end] = [monthOf(first), monthOf(last)];
  const step = TICK_STEPS.find((months) => (end - start) / months < most) ?? MONTHS_IN_YEAR * 50;
  const ticks: Tick[] = [];
  for (let at = Math.ceil(start / step) * step; at <= end; at += step) {
    const day = firstOfMonth(Math.floor(at / MONTHS_IN_YEAR), at % MONTHS_IN_YEAR);
    if (day >= first) ticks.push({ day, label: tickLabel(day) });
  }
  return ticks;
}

/**
 * The level of each mark in its stack, 0 first: the lowest on which it keeps `gap` from all marks placed before it. The
 * order of `xs` is the order of placing, so the first have the low levels.
 */
export function packedLevels(xs: readonly number[], gap: number): readonly number[] {
  const placed: number[][] = [];
  return xs.map((x) => {
    const free = placed.findIndex((level) => level.every((other) => Math.abs(other - x) >= gap));
    if (free !== -1) {
      placed[free]?.push(x);
      return free;
    }
    return placed.push([x]) - 1;
  });
}

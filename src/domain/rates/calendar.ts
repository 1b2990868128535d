import type { Day } from "../dataset/partialDate.ts";

/** Stretches of the calendar that trends are counted by, the finest first. Weeks start on Monday. */
export const UNITS = ["day", "week", "month", "year"] as const;
export type Unit = (typeof UNITS)[number];

export interface Stretch {
  /** "2026-11-12", "2026-W46", "2026-11" or "2026". Sorts in time among those of one unit. */
  readonly id: string;
  /** For an axis: "12 Nov", "Nov" or "2026"; January is its year, so that a reader sees where one starts. */
  readonly label: string;
  /** "12 November 2026", "week of 9 November 2026", "November 2026" or "2026". */
  readonly longLabel: string;
  readonly first: Day;
  readonly last: Day;
}

const DAY_MS = 86_400_000;
/** Days from a Monday to 1 January 1970, a Thursday. */
const MONDAY_OFFSET_DAYS = 3;

function formatter(options: Intl.DateTimeFormatOptions): (date: Date) => string {
  const format = new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
  return (date) => format.format(date);
}

const month = formatter({ month: "long" });
const longDay = formatter({ day: "numeric", month: "long", year: "numeric" });
const longMonth = formatter({ month: "long", year: "numeric" });

/** "Sep": browsers differ on the short name in British English, so it is the start of the long one. */
function shortMonth(date: Date): string {
  return month(date).slice(0, 3);
}

function dayAndMonth(date: Date): string {
  return `${date.getUTCDate()} ${shortMonth(date)}`;
}

function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day;
}

function startOf(unit: Unit, day: Day): Date {
  const date = new Date(`${day}T00:00:00Z`);
  switch (unit) {
    case "day":
      return date;
    case "week": {
      const sinceMonday = (date.getTime() / DAY_MS + MONDAY_OFFSET_DAYS) % 7;
      return new Date(date.getTime() - sinceMonday * DAY_MS);
    }
    case "month":
      return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1));
    case "year":
      return new Date(Date.UTC(date.getUTCFullYear(), 0, 1));
  }
}

/** The start `count` stretches after the one that begins at `start`; before it when `count` is negative. */
function shifted(unit: Unit, start: Date, count: number): Date {
  switch (unit) {
    case "day":
      return new Date(start.getTime() + count * DAY_MS);
    case "week":
      return new Date(start.getTime() + count * 7 * DAY_MS);
    case "month":
      return new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + count, 1));
    case "year":
      return new Date(Date.UTC(start.getUTCFullYear() + count, 0, 1));
  }
}

/** ISO 8601: the week belongs to the year that its Thursday is in. */
function weekId(monday: Date): string {
  const thursday = new Date(monday.getTime() + 3 * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

function stretchFrom(unit: Unit, start: Date): Stretch {
  const first = dayOf(start);
  const last = dayOf(new Date(shifted(unit, start, 1).getTime() - DAY_MS));
  switch (unit) {
    case "day":
      return { id: first, label: dayAndMonth(start), longLabel: longDay(start), first, last };
    case "week":
      return {
        id: weekId(start),
        label: dayAndMonth(start),
        longLabel: `week of ${longDay(start)}`,
        first,
        last,
      };
    case "month": {
      const label = start.getUTCMonth() === 0 ? first.slice(0, 4) : shortMonth(start);
      return { id: first.slice(0, 7), label, longLabel: longMonth(start), first, last };
    }
    case "year":
      return {
        id: first.slice(0, 4),
        label: first.slice(0, 4),
        longLabel: first.slice(0, 4),
        first,
        last,
      };
  }
}

/** How many stretches of `unit` the days from `first` to `last` touch. */
function stretchCount(unit: Unit, first: Day, last: Day): number {
  const from = startOf(unit, first);
  const to = startOf(unit, last);
  switch (unit) {
    case "day":
      return (to.getTime() - from.getTime()) / DAY_MS + 1;
    case "week":
      return (to.getTime() - from.getTime()) / (7 * DAY_MS) + 1;
    case "month":
      return (
        (to.getUTCFullYear() - from.getUTCFullYear()) * 12 +
        to.getUTCMonth() -
        from.getUTCMonth() +
        1
      );
    case "year":
      return to.getUTCFullYear() - from.getUTCFullYear() + 1;
  }
}

/** The finest unit that cuts the days from `first` to `last` into at most `most` stretches; else years. */
export function unitFor(first: Day, last: Day, most: number): Unit {
  return UNITS.find((unit) => stretchCount(unit, first, last) <= most) ?? "year";
}

/** The stretches from the one before that of `first` to that of `last`, both included: a trend starts from nothing. */
export function stretchesThrough(unit: Unit, first: Day, last: Day): readonly Stretch[] {
  const before = shifted(unit, startOf(unit, first), -1);
  const count = stretchCount(unit, first, last) + 1;
  return Array.from({ length: count }, (_, index) =>
    stretchFrom(unit, shifted(unit, before, index)),
  );
}

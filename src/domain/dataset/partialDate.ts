import type { Brand } from "../brand.ts";

/**
 * A date no more precise than its source, in EDTF: "2013", "2016-05", "2016-05-25", or an interval of these,
 * "2025/2027". Never padded with a made-up day. Sorts by its first day as plain text.
 */
export type PartialDate = Brand<string, "PartialDate">;

/** One day, "YYYY-MM-DD". */
export type Day = Brand<string, "Day">;

const PART = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function isRealPart(text: string): boolean {
  if (!PART.test(text)) return false;
  if (text.length === 4) return true;
  const month = Number(text.slice(5, 7));
  if (month < 1 || month > 12) return false;
  if (text.length === 7) return true;
  const day = Number(text.slice(8));
  return day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), month);
}

/** Null when `text` is not a year, month, day or interval of these that exists ("2023-02-30" does not). */
export function parsePartialDate(text: string): PartialDate | null {
  if (!text.includes("/")) return isRealPart(text) ? (text as PartialDate) : null;
  const parts = text.split("/");
  if (parts.length > 2 || !parts.every(isRealPart)) return null;
  const [start, end] = parts;
  if (start !== undefined && end !== undefined && lastDayOfPart(end) < firstDayOfPart(start))
    return null;
  return text as PartialDate;
}

/** Null when `text` is not one existing day. */
export function parseDay(text: string): Day | null {
  return text.length === 10 && isRealPart(text) ? (text as Day) : null;
}

function firstDayOfPart(part: string): Day {
  return (part + "-01-01".slice(part.length - 4)) as Day;
}

function lastDayOfPart(part: string): Day {
  if (part.length === 10) return part as Day;
  if (part.length === 4) return `${part}-12-31` as Day;
  const days = daysInMonth(Number(part.slice(0, 4)), Number(part.slice(5, 7)));
  return `${part}-${days}` as Day;
}

/** "2016-05" starts on "2016-05-01". */
export function firstDay(date: PartialDate): Day {
  return firstDayOfPart(date.split("/")[0] ?? date);
}

/** "2016-05" ends on "2016-05-31"; "2025/2027" on "2027-12-31". */
export function lastDay(date: PartialDate): Day {
  return lastDayOfPart(date.split("/").at(-1) ?? date);
}

const FORMATS = {
  10: new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }),
  7: new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" }),
};

function partLabel(part: string): string {
  if (part.length === 4) return part;
  const format = part.length === 10 ? FORMATS[10] : FORMATS[7];
  return format.format(new Date(`${firstDayOfPart(part)}T00:00:00Z`));
}

/** Three months that are a quarter of the calendar, as EDTF without an extension writes them: "2025-07/2025-09". */
const QUARTER = /^(\d{4})-(01|04|07|10)\/(\d{4})-(03|06|09|12)$/;

/** "Q3 2025" for "2025-07/2025-09"; null for what is no quarter. */
function quarterLabel(date: string): string | null {
  const [, year, first, endYear, last] = QUARTER.exec(date) ?? [];
  if (year === undefined || year !== endYear || Number(last) !== Number(first) + 2) return null;
  return `Q${Number(last) / 3} ${year}`;
}

const WHOLE_MONTH = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** "8 October 2023" for a day; other dates as `partialDateLabel`. For titles, where there is room. */
export function longDateLabel(date: PartialDate | Day): string {
  return date.length === 10
    ? WHOLE_MONTH.format(new Date(`${date}T00:00:00Z`))
    : partialDateLabel(date);
}

/** "25 May 2016", "May 2016", "2013", "2025 to 2027", "Q3 2025". */
export function partialDateLabel(date: PartialDate | Day): string {
  const quarter = quarterLabel(date);
  if (quarter !== null) return quarter;
  return date.split("/").map(partLabel).join(" to ");
}

/** The day of an ISO instant, in UTC, as people read it. */
export function dayLabel(instant: string): string {
  return partialDateLabel(instant.slice(0, 10) as Day);
}

import type { Result } from "../result.ts";
import { err, ok } from "../result.ts";
import type { PartialDate } from "./partialDate.ts";
import { parsePartialDate } from "./partialDate.ts";

/** What was typed means these days: a part of EDTF ("2016-05"), or a stretch between two of them. */
interface Span {
  readonly first: string;
  readonly last: string;
}

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;

const ORDINALS = ["first", "second", "third", "fourth"] as const;

/** Months of a year that its parts stand for. *Early*, *mid* and *late* are its thirds, *start* and *end* its outer quarters. */
const PARTS_OF_YEAR: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 4],
  mid: [5, 8],
  middle: [5, 8],
  late: [9, 12],
  start: [1, 3],
  beginning: [1, 3],
  end: [10, 12],
};

/** Words that say *no later than*. The date after them is kept as long as any day of it is left, so it stands alone. */
const DEADLINE =
  /^(?:(?:by|until|till|no later than|not later than)(?: the)?(?: (?:end|close)(?: of)?)?|before(?: the)? (?:end|close) of) /;
const LEAD_IN = /^(?:(?:in|on|during|from|between) )?(?:the )?/;
const BETWEEN = /\s+(?:to|until|till|and|-)\s+|\s*(?:\/|\.\.)\s*|(?<=^\d{4})-(?=\d{4}$)/;

const GENERAL = "Write a date such as 2026, 2026-05, 2026-05-31, Q3 2026 or 2025/2027.";

function two(n: number): string {
  return String(n).padStart(2, "0");
}

function part(edtf: string): Span {
  return { first: edtf, last: edtf };
}

function months(year: string, first: number, last: number): Span {
  return { first: `${year}-${two(first)}`, last: `${year}-${two(last)}` };
}

/** The number of a month named by at least its first three letters; 0 for none. */
function monthOf(name: string): number {
  const plain = name.replace(/\.$/, "");
  if (plain.length < 3) return 0;
  return (
    MONTHS.findIndex(
      (month) => month.startsWith(plain) || (month === "september" && plain === "sept"),
    ) + 1
  );
}

function monthName(month: number): string {
  const name = MONTHS[month - 1] ?? "";
  return name.charAt(0).toUpperCase() + name.slice(1);
}

type Reading = Result<Span, string> | null;

/** One way in which people write a date: a pattern, and what its parts mean; null when they mean nothing. */
interface Form {
  readonly pattern: RegExp;
  readonly read: (...groups: readonly string[]) => Reading;
}

function realDay(year: string, month: number, day: number): Reading {
  const edtf = `${year}-${two(month)}-${two(day)}`;
  if (parsePartialDate(edtf) !== null) return ok(part(edtf));
  if (month < 1 || month > 12) return err(`There is no month ${month}.`);
  return err(`There is no ${day} ${monthName(month)} ${year}.`);
}

function realMonth(year: string, month: number): Reading {
  return month >= 1 && month <= 12
    ? ok(part(`${year}-${two(month)}`))
    : err(`There is no month ${month}.`);
}

/** Day and month in figures: the order differs from country to country, so it must show by itself. */
function figures(first: string, second: string, year: string): Reading {
  const [a, b] = [Number(first), Number(second)];
  if (a === b || (a > 12 && b <= 12)) return realDay(year, b, a);
  if (b > 12 && a <= 12) return realDay(year, a, b);
  if (a > 12) return err(`There is no month ${b}.`);
  const ways = `${a} ${monthName(b)} or ${b} ${monthName(a)} ${year}`;
  return err(
    `This can be ${ways}. Write ${year}-${two(b)}-${two(a)} or ${year}-${two(a)}-${two(b)}.`,
  );
}

/** "2016/05" is a month and "2025/27" a stretch of years; "2011/12" can be either. */
function yearAndFigures(year: string, figure: string): Reading {
  const [end, month] = [`${year.slice(0, 2)}${figure}`, Number(figure)];
  if (end <= year) return realMonth(year, month);
  if (month > 12) return ok({ first: year, last: end });
  return err(
    `This can be ${monthName(month)} ${year} or ${year} to ${end}. Write ${year}-${figure} or ${year}/${end}.`,
  );
}

/** From the first day of one to the last day of the other. */
function stretch(from: Reading, to: Reading): Reading {
  if (from === null || to === null) return null;
  if (!from.ok) return from;
  return to.ok ? ok({ first: from.value.first, last: to.value.last }) : to;
}

function quarter(year: string, number: number): Reading {
  return ok(months(year, 3 * number - 2, 3 * number));
}

function half(year: string, isFirst: boolean): Reading {
  return ok(isFirst ? months(year, 1, 6) : months(year, 7, 12));
}

const FORMS: readonly Form[] = [
  { pattern: /^(\d{4})$/, read: (year = "") => ok(part(year)) },
  {
    pattern: /^(\d{4})-(\d{1,2})$/,
    read: (year = "", figure = "") =>
      Number(figure) > 12 ? yearAndFigures(year, figure) : realMonth(year, Number(figure)),
  },
  { pattern: /^(\d{4})\/(\d{2})$/, read: (year = "", figure = "") => yearAndFigures(year, figure) },
  {
    pattern: /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/,
    read: (year = "", _ = "", month = "", day = "") => realDay(year, Number(month), Number(day)),
  },
  {
    pattern: /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/,
    read: (first = "", _ = "", second = "", year = "") => figures(first, second, year),
  },
  {
    pattern: /^(\d{1,2})[-/.](\d{4})$/,
    read: (month = "", year = "") => realMonth(year, Number(month)),
  },
  {
    pattern: /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/,
    read: () => err("Write the year with four figures, such as 2026-05-31."),
  },
  {
    pattern: /^(\d{4})[ /-]?q([1-4])$/,
    read: (year = "", number = "") => quarter(year, Number(number)),
  },
  {
    pattern: /^q([1-4])[ /-]?(\d{4})$/,
    read: (number = "", year = "") => quarter(year, Number(number)),
  },
  {
    pattern: /^(first|second|third|fourth|1st|2nd|3rd|4th) quarter(?: of)? (\d{4})$/,
    read: (ordinal = "", year = "") => {
      const place = ORDINALS.findIndex((name) => name === ordinal);
      return quarter(year, place === -1 ? Number(ordinal.charAt(0)) : place + 1);
    },
  },
  {
    pattern: /^(?:(first|second|1st|2nd) half(?: of)?|h([12])|([12])h)[ /-](\d{4})$/,
    read: (ordinal = "", h = "", number = "", year = "") =>
      half(year, [h, number].includes("1") || ordinal === "first" || ordinal === "1st"),
  },
  {
    pattern: /^(\d{4})[ /-]?h([12])$/,
    read: (year = "", number = "") => half(year, number === "1"),
  },
  {
    pattern: /^q([1-4]) ?- ?q([1-4])[ /-](\d{4})$/,
    read: (from = "", to = "", year = "") =>
      stretch(quarter(year, Number(from)), quarter(year, Number(to))),
  },
  {
    pattern: /^(early|mid|middle|late|start|beginning|end)(?: of |[ -])(\d{4})$/,
    read: (name = "", year = "") => {
      const [first, last] = PARTS_OF_YEAR[name] ?? [1, 12];
      return ok(months(year, first, last));
    },
  },
  {
    // A part of a month would be days that nobody named: the month is as exact as it gets.
    pattern:
      /^(?:(?:early|mid|middle|late|start|beginning|end)(?: of |[ -]))?([a-z]{3,9}\.?),?[ /-](\d{4})$/,
    read: (name = "", year = "") => (monthOf(name) === 0 ? null : realMonth(year, monthOf(name))),
  },
  {
    pattern: /^(\d{1,2})(?:st|nd|rd|th|\.)?[ -](?:of )?([a-z]{3,9}\.?),?[ -](\d{4})$/,
    read: (day = "", name = "", year = "") =>
      monthOf(name) === 0 ? null : realDay(year, monthOf(name), Number(day)),
  },
  {
    // "25-27 May 2016", as the days of a meeting are written.
    pattern: /^(\d{1,2})(?: ?- ?| to )(\d{1,2}) ([a-z]{3,9}\.?),? (\d{4})$/,
    read: (from = "", to = "", name = "", year = "") => {
      const month = monthOf(name);
      return month === 0
        ? null
        : stretch(realDay(year, month, Number(from)), realDay(year, month, Number(to)));
    },
  },
  {
    pattern: /^([a-z]{3,9}\.?)(?: ?- ?| to )([a-z]{3,9}\.?),? (\d{4})$/,
    read: (from = "", to = "", year = "") =>
      monthOf(from) === 0 || monthOf(to) === 0
        ? null
        : stretch(realMonth(year, monthOf(from)), realMonth(year, monthOf(to))),
  },
  {
    pattern: /^([a-z]{3,9}\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/,
    read: (name = "", day = "", year = "") =>
      monthOf(name) === 0 ? null : realDay(year, monthOf(name), Number(day)),
  },
];

/** One date without a stretch of its own making; null when no form fits. */
function readOne(words: string): Reading {
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(words);
    const reading = match === null ? null : read(...match.slice(1).map((group) => group ?? ""));
    if (reading !== null) return reading;
  }
  return null;
}

function readSpan(words: string): Reading {
  const one = readOne(words);
  if (one !== null) return one;
  const [from = "", to, ...more] = words.split(BETWEEN);
  if (to === undefined || more.length > 0) return null;
  return stretch(readOne(from), readOne(to));
}

/**
 * The date that somebody typed, as EDTF, never more exact than the words; else a sentence that says what to write.
 * Where countries read figures in another order, it asks rather than guesses. EDTF is taken as it stands.
 */
export function parseTypedDate(typed: string): Result<PartialDate, string> {
  const plain = typed
    .normalize("NFKC")
    .replaceAll(/[‐-―−]/g, "-")
    .replaceAll(/\s+/g, " ")
    .trim();
  const asItStands = parsePartialDate(plain);
  if (asItStands !== null) return ok(asItStands);
  const words = plain.toLowerCase().replace(DEADLINE, "").replace(LEAD_IN, "").trim();
  const span = readSpan(words);
  if (span === null) return err(GENERAL);
  if (!span.ok) return span;
  const { first, last } = span.value;
  const date = parsePartialDate(first === last ? first : `${first}/${last}`);
  return date === null ? err("This ends before it starts.") : ok(date);
}

import type { PartialDate } from "../../dataset/partialDate.ts";
import { parsePartialDate } from "../../dataset/partialDate.ts";
import { parseTypedDate } from "../../dataset/typedDate.ts";

/** Which of two figures is the day where a date can be read both ways; null while nobody has said. */
export type DateOrder = "day" | "month" | null;

export type ReadDate =
  | { readonly type: "none" }
  | { readonly type: "date"; readonly date: PartialDate }
  /** 03/04/2019 without an order. */
  | { readonly type: "ambiguous" }
  /** It has the form of a date, and there is no such day. */
  | { readonly type: "impossible"; readonly reason: string }
  /** "every year": a deadline in words. */
  | { readonly type: "words" };

/** What people write into a cell where there is nothing to say. */
const BLANKS = new Set([
  "",
  "-",
  "–",
  "—",
  "--",
  ".",
  "..",
  "...",
  "n/a",
  "na",
  "n.a.",
  "n.a",
  "#n/a",
  "n/k",
  "nil",
  "none",
  "null",
  "unknown",
  "not applicable",
  "not available",
  "not specified",
  "not stated",
  "?",
  "x",
  "tbc",
  "tbd",
  "tba",
]);
/** These say that there will be a date: as words they are worth keeping. */
const OPEN = new Set(["tbc", "tbd", "tba", "unknown", "?"]);

export function isBlank(cell: string): boolean {
  return cell === "" || (cell.length < 16 && BLANKS.has(cell.trim().toLowerCase()));
}

const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?(?:Z|[+-]\d{2}:?\d{2})?$/i;
const FIGURES = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
/** Figures of a year below this belong to this century: what is pledged is pledged for years to come. */
const CENTURY_TURN = 70;
const DAY_MS = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_COUNTED = 29_221;
const LAST_COUNTED = 73_050;

/** "Dec-25", as Excel shows a month. */
const MONTH_AND_YEAR = /^([a-z]{3,9})\.?(?:[-/]| ?['’])(\d{2})$/i;

function fullYear(figure: string): string {
  if (figure.length === 4) return figure;
  return Number(figure) < CENTURY_TURN ? `20${figure}` : `19${figure}`;
}

/** A day as spreadsheets count them, which a cell shows that has lost its format: 1 January 1980 to the end of 2099. */
function dayCounted(text: string): PartialDate | null {
  const count = /^\d{5}$/.test(text) ? Number(text) : 0;
  if (count < FIRST_COUNTED || count > LAST_COUNTED) return null;
  return new Date(DAY_ZERO + count * DAY_MS).toISOString().slice(0, 10) as PartialDate;
}

/** The words as a date that says no more than they do. */
export function readDate(cell: string, order: DateOrder): ReadDate {
  const text = cell.replaceAll(/\s+/g, " ").trim();
  if (isBlank(text)) return OPEN.has(text.toLowerCase()) ? { type: "words" } : { type: "none" };
  if (text.length > 60) return { type: "words" };
  const plain = text.replace(TIME, "");
  const figures = FIGURES.exec(plain);
  if (figures !== null) return readFigures(figures, order);
  const counted = dayCounted(plain);
  if (counted !== null) return { type: "date", date: counted };
  const short = MONTH_AND_YEAR.exec(plain);
  const read = parseTypedDate(short === null ? plain : `${short[1]} ${fullYear(short[2] ?? "")}`);
  if (read.ok) return { type: "date", date: read.value };
  return read.error.startsWith("There is no ")
    ? { type: "impossible", reason: read.error }
    : { type: "words" };
}

function readFigures(figures: RegExpExecArray, order: DateOrder): ReadDate {
  const [, first = "", , second = "", figure = ""] = figures;
  const year = fullYear(figure);
  const [a, b] = [Number(first), Number(second)];
  if (a <= 12 && b <= 12 && a !== b && order === null) return { type: "ambiguous" };
  const dayFirst = a > 12 || (b <= 12 && order !== "month");
  const [day, month] = dayFirst ? [a, b] : [b, a];
  const edtf = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const date = parsePartialDate(edtf);
  return date === null
    ? { type: "impossible", reason: `There is no day ${day} of month ${month} in ${year}.` }
    : { type: "date", date };
}

export function isDateLike(cell: string): boolean {
  // Five figures are a day only where days are looked for.
  if (cell.length > 40 || !/\d/.test(cell) || /^\d{5}$/.test(cell)) return false;
  const read = readDate(cell, "day");
  return read.type === "date" || read.type === "impossible";
}

/** The order that the unmistakable dates of a column show: 25/12/2019 has the day first. Null when none does, or both do. */
export function orderShown(cells: Iterable<string>): DateOrder {
  let [day, month] = [0, 0];
  for (const cell of cells) {
    const figures = FIGURES.exec(cell.trim().replace(TIME, ""));
    if (figures === null) continue;
    if (Number(figures[1]) > 12) day++;
    else if (Number(figures[3]) > 12) month++;
  }
  if (day > 0 && month === 0) return "day";
  return month > 0 && day === 0 ? "month" : null;
}

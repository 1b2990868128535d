import type { Guess } from "./decodeText.ts";
import { fieldNamed } from "./fieldNames.ts";
import type { Grid } from "./grid.ts";
import { columnLetters, isBlankRow } from "./grid.ts";
import { isDateLike } from "./importDate.ts";
import { oneLine } from "./plainValue.ts";

const MAX_HEADING_LENGTH = 200;

/** The index of the row that names the columns; NO_HEADER when none does. */
export type HeaderRow = number;
export const NO_HEADER = -1;

/** Rows from the top among which a header is looked for. */
export const HEADER_REACH = 30;
const MAX_NAME_LENGTH = 90;
const MAX_SUBHEADING_LENGTH = 40;

export interface Column {
  /** Index of the cell in each row. */
  readonly index: number;
  /** As people know it: its heading, or "Column C". No two are the same. */
  readonly name: string;
  /** What the heading says; empty when there is none. */
  readonly heading: string;
}

function filled(row: readonly string[]): number {
  let count = 0;
  for (const cell of row) if (cell.trim() !== "") count++;
  return count;
}

function isName(cell: string): boolean {
  const text = cell.trim();
  return (
    text.length <= MAX_NAME_LENGTH &&
    /\p{L}/u.test(text) &&
    !/^https?:/i.test(text) &&
    !/[.!?]\s+\S/.test(text)
  );
}

/** How many of the cells name a field that this app knows. */
function known(row: readonly string[]): number {
  return new Set(row.map(fieldNamed).filter((field) => field !== null)).size;
}

/** How many of the fields that this app knows are named by one row near the top. */
export function namesKnown({ rows }: Grid): number {
  return Math.max(0, ...rows.slice(0, HEADER_REACH).map(known));
}

/** The most common number of filled cells in a row: how wide the table is. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const row of rows.slice(0, 200)) {
    const width = filled(row);
    if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  let best = 1;
  for (const [width, count] of counts) {
    const bestCount = counts.get(best) ?? 0;
    if (count > bestCount || (count === bestCount && width > best)) best = width;
  }
  return best;
}

/** Words and figures as a pattern: "C-12" and "C-13" are one, "Due" and "2025" are two. */
function patternOf(cell: string): string {
  return cell
    .trim()
    .replaceAll(/\d+/g, "9")
    .replaceAll(/\p{L}+/gu, "a");
}

/** A row of data among rows of data: its figures stand as those of the next row do, in two columns at least. */
function isLikeNext(row: readonly string[], next: readonly string[]): boolean {
  const alike = row.filter((cell, index) => {
    const pattern = patternOf(cell);
    return pattern.includes("9") && pattern === patternOf(next[index] ?? "");
  });
  return alike.length >= 2;
}

/**
 * True when `row` divides what the header above it names: "Lead" and "Support" under "Responsible". Under a name that
 * stands over its own column alone it has nothing, or the same name where the cells are merged.
 */
function dividesHeader(above: readonly string[], row: readonly string[]): boolean {
  let divided = 0;
  for (const [index, cell] of row.entries()) {
    const name = (above[index] ?? "").trim();
    const text = cell.trim();
    if (text === "" || text === name) continue;
    if (!isName(text) || /\d/.test(text) || text.length > MAX_SUBHEADING_LENGTH) return false;
    const isGroup = name !== "" && (above[index + 1] ?? "").trim() === "" && index + 1 < row.length;
    if (name !== "" && !isGroup) return false;
    if (name === "") divided++;
  }
  return divided > 0;
}

/**
 * The row that names the columns: not always the first, for titles, dates and notes stand above it. It is as wide as
 * the table, of short names that differ, and what stands below looks otherwise.
 */
export function guessHeader({ rows }: Grid): Guess<HeaderRow> {
  const top = rows.slice(0, HEADER_REACH);
  const width = usualWidth(rows);
  let best = { row: NO_HEADER, score: 0, known: 0 };
  for (const [row, cells] of top.entries()) {
    const names = cells.filter((cell) => cell.trim() !== "");
    if (names.length < Math.min(2, width) || names.length < width * 0.5) continue;
    const good = names.filter(
      (cell) => isName(cell) && (!isDateLike(cell) || fieldNamed(cell) !== null),
    );
    const share = good.length / names.length;
    const recognised = known(cells);
    if (share < 0.7 && recognised < 2) continue;
    if (recognised < 2 && isLikeNext(cells, rows[row + 1] ?? [])) continue;
    const distinct = new Set(names.map((cell) => cell.trim().toLowerCase())).size / names.length;
    const length = names.reduce((sum, cell) => sum + cell.length, 0) / names.length;
    const below = rows.slice(row + 1, row + 6);
    const belowLength = average(
      below.flatMap((cells2) =>
        cells2.filter((cell) => cell.trim() !== "").map((cell) => cell.length),
      ),
    );
    const hasDates = below.some((cells2) =>
      cells2.some((cell) => isDateLike(cell) || /^https?:/i.test(cell)),
    );
    const score =
      recognised * 3 +
      share +
      distinct +
      (belowLength > length * 1.3 ? 1 : 0) +
      (hasDates ? 0.5 : 0) -
      row * 0.05;
    if (score > best.score) best = { row, score, known: recognised };
  }
  // Without one name that is known, words above words may well be the first row of data.
  if (best.row === NO_HEADER || (best.known === 0 && best.score < 2.9))
    return { value: NO_HEADER, reason: "no row near the top looks like names of columns" };
  const [above, next] = [rows[best.row] ?? [], rows[best.row + 1]];
  if (next !== undefined && dividesHeader(above, next))
    return { value: best.row + 1, reason: "it divides the names in the row above it" };
  return {
    value: best.row,
    reason:
      best.known > 1
        ? `it names ${best.known} columns that are known here`
        : "its cells are short names, and what stands below is not",
  };
}

function average(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

/** The names above a header whose own names repeat, each held until the next: "2024" over "Status" and "Note". */
function spread(row: readonly string[], width: number): readonly string[] {
  const names: string[] = [];
  let last = "";
  for (let index = 0; index < width; index++) {
    const cell = (row[index] ?? "").trim();
    if (cell !== "") last = cell;
    names.push(last);
  }
  return names;
}

/** The columns under a header. Those without a heading and without a value are left out. */
export function columnsOf({ rows }: Grid, header: HeaderRow): readonly Column[] {
  const headings = header === NO_HEADER ? [] : (rows[header] ?? []);
  const data = rows.slice(header + 1);
  let width = headings.length;
  for (const row of data) if (row.length > width) width = row.length;
  const hasValue = new Uint8Array(width);
  for (const row of data) {
    for (let index = 0; index < row.length; index++)
      if (hasValue[index] === 0 && row[index] !== "" && row[index]?.trim() !== "")
        hasValue[index] = 1;
  }
  const own = Array.from({ length: width }, (_, index) => headingText(headings[index] ?? ""));
  const above = header > 0 ? (rows[header - 1] ?? []) : [];
  // A title over the whole table names no columns: at least two names make a second header.
  const over = filled(above) >= 2 ? spread(above, width).map(headingText) : [];
  const isDivided = dividesHeader(above, headings);
  const counts = new Map<string, number>();
  for (const name of own) counts.set(name, (counts.get(name) ?? 0) + 1);
  const used = new Set<string>();
  const columns: Column[] = [];
  for (let index = 0; index < width; index++) {
    const group = over[index] ?? "";
    const name = own[index] ?? "";
    const isUnclear =
      name === "" || (counts.get(name) ?? 0) > 1 || (isDivided && fieldNamed(name) === null);
    const heading =
      isUnclear && group !== "" && group !== name ? [group, name].filter(Boolean).join(": ") : name;
    if (heading === "" && hasValue[index] !== 1) continue;
    if (name === "" && hasValue[index] !== 1) continue;
    const wanted = heading === "" ? `Column ${columnLetters(index)}` : heading;
    let unique = wanted;
    for (let nth = 2; used.has(unique); nth++) unique = `${wanted} (${nth})`;
    used.add(unique);
    columns.push({ index, name: unique, heading });
  }
  return columns;
}

/** The words of a heading; what is longer than any heading is cut. */
function headingText(text: string): string {
  return oneLine(text).slice(0, MAX_HEADING_LENGTH);
}

/** The rows of a table below its header, as indices; blank ones at the end are no rows. */
export function dataRange(
  { rows }: Grid,
  header: HeaderRow,
): { readonly from: number; readonly to: number } {
  let to = rows.length;
  while (to > header + 1 && isBlankRow(rows[to - 1] ?? [])) to--;
  return { from: header + 1, to };
}

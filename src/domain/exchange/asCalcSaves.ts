/** Test builders: a table as LibreOffice Calc 7.4 was seen to save it after it had opened a CSV file. */
import { aWorkbook } from "./import/someFiles.ts";
import type { TestCell } from "./import/someFiles.ts";

type Rows = readonly (readonly string[])[];

const DAY_MS = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** A cell of text that Calc took for a number or a day; null for text. */
function numberIn(cell: string): { readonly number: number; readonly isDay: boolean } | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(cell))
    return { number: (Date.parse(cell) - DAY_ZERO) / DAY_MS, isDay: true };
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i.test(cell)
    ? { number: Number(cell), isDay: false }
    : null;
}

function csvCell(cell: string, delimiter: string): string {
  const kept = cell.replaceAll("\u0000", "");
  const number = numberIn(kept);
  if (number !== null) return number.isDay ? kept : String(number.number);
  return /["\r\n]/.test(kept) || kept.includes(delimiter)
    ? `"${kept.replaceAll('"', '""')}"`
    : kept;
}

/** Line feeds alone, no mark, quotes where needed; numbers and days as numbers and days are written. */
export function asCalcCsv(rows: Rows, delimiter = ","): string {
  return rows
    .map((row) => `${row.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\n`)
    .join("");
}

// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0001-\u0008\u000B-\u001F]/g;

const hex = (sign: string) => sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");

/** A control character that XML cannot hold, and an underscore that would look like one. */
function escaped(text: string): string {
  return text
    .replaceAll("\u0000", "")
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/_(?=x[0-9A-F]{4}_)/g, "_x005F_")
    .replaceAll(CONTROL, (sign) => `_x${hex(sign)}_`);
}

function sheetCell(cell: string): TestCell {
  if (cell === "") return null;
  const number = numberIn(cell);
  if (number === null) return escaped(cell);
  // 1 is a date among the styles of the test workbook.
  return {
    attributes: `s="${number.isDay ? 1 : 0}" t="n"`,
    inside: `<v>${number.number}</v>`,
  };
}

/** Shared strings, numbers for what looks like one, days as counts of days. */
export function asCalcXlsx(rows: Rows): Uint8Array {
  return aWorkbook([{ name: "view", rows: rows.map((row) => row.map(sheetCell)) }]);
}

import { parseDay } from "../dataset/partialDate.ts";
import type { Making } from "./making.ts";
import { ROWS_A_PART, utf8 } from "./making.ts";

/** What a cell of a sheet can be. A day or an instant is ISO 8601; what is no whole day stays text. */
export type SheetCell =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "count"; readonly count: number }
  | { readonly type: "day"; readonly day: string }
  | { readonly type: "instant"; readonly instant: string };

export interface Sheet {
  readonly name: string;
  /** One after the other, and once. */
  readonly rows: Iterable<readonly SheetCell[]>;
  readonly rowCount: number;
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
  /** The first row is a header: bold, and in sight while the others scroll. */
  readonly hasHeader: boolean;
}

/** The most characters that a cell of a spreadsheet holds. */
export const MAX_CELL_LENGTH = 32_767;

/** Places in the list of formats in `xlsx.ts`. */
const STYLE = { text: 1, header: 2, day: 3, instant: 4, count: 5 } as const;

const MS_A_DAY = 86_400_000;
/** Spreadsheets count days from here; before March 1900 they disagree, because Excel has a 29 February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_SURE_DAY = "1900-03-01";

export function textCell(text: string): SheetCell {
  return { type: "text", text };
}

/** A partial date as a real date where it is one whole day that every spreadsheet knows, else as its text. */
export function dateCell(text: string): SheetCell {
  return parseDay(text) !== null && text >= FIRST_SURE_DAY
    ? { type: "day", day: text }
    : textCell(text);
}

function serial(iso: string): number {
  return (Date.parse(iso) - DAY_ZERO) / MS_A_DAY;
}

const ENTITY: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** What XML 1.0 cannot hold, and a carriage return, which it would turn into a line feed. */
// oxlint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g;

/** Nearly every cell has none of these, and a hundred thousand rows have many cells. */
// oxlint-disable-next-line no-control-regex
const NEEDS_CARE = /[_&<>"\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Text for XML, in the escapes of the workbook format: `_x000D_`; text that looks like one gets its `_` escaped. */
export function xmlText(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(UNWRITABLE, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
      return `_x${code}_`;
    })
    .replace(/[&<>"]/g, (character) => ENTITY[character] ?? "");
}

/** "A", "Z", "AA" for 0, 25, 26. */
export function columnLetters(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetters((index - rest) / 26 - 1) + letter;
}

/** The text cut to what a cell holds, never in the middle of a character. */
function fitted(text: string): string {
  if (text.length <= MAX_CELL_LENGTH) return text;
  return `${text.slice(0, MAX_CELL_LENGTH - 2).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function cellXml(cell: SheetCell, place: string, isHeader: boolean): string {
  switch (cell.type) {
    case "text": {
      if (cell.text === "") return "";
      const style = isHeader ? STYLE.header : STYLE.text;
      const text = xmlText(fitted(cell.text));
      return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    }
    case "count":
      return `<c r="${place}" s="${STYLE.count}"><v>${cell.count}</v></c>`;
    case "day":
      return `<c r="${place}" s="${STYLE.day}"><v>${serial(cell.day)}</v></c>`;
    case "instant":
      return `<c r="${place}" s="${STYLE.instant}"><v>${serial(cell.instant)}</v></c>`;
  }
}

/**
 * The XML of one sheet, in parts. Text is never a formula here: a formula has an element of its own, which is not
 * written.
 */
export function* sheetParts({ rows, rowCount, widths, hasHeader }: Sheet): Making {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const frozen = `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>`;
  const extent = `A1:${columnLetters(Math.max(0, widths.length - 1))}${Math.max(1, rowCount)}`;
  let text = [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`,
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    `<dimension ref="${extent}"/>`,
    `<sheetViews><sheetView workbookViewId="0">${hasHeader ? frozen : ""}</sheetView></sheetViews>`,
    `<cols>${columns.join("")}</cols>`,
    `<sheetData>`,
  ].join("");
  const letters = widths.map((_, column) => columnLetters(column));
  let at = 0;
  for (const row of rows) {
    const isHeader = hasHeader && at === 0;
    at++;
    text += `<row r="${at}">`;
    row.forEach((cell, column) => (text += cellXml(cell, `${letters[column]}${at}`, isHeader)));
    text += `</row>`;
    if (at % ROWS_A_PART !== 0) continue;
    yield { part: utf8(text), rows: at };
    text = "";
  }
  const filter = hasHeader ? `<autoFilter ref="${extent}"/>` : "";
  yield { part: utf8(`${text}</sheetData>${filter}</worksheet>`), rows: at };
}

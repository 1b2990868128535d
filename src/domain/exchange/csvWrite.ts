import type { Making } from "./making.ts";
import { ROWS_A_PART, utf8 } from "./making.ts";

export interface CsvForm {
  /** One character: comma, semicolon or tab. */
  readonly delimiter: string;
  /** A byte order mark first, without which Excel takes UTF-8 for the local code page. */
  readonly bom: boolean;
}

export const BOM = "\uFEFF";
export const CRLF = "\r\n";

/** RFC 4180: CRLF after every row, the last one too; quoted only what has to be. */
export function writeCsv(rows: Iterable<readonly string[]>, { delimiter, bom }: CsvForm): string {
  const lines: string[] = [];
  for (const row of rows) lines.push(csvLine(row, delimiter));
  return (bom ? BOM : "") + lines.join("");
}

/** The same in parts, of a table whose first row is a header. Rows are asked for as they are written. */
export function* csvParts(rows: Iterable<readonly string[]>, { delimiter, bom }: CsvForm): Making {
  let text = bom ? BOM : "";
  let lines = 0;
  for (const row of rows) {
    text += csvLine(row, delimiter);
    lines++;
    if (lines % ROWS_A_PART !== 0) continue;
    yield { part: utf8(text), rows: lines - 1 };
    text = "";
  }
  yield { part: utf8(text), rows: Math.max(0, lines - 1) };
}

/** One row with its line end. */
export function csvLine(row: readonly string[], delimiter: string): string {
  // A row of one empty cell would read as a blank line to others.
  if (row.length === 1 && row[0] === "") return `""${CRLF}`;
  let line = "";
  for (let index = 0; index < row.length; index += 1) {
    if (index > 0) line += delimiter;
    line += csvCell(row[index] ?? "", delimiter);
  }
  return line + CRLF;
}

/** A cell as it stands in the file, in quotation marks where it must. */
export function csvCell(cell: string, delimiter: string): string {
  return mustBeQuoted(cell, delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const SPACE = 0x20;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Space at an end is quoted because some readers trim it, U+FEFF at the start so that it is not taken for the mark of
 * the file. Looking for one sign at a time is quicker than for any of them: a long text is passed over in one go.
 */
function mustBeQuoted(cell: string, delimiter: string): boolean {
  if (cell === "") return false;
  const first = cell.charCodeAt(0);
  return (
    first === SPACE ||
    first === BYTE_ORDER_MARK ||
    cell.charCodeAt(cell.length - 1) === SPACE ||
    cell.includes(delimiter) ||
    cell.includes('"') ||
    cell.includes("\n") ||
    cell.includes("\r")
  );
}

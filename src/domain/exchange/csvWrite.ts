export interface CsvForm {
  /** One character: comma, semicolon or tab. */
  readonly delimiter: string;
  /** A byte order mark first, without which Excel takes UTF-8 for the local code page. */
  readonly bom: boolean;
}

const BOM = "\uFEFF";
const CRLF = "\r\n";

/** RFC 4180: CRLF after every row, the last one too; quoted only what has to be. */
export function writeCsv(rows: Iterable<readonly string[]>, { delimiter, bom }: CsvForm): string {
  const lines: string[] = [];
  for (const row of rows) lines.push(csvLine(row, delimiter));
  return (bom ? BOM : "") + lines.join("");
}

function csvLine(row: readonly string[], delimiter: string): string {
  // A row of one empty cell would read as a blank line to others.
  if (row.length === 1 && row[0] === "") return `""${CRLF}`;
  let line = "";
  for (let index = 0; index < row.length; index += 1) {
    const cell = row[index] ?? "";
    if (index > 0) line += delimiter;
    line += mustBeQuoted(cell, delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }
  return line + CRLF;
}

/**
 * Space at an end is quoted because some readers trim it, U+FEFF at the start so that it is not taken for the mark of
 * the file.
 */
const ALWAYS_QUOTED = /["\r\n]|^[ \uFEFF]| $/;

function mustBeQuoted(cell: string, delimiter: string): boolean {
  return cell !== "" && (cell.includes(delimiter) || ALWAYS_QUOTED.test(cell));
}

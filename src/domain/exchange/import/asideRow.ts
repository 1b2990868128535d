const TOTAL = /^(?:grand |sub-?)?\s*totals?\b|^sum\b/i;
const REMARK =
  /^(?:sources?|notes?|n\.?b\.?|remarks?|legend|key|last updated|updated|prepared by|compiled by|page \d|\*|†|‡|©)(?:\b|\s|:|$)/i;

function isSequence(row: readonly string[]): boolean {
  if (!/^\W*1\W*$/.test(row[0] ?? "")) return false;
  const cells = row.map((cell) => cell.replaceAll(/[()[\]\s]/g, "")).filter((cell) => cell !== "");
  return cells.length > 2 && cells.every((cell, index) => cell === String(index + 1));
}

function isSameRow(a: readonly string[], b: readonly string[]): boolean {
  const length = Math.max(a.length, b.length);
  for (let index = 0; index < length; index++)
    if ((a[index] ?? "").trim() !== (b[index] ?? "").trim()) return false;
  return true;
}

const MAX_HEADING_LENGTH = 80;

/** The one cell of a row that stands over the rows below it as their heading: "B. Counter-terrorism"; null for none. */
export function headingIn(
  cells: readonly string[],
  isFree: (cell: number) => boolean,
): string | null {
  const at = cells.findIndex((cell) => cell.trim() !== "");
  const text = cells[at]?.trim() ?? "";
  if (cells.some((cell, index) => index > at && cell.trim() !== "" && cell.trim() !== text))
    return null;
  const isWords = /\p{L}{2}.*\s|\s.*\p{L}{2}/u.test(text) && text.length <= MAX_HEADING_LENGTH;
  return isWords && isFree(at) ? text : null;
}

/**
 * Why a row is no commitment and left out without being wrong: a total, a note, the numbers of the columns, the header
 * once more. Null for a row that is to be read. `headings` is empty for a table without a header.
 */
export function whyAside(
  cells: readonly string[],
  statement: string,
  headings: readonly string[],
): string | null {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const first = filled[0]?.trim() ?? "";
  const isTotal =
    TOTAL.test(first) &&
    ((filled.length <= Math.max(2, cells.length / 2) && statement === "") ||
      filled.slice(1).every((cell) => /^[\d\s.,%]*$/.test(cell)));
  if (isTotal) return "A total.";
  if (filled.length === 1 && REMARK.test(first)) return TOTAL.test(first) ? "A total." : "A note.";
  if (isSequence(cells)) return "The numbers of the columns.";
  if (headings.length > 0 && filled.length > 1 && isSameRow(cells, headings))
    return "The header again.";
  return null;
}

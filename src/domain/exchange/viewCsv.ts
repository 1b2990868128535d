import { COLUMN } from "../board/columns.ts";
import { cellReader, COLUMN_FORM, columnHead } from "./columnForms.ts";
import type { CsvForm } from "./csvWrite.ts";
import { BOM, CRLF, csvCell, csvLine } from "./csvWrite.ts";
import { guard, guardWords } from "./formulaGuard.ts";
import type { Making } from "./making.ts";
import { ROWS_A_PART, textOf, utf8 } from "./making.ts";
import { ratingColumn } from "./ratingColumn.ts";
import type { TakenView, ValueForm } from "./takenView.ts";
import { shownRows } from "./takenView.ts";

/** What a view is written of as CSV. */
export type WrittenView = Pick<TakenView, "board" | "answer" | "columns" | "lens">;

/**
 * The table on screen as CSV, in parts: one header row, then a row for each commitment shown. The ratings of another
 * scale stand in a column of their own after the status, or at the end where the status is not shown.
 */
export function* viewCsvParts(
  taken: WrittenView,
  { delimiter, bom }: CsvForm,
  values: ValueForm = "labels",
): Making {
  const { board, answer, columns } = taken;
  const ofColumns = columns.map((column) => {
    // A deadline can be words, which are guarded, or a date, which is not.
    const guarded = COLUMN_FORM[column].type === "partial-date" ? guardWords : guard;
    const { isText } = COLUMN[column];
    return cellReader(board, column, values, (text) =>
      csvCell(isText ? guarded(text) : text, delimiter),
    );
  });
  const rating = ratingColumn(taken, values);
  const ofRating = (row: number): string => csvCell(rating?.cell(row) ?? "", delimiter);
  const cells = rating?.into(ofColumns, ofRating) ?? ofColumns;
  const names = columns.map((column) => columnHead(column, values));
  const heads = rating?.into(names, rating.head) ?? names;
  yield { part: utf8((bom ? BOM : "") + csvLine(heads, delimiter)), rows: 0 };
  const rows = shownRows(answer);
  for (let from = 0; from < rows.length; from += ROWS_A_PART) {
    const some = rows.slice(from, from + ROWS_A_PART);
    // A column after the other, which is quicker than a row after the other.
    const columnCells = cells.map((cell) => some.map((row) => cell(row)));
    let part = "";
    for (let at = 0; at < some.length; at++) {
      let line = columnCells[0]?.[at] ?? "";
      for (let column = 1; column < columnCells.length; column++)
        line += delimiter + columnCells[column]?.[at];
      // A row of one empty cell would read as a blank line to others.
      part += (line || '""') + CRLF;
    }
    yield { part: utf8(part), rows: from + some.length };
  }
}

/** All of the table on screen as CSV. */
export function viewCsv(taken: WrittenView, form: CsvForm, values?: ValueForm): string {
  return textOf(viewCsvParts(taken, form, values));
}

/** "hanoi-article_4-of-26_2026-11-24.csv": the name says how much of what, and when. */
export function viewFileName(
  dataset: string,
  shown: number,
  all: number,
  day: string,
  extension: string,
): string {
  return `${dataset}_${shown}-of-${all}_${day}.${extension}`;
}

import { COLUMN } from "../board/columns.ts";
import type { ColumnId } from "../board/view.ts";
import { parsePartialDate } from "../dataset/partialDate.ts";
import { cellText, COLUMN_FORM, columnHead } from "./columnForms.ts";
import type { CsvForm } from "./csvWrite.ts";
import { writeCsv } from "./csvWrite.ts";
import { guard } from "./formulaGuard.ts";
import { ratingColumn } from "./ratingColumn.ts";
import type { TakenView, ValueForm } from "./takenView.ts";
import { shownRows } from "./takenView.ts";

/**
 * The table on screen as CSV: one header row, then a row for each commitment shown. The ratings of another scale stand
 * in a column of their own after the status, or at the end where the status is not shown.
 */
export function viewCsv(
  taken: Pick<TakenView, "board" | "answer" | "columns" | "lens">,
  form: CsvForm,
  values: ValueForm = "labels",
): string {
  const { board, answer, columns } = taken;
  const cell = (row: number, column: ColumnId): string => {
    const text = cellText(board, row, column, values);
    // A deadline can be words, which are guarded, or a date, which is not.
    const isDate = COLUMN_FORM[column].type === "partial-date" && parsePartialDate(text) !== null;
    return COLUMN[column].isText && !isDate ? guard(text) : text;
  };
  const rating = ratingColumn(taken, values);
  const heads = columns.map((column) => columnHead(column, values));
  const header = rating?.into(heads, rating.head) ?? heads;
  const rows = shownRows(answer).map((row) => {
    const cells = columns.map((column) => cell(row, column));
    return rating?.into(cells, rating.cell(row)) ?? cells;
  });
  return writeCsv([header, ...rows], form);
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

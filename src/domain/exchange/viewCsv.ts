import type { LensOn } from "../rates/lensOn.ts";
import { COLUMN } from "../board/columns.ts";
import type { ColumnId } from "../board/view.ts";
import { cellText, COLUMN_FORM, columnHead } from "./columnForms.ts";
import type { CsvForm } from "./csvWrite.ts";
import { writeCsv } from "./csvWrite.ts";
import { guard, guardWords } from "./formulaGuard.ts";
import type { TakenView, ValueForm } from "./takenView.ts";
import { shownRows } from "./takenView.ts";

/**
 * The table on screen as CSV: one header row, then a row for each commitment shown. The ratings of another scale stand
 * in a column of their own after the status, or at the end where the status is not shown.
 */
export function viewCsv(
  { board, answer, columns, lens }: Pick<TakenView, "board" | "answer" | "columns" | "lens">,
  form: CsvForm,
  values: ValueForm = "labels",
): string {
  const cell = (row: number, column: ColumnId): string => {
    const text = cellText(board, row, column, values);
    if (!COLUMN[column].isText) return text;
    return COLUMN_FORM[column].type === "partial-date" ? guardWords(text) : guard(text);
  };
  const at = columns.includes("status") ? columns.indexOf("status") + 1 : columns.length;
  const withRating = (cells: readonly string[], rating: (on: LensOn) => string) =>
    lens === null ? cells : cells.toSpliced(at, 0, rating(lens));
  const header = withRating(
    columns.map((column) => columnHead(column, values)),
    ({ name }) => name,
  );
  const rows = shownRows(answer).map((row) =>
    withRating(
      columns.map((column) => cell(row, column)),
      ({ exported }) => exported(board.assessmentAt(row).status),
    ),
  );
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

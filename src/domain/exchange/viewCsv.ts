import type { Answer, Board } from "../board/answer.ts";
import { COLUMN } from "../board/columns.ts";
import type { ColumnId } from "../board/view.ts";
import type { LensOn } from "../rates/lensOn.ts";
import type { CsvForm } from "./csvWrite.ts";
import { guard, writeCsv } from "./csvWrite.ts";

/** Rows of the view as they stand on screen: in its order, without those of folded groups. */
export function shownRows(answer: Answer): readonly number[] {
  const rows: number[] = [];
  for (let i = 0; i < answer.lineCount; i++) {
    const line = answer.lineAt(i);
    if (line.type === "row") rows.push(line.row);
  }
  return rows;
}

/**
 * The table on screen as CSV: one header row of column labels, then a row for each commitment shown. The ratings of
 * another scale stand in a column of their own after the status, or at the end where the status is not shown.
 */
export function viewCsv(
  board: Board,
  answer: Answer,
  columns: readonly ColumnId[],
  form: CsvForm,
  lens: LensOn | null = null,
): string {
  const cell = (row: number, column: ColumnId): string => {
    const value = board.value(row, column);
    return COLUMN[column].isText ? guard(value) : value;
  };
  const at = columns.includes("status") ? columns.indexOf("status") + 1 : columns.length;
  const withRating = (cells: readonly string[], rating: (on: LensOn) => string) =>
    lens === null ? cells : cells.toSpliced(at, 0, rating(lens));
  const header = withRating(
    columns.map((column) => COLUMN[column].label),
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

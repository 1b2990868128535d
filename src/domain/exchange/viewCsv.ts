import type { Answer, Board } from "../board/answer.ts";
import { COLUMN } from "../board/columns.ts";
import type { ColumnId } from "../board/view.ts";
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

/** The table on screen as CSV: one header row of column labels, then a row for each commitment shown. */
export function viewCsv(
  board: Board,
  answer: Answer,
  columns: readonly ColumnId[],
  form: CsvForm,
): string {
  const cell = (row: number, column: ColumnId): string => {
    const value = board.value(row, column);
    return COLUMN[column].isText ? guard(value) : value;
  };
  const header = columns.map((column) => COLUMN[column].label);
  const rows = shownRows(answer).map((row) => columns.map((column) => cell(row, column)));
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

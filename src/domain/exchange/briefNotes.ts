import type { Board } from "../board/answer.ts";
import type { ColumnId } from "../board/view.ts";
import type { CommitmentId } from "../dataset/dataset.ts";
import type { Evidence } from "../review/evidence.ts";

/** One item of evidence as a note of the brief. */
export interface BriefNote {
  /** From 1, in the order of the rows. */
  readonly number: number;
  readonly commitment: CommitmentId;
  readonly evidence: Evidence;
}

/** The evidence of the rows as notes, numbered through. */
export function briefNotes(board: Board, rows: readonly number[]): readonly BriefNote[] {
  return rows
    .flatMap((row) =>
      board
        .assessmentAt(row)
        .evidence.map((evidence) => ({ commitment: board.idAt(row), evidence })),
    )
    .map((note, at) => ({ number: at + 1, ...note }));
}

/** The columns that have something to say on paper: those with a value in one of the rows at least. */
export function filledColumns(
  board: Board,
  rows: readonly number[],
  columns: readonly ColumnId[],
): readonly ColumnId[] {
  return columns.filter((column) => rows.some((row) => board.rowAt(row).shown(column) !== ""));
}

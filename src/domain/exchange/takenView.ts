import type { Answer, Board } from "../board/answer.ts";
import type { ColumnId, View } from "../board/view.ts";
import { rate, rateText } from "../rates/rate.ts";
import type { Status } from "../review/status.ts";
import { STATUSES } from "../review/status.ts";
import type { Dataset } from "../dataset/dataset.ts";
import type { Day } from "../dataset/partialDate.ts";
import type { LensOn } from "../rates/lensOn.ts";

/** A view that is taken away: the rows on screen, in some columns, with what is needed to say how it came about. */
export interface TakenView {
  readonly dataset: Dataset;
  readonly board: Board;
  readonly answer: Answer;
  readonly view: View;
  /** In their order in the file. */
  readonly columns: readonly ColumnId[];
  /** The day whose board it is: the day looked back at, else today. */
  readonly day: Day;
  /** The link to the view, or its part from # on where the page has no address of its own. */
  readonly address: string;
  /** The scale that statuses are read in beside their own words; null for none. */
  readonly lens: LensOn | null;
}

/** What stands in cells of coded values: the labels on screen, or the ids that a program joins on. */
export type ValueForm = "labels" | "ids";

/** Rows of the view as they stand on screen: in its order, without those of folded groups. */
export function shownRows(answer: Answer): readonly number[] {
  // Without groups, every line is a row.
  if (answer.lineCount === 0 || answer.lineAt(0).type === "row") return Array.from(answer.order);
  const rows: number[] = [];
  for (let i = 0; i < answer.lineCount; i++) {
    const line = answer.lineAt(i);
    if (line.type === "row") rows.push(line.row);
  }
  return rows;
}

/** Follow-through of some rows in words, by the counting rule. */
export function rateOf(board: Board, rows: readonly number[]): string {
  const counts = new Map<Status, number>();
  for (const row of rows) {
    const { status } = board.assessmentAt(row);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return rateText(rate(STATUSES.map((status) => counts.get(status) ?? 0)));
}

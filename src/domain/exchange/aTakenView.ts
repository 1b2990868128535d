import { createBoard } from "../board/board.ts";
import type { View } from "../board/view.ts";
import { columnsOnScreen, DEFAULT_VIEW } from "../board/view.ts";
import type { Day } from "../dataset/partialDate.ts";
import { problemText } from "../dataset/problem.ts";
import { readPackage } from "../dataset/readPackage.ts";
import { foldLog } from "../review/fold.ts";
import type { ReviewLine } from "../review/line.ts";
import { DEFAULT_REVIEW_INTERVAL_MONTHS } from "../review/stalled.ts";
import type { TakenView } from "./takenView.ts";

const DAY = "2026-11-24" as Day;

/** For tests: the view of a package, taken away on 24 November 2026. Throws when the package cannot be read. */
export function aTakenView(
  files: ReadonlyMap<string, string>,
  change: Partial<View> = {},
  lines: readonly ReviewLine[] = [],
): TakenView {
  const read = readPackage(files);
  if (!read.ok) throw new Error(read.error.map(problemText).join("\n"));
  const dataset = read.value;
  const view = { ...DEFAULT_VIEW, ...change };
  const day = view.asOf ?? DAY;
  const board = createBoard(dataset, foldLog(lines, dataset.id, view.asOf), {
    today: day,
    reviewIntervalMonths: DEFAULT_REVIEW_INTERVAL_MONTHS,
  });
  return {
    dataset,
    board,
    answer: board.ask(view, view.folded),
    view,
    columns: columnsOnScreen(view),
    day,
    address: "https://board.example/#/board",
    lens: null,
  };
}

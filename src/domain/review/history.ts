import type { CommitmentId, DatasetId } from "../dataset/dataset.ts";
import { fieldValue } from "./fold.ts";
import type { ReviewLine } from "./line.ts";
import { isInEffect, takenBackIn, traceLines } from "./trace.ts";

/** One line about a commitment, as its history shows it. */
export interface HistoryEntry {
  readonly line: ReviewLine;
  readonly kind: "said" | "undo" | "redo";
  /** The value of the line's field before and after; the empty string where nothing is set. */
  readonly before: string;
  readonly after: string;
  /** The reason for the status before and after. Differs only when the line is about status or reason. */
  readonly reasonBefore: string;
  readonly reasonAfter: string;
  /** A later line took this one back. */
  readonly isTakenBack: boolean;
  /** What it said still stands, so that it can be taken back with `takeBack`. */
  readonly isInEffect: boolean;
}

/**
 * What was said about one commitment, newest first.
 *
 * @param lines in log order; those about other commitments are passed over.
 */
export function historyOf(
  lines: readonly ReviewLine[],
  dataset: DatasetId,
  commitment: CommitmentId,
): readonly HistoryEntry[] {
  const own = lines.filter((line) => line.commitment === commitment && line.dataset === dataset);
  const { undos, takenBack } = takenBackIn(own);
  const { trace, last } = traceLines(own);
  return [...trace.values()]
    .map((step): HistoryEntry => {
      const { line, before, after } = step;
      return {
        line,
        kind: undos.has(line.id) ? "undo" : line.undoes === undefined ? "said" : "redo",
        before: fieldValue(before, line.field),
        after: fieldValue(after, line.field),
        reasonBefore: before.reason,
        reasonAfter: after.reason,
        isTakenBack: takenBack.has(line.id),
        isInEffect: !takenBack.has(line.id) && isInEffect(step, last),
      };
    })
    .toReversed();
}

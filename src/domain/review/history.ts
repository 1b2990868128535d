import type { CommitmentId, DatasetId } from "../dataset/dataset.ts";
import type { Assessment } from "./fold.ts";
import { valueAbout } from "./fold.ts";
import type { ReviewLine } from "./line.ts";
import { isInEffect, takenBackIn, traceLines } from "./trace.ts";

/** One line about a commitment, as its history shows it. */
export interface HistoryEntry {
  readonly line: ReviewLine;
  readonly kind: "said" | "undo" | "redo";
  /** The value of the line's field, or item of evidence, before and after; empty where nothing is set. */
  readonly before: string;
  readonly after: string;
  /** The reason before and after: that of the confidence when the line is about it, else that of the status. */
  readonly reasonBefore: string;
  readonly reasonAfter: string;
  /** A later line took this one back. */
  readonly isTakenBack: boolean;
  /** What it said still stands, so that it can be taken back with `takeBack`. */
  readonly isInEffect: boolean;
}

function reasonOf(assessment: Assessment, { field }: ReviewLine): string {
  return field === "confidence" ? assessment.confidenceReason : assessment.reason;
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
        before: valueAbout(before, line),
        after: valueAbout(after, line),
        reasonBefore: reasonOf(before, line),
        reasonAfter: reasonOf(after, line),
        isTakenBack: takenBack.has(line.id),
        isInEffect: !takenBack.has(line.id) && isInEffect(step, last),
      };
    })
    .toReversed();
}

import type { Brand } from "../brand.ts";
import type { CommitmentId, DatasetId } from "../dataset/dataset.ts";

export type LineId = Brand<string, "LineId">;

/** One item of evidence. Made once, so that a later line can change the item or take it out. */
export type ItemId = Brand<string, "ItemId">;

/**
 * When a line was written, by a hybrid logical clock: "2026-11-24T09:15:02.114Z-0003-k3f9". Sorts as text; the counter
 * keeps order inside a millisecond and when a device's clock is set back, the last part tells devices apart.
 */
export type Stamp = Brand<string, "Stamp">;

/**
 * What a line can be about. `status` and `confidence` carry the reason given with them; `reason` words that of the
 * status anew later. Lines about `evidence` name the item that they add, change or take out.
 */
export const FIELDS = [
  "status",
  "reason",
  "confidence",
  "contested",
  "due",
  "delivered",
  "kind",
  "strength",
  "owner",
  "tags",
  "note",
  "evidence",
] as const;
export type Field = (typeof FIELDS)[number];

/** The shape of lines that this version writes. Older ones are lifted while reading, newer ones are not touched. */
export const LINE_VERSION = 1;

/** One line of the review log. Lines are added, never changed: a mistake is answered by a new line. */
export interface ReviewLine {
  readonly v: typeof LINE_VERSION;
  readonly id: LineId;
  readonly at: Stamp;
  /** The name the analyst goes by; empty when none is set. */
  readonly author: string;
  readonly dataset: DatasetId;
  readonly commitment: CommitmentId;
  readonly field: Field;
  /** Which item of evidence; there on lines about `evidence` and on no others. */
  readonly item?: ItemId;
  /**
   * The new value of the field; empty takes it back to its default. For `status` one of STATUSES, for `evidence` the
   * JSON that `writeEvidence` gives; empty takes the item out, and it stays in the log.
   */
  readonly value: string;
  readonly reason: string;
  /** The line that this one takes back, when it is an undo or a redo. */
  readonly undoes?: LineId;
  /** Set on every line of one act on many commitments, so that one press takes all of them back. */
  readonly act?: string;
}

/** Order of the log: by stamp, ties by id, so every tab and every colleague's copy shows one order. */
export function compareLines(a: ReviewLine, b: ReviewLine): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return 0;
}

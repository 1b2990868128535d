import type { Dataset, CommitmentId } from "../domain/dataset/dataset.ts";
import type { Evidence } from "../domain/review/evidence.ts";
import { writeEvidence } from "../domain/review/evidence.ts";
import type { Assessment } from "../domain/review/fold.ts";
import { valueAbout } from "../domain/review/fold.ts";
import type { Field, ItemId } from "../domain/review/line.ts";
import type { Status } from "../domain/review/status.ts";
import { useAddress, useApp, useLog, useStanding } from "./app.tsx";
import type { Standing } from "./boardStore.ts";
import type { LogStore, Said } from "./logStore.ts";

/** A new status asks for a new reason; one that was written before any judgement was meant for the first. */
function reasonFor(before: Assessment, reason: string): string {
  return reason === "" && before.status === "not-assessed" ? before.reason : reason;
}

/** Writes one status to many commitments as one act, leaving out those that have it already when no reason is given. */
export function judge(
  { dataset, board }: Pick<Standing, "dataset" | "board">,
  logs: LogStore,
  commitments: readonly CommitmentId[],
  status: Status,
  reason = "",
  act?: string,
): void {
  const lines = commitments.flatMap((commitment) => {
    const row = board.rowOf(commitment);
    if (row === undefined) return [];
    const before = board.assessmentAt(row);
    const isSame = before.status === status && (reason === "" || reason === before.reason);
    if (isSame) return [];
    return {
      dataset: dataset.id,
      commitment,
      field: "status" as const,
      value: status,
      reason: reasonFor(before, reason),
      ...(act === undefined ? {} : { act }),
    };
  });
  logs.getState().say(lines);
}

export interface Judging {
  /** Null when the analyst can write; else why not, in a sentence. */
  readonly closed: string | null;
  readonly setStatus: (commitment: CommitmentId, status: Status, reason?: string) => void;
  /** One act on many: one press of Undo takes all of it back. */
  readonly setStatuses: (
    commitments: readonly CommitmentId[],
    status: Status,
    reason: string,
  ) => void;
  /** `reason` is why the value is what it is now; empty when none was given. */
  readonly set: (
    commitment: CommitmentId,
    field: Exclude<Field, "evidence">,
    value: string,
    reason?: string,
  ) => void;
  /** Says the status that stands once more, for the reason given, else for the one that stands: somebody has looked. */
  readonly confirmStatus: (commitment: CommitmentId, reason: string) => void;
  /** An id for evidence that is to be added. */
  readonly newItem: () => ItemId;
  /** Adds an item, or changes the one of that id. Evidence that is there as it stands writes nothing. */
  readonly setEvidence: (commitment: CommitmentId, evidence: Evidence, reason?: string) => void;
  /** Takes an item out. It stays in the log, and an undo brings it back. */
  readonly takeOutEvidence: (commitment: CommitmentId, item: ItemId, reason: string) => void;
}

/** What a part of the page needs to write judgements on the board that stands. */
export function useJudging(): Judging {
  const { logs, clock } = useApp();
  const standing = useStanding();
  const asOf = useAddress(({ address }) => address.view.asOf);
  const readOnly = useLog((state) => state.readOnly);
  const dataset: Dataset = standing.dataset;
  const assessmentOf = (commitment: CommitmentId): Assessment =>
    standing.board.assessmentAt(standing.board.rowOf(commitment) ?? 0);
  const say = (said: Omit<Said, "dataset">) => {
    if (closed === null) logs.getState().say([{ dataset: dataset.id, ...said }]);
  };
  const closed =
    asOf !== null
      ? "This is the board of a day in the past. Clear As of to judge."
      : readOnly
        ? "A newer Follow-Through wrote this log. Reload to get that version."
        : null;
  return {
    closed,
    setStatus: (commitment, status, reason) => {
      if (closed === null) judge(standing, logs, [commitment], status, reason);
    },
    setStatuses: (commitments, status, reason) => {
      if (closed === null) judge(standing, logs, commitments, status, reason, clock.newId());
    },
    set: (commitment, field, value, reason = "") => say({ commitment, field, value, reason }),
    confirmStatus: (commitment, reason) => {
      const { status, reason: standingReason } = assessmentOf(commitment);
      say({ commitment, field: "status", value: status, reason: reason || standingReason });
    },
    newItem: () => clock.newId() as string as ItemId,
    setEvidence: (commitment, evidence, reason = "") => {
      const about = { field: "evidence", item: evidence.item } as const;
      const value = writeEvidence(evidence);
      if (value === valueAbout(assessmentOf(commitment), about)) return;
      say({ commitment, ...about, value, reason });
    },
    takeOutEvidence: (commitment, item, reason) =>
      say({ commitment, field: "evidence", item, value: "", reason }),
  };
}

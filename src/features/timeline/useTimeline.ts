import { useEffect } from "react";
import type { Thread, TimelineArea, TimelineItem } from "../../domain/board/timeline.ts";
import { itemsOf, threadsOf, timelineAreas, timelineItems } from "../../domain/board/timeline.ts";
import type { CommitmentId, Dataset } from "../../domain/dataset/dataset.ts";
import type { Day } from "../../domain/dataset/partialDate.ts";
import { todayOf } from "../../domain/review/clock.ts";
import type { Standing } from "../../state/boardStore.ts";
import { useAddress, useApp, useDatasets, useStanding } from "../../state/app.tsx";

export interface Timeline {
  readonly standing: Standing;
  readonly areas: readonly TimelineArea[];
  /** Of the commitments that pass the board's filters. */
  readonly items: readonly TimelineItem[];
  readonly threads: readonly Thread[];
  /** The day of the board: the one looked back at, else today. */
  readonly today: Day;
  readonly record: Dataset | null;
  /** Why the record cannot be shown beside the dataset; null when it can, or when there is none. */
  readonly recordProblem: string | null;
}

/** The record that the dataset is held against, loaded when first needed. */
function useRecord(recordId: string | null): {
  readonly record: Dataset | null;
  readonly problem: string | null;
} {
  const load = useDatasets((state) => state.load);
  const state = useDatasets(({ loads }) => (recordId === null ? undefined : loads[recordId]));
  useEffect(() => {
    if (recordId !== null) load(recordId);
  }, [recordId, load]);
  return {
    record: state?.type === "ready" ? state.dataset : null,
    problem:
      state?.type === "failed" ? (state.reasons[0] ?? "The record could not be read.") : null,
  };
}

function passingIds({ board, answer }: Standing): ReadonlySet<CommitmentId> {
  return new Set(Array.from(answer.order, (row) => board.idAt(row)));
}

export function useTimeline(): Timeline {
  const { clock } = useApp();
  const standing = useStanding();
  const asOf = useAddress(({ address }) => address.view.asOf);
  const { record, problem } = useRecord(standing.dataset.recordId);
  const { dataset } = standing;
  const today = asOf ?? todayOf(clock);
  const areas = timelineAreas(dataset.themes);
  const all = timelineItems(standing, areas, today, record);
  const passing = passingIds(standing);
  return {
    standing,
    areas,
    items: itemsOf(all, (id) => passing.has(id)),
    threads: threadsOf(dataset, all),
    today,
    record,
    recordProblem: problem,
  };
}

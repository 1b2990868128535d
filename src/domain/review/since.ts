import type { Commitment, CommitmentId, Dataset, DatasetId } from "../dataset/dataset.ts";
import type { Day, PartialDate } from "../dataset/partialDate.ts";
import type { Evidence } from "./evidence.ts";
import type { Assessment, Assessments } from "./fold.ts";
import { foldLog, UNASSESSED } from "./fold.ts";
import type { ReviewLine } from "./line.ts";
import { isOverdue } from "./queue.ts";
import type { Status } from "./status.ts";
import { STATUS_MEANING, STATUSES } from "./status.ts";

/** What the board said at the end of a day. */
export interface BoardOfDay {
  readonly day: Day;
  readonly assessments: Assessments;
}

export function boardOf(day: Day, lines: readonly ReviewLine[], dataset: DatasetId): BoardOfDay {
  return { day, assessments: foldLog(lines, dataset, day) };
}

/**
 * What is different between two days, for the list that is taken to the next meeting. Each part has the areas in the
 * order of the dataset, and in an area the commitments in theirs. A commitment can stand in several parts.
 */
export interface Changes {
  /** Commitments with another status than before, and the reason that now goes with it. */
  readonly moved: readonly {
    readonly commitment: Commitment;
    readonly from: Status;
    readonly to: Status;
    readonly reason: string;
  }[];
  /** Commitments with items that were not there before. An item that was only changed is not new. */
  readonly evidenced: readonly {
    readonly commitment: Commitment;
    readonly items: readonly Evidence[];
    readonly status: Status;
  }[];
  /** Commitments that are overdue, by the rule of the review queue, and were not. */
  readonly overdue: readonly {
    readonly commitment: Commitment;
    readonly due: PartialDate;
    readonly status: Status;
  }[];
  /** Commitments of which nothing was known on the first day and nothing is on the second. Not a change: what is left. */
  readonly stillUnknown: readonly { readonly commitment: Commitment; readonly status: Status }[];
}

function isUnknown({ status }: Assessment): boolean {
  return STATUS_MEANING[status].class === "unknown";
}

/** The commitments as a change list has them: by the place of their area, then as in the dataset. */
function inListOrder({ themes, commitments }: Dataset): readonly Commitment[] {
  const placeByTheme = new Map(themes.map(({ id }, place) => [id, place]));
  const placeOf = ({ themeId }: Commitment) => placeByTheme.get(themeId) ?? themes.length;
  return commitments.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/**
 * What has changed from `earlier` to `later`, two days of the board of `dataset`. `includes` chooses the commitments
 * that the list is about.
 */
export function changesBetween(
  dataset: Dataset,
  earlier: BoardOfDay,
  later: BoardOfDay,
  includes: (id: CommitmentId) => boolean = () => true,
): Changes {
  const chosen = inListOrder(dataset).filter(({ id }) => includes(id));
  const pairs = chosen.map((commitment) => ({
    commitment,
    before: earlier.assessments.get(commitment.id) ?? UNASSESSED,
    after: later.assessments.get(commitment.id) ?? UNASSESSED,
  }));
  return {
    moved: pairs
      .filter(({ before, after }) => before.status !== after.status)
      .map(({ commitment, before, after }) => ({
        commitment,
        from: before.status,
        to: after.status,
        reason: after.reason,
      })),
    evidenced: pairs.flatMap(({ commitment, before, after }) => {
      const known = new Set(before.evidence.map(({ item }) => item));
      const items = after.evidence.filter(({ item }) => !known.has(item));
      return items.length === 0 ? [] : [{ commitment, items, status: after.status }];
    }),
    overdue: pairs.flatMap(({ commitment, before, after }) => {
      const due = after.due ?? commitment.due;
      const wasOverdue = isOverdue(before, before.due ?? commitment.due, { today: earlier.day });
      return due === null || wasOverdue || !isOverdue(after, due, { today: later.day })
        ? []
        : [{ commitment, due, status: after.status }];
    }),
    stillUnknown: pairs
      .filter(({ before, after }) => isUnknown(before) && isUnknown(after))
      .map(({ commitment, after }) => ({ commitment, status: after.status })),
  };
}

/** How many of the commitments had each status at the end of a day, in the order of STATUSES. */
export function statusCounts(
  { commitments }: Dataset,
  { assessments }: BoardOfDay,
  includes: (id: CommitmentId) => boolean = () => true,
): readonly number[] {
  const counts = STATUSES.map(() => 0);
  for (const { id } of commitments) {
    if (!includes(id)) continue;
    const place = STATUSES.indexOf((assessments.get(id) ?? UNASSESSED).status);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/** True when nothing moved, nothing came in and nothing fell due. What is still unknown may be long all the same. */
export function isUnchanged({ moved, evidenced, overdue }: Changes): boolean {
  return moved.length === 0 && evidenced.length === 0 && overdue.length === 0;
}

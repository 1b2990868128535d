import { JUDGED_FACETS } from "../../domain/board/facets.ts";
import type { Day } from "../../domain/dataset/partialDate.ts";
import type { Rate } from "../../domain/rates/rate.ts";
import { rate } from "../../domain/rates/rate.ts";
import { todayOf } from "../../domain/review/clock.ts";
import type { Changes } from "../../domain/review/since.ts";
import { boardOf, changesBetween, statusCounts } from "../../domain/review/since.ts";
import { monthsBefore } from "../../domain/review/stalled.ts";
import { useApp, useStanding } from "../../state/app.tsx";

/** The list without two days that are asked for. */
const USUAL_MONTHS = 1;

export interface ChangeList {
  readonly from: Day;
  readonly to: Day;
  /** Null when the first day does not come before the second. */
  readonly changes: Changes | null;
  readonly rateBefore: Rate;
  readonly rateAfter: Rate;
  /** How many commitments the list is about, of how many. */
  readonly size: number;
  readonly total: number;
}

/**
 * The change list that the address asks for. The board's filters on what was promised choose what it is about; those
 * on judgements do not, because judgements are what moves.
 */
export function useChanges(): ChangeList {
  const { clock } = useApp();
  const { dataset, board, lines, view } = useStanding();
  const to = view.asOf ?? todayOf(clock);
  const from = view.since ?? monthsBefore(to, USUAL_MONTHS);
  const passes = board.passing({ without: JUDGED_FACETS });
  const about = new Set(dataset.commitments.filter((_, row) => passes(row)).map(({ id }) => id));
  const includes = (id: (typeof dataset.commitments)[number]["id"]) => about.has(id);
  const before = boardOf(from, lines, dataset.id);
  const after = boardOf(to, lines, dataset.id);
  return {
    from,
    to,
    changes: from < to ? changesBetween(dataset, before, after, includes) : null,
    rateBefore: rate(statusCounts(dataset, before, includes)),
    rateAfter: rate(statusCounts(dataset, after, includes)),
    size: about.size,
    total: board.size,
  };
}

import { STATUS_MEANING, STATUSES } from "../review/status.ts";

/** Printed beside every rate. */
export const COUNTING_RULE =
  "Delivered ÷ (all − not assessed − withdrawn). The range counts every unknown as unmet, then every one as delivered, out of all that are not withdrawn. No percentage below 6 rated.";

/** Below this many rated, one commitment moves a percentage by more than it can bear. */
export const LEAST_RATED_FOR_PERCENT = 6;

/** Follow-through of a set of commitments by the counting rule. */
export interface Rate {
  readonly delivered: number;
  /** N of "n of N": all that someone has assessed and that are not withdrawn. *No evidence found* is one of them. */
  readonly rated: number;
  /** All but the not assessed; the withdrawn are assessed too. */
  readonly assessed: number;
  readonly total: number;
  /** What the range is out of: all but the withdrawn, whether assessed or not. */
  readonly standing: number;
  /** Delivered of `standing`, should every unknown (not assessed, no evidence found) turn out unmet. */
  readonly low: number;
  /** Delivered of `standing`, should every unknown turn out delivered. */
  readonly high: number;
}

/** `countByStatus` has one count for each of STATUSES, in their order. */
export function rate(countByStatus: ArrayLike<number>): Rate {
  const counted = { delivered: 0, unknown: 0, "set-aside": 0, open: 0, part: 0, unmet: 0 };
  STATUSES.forEach((status, index) => {
    counted[STATUS_MEANING[status].class] += countByStatus[index] ?? 0;
  });
  const { delivered, unknown, "set-aside": withdrawn } = counted;
  const total = Object.values(counted).reduce((sum, count) => sum + count, 0);
  const assessed = total - (countByStatus[STATUSES.indexOf("not-assessed")] ?? 0);
  return {
    delivered,
    rated: assessed - withdrawn,
    assessed,
    total,
    standing: total - withdrawn,
    low: delivered,
    high: delivered + unknown,
  };
}

/** Delivered of rated in whole percent; null below six rated. 100 and 0 are kept for all and none. */
export function ratePercent({ delivered, rated }: Rate): number | null {
  if (rated < LEAST_RATED_FOR_PERCENT) return null;
  if (delivered === 0 || delivered === rated) return delivered === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((100 * delivered) / rated)));
}

/** "3 of 20", for a label that has no room for the words beside it; empty when none is rated. */
export function rateLabel({ delivered, rated }: Rate): string {
  return rated === 0 ? "" : `${delivered} of ${rated}`;
}

/** "3 of 20 rated delivered (15%)". A small set has no percentage, and none rated has no rate. */
export function knownText(of: Rate): string {
  const { delivered, rated, standing } = of;
  if (standing === 0) return "Nothing to rate";
  if (rated === 0) return "None rated yet";
  const percent = ratePercent(of);
  return `${delivered} of ${rated} rated delivered${percent === null ? "" : ` (${percent}%)`}`;
}

/** "range 3–12 of 26"; empty without unknowns. */
export function rangeText({ standing, low, high }: Rate): string {
  return low === high ? "" : `range ${low}–${high} of ${standing}`;
}

/**
 * "3 of 20 rated delivered (15%) · range 3–12 of 26": the words for a rate wherever one is shown or exported. Without
 * unknowns there is no range.
 */
export function rateText(of: Rate): string {
  return [knownText(of), rangeText(of)].filter(Boolean).join(" · ");
}

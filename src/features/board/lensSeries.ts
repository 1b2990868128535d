import { LENS, NO_RATING } from "../../domain/rates/lenses.ts";
import type { LensOn } from "../../domain/rates/lensOn.ts";
import type { Status } from "../../domain/review/status.ts";
import { STATUSES } from "../../domain/review/status.ts";
import type { ChartSeries } from "../../ui/charts/chart.ts";

/** A rating as a series of a chart, and the statuses that it stands for. */
export interface RatingSeries extends ChartSeries {
  readonly statuses: readonly Status[];
}

/** The colour of a rating is that of one of its statuses: unmet where that is among them, else the first. */
function statusShown(statuses: readonly Status[]): Status {
  return statuses.includes("not-delivered") ? "not-delivered" : (statuses[0] ?? "not-assessed");
}

/** The ratings that some status has, the best first, what has no rating last. */
export function ratingSeries({ id, ratingOf }: LensOn): readonly RatingSeries[] {
  const named = [...LENS[id].ratings, { id: "", label: NO_RATING }];
  return named.flatMap((rating) => {
    const statuses = STATUSES.filter((status) => (ratingOf(status)?.id ?? "") === rating.id);
    if (statuses.length === 0) return [];
    const colour = `--${statusShown(statuses)}` as const;
    return [{ id: `rating-${rating.id}`, label: rating.label, colour, statuses }];
  });
}

import type { CommitmentId, DatasetId } from "../dataset/dataset.ts";
import type { Day } from "../dataset/partialDate.ts";
import type { ReviewLine } from "../review/line.ts";
import type { Status } from "../review/status.ts";
import { isStatus, STATUS_MEANING, STATUSES } from "../review/status.ts";
import type { Stretch, Unit } from "./calendar.ts";
import { stretchesThrough, unitFor } from "./calendar.ts";
import type { Rate } from "./rate.ts";
import { rate } from "./rate.ts";

/** What is stacked in a trend, from the ground up. Classes of status, but of the unknown only what someone assessed. */
export const TREND_CLASSES = [
  "delivered",
  "part",
  "open",
  "unmet",
  "no-evidence",
  "set-aside",
] as const;
export type TrendClass = (typeof TREND_CLASSES)[number];

export interface TrendBucket extends Stretch {
  /** The day at whose end the counts stood: the last of the stretch, or today in the last one. */
  readonly asOf: Day;
  /** Commitments by class, in the order of TREND_CLASSES. The not assessed are in none. */
  readonly counts: readonly number[];
}

export interface Trend {
  readonly unit: Unit;
  /** The earliest first. The first one lies before the first status line and is empty. None when there is no such line. */
  readonly buckets: readonly TrendBucket[];
  /** "2026" or "2025–2026"; empty without buckets. */
  readonly years: string;
}

/** A status of each class, so that counts by class can be rated by the one counting rule. */
const STATUS_OF_CLASS: Readonly<Record<TrendClass, Status>> = {
  delivered: "delivered",
  part: "partly-delivered",
  open: "under-way",
  unmet: "not-delivered",
  "no-evidence": "no-evidence",
  "set-aside": "withdrawn",
};

/** Follow-through at the end of a bucket, of `total` commitments. Those in no class are not assessed. */
export function bucketRate({ counts }: Pick<TrendBucket, "counts">, total: number): Rate {
  const assessed = counts.reduce((sum, count) => sum + count, 0);
  const byStatus = new Map<Status, number>([["not-assessed", total - assessed]]);
  TREND_CLASSES.forEach((each, at) => byStatus.set(STATUS_OF_CLASS[each], counts[at] ?? 0));
  return rate(STATUSES.map((status) => byStatus.get(status) ?? 0));
}

/** With the empty one before the first, 24 buckets at most (years excepted). */
const MOST_BUCKETS = 23;

function classOf(status: Status): TrendClass | null {
  if (status === "no-evidence") return "no-evidence";
  const statusClass = STATUS_MEANING[status].class;
  return statusClass === "unknown" ? null : statusClass;
}

function dayOf(line: ReviewLine): Day {
  return line.at.slice(0, 10) as Day;
}

function yearsOf(buckets: readonly Stretch[], today: Day): string {
  const from = buckets[0]?.last.slice(0, 4);
  const to = today.slice(0, 4);
  if (from === undefined) return "";
  return from === to ? to : `${from}–${to}`;
}

/**
 * Follow-through of one dataset over time, in days, weeks, months or years, from its first status line to `today`.
 * Days are those of the stamps, UTC. `lines` must be in log order; later ones than `today` are left out.
 *
 * `includes` chooses the commitments that are counted. It does not move the axis, so that a filter changes the steps
 * and not the scale under them. One pass, whatever the number of buckets.
 */
export function trend(
  lines: readonly ReviewLine[],
  dataset: DatasetId,
  today: Day,
  includes: (id: CommitmentId) => boolean = () => true,
): Trend {
  const firstLine = lines.find((line) => line.dataset === dataset && line.field === "status");
  if (firstLine === undefined || dayOf(firstLine) > today)
    return { unit: "day", buckets: [], years: "" };
  const unit = unitFor(dayOf(firstLine), today, MOST_BUCKETS);
  const stretches = stretchesThrough(unit, dayOf(firstLine), today);

  const classById = new Map<CommitmentId, TrendClass | null>();
  const standing = new Map<TrendClass, number>(TREND_CLASSES.map((each) => [each, 0]));
  const add = (to: TrendClass | null, count: number) => {
    if (to !== null) standing.set(to, (standing.get(to) ?? 0) + count);
  };

  let next = 0;
  const buckets = stretches.map((stretch): TrendBucket => {
    const asOf = stretch.last < today ? stretch.last : today;
    for (let line = lines[next]; line !== undefined && dayOf(line) <= asOf; line = lines[++next]) {
      if (line.dataset !== dataset || line.field !== "status" || !includes(line.commitment))
        continue;
      add(classById.get(line.commitment) ?? null, -1);
      const now = classOf(isStatus(line.value) ? line.value : "not-assessed");
      classById.set(line.commitment, now);
      add(now, 1);
    }
    return { ...stretch, asOf, counts: TREND_CLASSES.map((each) => standing.get(each) ?? 0) };
  });
  return { unit, buckets, years: yearsOf(buckets, today) };
}

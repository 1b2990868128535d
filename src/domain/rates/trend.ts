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

/** The day at whose end the counts of a stretch stand. */
function endOf({ last }: Stretch, today: Day): Day {
  return last < today ? last : today;
}

function yearsOf(buckets: readonly Stretch[], today: Day): string {
  const from = buckets[0]?.last.slice(0, 4);
  const to = today.slice(0, 4);
  if (from === undefined) return "";
  return from === to ? to : `${from}–${to}`;
}

/** Every change of class in a dataset, so that a filter adds up numbers and reads no log. */
export interface Course {
  readonly unit: Unit;
  readonly today: Day;
  readonly stretches: readonly Stretch[];
  /** One entry a change, in the order of the log: the row, its stretch, and its class before and after; -1 for none. */
  readonly rows: Uint32Array;
  readonly at: Uint16Array;
  readonly from: Int8Array;
  readonly to: Int8Array;
}

/**
 * How one dataset went, in days, weeks, months or years, from its first status line to `today`. Days are those of the
 * stamps, UTC. `lines` must be in log order; later ones than `today` are left out, as are commitments that `rowOf` does
 * not know.
 */
export function courseOf(
  lines: readonly ReviewLine[],
  dataset: DatasetId,
  today: Day,
  rowOf: (id: CommitmentId) => number | undefined,
): Course {
  const first = lines.find((line) => line.dataset === dataset && line.field === "status");
  const isEmpty = first === undefined || dayOf(first) > today;
  const unit = isEmpty ? "day" : unitFor(dayOf(first), today, MOST_BUCKETS);
  const stretches = isEmpty ? [] : stretchesThrough(unit, dayOf(first), today);

  const classes = new Map<number, number>();
  const changes: { row: number; at: number; from: number; to: number }[] = [];
  let next = 0;
  stretches.forEach((stretch, at) => {
    const asOf = endOf(stretch, today);
    for (let line = lines[next]; line !== undefined && dayOf(line) <= asOf; line = lines[++next]) {
      if (line.dataset !== dataset || line.field !== "status") continue;
      const row = rowOf(line.commitment);
      if (row === undefined) continue;
      const now = classOf(isStatus(line.value) ? line.value : "not-assessed");
      const to = now === null ? -1 : TREND_CLASSES.indexOf(now);
      const from = classes.get(row) ?? -1;
      if (from === to) continue;
      classes.set(row, to);
      changes.push({ row, at, from, to });
    }
  });
  return {
    unit,
    today,
    stretches,
    rows: Uint32Array.from(changes, ({ row }) => row),
    at: Uint16Array.from(changes, (change) => change.at),
    from: Int8Array.from(changes, ({ from }) => from),
    to: Int8Array.from(changes, ({ to }) => to),
  };
}

/**
 * Follow-through over time of the rows that `includes` chooses. The choice does not move the axis: a filter changes the
 * steps and not the scale under them.
 */
export function trend(course: Course, includes: (row: number) => boolean = () => true): Trend {
  const { unit, today, stretches, rows, at, from, to } = course;
  const standing = TREND_CLASSES.map(() => 0);
  const add = (code: number, count: number): void => {
    if (code >= 0) standing[code] = (standing[code] ?? 0) + count;
  };
  let next = 0;
  const buckets = stretches.map((stretch, place): TrendBucket => {
    for (; next < rows.length && at[next] === place; next++) {
      if (!includes(rows[next] ?? 0)) continue;
      add(from[next] ?? -1, -1);
      add(to[next] ?? -1, 1);
    }
    return { ...stretch, asOf: endOf(stretch, today), counts: [...standing] };
  });
  return { unit, buckets, years: yearsOf(buckets, today) };
}

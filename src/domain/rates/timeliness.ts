import type { Day, PartialDate } from "../dataset/partialDate.ts";
import { firstDay, lastDay } from "../dataset/partialDate.ts";
import type { Status } from "../review/status.ts";

/** The order is the order of the Due facet: what asks for attention first. */
export const TIMELINESSES = [
  "overdue",
  "due-soon",
  "due-later",
  "late",
  "on-time",
  "none-stated",
  "not-datable",
] as const;
export type Timeliness = (typeof TIMELINESSES)[number];

export const DUE_SOON_DAYS = 90;

export const TIMELINESS_LABEL: Readonly<Record<Timeliness, string>> = {
  overdue: "Overdue",
  "due-soon": `Due within ${DUE_SOON_DAYS} days`,
  "due-later": "Due later",
  late: "Late",
  "on-time": "On time",
  "none-stated": "None stated",
  "not-datable": "Not datable",
};

const DAY_MS = 86_400_000;

function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/**
 * How a commitment stands to its due date on `today`. Computed, never stored, and kept apart from the status. A partial
 * due date is kept as long as any day of it is left: "2026" is overdue on 1 January 2027.
 *
 * `due` is the effective one: the analyst's reading of it where there is one, else the dataset's. `delivered` is when
 * it was done, null when nobody has said. *Not datable* is a due date of which nothing can be said honestly: delivered
 * on an unknown day after it passed, delivered in a span that the due date cuts, or withdrawn.
 */
export function timeliness(
  due: PartialDate | null,
  status: Status,
  today: Day,
  delivered: PartialDate | null = null,
): Timeliness {
  if (due === null) return "none-stated";
  if (status === "withdrawn") return "not-datable";
  const deadline = lastDay(due);
  if (status === "delivered") {
    // Done on an unknown day up to today: in time for certain only while the deadline is not past.
    if ((delivered === null ? today : lastDay(delivered)) <= deadline) return "on-time";
    return delivered !== null && firstDay(delivered) > deadline ? "late" : "not-datable";
  }
  if (deadline < today) return "overdue";
  return daysBetween(today, deadline) <= DUE_SOON_DAYS ? "due-soon" : "due-later";
}

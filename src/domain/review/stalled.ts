import type { Day } from "../dataset/partialDate.ts";
import { firstDay, lastDay, partialDateLabel } from "../dataset/partialDate.ts";
import type { Assessment } from "./fold.ts";

/** How long nothing new may come before a commitment is proposed as stalled. A setting; this is its default. */
export const DEFAULT_REVIEW_INTERVAL_MONTHS = 12;

/** The day that the board is read on, today or one looked back at, and the review interval. */
export interface ReviewDay {
  readonly today: Day;
  readonly reviewIntervalMonths: number;
}

/** The same day of the month `months` earlier; its last day where that month is shorter. */
export function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  const before = new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastOfMonth)));
  return before.toISOString().slice(0, 10) as Day;
}

/**
 * The latest day on which something new came up: a status was set or set again, evidence was added, or is dated. A
 * date that leaves the day open counts by the latest it can mean, up to today: in doubt there was something new.
 */
function latestNews({ statusAt, evidence, evidenceAdded }: Assessment, today: Day): Day | null {
  const days: Day[] = [];
  if (statusAt !== null) days.push(statusAt.slice(0, 10) as Day);
  for (const { item, date } of evidence) {
    const added = evidenceAdded.get(item);
    if (added !== undefined) days.push(added.slice(0, 10) as Day);
    if (date === null || firstDay(date) > today) continue;
    days.push(lastDay(date) < today ? lastDay(date) : today);
  }
  return days.reduce<Day | null>(
    (latest, day) => (latest === null || day > latest ? day : latest),
    null,
  );
}

/** Put before the analyst, who decides. It changes no status. */
export interface StalledProposal {
  /** The last day of which something new is known. */
  readonly since: Day;
  readonly sentence: string;
}

/**
 * Whether a commitment that is under way looks stalled: nothing new for the whole review interval. An analyst who
 * does not agree sets *Under way* once more with a reason, and is asked again an interval later.
 */
export function proposesStalled(
  assessment: Assessment,
  { today, reviewIntervalMonths }: ReviewDay,
): StalledProposal | null {
  if (assessment.status !== "under-way") return null;
  const since = latestNews(assessment, today);
  if (since === null || since > monthsBefore(today, reviewIntervalMonths)) return null;
  return { since, sentence: `Nothing new since ${partialDateLabel(since)}. Has it stalled?` };
}

import type { DatasetId } from "../../dataset/dataset.ts";
import type { Day } from "../../dataset/partialDate.ts";
import { lastDay } from "../../dataset/partialDate.ts";
import type { Clock } from "../../review/clock.ts";
import { nextStamp, todayOf } from "../../review/clock.ts";
import type { ReviewLine, Stamp } from "../../review/line.ts";
import { LINE_VERSION } from "../../review/line.ts";
import type { Steps } from "../../steps.ts";
import { ROWS_A_STEP } from "../../steps.ts";
import type { PlannedLine } from "./plan.ts";

/** The day under which a planned line goes into the log: the last day of when it held, and never one to come. */
export function dayOfPlanned({ on }: PlannedLine, today: string): string {
  if (on === null) return today;
  const day = lastDay(on);
  return day < today ? day : today;
}

/** Noon: the day is what is known, and at noon it is that day nearly everywhere. */
const NOON = "T12:00:00.000Z";

/**
 * Planned lines as lines of the log, all of one act. What the file dates stands in the log at that day, so that the
 * board of a past day shows what was true then; the rest stands at the present, after `last`.
 */
export function* stampLines(
  planned: readonly PlannedLine[],
  about: { readonly dataset: DatasetId; readonly author: string; readonly act: string },
  clock: Clock,
  last: Stamp | null,
): Steps<readonly ReviewLine[]> {
  const today: Day = todayOf(clock);
  let latest = last;
  const latestOfDay = new Map<string, Stamp>();
  const lines: ReviewLine[] = [];
  for (const { on, commitment, field, value, reason } of planned) {
    if (lines.length % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const day = dayOfPlanned({ on, commitment, field, value, reason }, today);
    let at: Stamp;
    if (day < today) {
      const noon = { ...clock, now: () => Date.parse(`${day}${NOON}`) };
      at = nextStamp(noon, latestOfDay.get(day) ?? null);
      latestOfDay.set(day, at);
    } else {
      at = nextStamp(clock, latest);
      latest = at;
    }
    const { dataset, author, act } = about;
    lines.push({
      v: LINE_VERSION,
      id: clock.newId(),
      at,
      author,
      dataset,
      commitment,
      field,
      value,
      reason,
      act,
    });
  }
  return lines;
}

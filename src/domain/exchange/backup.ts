import { instantOf, nodeOf } from "../review/clock.ts";
import type { ReviewLine } from "../review/line.ts";

/** So much work is worth a reminder. */
const LINES_WORTH_IT = 20;
const REST_DAYS = 7;
const DAY_MS = 86_400_000;

/** Work that is in no workspace file. */
export interface BackupDue {
  readonly lines: number;
  /** ISO instant of the last file; null when there was none. */
  readonly savedAt: string | null;
}

/**
 * Whether the analyst is to be reminded of saving a workspace file: a good deal was written here since the last one,
 * and that one is a week old, or there is none and the work has begun on an earlier day. Null when not. Lines that came
 * in a file are in that file.
 *
 * @param lines in log order.
 * @param now milliseconds since 1970.
 * @param node this device, as it stands in the stamps of its lines.
 */
export function backupDue(
  lines: readonly ReviewLine[],
  savedAt: string | null,
  now: number,
  node: string,
): BackupDue | null {
  const newer = lines.filter(
    ({ at }) => nodeOf(at) === node && (savedAt === null || instantOf(at) > savedAt),
  );
  const [first] = newer;
  if (first === undefined || newer.length < LINES_WORTH_IT) return null;
  const [since, days] = savedAt === null ? [instantOf(first.at), 1] : [savedAt, REST_DAYS];
  return now - Date.parse(since) >= days * DAY_MS ? { lines: newer.length, savedAt } : null;
}

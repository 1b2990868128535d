import { expect, test } from "vitest";
import { aLine, stampAt } from "../review/aLine.ts";
import type { ReviewLine } from "../review/line.ts";
import { backupDue } from "./backup.ts";

/** Written on 24 November 2026, a second apart. */
function written(count: number): readonly ReviewLine[] {
  return Array.from({ length: count }, (_, second) =>
    aLine({ id: `l${second}`, at: stampAt(second) }),
  );
}

const later = (days: number) => Date.UTC(2026, 10, 24 + days, 10);

test.each([
  ["nothing was written", 0, null, 300, null],
  ["a little was written, long ago", 19, null, 300, null],
  ["much was written today", 40, null, 0, null],
  ["much was written the day before, and no file was ever saved", 40, null, 1, 40],
  ["a file has all of it, however old", 40, "2026-11-24T10:00:00.000Z", 300, null],
  ["a file of this week lacks much of it", 40, "2026-11-24T08:00:00.000Z", 6, null],
  ["a file of the week before lacks much of it", 40, "2026-11-24T08:00:00.000Z", 8, 40],
  ["a file has the first 20 of 45", 45, "2026-11-24T09:00:19.000Z", 8, 25],
] as const)("%s", (_, count, savedAt, days, lines) => {
  expect(backupDue(written(count), savedAt, later(days), "k3f9")).toEqual(
    lines === null ? null : { lines, savedAt },
  );
});

test("lines that came in a colleague's file, or from this analyst's other browser, are in that file", () => {
  const [mine, theirs] = ["here", "away"];
  const lines = Array.from({ length: 45 }, (_, second) =>
    aLine({ id: `l${second}`, at: stampAt(second, second < 25 ? mine : theirs) }),
  );
  expect(backupDue(lines, null, later(1), mine)).toEqual({ lines: 25, savedAt: null });
  expect(backupDue(lines, null, later(1), "other")).toBeNull();
});

import { describe, expect, test } from "vitest";
import type { Day, PartialDate } from "../dataset/partialDate.ts";
import { parseDay, parsePartialDate } from "../dataset/partialDate.ts";
import { timeliness } from "./timeliness.ts";

function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`${text} is not a day`);
  return parsed;
}

function date(text: string): PartialDate {
  const parsed = parsePartialDate(text);
  if (parsed === null) throw new Error(`${text} is not a date`);
  return parsed;
}

describe("while it is not delivered", () => {
  test.each([
    ["due 2026, on 2026-12-31: due soon, the year is not over", "2026", "2026-12-31", "due-soon"],
    ["due 2026, on 2027-01-01: overdue, the year is over", "2026", "2027-01-01", "overdue"],
    ["due in 90 days: due soon", "2026-04-01", "2026-01-01", "due-soon"],
    ["due in 91 days: later", "2026-04-02", "2026-01-01", "due-later"],
    ["due today: due soon, not overdue", "2026-05-25", "2026-05-25", "due-soon"],
    ["due yesterday: overdue", "2026-05-24", "2026-05-25", "overdue"],
    [
      "due 2025/2027, in 2026: later, counted from the end of the span",
      "2025/2027",
      "2026-05-25",
      "due-later",
    ],
    ["due in a February of 29 days, on the 29th: due soon", "2028-02", "2028-02-29", "due-soon"],
  ] as const)("%s", (_, due, today, expected) => {
    expect(timeliness(date(due), "under-way", day(today))).toBe(expected);
    expect(timeliness(date(due), "not-assessed", day(today))).toBe(expected);
    expect(timeliness(date(due), "not-delivered", day(today))).toBe(expected);
  });
});

describe("once it is delivered", () => {
  test.each([
    ["on a day before the deadline: on time", "2026", "2026-03-01", "on-time"],
    ["on the last day of a partial due date: on time", "2026-05", "2026-05-31", "on-time"],
    ["the day after: late", "2026-05", "2026-06-01", "late"],
    ["in a year that the deadline cuts: not datable", "2026-05", "2026", "not-datable"],
    ["in the same year that was due: on time", "2026", "2026", "on-time"],
    ["in a later year: late", "2025", "2026", "late"],
  ] as const)("%s", (_, due, delivered, expected) => {
    expect(timeliness(date(due), "delivered", day("2026-12-31"), date(delivered))).toBe(expected);
  });

  test.each([
    [
      "on an unknown day, the deadline not past: on time, for it is done already",
      "2026-05",
      "2026-05-31",
      "on-time",
    ],
    ["on an unknown day, the deadline past: not datable", "2026-05", "2026-06-01", "not-datable"],
  ] as const)("%s", (_, due, today, expected) => {
    expect(timeliness(date(due), "delivered", day(today))).toBe(expected);
  });
});

test.each([
  ["no due date: none stated, whatever the status", null, "delivered", "none-stated"],
  ["no due date and withdrawn: none stated", null, "withdrawn", "none-stated"],
  ["withdrawn: never overdue", date("2020"), "withdrawn", "not-datable"],
] as const)("%s", (_, due, status, expected) => {
  expect(timeliness(due, status, day("2026-05-25"))).toBe(expected);
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day, PartialDate } from "../dataset/partialDate.ts";
import { stampAt } from "./aLine.ts";
import { emptyEvidence } from "./evidence.ts";
import type { Assessment } from "./fold.ts";
import { UNASSESSED } from "./fold.ts";
import type { ItemId, Stamp } from "./line.ts";
import { monthsBefore, proposesStalled } from "./stalled.ts";
import { STATUSES } from "./status.ts";

const ITEM = "e1" as ItemId;

function stampOn(day: string): Stamp {
  return stampAt(0).replace("2026-11-24", day) as Stamp;
}

function underWay(setOn: string, about: Partial<Assessment> = {}): Assessment {
  return { ...UNASSESSED, status: "under-way", statusAt: stampOn(setOn), ...about };
}

function evidenceOf(date: string | null, added: string): Partial<Assessment> {
  return {
    evidence: [{ ...emptyEvidence(ITEM), title: "Report", date: date as PartialDate | null }],
    evidenceAdded: new Map([[ITEM, stampOn(added)]]),
  };
}

function since(assessment: Assessment, today: string, months = 12): Day | undefined {
  return proposesStalled(assessment, { today: today as Day, reviewIntervalMonths: months })?.since;
}

describe("A commitment under way since 10 March 2025, on a review interval of 12 months,", () => {
  const start = "2025-03-10";
  test.each<[string, Assessment, string, string | undefined]>([
    ["is not stalled a day before", underWay(start), "2026-03-09", undefined],
    ["is proposed as stalled on the day", underWay(start), "2026-03-10", start],
    [
      "is not while evidence was added since",
      underWay(start, evidenceOf(null, "2025-06-01")),
      "2026-03-10",
      undefined,
    ],
    [
      "is a year after the evidence",
      underWay(start, evidenceOf(null, "2025-06-01")),
      "2026-06-01",
      "2025-06-01",
    ],
    [
      "counts evidence by its date when that is later than its adding, as a fold of an old log can have it",
      underWay(start, evidenceOf("2025-09", "2025-06-01")),
      "2026-07-01",
      undefined,
    ],
    [
      "gives a date that leaves the day open the latest day it can mean",
      underWay(start, evidenceOf("2025", "2025-03-10")),
      "2026-12-31",
      "2025-12-31",
    ],
    [
      "takes a stretch that is not over to reach today",
      underWay(start, evidenceOf("2025/2027", "2025-03-10")),
      "2026-03-10",
      undefined,
    ],
    [
      "takes no notice of evidence dated in the future",
      underWay(start, evidenceOf("2027", "2025-03-10")),
      "2026-03-10",
      start,
    ],
    [
      "takes no notice of evidence that was taken out",
      underWay(start, { evidenceAdded: new Map([[ITEM, stampOn("2025-12-01")]]) }),
      "2026-03-10",
      start,
    ],
  ])("%s", (_, assessment, today, expected) => {
    expect(since(assessment, today)).toBe(expected);
  });
});

test("The interval is a setting", () => {
  expect(since(underWay("2025-03-10"), "2025-09-10", 6)).toBe("2025-03-10");
  expect(since(underWay("2025-03-10"), "2025-09-09", 6)).toBeUndefined();
});

test("No other status is proposed as stalled", () => {
  const old = STATUSES.filter((status) => status !== "under-way").map((status) =>
    since({ ...underWay("2015-01-01"), status }, "2026-01-01"),
  );
  expect(old.every((one) => one === undefined)).toBe(true);
});

test("The proposal says since when, and asks", () => {
  const day = { today: "2026-11-24" as Day, reviewIntervalMonths: 12 };
  expect(proposesStalled(underWay("2025-05-03"), day)?.sentence).toBe(
    "Nothing new since 3 May 2025. Has it stalled?",
  );
});

describe("Months before", () => {
  test.each([
    ["2026-11-24", 12, "2025-11-24", "the same day of the year before"],
    ["2026-01-15", 1, "2025-12-15", "over the turn of the year"],
    ["2026-03-31", 1, "2026-02-28", "the last day of a shorter month"],
    ["2024-02-29", 12, "2023-02-28", "no 29 February the year before"],
    ["2026-05-31", 0, "2026-05-31", "none"],
    ["2026-05-31", 25, "2024-04-30", "more than two years"],
  ])("%s, %i is %s: %s", (...[day, months, expected]) => {
    expect(monthsBefore(day as Day, months)).toBe(expected);
  });

  test("never go forward, and more months never lead to a later day", () => {
    const anyDay = fc
      .date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10) as Day);
    fc.assert(
      fc.property(anyDay, fc.nat(60), (day, months) => {
        expect(monthsBefore(day, months + 1) < monthsBefore(day, months)).toBe(true);
      }),
    );
  });
});

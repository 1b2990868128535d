import { describe, expect, test } from "vitest";
import type { Day, PartialDate } from "../dataset/partialDate.ts";
import { stampAt } from "./aLine.ts";
import { emptyEvidence } from "./evidence.ts";
import type { Assessment } from "./fold.ts";
import { UNASSESSED } from "./fold.ts";
import type { ItemId, Stamp } from "./line.ts";
import type { Queue } from "./queue.ts";
import { isOverdue, queuesOf } from "./queue.ts";

const DAY = { today: "2026-11-24" as Day, reviewIntervalMonths: 12 };
const PAST = "2025" as PartialDate;
const fresh = stampAt(0) as Stamp;
const evidence = [
  {
    ...emptyEvidence("e1" as ItemId),
    title: "Report",
    reliability: "B",
    credibility: "2",
  } as const,
];

describe("The review queue", () => {
  test.each<[string, Partial<Assessment>, PartialDate | null, readonly Queue[]]>([
    ["nobody has looked", {}, null, ["not-assessed"]],
    ["nobody has looked and it is overdue", {}, PAST, ["not-assessed", "overdue"]],
    ["under way, fresh, no due date", { status: "under-way", statusAt: fresh }, null, []],
    [
      "under way, nothing new for a year",
      { status: "under-way", statusAt: "2025-11-24T09:00:00.000Z-0000-k3f9" as Stamp },
      null,
      ["stale"],
    ],
    ["delivered on nothing", { status: "delivered" }, null, ["below-rule"]],
    ["delivered on B2", { status: "delivered", evidence }, PAST, []],
    [
      "delivered on B2, another reading",
      { status: "delivered", evidence, contested: "Only the building" },
      null,
      ["contested"],
    ],
    ["not delivered, the date past: concluded", { status: "not-delivered" }, PAST, []],
    ["partly delivered, the date past", { status: "partly-delivered" }, PAST, ["overdue"]],
    ["withdrawn, the date past", { status: "withdrawn" }, PAST, []],
  ])("of what is %s", (_, about, due, expected) => {
    expect(queuesOf({ ...UNASSESSED, ...about }, due, DAY)).toEqual(expected);
  });

  test("calls something overdue only once the whole of its date has gone by", () => {
    const assessment: Assessment = { ...UNASSESSED, status: "under-way" };
    const due = "2026-11" as PartialDate;
    expect(isOverdue(assessment, due, { today: "2026-11-30" as Day })).toBe(false);
    expect(isOverdue(assessment, due, { today: "2026-12-01" as Day })).toBe(true);
  });
});

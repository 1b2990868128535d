import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "../dataset/partialDate.ts";
import { aLine, stampAt } from "./aLine.ts";
import { anyCopies, anyLog } from "./anyLine.ts";
import type { Clock } from "./clock.ts";
import { isStamp, nextStamp, nodeOf } from "./clock.ts";
import { foldLog, isUpTo } from "./fold.ts";
import type { Stamp } from "./line.ts";
import { addToLog, idsWithTwoMeanings, mergeLogs } from "./merge.ts";

const { dataset: DATASET, id: ID } = aLine();

function clockAt(ms: number, node = "k3f9"): Clock {
  return { now: () => ms, newId: () => ID, node };
}

describe("Merging", () => {
  test("gives the same log whichever copy comes first", () => {
    fc.assert(
      fc.property(anyCopies, ([mine = [], theirs = []]) => {
        expect(mergeLogs(mine, theirs)).toEqual(mergeLogs(theirs, mine));
      }),
    );
  });

  test("gives the same log however three copies are paired", () => {
    fc.assert(
      fc.property(anyCopies, ([a = [], b = [], c = []]) => {
        expect(mergeLogs(mergeLogs(a, b), c)).toEqual(mergeLogs(a, mergeLogs(b, c)));
      }),
    );
  });

  test("changes nothing the second time", () => {
    fc.assert(
      fc.property(anyCopies, ([mine = [], theirs = []]) => {
        const merged = mergeLogs(mine, theirs);
        expect(mergeLogs(merged, theirs)).toEqual(merged);
        expect(mergeLogs(merged, merged)).toEqual(merged);
      }),
    );
  });

  test("of a log and what comes after it is the same by the short way", () => {
    fc.assert(
      fc.property(anyCopies, ([log = [], added = []]) => {
        const sorted = mergeLogs(log, []);
        expect(addToLog(sorted, added)).toEqual(mergeLogs(sorted, added));
        const [half, rest] = [sorted.slice(0, 3), sorted.slice(3)];
        expect(addToLog(half, rest)).toEqual(sorted);
      }),
    );
  });

  test("loses no line", () => {
    fc.assert(
      fc.property(anyCopies, ([mine = [], theirs = []]) => {
        const ids = mergeLogs(mine, theirs).map((line) => line.id);
        expect(new Set(ids)).toEqual(new Set([...mine, ...theirs].map((line) => line.id)));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test("is preceded by a check that one id means one line", () => {
    const mine = [aLine({ id: "a1" }), aLine({ id: "b2" })];
    expect(idsWithTwoMeanings(mine, mine)).toEqual([]);
    expect(idsWithTwoMeanings(mine, [aLine({ id: "b2", reason: "Other" })])).toEqual(["b2"]);
  });
});

describe("The assessments", () => {
  test("do not depend on the order in which lines arrive", () => {
    const shuffled = anyLog.chain((log) =>
      fc.tuple(fc.constant(log), fc.shuffledSubarray([...log], { minLength: log.length })),
    );
    fc.assert(
      fc.property(shuffled, ([log, arrived]) => {
        expect(foldLog(arrived, DATASET, null)).toEqual(foldLog(log, DATASET, null));
      }),
    );
  });

  test("as of a day are those of the log cut at that day", () => {
    const anyDay = fc.constantFrom("2025-12-31", "2026-01-02", "2026-01-03", "2026-02-01");
    fc.assert(
      fc.property(anyLog, anyDay, (log, text) => {
        const day = text as Day;
        const cut = log.filter((line) => isUpTo(day, line));
        expect(foldLog(log, DATASET, day)).toEqual(foldLog(cut, DATASET, null));
      }),
    );
  });

  test("of one dataset take no notice of another with the same ids", () => {
    const lines = [aLine({ dataset: "admm-record" })];
    expect(foldLog(lines, DATASET, null).size).toBe(0);
  });

  test("a new status does not inherit the reason of the old one", () => {
    const lines = [
      aLine({ id: "a1", at: stampAt(1), value: "under-way", reason: "Met" }),
      aLine({ id: "b2", at: stampAt(2), value: "delivered", reason: "" }),
    ];
    const [assessment] = foldLog(lines, DATASET, null).values();
    expect(assessment).toMatchObject({ status: "delivered", reason: "" });
  });
});

describe("The next stamp", () => {
  const anyMs = fc.integer({ min: 0, max: Date.parse("2199-01-01T00:00:00Z") });

  test("is a stamp, and later than the last, whatever the clock says", () => {
    fc.assert(
      fc.property(fc.array(anyMs, { minLength: 1, maxLength: 30 }), (times) => {
        let last: Stamp | null = null;
        for (const ms of times) {
          const next: Stamp = nextStamp(clockAt(ms), last);
          expect(isStamp(next)).toBe(true);
          expect(last === null || next > last).toBe(true);
          last = next;
        }
      }),
    );
  });

  test("goes on from the last when the clock is set back a day", () => {
    const noon = Date.parse("2026-11-24T12:00:00.000Z");
    const last = nextStamp(clockAt(noon), null);
    const dayBefore = clockAt(noon - 86_400_000, "m0p2");
    expect(nextStamp(dayBefore, last)).toBe("2026-11-24T12:00:00.000Z-0001-m0p2");
  });

  test("moves on a millisecond when the counter is full", () => {
    const last = "2026-11-24T12:00:00.999Z-ffff-k3f9" as Stamp;
    expect(nextStamp(clockAt(0), last)).toBe("2026-11-24T12:00:01.000Z-0000-k3f9");
  });

  test("says which device wrote it", () => {
    expect(nodeOf(nextStamp(clockAt(0, "m0p2"), null))).toBe("m0p2");
  });

  test.each([
    ["30 February", "2026-02-30T09:00:00.000Z-0000-k3f9"],
    ["24:00", "2026-02-20T24:00:00.000Z-0000-k3f9"],
    ["no device", "2026-02-20T09:00:00.000Z-0000-"],
    ["no counter", "2026-02-20T09:00:00.000Z-k3f9"],
    ["another zone", "2026-02-20T09:00:00.000+07:00-0000-k3f9"],
  ])("with %s is not one", (_, text) => {
    expect(isStamp(text)).toBe(false);
  });
});

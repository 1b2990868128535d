import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Status } from "../review/status.ts";
import { STATUSES } from "../review/status.ts";
import { rate, ratePercent, rateText } from "./rate.ts";

function counts(byStatus: Partial<Record<Status, number>>): readonly number[] {
  return STATUSES.map((status) => byStatus[status] ?? 0);
}

const HANOI = counts({
  "not-assessed": 6,
  "no-evidence": 3,
  "under-way": 7,
  stalled: 1,
  "partly-delivered": 5,
  delivered: 3,
  "not-delivered": 1,
});

describe("the counting rule", () => {
  test.each([
    [
      "the not assessed are in no rate, the range counts them both ways",
      HANOI,
      { delivered: 3, rated: 20, low: 3, high: 12, standing: 26 },
    ],
    [
      "no evidence found is rated, and unknown in the range",
      counts({ "no-evidence": 2 }),
      { delivered: 0, rated: 2, low: 0, high: 2 },
    ],
    [
      "withdrawn is assessed and total, in no rate and no range",
      counts({ withdrawn: 2, delivered: 1 }),
      { rated: 1, assessed: 3, total: 3, standing: 1, high: 1 },
    ],
    [
      "partly delivered is rated and not delivered",
      counts({ "partly-delivered": 4 }),
      { delivered: 0, rated: 4, low: 0, high: 0 },
    ],
    [
      "nothing at all is nothing of nothing",
      counts({}),
      { delivered: 0, rated: 0, total: 0, low: 0, high: 0 },
    ],
  ])("%s", (_, byStatus, expected) => {
    expect(rate(byStatus)).toMatchObject(expected);
  });

  test("the range holds the delivered and stays inside what stands, whatever the counts", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 9, maxLength: 9 }), (byStatus) => {
        const { delivered, low, high, rated, standing, assessed, total } = rate(
          Uint32Array.from(byStatus),
        );
        expect(delivered).toBe(low);
        expect(low).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(standing);
        expect(rated).toBeLessThanOrEqual(Math.min(assessed, standing));
        expect(Math.max(assessed, standing)).toBeLessThanOrEqual(total);
      }),
    );
  });
});

describe("a rate in words", () => {
  test.each([
    [HANOI, "3 of 20 rated delivered (15%) · range 3–12 of 26"],
    [counts({ delivered: 2, "not-delivered": 1 }), "2 of 3 rated delivered"],
    [counts({ "not-assessed": 26 }), "None rated yet · range 0–26 of 26"],
    [counts({ withdrawn: 3 }), "Nothing to rate"],
    [counts({}), "Nothing to rate"],
  ])("%j reads %s", (byStatus, text) => {
    expect(rateText(rate(byStatus))).toBe(text);
  });

  test.each([
    [
      "5 of 5 has no percentage, one commitment would move it by twenty points",
      counts({ delivered: 5 }),
      null,
    ],
    ["6 of 6 is 100", counts({ delivered: 6 }), 100],
    ["3 of 20 is 15", HANOI, 15],
    ["999 of 1000 is 99, because 100 means all", counts({ delivered: 999, "under-way": 1 }), 99],
    ["1 of 1000 is 1, because 0 means none", counts({ delivered: 1, "under-way": 999 }), 1],
    ["0 of 6 is 0", counts({ "under-way": 6 }), 0],
  ])("%s", (_, byStatus, percent) => {
    expect(ratePercent(rate(byStatus))).toBe(percent);
  });
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day, PartialDate } from "../dataset/partialDate.ts";
import {
  isWithin,
  lastYears,
  middleDay,
  movedBy,
  packedLevels,
  shareOf,
  ticksOf,
  wholeStretch,
} from "./timeScale.ts";

const day = (text: string) => text as Day;
const stretch = (first: string, last: string) => ({ first: day(first), last: day(last) });

test.each([
  ["2013", "2013-07-02"],
  ["2016-05", "2016-05-16"],
  ["2016-05-25", "2016-05-25"],
  ["2025/2027", "2026-07-02"],
])("a mark for %s stands at %s, the middle of what it may mean", (date, middle) => {
  expect(middleDay(date as PartialDate)).toBe(middle);
});

describe("stretches", () => {
  test("the whole starts with the year of the first day and leaves the next year free", () => {
    expect(wholeStretch([day("2010-05-11"), day("2006-05-09")], day("2026-11-24"))).toEqual(
      stretch("2006-01-01", "2027-12-31"),
    );
  });

  test("what happened after the day that is looked back at stays on the whole", () => {
    expect(wholeStretch([day("2006-05-09"), day("2024-11-20")], day("2015-06-30"))).toEqual(
      stretch("2006-01-01", "2025-12-31"),
    );
  });

  test("five years end with this one, one year with this month", () => {
    expect(lastYears(5, day("2026-11-24"))).toEqual(stretch("2022-01-01", "2026-12-31"));
    expect(lastYears(1, day("2026-11-24"))).toEqual(stretch("2025-12-01", "2026-11-30"));
    expect(lastYears(1, day("2026-12-24"))).toEqual(stretch("2026-01-01", "2026-12-31"));
  });

  test("a move and a move back is no move", () => {
    const year = lastYears(1, day("2026-11-24"));
    expect(movedBy(year, -6)).toEqual(stretch("2025-06-01", "2026-05-31"));
    expect(movedBy(movedBy(year, -6), 6)).toEqual(year);
  });

  test("the first day is at 0, and the day after the last at 1", () => {
    const year = stretch("2026-01-01", "2026-12-31");
    expect(shareOf(day("2026-01-01"), year)).toBe(0);
    expect(shareOf(day("2027-01-01"), year)).toBe(1);
    expect(isWithin(day("2026-12-31"), year)).toBe(true);
    expect(isWithin(day("2027-01-01"), year)).toBe(false);
  });
});

describe("ticks", () => {
  test("22 years have a tick every second year where 14 fit", () => {
    const labels = ticksOf(stretch("2006-01-01", "2027-12-31"), 14).map(({ label }) => label);
    expect(labels.slice(0, 3)).toEqual(["2006", "2008", "2010"]);
    expect(labels).toHaveLength(11);
  });

  test("a year has its months, and January is called by the year", () => {
    const labels = ticksOf(stretch("2025-12-01", "2026-11-30"), 14).map(({ label }) => label);
    expect(labels.slice(0, 3)).toEqual(["Dec", "2026", "Feb"]);
  });

  test("there are never more than fit, and all stand inside", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2030 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 2, max: 20 }),
        (year, years, most) => {
          const shown = stretch(`${year}-01-01`, `${year + years - 1}-12-31`);
          const ticks = ticksOf(shown, most);
          expect(ticks.length).toBeLessThanOrEqual(most);
          expect(ticks.filter((tick) => !isWithin(tick.day, shown))).toEqual([]);
        },
      ),
    );
  });
});

describe("stacks", () => {
  test("marks of one day stand on each other, marks far apart side by side", () => {
    expect(packedLevels([10, 10, 10, 40], 12)).toEqual([0, 1, 2, 0]);
  });

  test("no two marks on one level touch", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 60 }), (xs) => {
        const levels = packedLevels(xs, 12);
        const touching = xs.flatMap((x, i) =>
          xs.filter((other, j) => i < j && levels[i] === levels[j] && Math.abs(x - other) < 12),
        );
        expect(touching).toEqual([]);
      }),
    );
  });
});

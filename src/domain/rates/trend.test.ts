import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CommitmentId, DatasetId } from "../dataset/dataset.ts";
import type { Day } from "../dataset/partialDate.ts";
import { foldLog } from "../review/fold.ts";
import type { Field, LineId, ReviewLine, Stamp } from "../review/line.ts";
import { compareLines } from "../review/line.ts";
import type { Status } from "../review/status.ts";
import { STATUS_MEANING, STATUSES } from "../review/status.ts";
import { rate } from "./rate.ts";
import { bucketRate, courseOf, trend, TREND_CLASSES } from "./trend.ts";

const HANOI = "hanoi" as DatasetId;
let made = 0;

function aLine(
  day: string,
  commitment: string,
  value: Status | "",
  more: { field?: Field; dataset?: string } = {},
): ReviewLine {
  made += 1;
  return {
    v: 1,
    id: `L${made}` as LineId,
    at: `${day}T12:00:00.000Z-0000-test` as Stamp,
    author: "",
    dataset: (more.dataset ?? HANOI) as DatasetId,
    commitment: commitment as CommitmentId,
    field: more.field ?? "status",
    value,
    reason: "",
  };
}

function trendOf(
  lines: readonly ReviewLine[],
  today: string,
  includes?: (id: CommitmentId) => boolean,
) {
  const ids = [...new Set(lines.map(({ commitment }) => commitment))];
  const course = courseOf(lines, HANOI, today as Day, (id) => ids.indexOf(id));
  const chosen = ids.map((id) => includes?.(id) ?? true);
  return trend(course, (row) => chosen[row] ?? false);
}

describe("the buckets", () => {
  test.each([
    [
      "assessed today: yesterday and today",
      "2026-11-24",
      "2026-11-24",
      "day",
      ["23 Nov", "24 Nov"],
    ],
    [
      "three days: days",
      "2026-11-22",
      "2026-11-24",
      "day",
      ["21 Nov", "22 Nov", "23 Nov", "24 Nov"],
    ],
    [
      "over a month: weeks from Monday, across the new year",
      "2026-12-10",
      "2027-01-05",
      "week",
      ["30 Nov", "7 Dec", "14 Dec", "21 Dec", "28 Dec", "4 Jan"],
    ],
    [
      "half a year: months, and January is its year",
      "2026-08-15",
      "2027-02-01",
      "month",
      ["Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "2027", "Feb"],
    ],
    [
      "more than two years: years",
      "2024-06-01",
      "2026-11-24",
      "year",
      ["2023", "2024", "2025", "2026"],
    ],
  ] as const)("%s", (_, first, today, unit, labels) => {
    const { unit: chosen, buckets } = trendOf([aLine(first, "A", "under-way")], today);
    expect(chosen).toBe(unit);
    expect(buckets.map((bucket) => bucket.label)).toEqual(labels);
    expect(buckets[0]?.counts.every((count) => count === 0)).toBe(true);
    expect(buckets.at(-1)?.asOf).toBe(today);
  });

  test("are two to twenty-four for any span of less than twenty years, and touch without a gap", () => {
    const anyDay = fc
      .date({ min: new Date("2006-01-01"), max: new Date("2025-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [first = a, today = b] = [a, b].toSorted();
        const { buckets } = trendOf([aLine(first, "A", "under-way")], today);
        expect(buckets.length).toBeGreaterThanOrEqual(2);
        expect(buckets.length).toBeLessThanOrEqual(24);
        expect(new Set(buckets.map((bucket) => bucket.id)).size).toBe(buckets.length);
        buckets.slice(1).forEach((bucket, index) => {
          const gap = Date.parse(bucket.first) - Date.parse(buckets[index]?.last ?? "");
          expect(gap).toBe(86_400_000);
        });
      }),
    );
  });

  test("are named by ISO week: 4 January 2027 starts week 1, the week before is the 53rd of 2026", () => {
    const { buckets } = trendOf([aLine("2026-12-10", "A", "under-way")], "2027-01-05");
    expect(buckets.slice(-2).map((bucket) => bucket.id)).toEqual(["2026-W53", "2027-W01"]);
    expect(buckets.at(-1)?.longLabel).toBe("week of 4 January 2027");
  });

  test("say which years they span", () => {
    expect(trendOf([aLine("2026-04-02", "A", "delivered")], "2026-11-24").years).toBe("2026");
    expect(trendOf([aLine("2025-11-02", "A", "delivered")], "2026-11-24").years).toBe("2025–2026");
    expect(trendOf([aLine("2026-01-01", "A", "delivered")], "2026-01-01").years).toBe("2025–2026");
  });

  test("are none while nobody has set a status up to today", () => {
    expect(trendOf([], "2026-11-24").buckets).toEqual([]);
    expect(
      trendOf([aLine("2026-11-20", "A", "", { field: "note" })], "2026-11-24").buckets,
    ).toEqual([]);
    expect(trendOf([aLine("2026-11-25", "A", "delivered")], "2026-11-24").buckets).toEqual([]);
    expect(
      trendOf([aLine("2026-11-20", "A", "delivered", { dataset: "record" })], "2026-11-24").buckets,
    ).toEqual([]);
  });
});

describe("the counts", () => {
  test("move with a commitment from class to class, and a status taken back leaves them", () => {
    const lines = [
      aLine("2026-11-20", "A", "under-way"),
      aLine("2026-11-20", "B", "no-evidence"),
      aLine("2026-11-21", "A", "delivered"),
      aLine("2026-11-22", "B", ""),
    ];
    const counts = trendOf(lines, "2026-11-22").buckets.map((bucket) =>
      Object.fromEntries(TREND_CLASSES.map((each, index) => [each, bucket.counts[index]])),
    );
    expect(counts).toEqual([
      { delivered: 0, part: 0, open: 0, unmet: 0, "no-evidence": 0, "set-aside": 0 },
      { delivered: 0, part: 0, open: 1, unmet: 0, "no-evidence": 1, "set-aside": 0 },
      { delivered: 1, part: 0, open: 0, unmet: 0, "no-evidence": 1, "set-aside": 0 },
      { delivered: 1, part: 0, open: 0, unmet: 0, "no-evidence": 0, "set-aside": 0 },
    ]);
  });

  test("leave out what the filter leaves out, on the same buckets", () => {
    const lines = [aLine("2026-11-20", "A", "delivered"), aLine("2026-11-22", "B", "delivered")];
    const all = trendOf(lines, "2026-11-24");
    const onlyB = trendOf(lines, "2026-11-24", (id) => id === "B");
    expect(onlyB.buckets.map((bucket) => bucket.id)).toEqual(
      all.buckets.map((bucket) => bucket.id),
    );
    expect(onlyB.buckets.map((bucket) => bucket.counts[0])).toEqual([0, 0, 0, 1, 1, 1]);
  });

  test("are what folding the log as of each bucket's day gives", () => {
    const anyLine = fc
      .record({
        day: fc
          .integer({ min: 0, max: 400 })
          .map((d) => new Date(Date.UTC(2026, 0, 1 + d)).toISOString().slice(0, 10)),
        commitment: fc.constantFrom("A", "B", "C", "D"),
        value: fc.constantFrom<Status | "">(...STATUSES, ""),
        more: fc.record({
          field: fc.constantFrom<Field>("status", "note"),
          dataset: fc.constantFrom("hanoi", "record"),
        }),
      })
      .map(({ day, commitment, value, more }) => aLine(day, commitment, value, more));
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 40 }), (unsorted) => {
        const lines = unsorted.toSorted(compareLines);
        for (const bucket of trendOf(lines, "2026-12-01").buckets) {
          const expected = TREND_CLASSES.map(() => 0);
          for (const { status } of foldLog(lines, HANOI, bucket.asOf).values()) {
            const wanted = status === "no-evidence" ? status : STATUS_MEANING[status].class;
            const index = TREND_CLASSES.findIndex((each) => each === wanted);
            if (index !== -1) expected[index] = (expected[index] ?? 0) + 1;
          }
          expect(bucket.counts).toEqual(expected);
          const judged = foldLog(lines, HANOI, bucket.asOf);
          const statuses = ["A", "B", "C", "D"].map(
            (id) => judged.get(id as CommitmentId)?.status ?? "not-assessed",
          );
          const counted = STATUSES.map((status) => statuses.filter((one) => one === status).length);
          expect(bucketRate(bucket, 4)).toEqual(rate(counted));
        }
      }),
    );
  });

  test("are counted in one pass: the status of each line is read a fixed number of times, however many buckets", () => {
    const readsFor = (days: number): number => {
      let reads = 0;
      const lines = Array.from({ length: 100 }, (_, index) => {
        const day = new Date(Date.UTC(2024, 0, 1) + Math.floor((index * days) / 100) * 86_400_000);
        const line = aLine(day.toISOString().slice(0, 10), `C${index % 7}`, "under-way");
        return Object.defineProperty({ ...line }, "value", {
          get: () => {
            reads++;
            return line.value;
          },
        });
      });
      expect(trendOf(lines, "2026-11-24").buckets.length).toBeGreaterThan(1);
      return reads;
    };
    expect(readsFor(1)).toBe(readsFor(900));
  });
});

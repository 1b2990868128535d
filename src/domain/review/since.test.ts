import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCommitment, aDataset } from "../board/aDataset.ts";
import type { CommitmentId, Dataset, ThemeId } from "../dataset/dataset.ts";
import type { Day, PartialDate } from "../dataset/partialDate.ts";
import { aLine } from "./aLine.ts";
import { anyLog } from "./anyLine.ts";
import { emptyEvidence, writeEvidence } from "./evidence.ts";
import { foldLog, UNASSESSED } from "./fold.ts";
import type { ItemId, ReviewLine } from "./line.ts";
import { boardOf, changesBetween, isUnchanged, statusCounts } from "./since.ts";

function commitment(id: string, theme: string, due: string | null = null) {
  return aCommitment({
    id: id as CommitmentId,
    themeId: theme as ThemeId,
    due: due as PartialDate | null,
  });
}

/** The commitments that generated logs are about. The areas of the dataset begin with `sea`. */
const dataset: Dataset = {
  ...aDataset([
    commitment("CY-01", "cyber", "2026-01-02"),
    commitment("CY-02", "sea"),
    commitment("CY-03", "cyber", "2025"),
    commitment("CY-04", "sea"),
  ]),
  id: aLine().dataset,
};

function changes(lines: readonly ReviewLine[], from: string, to: string) {
  const on = (day: string) => boardOf(day as Day, lines, dataset.id);
  return changesBetween(dataset, on(from), on(to));
}

function said(id: string, day: string, about: Parameters<typeof aLine>[0]): ReviewLine {
  return aLine({ id, at: `${day}T09:00:00.000Z-0000-k3f9`, ...about });
}

const ids = (part: readonly { readonly commitment: { readonly id: string } }[]) =>
  part.map((one) => one.commitment.id);

const title = (words: string) => writeEvidence({ ...emptyEvidence("e1" as ItemId), title: words });

describe("What has changed since a day", () => {
  const evidence = { commitment: "CY-02", field: "evidence", reason: "" };
  const log = [
    said("a1", "2025-12-01", { commitment: "CY-03", value: "under-way", reason: "Begun" }),
    said("a2", "2025-12-01", { ...evidence, item: "e1", value: title("Old") }),
    said("a3", "2026-01-05", { commitment: "CY-03", value: "delivered", reason: "Opened" }),
    said("a4", "2026-01-05", { commitment: "CY-02", value: "stalled", reason: "Quiet" }),
    said("a5", "2026-01-06", { ...evidence, item: "e1", value: title("Old, corrected") }),
    said("a6", "2026-01-06", { ...evidence, item: "e2", value: title("New") }),
    said("a7", "2026-01-06", { commitment: "CY-04", value: "no-evidence", reason: "Searched" }),
  ];
  const { moved, evidenced, overdue, stillUnknown } = changes(log, "2025-12-31", "2026-01-06");

  test("names what moved, from where, to where and why, area by area", () => {
    expect(moved.map(({ commitment: { id }, ...move }) => ({ id, ...move }))).toEqual([
      { id: "CY-02", from: "not-assessed", to: "stalled", reason: "Quiet" },
      { id: "CY-04", from: "not-assessed", to: "no-evidence", reason: "Searched" },
      { id: "CY-03", from: "under-way", to: "delivered", reason: "Opened" },
    ]);
  });

  test("names evidence that was not there, and not what was only corrected", () => {
    expect(
      evidenced.map((one) => [one.commitment.id, one.items.map((item) => item.title)]),
    ).toEqual([["CY-02", ["New"]]]);
  });

  test("names what has fallen due since, and not what was delivered late", () => {
    expect(overdue.map(({ due, status, commitment: { id } }) => [id, due, status])).toEqual([
      ["CY-01", "2026-01-02", "not-assessed"],
    ]);
  });

  test("names what was unknown and still is, searched for or not", () => {
    expect(stillUnknown.map(({ status, commitment: { id } }) => [id, status])).toEqual([
      ["CY-04", "no-evidence"],
      ["CY-01", "not-assessed"],
    ]);
  });

  test("takes no notice of what was already overdue, nor of what was taken back in between", () => {
    const overdueBefore = changes([], "2026-01-03", "2026-01-06");
    expect(ids(overdueBefore.overdue)).toEqual([]);
    const there = said("b1", "2026-01-04", { commitment: "CY-02", value: "delivered" });
    const back = said("b2", "2026-01-05", {
      commitment: "CY-02",
      value: "not-assessed",
      undoes: "b1",
    });
    expect(isUnchanged(changes([there, back], "2026-01-03", "2026-01-06"))).toBe(true);
  });

  test("names a commitment that the analyst's own due date has made overdue", () => {
    const due = said("c1", "2026-01-05", { commitment: "CY-02", field: "due", value: "2025" });
    expect(ids(changes([due], "2026-01-03", "2026-01-06").overdue)).toEqual(["CY-02"]);
  });
});

const anyDay = fc.constantFrom(
  "2025-12-31",
  "2026-01-01",
  "2026-01-02",
  "2026-01-03",
  "2026-01-06",
);

describe("Whatever the log,", () => {
  test("nothing has changed since the same day, and what is unknown is unknown", () => {
    fc.assert(
      fc.property(anyLog, anyDay, (log, day) => {
        const same = changes(log, day, day);
        expect(isUnchanged(same)).toBe(true);
        const folded = foldLog(log, dataset.id, day as Day);
        const unknown = dataset.commitments.filter(({ id }) =>
          ["not-assessed", "no-evidence"].includes((folded.get(id) ?? UNASSESSED).status),
        );
        expect(ids(same.stillUnknown).toSorted()).toEqual(unknown.map(({ id }) => id));
      }),
    );
  });

  test("what moved is what the two boards say, no more and no less", () => {
    fc.assert(
      fc.property(anyLog, anyDay, anyDay, (log, from, to) => {
        const [before, after] = [from, to].map((day) => foldLog(log, dataset.id, day as Day));
        const { moved } = changes(log, from, to);
        for (const { id } of dataset.commitments) {
          const was = (before?.get(id) ?? UNASSESSED).status;
          const { status, reason } = after?.get(id) ?? UNASSESSED;
          const move = moved.find((one) => one.commitment.id === id);
          expect(move && [move.from, move.to, move.reason]).toEqual(
            was === status ? undefined : [was, status, reason],
          );
        }
      }),
    );
  });

  test("what moved between two days moved before or after any day between them", () => {
    fc.assert(
      fc.property(anyLog, fc.tuple(anyDay, anyDay, anyDay), (log, days) => {
        const [first = "", middle = "", last = ""] = days.toSorted();
        const halves = [changes(log, first, middle), changes(log, middle, last)];
        const inHalves = new Set(halves.flatMap(({ moved }) => ids(moved)));
        const whole = ids(changes(log, first, last).moved);
        expect(whole.every((id) => inHalves.has(id))).toBe(true);
      }),
    );
  });

  test("it does not depend on the order in which lines arrived, nor on later lines", () => {
    fc.assert(
      fc.property(anyLog, anyDay, anyDay, (log, from, to) => {
        const latest = from > to ? from : to;
        const cut = log.filter((line) => line.at.slice(0, 10) <= latest).toReversed();
        expect(changes(cut, from, to)).toEqual(changes(log, from, to));
      }),
    );
  });
});

test("A list about some of the commitments is the whole list without the others, and counts each of them once", () => {
  fc.assert(
    fc.property(anyLog, fc.subarray(dataset.commitments.map(({ id }) => id)), (log, chosen) => {
      const on = (day: string) => boardOf(day as Day, log, dataset.id);
      const [before, after] = [on("2026-01-01"), on("2026-12-31")];
      const includes = (id: CommitmentId) => chosen.includes(id);
      const whole = changesBetween(dataset, before, after);
      const some = changesBetween(dataset, before, after, includes);
      for (const part of ["moved", "evidenced", "overdue", "stillUnknown"] as const) {
        expect(ids(some[part])).toEqual(
          ids(whole[part]).filter((id) => chosen.some((one) => one === id)),
        );
      }
      const counts = statusCounts(dataset, after, includes);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(chosen.length);
    }),
  );
});

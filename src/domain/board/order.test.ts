import { expect, test } from "vitest";
import type { CommitmentId } from "../dataset/dataset.ts";
import type { Day, PartialDate } from "../dataset/partialDate.ts";
import { aCommitment, aDataset } from "./aDataset.ts";
import { createBoard } from "./board.ts";
import { DEFAULT_VIEW } from "./view.ts";

const DAY = { today: "2026-11-24" as Day, reviewIntervalMonths: 12 };

test("rows without a value stand last, whichever way the column is sorted", () => {
  const due = (id: string, date: string | null) =>
    aCommitment({ id: id as CommitmentId, due: date as PartialDate | null });
  const board = createBoard(
    aDataset([due("none", null), due("late", "2030"), due("soon", "2027")]),
    new Map(),
    DAY,
  );
  const order = (descending: boolean) =>
    [...board.ask({ ...DEFAULT_VIEW, sort: [{ column: "due", descending }] }).order].map((row) =>
      board.idAt(row),
    );
  expect(order(false)).toEqual(["soon", "late", "none"]);
  expect(order(true)).toEqual(["late", "soon", "none"]);
});

test("a place that nobody can see is sorted with those that have none, and no row is lost", () => {
  const places = ["b", "\u200B", "", "a", "\u200B"];
  const board = createBoard(
    aDataset(places.map((place, row) => aCommitment({ id: `C-${row}` as CommitmentId, place }))),
    new Map(),
    DAY,
  );
  const order = (descending: boolean) => [
    ...board.ask({ ...DEFAULT_VIEW, sort: [{ column: "place", descending }] }).order,
  ];
  expect(order(false)).toEqual([3, 0, 1, 2, 4]);
  expect(order(true)).toEqual([0, 3, 1, 2, 4]);
});

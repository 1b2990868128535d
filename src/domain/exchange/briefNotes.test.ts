import { expect, test } from "vitest";
import { aCommitment, aDataset } from "../board/aDataset.ts";
import { createBoard } from "../board/board.ts";
import type { CommitmentId } from "../dataset/dataset.ts";
import type { Day, PartialDate } from "../dataset/partialDate.ts";
import { emptyEvidence } from "../review/evidence.ts";
import { UNASSESSED } from "../review/fold.ts";
import type { ItemId } from "../review/line.ts";
import { briefNotes, filledColumns } from "./briefNotes.ts";

const [A, B] = ["A", "B"] as unknown as readonly [CommitmentId, CommitmentId];

function evidence(...titles: readonly string[]) {
  return titles.map((title) => ({ ...emptyEvidence(title as ItemId), title }));
}

const board = createBoard(
  aDataset([aCommitment({ id: A, due: "2027" as PartialDate }), aCommitment({ id: B })]),
  new Map([
    [A, { ...UNASSESSED, evidence: evidence("one", "two") }],
    [B, { ...UNASSESSED, evidence: evidence("three") }],
  ]),
  { today: "2026-11-24" as Day, reviewIntervalMonths: 12 },
);

test("evidence is numbered through in the order of the rows", () => {
  const notes = briefNotes(board, [1, 0]).map(
    ({ number, commitment, evidence: { title } }) => `${number} ${commitment} ${title}`,
  );
  expect(notes).toEqual(["1 B three", "2 A one", "3 A two"]);
  expect(briefNotes(board, [])).toEqual([]);
});

test("a column without a word in any of the rows takes no room on paper", () => {
  expect(filledColumns(board, [0, 1], ["id", "due", "reason"])).toEqual(["id", "due"]);
  expect(filledColumns(board, [1], ["id", "due", "reason"])).toEqual(["id"]);
});

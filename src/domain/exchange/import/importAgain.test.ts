import { describe, expect, test } from "vitest";
import type { ReviewLine } from "../../review/line.ts";
import type { TargetState } from "./engine.ts";
import { CAREFUL } from "./decisions.ts";
import { applied, datasetOf, importText } from "./anImport.ts";

describe("A second import of the same source", () => {
  const first =
    "ID,Commitment,Status,Reason,Due,Lead\n1,Build it,started,First stone,2024,A\n2,Train them,started,,2025,B\n3,Write it,done,Published,2023,C\n";
  const before = importText(first).plan();
  const lines = applied(before);
  const state = (more: readonly ReviewLine[] = []): TargetState => ({
    files: before.files ?? new Map(),
    isOpen: true,
    lines: [...lines, ...more],
    acts: ["act-1"],
  });

  test("that says the same changes nothing", () => {
    const { checked, plan } = importText(first, {}, state());
    expect(checked.comparisonCounts).toEqual({
      added: 0,
      gone: 0,
      changed: 0,
      judged: 0,
      touched: 0,
    });
    expect(plan()).toMatchObject({ files: null, lines: [], added: 0, changed: 0, removed: 0 });
  });

  test("that has who leads beside the other actors changes nothing either", () => {
    const text = "ID,Commitment,Lead,Actors\n1,Build it,Navy,Police; Army\n2,Train them,Army,\n";
    const { files } = importText(text).plan();
    const there = { files: files ?? new Map(), isOpen: true, lines: [], acts: [] };
    expect(importText(text, {}, there).checked.comparisonCounts?.changed).toBe(0);
  });

  const second =
    "ID,Commitment,Status,Reason,Due,Lead\n1,Build it,done,Opened,2024,A\n2,Train 40 of them,,,,B\n4,Something new,started,,2027,D\n";

  test("shows what is added, changed and gone, and counts blanks that erase nothing", () => {
    const { checked, plan } = importText(second, {}, state());
    expect(checked.comparison).toMatchObject({
      added: ["4"],
      gone: ["3"],
      facts: [{ id: "2", field: "statement", before: "Train them", after: "Train 40 of them" }],
      blanks: 3,
    });
    const dataset = datasetOf(plan());
    expect(dataset.commitments.map(({ id, due }) => [id, due])).toEqual([
      ["1", "2024"],
      ["2", "2025"],
      ["3", "2023"],
      ["4", "2027"],
    ]);
    expect(
      plan().lines.map(({ commitment, field, value: word, reason }) => [
        commitment,
        field,
        word,
        reason,
      ]),
    ).toEqual([
      ["1", "status", "delivered", "Opened"],
      ["4", "status", "under-way", "Stands so in pledges.csv."],
    ]);
  });

  test("takes out what is gone only when told to", () => {
    const { plan } = importText(second, {}, state());
    expect(datasetOf(plan({ ...CAREFUL, gone: "remove" })).commitments.map(({ id }) => id)).toEqual(
      ["1", "2", "4"],
    );
  });

  const own: ReviewLine = {
    ...(lines[0] as ReviewLine),
    id: "own-1" as ReviewLine["id"],
    at: "2026-11-25T09:00:00.000Z-0000-aaaa" as ReviewLine["at"],
    value: "stalled",
    reason: "Nobody works on it",
    act: "mine",
  };

  test("keeps the analyst's own word unless they decide otherwise, and shows all three", () => {
    const { checked, plan } = importText(second, {}, state([own]));
    expect(checked.comparison?.judged[0]).toEqual({
      id: "1",
      field: "status",
      base: "under-way",
      mine: "stalled",
      theirs: "delivered",
      touchesMine: true,
    });
    expect(plan().lines.some(({ commitment }) => commitment === "1")).toBe(false);
    expect(plan({ ...CAREFUL, mine: "replace" }).lines[0]).toMatchObject({
      commitment: "1",
      value: "delivered",
      reason: "Opened",
    });
  });

  test("leaves the analyst's own word alone where the file says what it said before", () => {
    const { checked } = importText(first, {}, state([own]));
    expect(checked.comparisonCounts).toMatchObject({ changed: 0, touched: 0 });
  });

  test("into a dataset that is closed changes judgements and no fact", () => {
    const { plan } = importText(second, {}, { ...state(), isOpen: false });
    expect(plan()).toMatchObject({ files: null, added: 0 });
    expect(plan().lines.map(({ commitment }) => commitment)).toEqual(["1"]);
  });
});

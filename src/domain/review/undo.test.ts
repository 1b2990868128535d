import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aLine, stampAt } from "./aLine.ts";
import { anySaid } from "./anyLine.ts";
import { emptyEvidence, writeEvidence } from "./evidence.ts";
import type { Assessment } from "./fold.ts";
import { foldLog, UNASSESSED } from "./fold.ts";
import { historyOf } from "./history.ts";
import type { ItemId, ReviewLine } from "./line.ts";
import { mergeLogs } from "./merge.ts";
import { lastRedoable, lastUndoable, takeBack } from "./undo.ts";

const { dataset: DATASET, commitment: COMMITMENT } = aLine({ commitment: "CY-03" });

/** A device with its copy of the log. Its clock ticks a second at every press. */
function createDevice(node: string, start: readonly ReviewLine[] = []) {
  let lines = start;
  const device = {
    lines: () => lines,
    receive: (theirs: readonly ReviewLine[]) => (lines = mergeLogs(lines, theirs)),
    say: (...said: readonly Parameters<typeof aLine>[0][]) => {
      const latest = lines.at(-1)?.at ?? stampAt(0);
      const second = (Date.parse(latest.slice(0, 24)) - Date.parse(stampAt(0).slice(0, 24))) / 1000;
      const written = said.map((about, n) => {
        const tick = second + 1 + n;
        return aLine({ id: `${node}${tick}`, at: stampAt(tick, node), ...about });
      });
      lines = mergeLogs(lines, written);
    },
    undo: () => press(lastUndoable(lines, node)),
    redo: () => press(lastRedoable(lines, node)),
  };
  function press(target: readonly ReviewLine[] | null): boolean {
    if (target === null) return false;
    const act = `${node}-act-${lines.length}`;
    device.say(...takeBack(lines, target, act));
    return true;
  }
  return device;
}

/** The assessments without the times of the last changes, which undo moves on. */
function assessments(lines: readonly ReviewLine[]): Readonly<Record<string, Assessment>> {
  const folded = foldLog(lines, DATASET, null);
  return Object.fromEntries(
    [...folded].map(([id, said]) => [id, { ...said, statusAt: null, changedAt: null }]),
  );
}

function statusOf(lines: readonly ReviewLine[], commitment: string = COMMITMENT) {
  const found = [...foldLog(lines, DATASET, null)].find(([id]) => id === commitment);
  return [found?.[1].status, found?.[1].reason];
}

const item = (id: string) => id as ItemId;
const evidence = (id: string, title: string) => ({
  field: "evidence",
  item: id,
  value: writeEvidence({ ...emptyEvidence(item(id)), title }),
  reason: "",
});
const titlesOf = (lines: readonly ReviewLine[]) =>
  assessments(lines)[COMMITMENT]?.evidence.map(({ title }) => title);

describe("Undo", () => {
  test("has nothing to take back in an empty log", () => {
    expect(lastUndoable([], "k3f9")).toBeNull();
    expect(lastRedoable([], "k3f9")).toBeNull();
  });

  test("restores the status and the reason that were there before", () => {
    const device = createDevice("k3f9");
    device.say({ value: "under-way", reason: "The group met" });
    device.say({ value: "delivered", reason: "The report is out" });
    device.undo();
    expect(statusOf(device.lines())).toEqual(["under-way", "The group met"]);
    expect(device.lines()).toHaveLength(3);
    device.undo();
    expect(statusOf(device.lines())).toEqual(["not-assessed", ""]);
    expect(device.undo()).toBe(false);
  });

  test("restores a reason that was worded anew, without touching the status", () => {
    const device = createDevice("k3f9");
    device.say({ value: "under-way", reason: "The group met" });
    device.say({ field: "reason", value: "The group met twice", reason: "" });
    device.undo();
    expect(statusOf(device.lines())).toEqual(["under-way", "The group met"]);
  });

  test("takes an act on many commitments back at once, and redo brings all of it again", () => {
    const device = createDevice("k3f9");
    device.say({ value: "stalled", reason: "Nothing new" });
    const many = ["CY-01", "CY-02", "CY-03"].map((commitment) => ({
      commitment,
      value: "withdrawn",
      reason: "Replaced",
      act: "act1",
    }));
    device.say(...many);
    device.undo();
    expect(statusOf(device.lines(), "CY-01")).toEqual(["not-assessed", ""]);
    expect(statusOf(device.lines())).toEqual(["stalled", "Nothing new"]);
    const undone = device.lines().slice(-3);
    expect(new Set(undone.map((line) => line.act)).size).toBe(1);
    device.redo();
    for (const { commitment } of many) {
      expect(statusOf(device.lines(), commitment)).toEqual(["withdrawn", "Replaced"]);
    }
  });

  test("takes an added item of evidence out, and restores a changed one", () => {
    const device = createDevice("k3f9");
    device.say(evidence("e1", "First"));
    device.say(evidence("e2", "Second"));
    device.say(evidence("e1", "First, corrected"));
    expect(titlesOf(device.lines())).toEqual(["First, corrected", "Second"]);
    device.undo();
    expect(titlesOf(device.lines())).toEqual(["First", "Second"]);
    device.undo();
    expect(titlesOf(device.lines())).toEqual(["First"]);
    device.undo();
    expect(titlesOf(device.lines())).toEqual([]);
    device.redo();
    device.redo();
    expect(titlesOf(device.lines())).toEqual(["First", "Second"]);
  });

  test("puts an item that was taken out back where it stood", () => {
    const device = createDevice("k3f9");
    device.say(evidence("e1", "First"));
    device.say(evidence("e2", "Second"));
    device.say({ ...evidence("e1", ""), value: "" });
    expect(titlesOf(device.lines())).toEqual(["Second"]);
    device.undo();
    expect(titlesOf(device.lines())).toEqual(["First", "Second"]);
  });

  test("of one item leaves the others alone, whoever added them since", () => {
    const mine = createDevice("mine");
    mine.say(evidence("e1", "Mine"));
    const theirs = createDevice("them", mine.lines());
    theirs.say(evidence("e2", "Theirs"));
    mine.receive(theirs.lines());
    expect(mine.undo()).toBe(true);
    expect(titlesOf(mine.lines())).toEqual(["Theirs"]);
  });

  test("restores the reason of the confidence with it", () => {
    const device = createDevice("k3f9");
    device.say({ field: "confidence", value: "low", reason: "One source" });
    device.say({ field: "confidence", value: "high", reason: "Three sources" });
    device.undo();
    expect(assessments(device.lines())[COMMITMENT]).toMatchObject({
      confidence: "low",
      confidenceReason: "One source",
    });
  });

  test("leaves alone what a colleague has changed since", () => {
    const mine = createDevice("mine");
    mine.say({ value: "under-way" });
    const theirs = createDevice("them", mine.lines());
    theirs.say({ value: "delivered", reason: "The report is out" });
    mine.receive(theirs.lines());
    expect(mine.undo()).toBe(false);
    expect(statusOf(mine.lines())).toEqual(["delivered", "The report is out"]);
  });

  test("does not take back the lines of another device", () => {
    const theirs = createDevice("them");
    theirs.say({ value: "delivered" });
    expect(lastUndoable(theirs.lines(), "mine")).toBeNull();
  });

  test("takes back the part of an act that a colleague has left alone", () => {
    const mine = createDevice("mine");
    mine.say({ commitment: "CY-01", act: "act1" }, { commitment: "CY-02", act: "act1" });
    const theirs = createDevice("them", mine.lines());
    theirs.say({ commitment: "CY-02", value: "delivered", reason: "Seen" });
    mine.receive(theirs.lines());
    mine.undo();
    expect(statusOf(mine.lines(), "CY-01")).toEqual(["not-assessed", ""]);
    expect(statusOf(mine.lines(), "CY-02")).toEqual(["delivered", "Seen"]);
    expect(mine.undo()).toBe(false);
  });

  test("can be pressed again after a redo", () => {
    const device = createDevice("k3f9");
    device.say({ value: "under-way", reason: "" });
    device.say({ value: "delivered", reason: "" });
    const seen = [];
    for (const press of ["undo", "undo", "redo", "redo", "undo", "redo", "undo", "undo"] as const) {
      expect(device[press]()).toBe(true);
      seen.push(statusOf(device.lines())[0]);
    }
    expect(seen).toEqual([
      "under-way",
      "not-assessed",
      "under-way",
      "delivered",
      "under-way",
      "delivered",
      "under-way",
      "not-assessed",
    ]);
    expect(device.undo()).toBe(false);
  });
});

describe("Redo", () => {
  test("is gone once something new was said", () => {
    const device = createDevice("k3f9");
    device.say({ value: "under-way" });
    device.undo();
    device.say({ field: "note", value: "Look again", reason: "" });
    expect(device.redo()).toBe(false);
  });

  test("is not gone when a colleague said something about another commitment", () => {
    const mine = createDevice("mine");
    mine.say({ value: "under-way", reason: "Met" });
    mine.undo();
    const theirs = createDevice("them", mine.lines());
    theirs.say({ commitment: "CY-01", value: "delivered" });
    mine.receive(theirs.lines());
    expect(mine.redo()).toBe(true);
    expect(statusOf(mine.lines())).toEqual(["under-way", "Met"]);
  });

  test("brings back a colleague's line that was taken back from its history", () => {
    const theirs = createDevice("them");
    theirs.say({ value: "delivered", reason: "Seen" });
    const mine = createDevice("mine", theirs.lines());
    mine.say(...takeBack(mine.lines(), theirs.lines(), "act1"));
    expect(statusOf(mine.lines())).toEqual(["not-assessed", ""]);
    expect(mine.undo()).toBe(false);
    expect(mine.redo()).toBe(true);
    expect(statusOf(mine.lines())).toEqual(["delivered", "Seen"]);
  });
});

const anySaying = fc
  .record({
    said: anySaid,
    commitment: fc.constantFrom("CY-01", "CY-02"),
    reason: fc.constantFrom("", "one", "two"),
  })
  .map(({ said, commitment, reason }) => {
    const hasReason = said.field === "status" || said.field === "confidence";
    return { ...said, commitment, reason: hasReason ? reason : "" };
  });
const anyPress = fc.oneof(
  anySaying.map((said) => [said]),
  fc
    .tuple(fc.array(anySaying, { minLength: 2, maxLength: 4 }), fc.uuid())
    .map(([said, act]) => said.map((one) => ({ ...one, act }))),
  fc.constant("undo" as const),
  fc.constant("redo" as const),
);

describe("Whatever was said, undone and redone before,", () => {
  type Presses = readonly (typeof anyPress extends fc.Arbitrary<infer Press> ? Press : never)[];
  function afterPresses(presses: Presses) {
    const device = createDevice("k3f9");
    for (const press of presses) {
      if (typeof press === "string") device[press]();
      else device.say(...press);
    }
    return device;
  }

  test("undo then redo changes no assessment", () => {
    fc.assert(
      fc.property(fc.array(anyPress, { maxLength: 30 }), (presses) => {
        const device = afterPresses(presses);
        const before = assessments(device.lines());
        if (device.undo()) device.redo();
        expect(assessments(device.lines())).toEqual(before);
      }),
    );
  });

  test("redo then undo changes no assessment", () => {
    fc.assert(
      fc.property(fc.array(anyPress, { maxLength: 30 }), (presses) => {
        const device = afterPresses([...presses, "undo", "undo"]);
        const before = assessments(device.lines());
        if (device.redo()) device.undo();
        expect(assessments(device.lines())).toEqual(before);
      }),
    );
  });

  test("undo to the end gives an unassessed board, and as many redos give the board again", () => {
    fc.assert(
      fc.property(fc.array(anyPress, { maxLength: 20 }), (presses) => {
        const device = afterPresses(presses);
        const before = assessments(device.lines());
        let undone = 0;
        while (device.undo()) undone++;
        for (const said of Object.values(assessments(device.lines()))) {
          // Items taken out keep their place, so that a redo puts them back where they were.
          expect({ ...said, evidenceAdded: new Map() }).toEqual(UNASSESSED);
        }
        for (; undone > 0; undone--) expect(device.redo()).toBe(true);
        expect(assessments(device.lines())).toEqual(before);
      }),
    );
  });
});

describe("The history of a commitment", () => {
  test("shows what was before and after, newest first, and what was taken back", () => {
    const device = createDevice("k3f9");
    device.say({ value: "under-way", reason: "Met" });
    device.say({ field: "due", value: "2026", reason: "" });
    device.say({ commitment: "CY-01" });
    device.say({ value: "delivered", reason: "Out" });
    device.undo();
    const history = historyOf(device.lines(), DATASET, COMMITMENT);
    expect(history.map(({ line, ...entry }) => ({ field: line.field, ...entry }))).toEqual([
      {
        field: "status",
        kind: "undo",
        before: "delivered",
        after: "under-way",
        reasonBefore: "Out",
        reasonAfter: "Met",
        isTakenBack: false,
        isInEffect: true,
      },
      {
        field: "status",
        kind: "said",
        before: "under-way",
        after: "delivered",
        reasonBefore: "Met",
        reasonAfter: "Out",
        isTakenBack: true,
        isInEffect: false,
      },
      {
        field: "due",
        kind: "said",
        before: "",
        after: "2026",
        reasonBefore: "Met",
        reasonAfter: "Met",
        isTakenBack: false,
        isInEffect: true,
      },
      {
        field: "status",
        kind: "said",
        before: "not-assessed",
        after: "under-way",
        reasonBefore: "",
        reasonAfter: "Met",
        isTakenBack: false,
        isInEffect: true,
      },
    ]);
    device.redo();
    const [latest] = historyOf(device.lines(), DATASET, COMMITMENT);
    expect(latest).toMatchObject({ kind: "redo", before: "under-way", after: "delivered" });
  });
});

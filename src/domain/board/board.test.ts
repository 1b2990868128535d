import { describe, expect, test } from "vitest";
import type { CommitmentId, DatasetId } from "../dataset/dataset.ts";
import type { Day, PartialDate } from "../dataset/partialDate.ts";
import type { Assessment } from "../review/fold.ts";
import { UNASSESSED } from "../review/fold.ts";
import { emptyEvidence } from "../review/evidence.ts";
import type { ItemId, Stamp } from "../review/line.ts";
import { aCommitment, aDataset } from "./aDataset.ts";
import type { Answer, Board } from "./answer.ts";
import { createBoard } from "./board.ts";
import type { View } from "./view.ts";
import { DEFAULT_VIEW, FACETS } from "./view.ts";

const DAY = { today: "2026-11-24" as Day, reviewIntervalMonths: 12 };
test("an answer that is read late counts what it was asked, whatever was asked after", () => {
  const rows = ["zebra", "zebra", "quagga"].map((statement, i) =>
    aCommitment({ id: `C-${i}` as CommitmentId, statement }),
  );
  const ask = (board: Board, query: Partial<View>) => board.ask({ ...DEFAULT_VIEW, ...query });
  const sort = [{ column: "statement", descending: false }] as const;
  for (const [first, then] of [
    [{ search: "zebra", sort }, {}],
    [{ search: "zebra" }, { part: "outcomes" }],
    [
      { part: "commitments", sort },
      { part: "all", search: "quagga" },
    ],
    [
      { choices: { status: ["not-assessed"] } },
      { choices: { status: ["stalled"] }, search: "zebra" },
    ],
  ] as const) {
    const [atOnce, late] = [0, 1].map(() => createBoard(aDataset(rows), new Map(), DAY));
    const read = (answer: Answer) => [answer.parts, ...FACETS.map((facet) => answer.counts[facet])];
    const expected = atOnce && read(ask(atOnce, first));
    const answer = late && ask(late, first);
    if (late) ask(late, then);
    expect(answer && read(answer)).toEqual(expected);
  }
});

test("a row is the same object until it is judged, and then shows the judgement", () => {
  const [a, b] = ["A" as CommitmentId, "B" as CommitmentId];
  const board = createBoard(
    aDataset([aCommitment({ id: a }), aCommitment({ id: b })]),
    new Map(),
    DAY,
  );
  const [first, second] = [board.rowAt(0), board.rowAt(1)];
  board.patch(a, { ...UNASSESSED, status: "stalled", reason: "Nothing new" });
  board.ask(DEFAULT_VIEW);
  expect(board.rowAt(1)).toBe(second);
  expect(first.shown("reason")).toBe("");
  expect(board.rowAt(0).shown("reason")).toBe("Nothing new");
  expect(board.rowAt(0).assessment.status).toBe("stalled");
  expect(board.rowAt(0)).toBe(board.rowAt(0));
});

describe("lines of the table", () => {
  const dataset = aDataset([
    aCommitment({ id: "A" as CommitmentId, measure: "norms" }),
    aCommitment({ id: "B" as CommitmentId, measure: "dialogue" }),
    aCommitment({ id: "C" as CommitmentId, measure: "norms" }),
  ]);
  const board = createBoard(dataset, new Map(), DAY);
  const shown = (folded: readonly string[]) => {
    const answer = board.ask({ ...DEFAULT_VIEW, group: "measure" }, folded);
    return Array.from({ length: answer.lineCount }, (_, i) => {
      const line = answer.lineAt(i);
      return line.type === "group" ? `${line.label} ${line.count}` : board.idAt(line.row);
    });
  };

  test("a group's head stands before its rows, groups in the order of their values", () => {
    expect(shown([])).toEqual(["Norms and standards 2", "A", "C", "Dialogue 1", "B"]);
  });
  test("a folded group keeps its head and its count", () => {
    expect(shown(["norms"])).toEqual(["Norms and standards 2", "Dialogue 1", "B"]);
  });
  test("the line of a row is where lineAt shows it, and -1 while it is folded away", () => {
    const open = board.ask({ ...DEFAULT_VIEW, group: "measure" });
    expect([0, 1, 2].map((row) => open.lineOf(row))).toEqual([1, 4, 2]);
    const folded = board.ask({ ...DEFAULT_VIEW, group: "measure" }, ["norms"]);
    expect([0, 1, 2].map((row) => folded.lineOf(row))).toEqual([-1, 2, -1]);
  });
});

describe("counts", () => {
  const dataset = aDataset([
    aCommitment({ id: "A" as CommitmentId, measure: "norms" }),
    aCommitment({ id: "B" as CommitmentId, measure: "dialogue" }),
  ]);
  const board = createBoard(
    dataset,
    new Map([["A" as CommitmentId, { ...UNASSESSED, status: "delivered" }]]),
    DAY,
  );
  const count = (answer: ReturnType<typeof board.ask>, measure: string) =>
    answer.counts.measure[board.values.measure.findIndex(({ id }) => id === measure)];

  test("leave out the facet's own choice, so its other boxes stay useful", () => {
    const answer = board.ask({ ...DEFAULT_VIEW, choices: { measure: ["norms"] } });
    expect([answer.matching, count(answer, "norms"), count(answer, "dialogue")]).toEqual([1, 1, 1]);
  });
  test("follow the other facets", () => {
    const answer = board.ask({ ...DEFAULT_VIEW, choices: { status: ["delivered"] } });
    expect([count(answer, "norms"), count(answer, "dialogue")]).toEqual([1, 0]);
  });
  test("an answer stays as it was asked when another question follows", () => {
    const first = board.ask(DEFAULT_VIEW);
    board.ask({ ...DEFAULT_VIEW, choices: { measure: ["dialogue"], status: ["delivered"] } });
    expect([first.matching, first.lineCount, count(first, "norms")]).toEqual([2, 2, 1]);
  });
});

describe("tags", () => {
  const [first, second] = ["A", "B"] as unknown as readonly [CommitmentId, CommitmentId];
  const tagged = (...tags: readonly string[]): Assessment => ({ ...UNASSESSED, tags });
  const dataset = aDataset([aCommitment({ id: first }), aCommitment({ id: second })]);
  const made = () => createBoard(dataset, new Map([[first, tagged("cyber")]]), DAY);
  const idsWith = (board: ReturnType<typeof made>, ...tag: readonly string[]) =>
    [...board.ask({ ...DEFAULT_VIEW, choices: { tag } }).order].map((row) => board.idAt(row));

  test("that nobody had before are counted once they are written", () => {
    const board = made();
    board.patch(second, tagged("sea", "cyber", "air"));
    expect(board.values.tag.map(({ id }) => id)).toEqual(["none", "cyber", "sea", "air"]);
    expect([...board.totals("tag")]).toEqual([0, 2, 1, 1]);
    expect(idsWith(board, "air")).toEqual([second]);
    board.patch(second, tagged());
    expect([...board.totals("tag")]).toEqual([1, 1, 0, 0]);
    expect(idsWith(board, "none")).toEqual([second]);
  });

  test("of a link that nobody has written find nothing, until somebody does", () => {
    const board = made();
    expect(idsWith(board, "sea")).toEqual([]);
    board.patch(first, tagged("sea"));
    expect(idsWith(board, "sea")).toEqual([first]);
  });

  test("and the words of evidence are searched, case and accents folded", () => {
    const board = made();
    const evidence = {
      ...emptyEvidence("e1" as ItemId),
      title: "Thông cáo chung",
      publisher: "VietnamPlus",
      excerpt: "The hotline was opened",
    };
    board.patch(second, { ...tagged("An ninh mạng"), evidence: [evidence] });
    for (const search of ["thong cao", "vietnamplus", '"hotline was"', "ninh mang"]) {
      expect(board.ask({ ...DEFAULT_VIEW, search }).matching).toBe(1);
    }
  });
});

test("the review queue lists a commitment for every reason there is", () => {
  const late = aCommitment({ id: "A" as CommitmentId, due: "2025" as PartialDate });
  const assessment: Assessment = {
    ...UNASSESSED,
    status: "under-way",
    statusAt: "2025-01-01T09:00:00.000Z-0000-k3f9" as Stamp,
    contested: "It never began",
  };
  const board = createBoard(aDataset([late]), new Map([[late.id, assessment]]), DAY);
  expect(board.value(0, "queue")).toBe("Nothing new for long; Overdue; Contested");
  expect(board.value(0, "timeliness")).toBe("Overdue");
  board.patch(late.id, { ...assessment, status: "delivered", delivered: "2025-06" as PartialDate });
  expect(board.value(0, "queue")).toBe("Contested; Too little evidence");
  expect(board.value(0, "timeliness")).toBe("On time");
});

test("the facets, the part and the search have a bit each in the sixteen of a row", () => {
  expect(FACETS.length + 2).toBeLessThanOrEqual(16);
});

test("a commitment that points to a theme outside the dataset is a bug, and throws", () => {
  const dataset = aDataset([aCommitment({ themeId: "no-such-theme" as never })]);
  expect(() => createBoard({ ...dataset, id: "broken" as DatasetId }, new Map(), DAY)).toThrow(
    "points to a theme",
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CommitmentId, Dataset, DatasetId } from "../dataset/dataset.ts";
import { CERTAINTIES, MEASURES } from "../dataset/dataset.ts";
import type { Day, PartialDate } from "../dataset/partialDate.ts";
import type { Assessment, Assessments } from "../review/fold.ts";
import { CONFIDENCES, UNASSESSED } from "../review/fold.ts";
import { stampAt } from "../review/aLine.ts";
import { anyEvidence } from "../review/anyLine.ts";
import { emptyEvidence } from "../review/evidence.ts";
import type { ItemId, Stamp } from "../review/line.ts";
import { PLEDGE_KINDS, STRENGTHS } from "../review/pledge.ts";
import { QUEUES } from "../review/queue.ts";
import { STATUSES } from "../review/status.ts";
import { aCommitment, aDataset } from "./aDataset.ts";
import { createBoard } from "./board.ts";
import { referenceAnswer } from "./boardReference.ts";
import type { Query } from "./view.ts";
import { DEFAULT_VIEW, FACETS, GROUPINGS, PARTS } from "./view.ts";

const DAY = { today: "2026-11-24" as Day, reviewIntervalMonths: 12 };
const DUES = [
  null,
  "2013",
  "2026-12",
  "2027-05-31",
  "2025/2027",
] as readonly (PartialDate | null)[];
const ACTORS = ["ASEAN member states", "Plus countries", "Singapore", "Việt Nam"];
const WORDS = ["Sea", "cyber", "relief", "Việt", "Đông", "patrol", "café"];

const THEME_IDS = aDataset([]).themes.map(({ id }) => id);
const MEETING_IDS = aDataset([]).meetings.map(({ id }) => id);

const anyCommitment = fc.record({
  statement: fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
    .map((words) => words.join(" ")),
  themeId: fc.constantFrom(...THEME_IDS),
  meetingId: fc.constantFrom(...MEETING_IDS),
  measure: fc.constantFrom(...MEASURES),
  actors: fc.uniqueArray(fc.constantFrom(...ACTORS), { maxLength: 3 }),
  roles: fc.array(
    fc.record({
      actor: fc.constantFrom(...ACTORS),
      role: fc.constantFrom("lead", "host", "counterpart"),
    }),
    {
      maxLength: 2,
    },
  ),
  due: fc.constantFrom(...DUES),
  dueWords: fc.constantFrom("", "every year"),
  certainty: fc.option(fc.constantFrom(...CERTAINTIES)),
});

const anyDataset: fc.Arbitrary<Dataset> = fc.array(anyCommitment, { maxLength: 40 }).map((rows) =>
  aDataset(
    rows.map(({ dueWords, ...row }, i) =>
      aCommitment({
        ...row,
        ...(row.due === null && dueWords !== "" && { dueWords }),
        id: `C-${i}` as CommitmentId,
      }),
    ),
  ),
);

const anyAssessment: fc.Arbitrary<Assessment> = fc.record({
  status: fc.constantFrom(...STATUSES),
  reason: fc.constantFrom("", "Seen in Hạ Long", "a start"),
  confidence: fc.option(fc.constantFrom(...CONFIDENCES)),
  confidenceReason: fc.constant(""),
  contested: fc.constantFrom("", "Begun before"),
  due: fc.constantFrom(...DUES),
  delivered: fc.constantFrom(...DUES),
  kind: fc.option(fc.constantFrom(...PLEDGE_KINDS)),
  strength: fc.option(fc.constantFrom(...STRENGTHS)),
  owner: fc.constantFrom("", "Mai"),
  tags: fc.subarray(["cyber", "Việt", "zeal"]),
  note: fc.constantFrom("", "café"),
  evidence: fc.uniqueArray(anyEvidence, { maxLength: 2, selector: ({ item }) => item }),
  evidenceAdded: fc.constantFrom(new Map(), new Map([["e1" as ItemId, stampAt(1) as Stamp]])),
  statusAt: fc.constantFrom(
    null,
    stampAt(1) as Stamp,
    "2025-11-24T09:00:00.000Z-0000-k3f9" as Stamp,
  ),
  changedAt: fc.constant(null),
});

function assessmentsOf(dataset: Dataset, judged: readonly Assessment[]): Assessments {
  return new Map(
    judged.slice(0, dataset.commitments.length).map((one, i) => [`C-${i}` as CommitmentId, one]),
  );
}

const SORTED_COLUMNS = [
  "statement",
  "status",
  "due",
  "theme",
  "lead",
  "id",
  "timeliness",
  "kind",
  "strength",
  "tags",
  "evidence",
  "delivered",
  "queue",
] as const;

const anyQuery: fc.Arbitrary<Query> = fc.record({
  part: fc.constantFrom(...PARTS),
  search: fc.constantFrom(
    "",
    "",
    "viet",
    "dong sea",
    '"sea cyber"',
    "under way",
    "cafe",
    "nothing-has-this",
  ),
  sort: fc.uniqueArray(
    fc.record({
      column: fc.constantFrom(...SORTED_COLUMNS),
      descending: fc.boolean(),
    }),
    { maxLength: 3, selector: ({ column }) => column },
  ),
  group: fc.option(fc.constantFrom(...GROUPINGS)),
  choices: fc.record({
    theme: fc.subarray([...THEME_IDS], { maxLength: 2 }),
    status: fc.subarray([...STATUSES], { maxLength: 2 }),
    measure: fc.subarray([...MEASURES], { maxLength: 1 }),
    lead: fc.subarray([...ACTORS, "none"].slice(0, 2), { maxLength: 1 }),
    due: fc.subarray(["overdue", "none-stated", "due-soon"], { maxLength: 1 }),
    kind: fc.subarray(["standing", "none"], { maxLength: 1 }),
    strength: fc.subarray(["specific", "none"], { maxLength: 1 }),
    // "never" is a tag that no commitment has, as a link can ask for it.
    tag: fc.subarray(["cyber", "Việt", "zeal", "none", "never"], { maxLength: 2 }),
    queue: fc.subarray([...QUEUES, "none"], { maxLength: 2 }),
  }),
});

describe("the board answers as the plain reference does", () => {
  test("whatever the dataset, the log, the query, and the queries and judgements before it", () => {
    fc.assert(
      fc.property(
        anyDataset,
        fc.array(anyAssessment, { maxLength: 40 }),
        fc.array(fc.tuple(anyQuery, fc.nat(39), anyAssessment), { minLength: 1, maxLength: 5 }),
        (dataset, judged, steps) => {
          const assessments = new Map(assessmentsOf(dataset, judged));
          const board = createBoard(dataset, assessments, DAY);
          for (const [wanted, row, assessment] of steps) {
            // A chosen value that the dataset lacks never reaches the board: the address drops it before.
            const leads = new Set(board.values.lead.map(({ id }) => id));
            const query = {
              ...wanted,
              choices: {
                ...wanted.choices,
                lead: wanted.choices.lead?.filter((id) => leads.has(id)) ?? [],
              },
            };
            const id = `C-${row}` as CommitmentId;
            if (board.rowOf(id) !== undefined) {
              assessments.set(id, assessment);
              board.patch(id, assessment);
            }
            const answer = board.ask(query);
            const expected = referenceAnswer(dataset, assessments, DAY, query);
            expect([...answer.order].map((at) => board.idAt(at))).toEqual(expected.order);
            expect(answer.matching).toBe(expected.order.length);
            expect([...answer.parts]).toEqual(expected.parts);
            for (const facet of FACETS) {
              const counts = Object.fromEntries(
                board.values[facet]
                  .map((value, code) => [value.id, answer.counts[facet][code]])
                  .filter(([, n]) => n !== 0),
              );
              expect(counts, facet).toEqual(expected.counts[facet]);
            }
            expect(groupsOf(answer)).toEqual(expected.groups);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
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

function groupsOf(answer: ReturnType<ReturnType<typeof createBoard>["ask"]>) {
  const groups: { value: string; count: number; statuses: number[] }[] = [];
  for (let i = 0; i < answer.lineCount; i++) {
    const line = answer.lineAt(i);
    if (line.type === "group")
      groups.push({ value: line.value, count: line.count, statuses: [...line.statuses] });
  }
  return groups;
}

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

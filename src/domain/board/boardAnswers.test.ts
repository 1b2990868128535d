import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CommitmentId, Dataset } from "../dataset/dataset.ts";
import { CERTAINTIES, MEASURES } from "../dataset/dataset.ts";
import type { Day, PartialDate } from "../dataset/partialDate.ts";
import type { Assessment, Assessments } from "../review/fold.ts";
import { CONFIDENCES } from "../review/fold.ts";
import { stampAt } from "../review/aLine.ts";
import { anyEvidence } from "../review/anyLine.ts";
import type { ItemId, Stamp } from "../review/line.ts";
import { PLEDGE_KINDS, STRENGTHS } from "../review/pledge.ts";
import { QUEUES } from "../review/queue.ts";
import { STATUSES } from "../review/status.ts";
import { aCommitment, aDataset } from "./aDataset.ts";
import type { Board } from "./answer.ts";
import { createBoard } from "./board.ts";
import { referenceAnswer } from "./boardReference.ts";
import type { FacetId, Query } from "./view.ts";
import { FACETS, GROUPINGS, PARTS } from "./view.ts";

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

/** What the board answers, in the form of the reference. */
function answered(board: Board, query: Query) {
  const { order, parts, counts, matching, lineCount, lineAt } = board.ask(query);
  const ids = Array.from(order, (row) => board.idAt(row));
  const groups: { value: string; count: number; statuses: number[] }[] = [];
  for (let i = 0; i < lineCount; i++) {
    const line = lineAt(i);
    if (line.type === "group")
      groups.push({ value: line.value, count: line.count, statuses: [...line.statuses] });
  }
  const countsOf = (facet: FacetId) =>
    Object.fromEntries(
      board.values[facet]
        .map((value, code) => [value.id, counts[facet][code]])
        .filter(([, n]) => n !== 0),
    );
  const { cells, bCount } = board.cross("theme", "status", { without: [] });
  const pairs = Array.from(cells).flatMap((count, cell): [string, number][] => {
    const theme = board.values.theme[Math.floor(cell / bCount)]?.id;
    const status = board.values.status[cell % bCount]?.id;
    return count === 0 ? [] : [[`${theme} ${status}`, count]];
  });
  return {
    matching,
    crossed: Object.fromEntries(pairs),
    order: ids,
    parts: [...parts],
    groups,
    counts: Object.fromEntries(FACETS.map((facet) => [facet, countsOf(facet)])),
  };
}

function expected(dataset: Dataset, assessments: Assessments, query: Query) {
  const answer = referenceAnswer(dataset, assessments, DAY, query);
  const crossed: Record<string, number> = {};
  for (const { id, themeId } of dataset.commitments) {
    if (!answer.order.includes(id)) continue;
    const pair = `${themeId} ${assessments.get(id)?.status ?? "not-assessed"}`;
    crossed[pair] = (crossed[pair] ?? 0) + 1;
  }
  return { ...answer, crossed, matching: answer.order.length };
}

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
            expect(answered(board, query)).toEqual(expected(dataset, assessments, query));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test("where many rows are alike in all that is counted, and some are judged after", () => {
    fc.assert(
      fc.property(
        fc.array(anyCommitment, { minLength: 1, maxLength: 4 }),
        fc.array(anyAssessment, { minLength: 1, maxLength: 2 }),
        fc.array(fc.tuple(anyQuery, fc.nat(159), anyAssessment), { minLength: 1, maxLength: 4 }),
        (kinds, judgements, steps) => {
          const rows = Array.from({ length: 160 }, (_, row) => {
            const { dueWords: _words, ...kind } = kinds[row % kinds.length] as (typeof kinds)[0];
            return aCommitment({ ...kind, id: `C-${row}` as CommitmentId });
          });
          const dataset = aDataset(rows);
          const assessments = new Map(
            rows.flatMap(({ id }, row): [CommitmentId, Assessment][] => {
              const judgement = judgements[row % 3];
              return judgement === undefined ? [] : [[id, judgement]];
            }),
          );
          const board = createBoard(dataset, assessments, DAY);
          for (const [{ choices, ...query }, row, assessment] of steps) {
            const id = `C-${row}` as CommitmentId;
            assessments.set(id, assessment);
            board.patch(id, assessment);
            const known = { ...query, choices: { ...choices, lead: [] } };
            expect(answered(board, known)).toEqual(expected(dataset, assessments, known));
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

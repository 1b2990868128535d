/**
 * A million rows, grouped by meeting with subtotals, sorted by two columns, with a phrase searched for: the answer of the
 * board beside that of the slow reference. No browser. `REFERENCE_ROWS` is how many rows, by default a million.
 */
import { expect, test } from "@playwright/test";
import { createBoard } from "../../src/domain/board/board.ts";
import { referenceAnswer } from "../../src/domain/board/boardReference.ts";
import { rankedTexts } from "../../src/domain/board/order.ts";
import { textOfChunks } from "../../src/domain/board/textColumn.ts";
import { indexWords } from "../../src/domain/board/textIndex.ts";
import type { Query } from "../../src/domain/board/view.ts";
import { DEFAULT_VIEW, FACETS } from "../../src/domain/board/view.ts";
import type { CommitmentId } from "../../src/domain/dataset/dataset.ts";
import type { Day } from "../../src/domain/dataset/partialDate.ts";
import { UNASSESSED } from "../../src/domain/review/fold.ts";
import { whole } from "../../src/domain/steps.ts";
import { generatedAssessments, generatedDataset } from "./generated.ts";
import type { Figure } from "./report.ts";
import { report } from "./report.ts";
import { generatedRows } from "./rows.ts";

const ROWS = Number(process.env["REFERENCE_ROWS"] ?? 1_000_000);
const DAY = { today: "2026-11-24" as Day, reviewIntervalMonths: 12 };
const ASKS = 20;
const JUDGED = 1_000;

/** Two words that stand side by side in a statement most often. */
function commonPhrase(statements: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const statement of statements) {
    const words = statement.split(" ");
    words.slice(1).forEach((word, at) => {
      const phrase = `${words[at] ?? ""} ${word}`;
      counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    });
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

test("groups, two sorts and a phrase at once are what the reference says", () => {
  test.setTimeout(1_800_000);
  const rows = generatedRows(ROWS);
  const dataset = whole(generatedDataset(rows));
  const assessments = new Map(generatedAssessments(rows));
  const phrase = commonPhrase(rows.slice(0, 20_000).map(({ statement }) => statement));
  const query: Query = {
    ...DEFAULT_VIEW,
    search: `"${phrase}"`,
    group: "meeting",
    sort: [
      { column: "status", descending: true },
      { column: "statement", descending: false },
    ],
  };

  const board = createBoard(dataset, assessments, DAY);
  while (board.prepare());
  const statementAt = (row: number) => dataset.commitments[row]?.statement ?? "";
  board.giveRanks("statement", rankedTexts(ROWS, statementAt));
  board.giveWords(indexWords(ROWS, textOfChunks(board.wanted() ?? [])));

  const samples: Record<string, number[]> = { asked: [], "asked after a judgement": [] };
  const timed = (task: string, act: () => unknown): void => {
    const start = performance.now();
    act();
    samples[task]?.push(performance.now() - start);
  };
  for (let i = 0; i < ASKS; i++) {
    timed("asked", () => board.ask({ ...query, search: i % 2 === 0 ? query.search : "" }));
    const id = `C-${String(Math.floor((i * ROWS) / ASKS)).padStart(7, "0")}` as CommitmentId;
    timed("asked after a judgement", () => {
      board.patch(id, assessments.get(id) ?? UNASSESSED);
      board.ask(query);
    });
  }
  for (let i = 0; i < JUDGED; i++) {
    const id = board.idAt(Math.floor((i * ROWS) / JUDGED));
    const judged = { ...UNASSESSED, status: "stalled", reason: `As seen: ${phrase}` } as const;
    assessments.set(id, judged);
    board.patch(id, judged);
  }

  // Rows are kept or left out one by one, so that the reference need see no others than those that have the phrase.
  const found = dataset.commitments.filter(({ id, statement, place }) =>
    [statement, place, assessments.get(id)?.reason].some((text) => text?.includes(phrase)),
  );
  const expected = referenceAnswer({ ...dataset, commitments: found }, assessments, DAY, query);
  const answer = board.ask(query);
  expect(answer).toMatchObject({ unread: 0, unsorted: [], uncounted: 0 });
  expect(Array.from(answer.order, (row) => board.idAt(row))).toEqual(expected.order);
  const groups = Array.from({ length: answer.lineCount }, (_, at) => answer.lineAt(at))
    .filter((line) => line.type === "group")
    .map(({ value, count, statuses }) => ({ value, count, statuses: [...statuses] }));
  expect(groups).toEqual(expected.groups);
  for (const facet of FACETS) {
    const counts = board.values[facet].map(({ id }, code) => [id, answer.counts[facet][code]]);
    expect(Object.fromEntries(counts.filter(([, count]) => count !== 0))).toEqual(
      expected.counts[facet],
    );
  }

  report(
    `reference-${ROWS}`,
    Object.entries(samples).map(([task, all]): Figure => ({ task, rows: ROWS, samples: all })),
    { phrase, "rows found": expected.order.length, groups: groups.length },
  );
});

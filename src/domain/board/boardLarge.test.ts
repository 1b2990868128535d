import { describe, expect, test } from "vitest";
import type { CommitmentId } from "../dataset/dataset.ts";
import { MEASURES } from "../dataset/dataset.ts";
import type { Day, PartialDate } from "../dataset/partialDate.ts";
import type { Assessments } from "../review/fold.ts";
import { UNASSESSED } from "../review/fold.ts";
import { aCommitment, aDataset } from "./aDataset.ts";
import type { Board } from "./answer.ts";
import { createBoard } from "./board.ts";
import { rankedTexts } from "./order.ts";
import { referenceAnswer } from "./boardReference.ts";
import { READIED_ROWS } from "./countedBoard.ts";
import { whole } from "../steps.ts";
import { textOfChunks } from "./textColumn.ts";
import { indexWords } from "./textIndex.ts";
import type { Query } from "./view.ts";
import { DEFAULT_VIEW } from "./view.ts";

const DAY = { today: "2026-11-24" as Day, reviewIntervalMonths: 12 };

describe("a large board is prepared a slice at a time, and answers all the while", () => {
  const size = 9000;
  const words = ["sea", "cyber", "relief", "Việt", "patrol", "drill"];
  const word = (row: number, step: number) => words[(row * step) % words.length] ?? "";
  const dataset = aDataset(
    Array.from({ length: size }, (_, row) =>
      aCommitment({
        id: `C-${row}` as CommitmentId,
        statement: `${word(row, 7)} ${word(row, 5)} ${(row * 7919) % size}`,
        place: `paragraph ${row}`,
        measure: MEASURES[row % MEASURES.length] ?? "other",
      }),
    ),
  );
  const judged: Assessments = new Map([
    ["C-17" as CommitmentId, { ...UNASSESSED, status: "stalled", note: "patrol again" }],
  ]);
  const sort = [{ column: "statement", descending: true }] as const;
  const queries: readonly Query[] = [
    { ...DEFAULT_VIEW, search: "viet" },
    { ...DEFAULT_VIEW, search: '"sea sea"' },
    { ...DEFAULT_VIEW, search: "statement:patrol 77" },
    ...Array.from("abcdghmvyz", (search) => ({ ...DEFAULT_VIEW, search })),
    { ...DEFAULT_VIEW, search: "z d" },
    { ...DEFAULT_VIEW, search: "lead:v" },
    { ...DEFAULT_VIEW, search: "place:8999" },
    { ...DEFAULT_VIEW, search: "c-8998", sort },
    { ...DEFAULT_VIEW, search: "patrol", choices: { measure: ["norms"] }, sort, group: "status" },
  ];
  const idsOf = (board: Board, query: Query) =>
    Array.from(board.ask(query).order, (row) => board.idAt(row));

  test("its rows stand before it is counted; then it has its counts", () => {
    const board = createBoard(dataset, judged, DAY);
    const before = board.ask(DEFAULT_VIEW);
    expect(before).toMatchObject({ uncounted: size, matching: size });
    const shown = (at: number) => {
      const line = before.lineAt(at);
      return line.type === "row" ? board.assessmentAt(line.row).status : line.type;
    };
    expect([shown(0), shown(17)]).toEqual(["not-assessed", "stalled"]);
    expect(board.isCounted()).toBe(false);
    let steps = 0;
    for (; !board.isCounted(); steps++) board.prepare();
    expect(steps).toBeGreaterThan(10);
    const after = board.ask(DEFAULT_VIEW);
    expect(after.uncounted).toBe(0);
    const { counts, parts } = referenceAnswer(dataset, judged, DAY, DEFAULT_VIEW);
    expect([...after.parts]).toEqual(parts);
    board.values.measure.forEach(({ id }, code) =>
      expect(after.counts.measure[code]).toBe(counts.measure[id] ?? 0),
    );
  });

  test("whoever asks for more before that waits, and is told the same", () => {
    const query: Query = { ...DEFAULT_VIEW, choices: { status: ["stalled"] }, group: "theme" };
    const expected = referenceAnswer(dataset, judged, DAY, query).order;
    const board = createBoard(dataset, judged, DAY);
    board.prepare();
    expect(idsOf(board, query)).toEqual(expected);
    const other = createBoard(dataset, judged, DAY);
    const answer = other.ask(DEFAULT_VIEW);
    other.patch("C-3" as CommitmentId, { ...UNASSESSED, status: "delivered" });
    const status = (id: string) => other.values.status.findIndex((value) => value.id === id);
    // An answer stands as it was given, though it is counted after the judgement.
    expect(answer.counts.status[status("delivered")]).toBe(0);
    expect(answer.counts.status[status("stalled")]).toBe(1);
    expect(other.ask(DEFAULT_VIEW).counts.status[status("delivered")]).toBe(1);
  });

  test("an answer leaves out what is not read yet, and says how much that is", () => {
    const board = createBoard(dataset, judged, DAY);
    expect(board.ask({ ...DEFAULT_VIEW, search: "viet" })).toMatchObject({ unread: size });
    expect(board.ask(DEFAULT_VIEW)).toMatchObject({ unread: 0, matching: size });
    while (board.prepare());
    whole(board.searchAgain());
    const answer = board.ask({ ...DEFAULT_VIEW, search: "viet" });
    expect(answer.unread).toBe(0);
    expect(answer.matching).toBe(
      referenceAnswer(dataset, judged, DAY, { ...DEFAULT_VIEW, search: "viet" }).order.length,
    );
  });

  test("a search that is looked through again in steps finds what was judged and asked meanwhile", () => {
    const board = createBoard(dataset, judged, DAY);
    const query = { ...DEFAULT_VIEW, search: "patrol 7" };
    while (!board.isCounted()) board.prepare();
    board.prepare();
    const { unread } = board.ask(query);
    expect(unread).toBeGreaterThan(0);
    while (board.prepare());
    // A filter does not make the search that stands any more complete.
    expect(board.ask({ ...query, choices: { status: ["stalled"] } }).unread).toBe(unread);
    const count = [...board.searchAgain()].length;
    expect(count).toBeGreaterThan(4);
    const steps = board.searchAgain();
    for (let step = 1; step < count; step++) steps.next();
    const now = new Map(judged).set("C-17" as CommitmentId, UNASSESSED);
    const row = dataset.commitments.findIndex(
      ({ statement }) => !statement.includes("patrol") && statement.includes("7"),
    );
    const { id } = dataset.commitments[row] ?? { id: "" as CommitmentId };
    now.set(id, { ...UNASSESSED, note: "on patrol" });
    for (const [one, assessment] of now) board.patch(one, assessment);
    whole(steps);
    expect(board.ask(query).unread).toBe(0);
    expect(idsOf(board, query)).toEqual(referenceAnswer(dataset, now, DAY, query).order);

    const again = board.searchAgain();
    again.next();
    const other = { ...query, search: "drill" };
    const expected = referenceAnswer(dataset, now, DAY, other).order;
    expect(idsOf(board, other)).toEqual(expected);
    whole(again);
    expect(idsOf(board, other)).toEqual(expected);
  });

  test("the first screen of a long sort is in order at once, the rest when its ranks are there", () => {
    const board = createBoard(dataset, judged, DAY);
    const query = { ...DEFAULT_VIEW, sort };
    const expected = referenceAnswer(dataset, judged, DAY, query).order;
    const filtered: Query = { ...query, choices: { measure: ["norms"] } };
    const expectedOfSome = referenceAnswer(dataset, judged, DAY, filtered).order;
    const expectFirstScreens = () => {
      expect(board.ask(query).unsorted).toEqual(["statement"]);
      expect(idsOf(board, query).slice(0, 50)).toEqual(expected.slice(0, 50));
      expect(idsOf(board, filtered).slice(0, 50)).toEqual(expectedOfSome.slice(0, 50));
      expect(idsOf(board, filtered).toSorted()).toEqual(expectedOfSome.toSorted());
    };
    expectFirstScreens();
    while (board.prepare());
    expectFirstScreens();
    const statementAt = (row: number) => dataset.commitments[row]?.statement ?? "";
    board.giveRanks("statement", rankedTexts(size, statementAt));
    expect(board.ask(query).unsorted).toEqual([]);
    expect(idsOf(board, query)).toEqual(expected);
  });

  test("with and without its index of words it finds what the plain reference finds", () => {
    const board = createBoard(dataset, judged, DAY);
    while (board.prepare());
    const expected = queries.map((query) => referenceAnswer(dataset, judged, DAY, query).order);
    const statementAt = (row: number) => dataset.commitments[row]?.statement ?? "";
    board.giveRanks("statement", rankedTexts(size, statementAt));
    board.giveRanks("id", rankedTexts(size, board.idAt));
    expect(queries.map((query) => idsOf(board, query))).toEqual(expected);
    const texts = board.wanted() ?? [];
    board.giveWords(indexWords(size, textOfChunks(texts)));
    expect(board.wanted()).toBeNull();
    expect(queries.map((query) => idsOf(board, query))).toEqual(expected);
  });
});

test("a board whose sorts are ready beforehand is in the order of one that is asked at once, judged or not", () => {
  const size = READIED_ROWS;
  const due = (row: number) =>
    (row % 5 === 0 ? null : `20${10 + (row % 30)}`) as PartialDate | null;
  const commitments = Array.from({ length: size }, (_, row) =>
    aCommitment({
      id: `C-${row}` as CommitmentId,
      due: due(row),
      measure: MEASURES[(row * 7) % MEASURES.length] ?? "other",
    }),
  );
  const [ready, other] = [0, 1].map(() => createBoard(aDataset(commitments), new Map(), DAY));
  if (ready === undefined || other === undefined) throw new Error("there are two");
  let steps = 0;
  for (; ready.prepare(); steps++) if (ready.wanted() === null) steps = 0;
  // After the texts are read there are as many steps more as there are sorts, at least.
  expect(steps).toBeGreaterThan(7);
  const judge = (board: Board) =>
    board.patch("C-7" as CommitmentId, { ...UNASSESSED, status: "delivered" });
  const sorts: readonly Query["sort"][] = [
    [{ column: "due", descending: false }],
    [{ column: "due", descending: true }],
    [
      { column: "status", descending: true },
      { column: "measure", descending: false },
      { column: "due", descending: true },
    ],
  ];
  const orders = (board: Board) => sorts.map((sort) => board.ask({ ...DEFAULT_VIEW, sort }).order);
  expect(orders(ready)).toEqual(orders(other));
  judge(ready);
  judge(other);
  const after = orders(ready);
  expect(after).toEqual(orders(other));
  expect(after[2]?.[0]).toBe(7);
});

import { expect, test } from "vitest";
import { createMemoryBackground } from "../adapters/backgroundMemory.ts";
import { aCommitment, aDataset } from "../domain/board/aDataset.ts";
import { createBoard } from "../domain/board/board.ts";
import { CHUNK_ROWS } from "../domain/board/textColumn.ts";
import { DEFAULT_VIEW } from "../domain/board/view.ts";
import { whole } from "../domain/steps.ts";
import type { CommitmentId } from "../domain/dataset/dataset.ts";
import type { Day } from "../domain/dataset/partialDate.ts";
import { prepare } from "./preparation.ts";

const QUERY = {
  ...DEFAULT_VIEW,
  search: "item",
  sort: [{ column: "statement", descending: false }],
} as const;

function aBoard(size: number) {
  const commitments = Array.from({ length: size }, (_, row) =>
    aCommitment({ id: `C-${row}` as CommitmentId, statement: `Item ${size - row}` }),
  );
  return createBoard(aDataset(commitments), new Map(), {
    today: "2026-11-24" as Day,
    reviewIntervalMonths: 12,
  });
}

/** Does all the background work there is. */
async function runAll(background: ReturnType<typeof createMemoryBackground>): Promise<void> {
  do {
    while (background.run());
    await new Promise((done) => setTimeout(done));
  } while (background.run());
}

test("a large board comes to answer all of a search and a long sort, and says so as it goes", async () => {
  const size = 2 * CHUNK_ROWS + 5;
  const board = aBoard(size);
  const background = createMemoryBackground();
  const seen: (readonly number[])[] = [];
  prepare(board, background, () => {
    whole(board.searchAgain());
    const { unread, unsorted } = board.ask(QUERY);
    seen.push([unread, unsorted.length]);
  });
  expect(board.ask(QUERY)).toMatchObject({ unread: size, unsorted: ["statement"], matching: 0 });
  await runAll(background);
  expect(seen).toEqual([
    [0, 1],
    [0, 0],
  ]);
  const { order, matching } = board.ask(QUERY);
  expect([matching, order[0], order.at(-1)]).toEqual([size, size - 1, 0]);
});

test("a large board that is shown as it stands is counted next, and it is told", async () => {
  const board = aBoard(CHUNK_ROWS + 1);
  const background = createMemoryBackground();
  const seen: number[] = [];
  const look = () => seen.push(board.ask(DEFAULT_VIEW).uncounted);
  look();
  prepare(board, background, look);
  await runAll(background);
  // Counted, read, and its statements in order.
  expect(seen).toEqual([CHUNK_ROWS + 1, 0, 0, 0]);
});

test("preparation that is stopped gives the board nothing more", async () => {
  const board = aBoard(CHUNK_ROWS + 1);
  const background = createMemoryBackground();
  let told = 0;
  const preparation = prepare(board, background, () => told++);
  preparation.stop();
  await runAll(background);
  expect([told, board.ask(QUERY).unsorted]).toEqual([0, ["statement"]]);
});

test("a small board has nothing to wait for", () => {
  const board = aBoard(10);
  const background = createMemoryBackground();
  prepare(board, background, () => undefined);
  expect(background.run()).toBe(false);
  expect(board.ask(QUERY)).toMatchObject({ unread: 0, unsorted: [], matching: 10 });
});

import { afterEach, expect, test, vi } from "vitest";
import type { TextChunk } from "../domain/board/textColumn.ts";
import { CHUNK_ROWS, makeChunk } from "../domain/board/textColumn.ts";
import { createBackground } from "./backgroundWorker.ts";
import type { Made, Told } from "./boardWork.ts";
import { doWork } from "./boardWork.ts";

const SIZE = CHUNK_ROWS + 1;
const textAt = (row: number) =>
  row === 0 ? "Patrol the sea" : row === CHUNK_ROWS ? "Patrol the air" : "Share what is known";
const TEXTS = [0, 1].map((chunk) => makeChunk(chunk, SIZE, textAt));

afterEach(() => vi.unstubAllGlobals());

/** The rows of a word, the ranks of the first, the second and the last row, and where the order begins and ends. */
async function made(background: ReturnType<typeof createBackground>) {
  const [{ words, starts, rows }, { ranks, order }] = await Promise.all([
    background.indexWords(TEXTS),
    background.rankTexts(TEXTS),
  ]);
  const word = words.indexOf("patrol");
  return {
    patrol: [...rows.subarray(starts[word], starts[word + 1])],
    ranks: [0, 1, CHUNK_ROWS].map((row) => ranks[row]),
    order: [order[0], order[1], order[2], order.at(-1)],
  };
}

const EXPECTED = {
  patrol: [0, CHUNK_ROWS],
  ranks: [1, 2, 0],
  order: [CHUNK_ROWS, 0, 1, CHUNK_ROWS - 1],
};

test("where the browser refuses workers, the page does the work itself", async () => {
  vi.stubGlobal("Worker", function refuse() {
    throw new DOMException("refused", "SecurityError");
  });
  expect(await made(createBackground())).toEqual(EXPECTED);
});

/** Takes the texts of two orders and breaks down. */
class BreakingWorker extends EventTarget {
  static readonly happened: string[] = [];
  postMessage({ order, say }: Told): void {
    BreakingWorker.happened.push(`${order} ${Object.keys(say).join("")}`);
    if (BreakingWorker.happened.length === 2)
      queueMicrotask(() => this.dispatchEvent(new Event("error")));
  }
  terminate(): void {
    BreakingWorker.happened.push("ended");
  }
}

test("what a worker leaves undone when it breaks down, and what comes after, the page does", async () => {
  vi.stubGlobal("Worker", BreakingWorker);
  const background = createBackground();
  expect(await made(background)).toEqual(EXPECTED);
  expect(await made(background)).toEqual(EXPECTED);
  expect(BreakingWorker.happened).toEqual(["0 chunk", "1 chunk", "ended"]);
});

/** Does what the worker does, and answers the second order first. */
class HastyWorker extends EventTarget {
  readonly #texts: TextChunk[][] = [];
  readonly #made: Made[] = [];
  postMessage({ order, say }: Told): void {
    const texts = (this.#texts[order] ??= []);
    if ("chunk" in say) {
      texts.push(say.chunk);
      return;
    }
    this.#made.unshift({ order, work: doWork({ type: say.make, texts }) });
    if (this.#made.length < 2) return;
    for (const data of this.#made) this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

test("texts go to the worker one by one, and each order gets its own answer", async () => {
  vi.stubGlobal("Worker", HastyWorker);
  expect(await made(createBackground())).toEqual(EXPECTED);
});

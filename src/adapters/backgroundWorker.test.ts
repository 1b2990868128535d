import { afterEach, expect, test, vi } from "vitest";
import { makeChunk } from "../domain/board/textColumn.ts";
import { createBackground } from "./backgroundWorker.ts";

const STATEMENTS = ["Patrol the sea", "Share what is known", "Patrol the air"];
const TEXTS = [makeChunk(0, STATEMENTS.length, (row) => STATEMENTS[row] ?? "")];

afterEach(() => vi.unstubAllGlobals());

/** The rows of a word, and the ranks of all rows. */
async function made(background: ReturnType<typeof createBackground>) {
  const [{ words, starts, rows }, ranks] = await Promise.all([
    background.indexWords(TEXTS),
    background.rankTexts(TEXTS),
  ]);
  const word = words.indexOf("patrol");
  return { patrol: [...rows.subarray(starts[word], starts[word + 1])], ranks: [...ranks] };
}

const EXPECTED = { patrol: [0, 2], ranks: [1, 2, 0] };

test("where the browser refuses workers, the page does the work itself", async () => {
  vi.stubGlobal("Worker", function refuse() {
    throw new DOMException("refused", "SecurityError");
  });
  expect(await made(createBackground())).toEqual(EXPECTED);
});

/** Takes two orders and breaks down. */
class BreakingWorker extends EventTarget {
  static readonly happened: string[] = [];
  postMessage(): void {
    BreakingWorker.happened.push("order");
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
  expect(BreakingWorker.happened).toEqual(["order", "order", "ended"]);
});

/**
 * The program that reads imports: the same engine as in the tests, behind messages. It runs in a worker; where none can
 * be had, the page loads it for itself and leaves it a channel to answer by. Either way it reads a slice of time after
 * the other: the page goes before it, and whoever works on the page while it reads finds the machine free.
 */
import { answerCall } from "../domain/exchange/import/answerCall.ts";
import type { ImportEngine } from "../domain/exchange/import/engine.ts";
import { createImportEngine } from "../domain/exchange/import/engine.ts";
import type { Progress } from "../domain/exchange/import/grid.ts";
import type { ImportAnswer, ImportCall, ImportTold } from "../domain/exchange/import/importer.ts";
import type { ImportPlan } from "../domain/exchange/import/plan.ts";
import { ok } from "../domain/result.ts";
import { pieceCount, pieceOf } from "./pieces.ts";
import { afterOthers, inSlices } from "./slices.ts";

/** Both ends of what an import says: a worker's own, or what a page has left. */
export interface ImportScope {
  readonly addEventListener: (
    type: "message",
    listener: (event: { readonly data: ImportTold }) => void,
  ) => void;
  readonly postMessage: (answer: ImportAnswer) => void;
}

const here = globalThis as unknown as ImportScope & { readonly importScope?: ImportScope };
const scope = here.importScope ?? here;
const LINES_AT_ONCE = 4_096;
/** Milliseconds between two words about how far it is. */
const PROGRESS_MS = 50;
/**
 * Milliseconds that it rests between two slices while the page is used. On two cores the reader and the collector of its
 * garbage would else take both, and a key would wait for them.
 */
const REST_MS = 100;

let engine = createImportEngine();
/** The calls of the import, one after the other. */
let calls = Promise.resolve();
let restsUntil = -Infinity;

async function giveWay(): Promise<void> {
  await afterOthers();
  if (performance.now() < restsUntil) await new Promise((resolve) => setTimeout(resolve, REST_MS));
}

async function answer(mine: ImportEngine, call: ImportCall): Promise<void> {
  let saidAt = performance.now();
  const between = async (progress: Progress): Promise<void> => {
    if (performance.now() - saidAt >= PROGRESS_MS) {
      saidAt = performance.now();
      scope.postMessage({ type: "progress", progress });
    }
    await giveWay();
    // Another import was begun: nobody waits for this one any longer, and it never goes on.
    if (mine !== engine) await new Promise(() => undefined);
  };
  const result = await inSlices(answerCall(mine, call), between);
  if (call.step !== "plan" || !result.ok) {
    scope.postMessage({ type: "answer", result });
    return;
  }
  const { lines, files, ...plan } = result.value as ImportPlan;
  for (let from = 0; from < lines.length; from += LINES_AT_ONCE)
    scope.postMessage({ type: "lines", lines: lines.slice(from, from + LINES_AT_ONCE) });
  for (const [file, text] of files ?? [])
    for (let index = 0; index < pieceCount(text); index++)
      scope.postMessage({ type: "piece", file, piece: pieceOf(text, index) });
  const bare: ImportPlan = {
    ...plan,
    files: files === null ? null : new Map(Array.from(files.keys(), (file) => [file, ""])),
    lines: [],
  };
  scope.postMessage({ type: "answer", result: ok(bare) });
}

scope.addEventListener("message", ({ data }) => {
  if (data.step === "rest") {
    restsUntil = performance.now() + REST_MS;
    return;
  }
  // A page that reads for itself loads this once for all imports.
  if (data.step === "open") {
    engine = createImportEngine();
    calls = Promise.resolve();
  }
  const mine = engine;
  calls = calls
    .then(async () => answer(mine, data))
    .catch((error: unknown) =>
      scope.postMessage({
        type: "broken",
        detail: error instanceof Error ? error.message : String(error),
      }),
    );
});
scope.postMessage({ type: "ready" });

/**
 * The program that reads imports: the same engine as in the tests, behind messages. It runs in a worker; where none can
 * be had, the page loads it for itself and leaves it a channel to answer by.
 */
import { answerCall } from "../domain/exchange/import/answerCall.ts";
import { createImportEngine } from "../domain/exchange/import/engine.ts";
import type { ImportAnswer, ImportCall } from "../domain/exchange/import/importer.ts";
import type { ImportPlan } from "../domain/exchange/import/plan.ts";
import { ok } from "../domain/result.ts";

/** Both ends of what an import says: a worker's own, or what a page has left. */
export interface ImportScope {
  readonly addEventListener: (
    type: "message",
    listener: (event: { readonly data: ImportCall }) => void,
  ) => void;
  readonly postMessage: (answer: ImportAnswer) => void;
}

const here = globalThis as unknown as ImportScope & { readonly importScope?: ImportScope };
const scope = here.importScope ?? here;
const LINES_AT_ONCE = 4_096;
let engine = createImportEngine();

scope.addEventListener("message", ({ data }) => {
  // A page that reads for itself loads this once for all imports.
  if (data.step === "open") engine = createImportEngine();
  const result = answerCall(engine, data, (rows, share) =>
    scope.postMessage({ type: "progress", progress: { rows, share } }),
  );
  if (data.step !== "plan" || !result.ok) {
    scope.postMessage({ type: "answer", result });
    return;
  }
  const { lines, ...plan } = result.value as ImportPlan;
  for (let from = 0; from < lines.length; from += LINES_AT_ONCE)
    scope.postMessage({ type: "lines", lines: lines.slice(from, from + LINES_AT_ONCE) });
  scope.postMessage({ type: "answer", result: ok({ ...plan, lines: [] }) });
});
scope.postMessage({ type: "ready" });

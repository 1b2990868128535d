/**
 * The program that reads imports: the same engine as in the tests, behind messages. It runs in a worker; where none can
 * be had, the page loads it for itself and leaves it a channel to answer by.
 */
import { answerCall } from "../domain/exchange/import/answerCall.ts";
import { createImportEngine } from "../domain/exchange/import/engine.ts";
import type { ImportAnswer, ImportCall } from "../domain/exchange/import/importer.ts";

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
let engine = createImportEngine();

scope.addEventListener("message", ({ data }) => {
  // A page that reads for itself loads this once for all imports.
  if (data.step === "open") engine = createImportEngine();
  const result = answerCall(engine, data, (rows, share) =>
    scope.postMessage({ type: "progress", progress: { rows, share } }),
  );
  scope.postMessage({ type: "answer", result });
});
scope.postMessage({ type: "ready" });

/** The worker that reads imports: the same engine as in the tests, behind messages. */
import { answerCall } from "../domain/exchange/import/answerCall.ts";
import { createImportEngine } from "../domain/exchange/import/engine.ts";
import type { ImportAnswer, ImportCall } from "../domain/exchange/import/importer.ts";

interface WorkerScope {
  readonly addEventListener: (
    type: "message",
    listener: (event: MessageEvent<ImportCall>) => void,
  ) => void;
  readonly postMessage: (answer: ImportAnswer) => void;
}

const scope = globalThis as unknown as WorkerScope;
const engine = createImportEngine();

scope.addEventListener("message", ({ data }) => {
  const result = answerCall(engine, data, (rows, share) =>
    scope.postMessage({ type: "progress", progress: { rows, share } }),
  );
  scope.postMessage({ type: "answer", result });
});

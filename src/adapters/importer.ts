import type {
  Importer,
  ImportAnswer,
  ImportCall,
  ImportSession,
} from "../domain/exchange/import/importer.ts";
import type { Refusal } from "../domain/exchange/import/grid.ts";
import type { Result } from "../domain/result.ts";
import { err } from "../domain/result.ts";
// The address of the built worker: Vite answers this import with it.
// oxlint-disable-next-line import/default
import workerUrl from "./importWorker.ts?worker&url";
import { trustedScriptUrl } from "./trustedScript.ts";

type Answered = (result: Result<unknown, Refusal>) => void;

const DIED =
  "The file could not be read: the browser stopped reading, most likely for want of memory. Split the file.";

/**
 * Reads in a worker, one for each import. Closing ends it in the middle of whatever it does, and with it goes all that
 * it held.
 */
export function createImporter(): Importer {
  return {
    start: (onProgress) => {
      const worker = new Worker(trustedScriptUrl("import-worker", workerUrl), { type: "module" });
      const waiting: Answered[] = [];
      worker.addEventListener("message", ({ data }: MessageEvent<ImportAnswer>) => {
        if (data.type === "progress") onProgress(data.progress);
        else waiting.shift()?.(data.result);
      });
      worker.addEventListener("error", () => {
        for (const answer of waiting.splice(0)) answer(err({ sentence: DIED }));
      });
      const ask = async <T>(
        call: ImportCall,
        transfer: readonly Transferable[] = [],
      ): Promise<Result<T, Refusal>> =>
        new Promise((resolve) => {
          waiting.push(resolve as Answered);
          worker.postMessage(call, [...transfer]);
        });
      const session: ImportSession = {
        // The bytes move over and are not copied: a file of 100 MB is in memory once.
        open: async (files) =>
          ask(
            { step: "open", files },
            files.map(({ bytes }) => bytes.buffer as ArrayBuffer),
          ),
        read: async (choice) => ask({ step: "read", choice }),
        check: async (matching, target) => ask({ step: "check", matching, target }),
        plan: async (decisions, head) => ask({ step: "plan", decisions, head }),
        problemRows: async () => ask({ step: "problemRows" }),
        close: () => worker.terminate(),
      };
      return session;
    },
  };
}

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

const NO_WORKER =
  "The file could not be read: this browser starts no workers here, and files are read in one. Open the board from a web server, not from a file.";

/** A session of a browser that cannot read: every step is refused. */
const REFUSING: ImportSession = {
  open: async () => err({ sentence: NO_WORKER }),
  read: async () => err({ sentence: NO_WORKER }),
  check: async () => err({ sentence: NO_WORKER }),
  plan: async () => err({ sentence: NO_WORKER }),
  problemRows: async () => err({ sentence: NO_WORKER }),
  close: () => {},
};

function startWorker(): Worker | null {
  try {
    return new Worker(trustedScriptUrl("import-worker", workerUrl), { type: "module" });
  } catch {
    return null;
  }
}

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
      const worker = startWorker();
      if (worker === null) return REFUSING;
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

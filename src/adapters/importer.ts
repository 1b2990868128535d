import type {
  Importer,
  ImportAnswer,
  ImportCall,
  ImportSession,
  ImportTold,
} from "../domain/exchange/import/importer.ts";
import type { ImportPlan, PlannedLine } from "../domain/exchange/import/plan.ts";
import type { Refusal } from "../domain/exchange/import/grid.ts";
import type { Result } from "../domain/result.ts";
import { err, ok } from "../domain/result.ts";
// The address of the built worker: Vite answers this import with it.
// oxlint-disable-next-line import/default
import workerUrl from "./importWorker.ts?worker&url";
import type { ImportScope } from "./importWorker.ts";
import { afterOthers } from "./slices.ts";
import { trustedScriptUrl } from "./trustedScript.ts";

type Listen = (answer: ImportAnswer) => void;

/** Whoever reads: a worker, or the page itself. */
interface Reader {
  readonly send: (told: ImportTold, moved: readonly Transferable[]) => void;
  /** Nothing is heard of it afterwards, and what it held is given back. */
  readonly close: () => void;
}

const DIED =
  "The file could not be read: the browser stopped reading, most likely for want of memory. Split the file.";

function broken(detail: string): string {
  return `The file could not be read, and the fault is not the file's (${detail}). Save it in another form, as CSV or as .xlsx.`;
}

/** Whoever does one of these on the page goes before whoever reads. */
const USES = ["keydown", "pointerdown", "wheel"] as const;

/** Null where the browser refuses workers: at once, or by never letting one begin. */
async function startWorker(listen: Listen, onDeath: () => void): Promise<Reader | null> {
  let worker: Worker;
  try {
    worker = new Worker(trustedScriptUrl("import-worker", workerUrl), { type: "module" });
  } catch {
    return null;
  }
  const isReady = await new Promise<boolean>((resolve) => {
    worker.addEventListener("message", ({ data }: MessageEvent<ImportAnswer>) => {
      if (data.type === "ready") resolve(true);
      else listen(data);
    });
    worker.addEventListener("error", () => {
      resolve(false);
      onDeath();
    });
  });
  if (!isReady) {
    worker.terminate();
    return null;
  }
  const rest = (): void => worker.postMessage({ step: "rest" } satisfies ImportTold);
  for (const use of USES) addEventListener(use, rest, { capture: true, passive: true });
  return {
    // The bytes move over and are not copied: a file of 100 MB is in memory once.
    send: (told, moved) => worker.postMessage(told, [...moved]),
    close: () => {
      for (const use of USES) removeEventListener(use, rest, { capture: true });
      worker.terminate();
    },
  };
}

const nothing = (): void => undefined;

/** How the page hands a call to the program that it has loaded for itself. */
type Deliver = (told: ImportTold) => void;

/** Loads the worker's program into the page: it is there in any case, and weighs nothing more. */
async function loadHere(program: () => Promise<unknown>, listen: Listen): Promise<Deliver> {
  let deliver: Deliver = nothing;
  const importScope: ImportScope = {
    addEventListener: (_, listener) => (deliver = (data) => listener({ data })),
    postMessage: listen,
  };
  Object.assign(globalThis, { importScope });
  await program();
  return deliver;
}

/**
 * Reads in a worker, one for each import. Closing ends it in the middle of whatever it does, and with it goes all that
 * it held. Where there are no workers the page reads, its rows between whatever else it has to do.
 */
export function createImporter(
  program: () => Promise<unknown> = async () => import(/* @vite-ignore */ workerUrl),
): Importer {
  /** Whoever listens to the program that runs in the page: the import that was started last. */
  let listenHere: Listen = nothing;
  let here: Promise<Deliver> | null = null;

  const readHere = async (listen: Listen): Promise<Reader> => {
    listenHere = listen;
    here ??= loadHere(program, (answer) => listenHere(answer));
    const deliver = await here;
    return {
      // First what was pressed shows.
      send: (call) =>
        void afterOthers().then(() => {
          if (listenHere === listen) deliver(call);
        }),
      close: () => {
        if (listenHere !== listen) return;
        listenHere = nothing;
        deliver({ step: "open", files: [] });
      },
    };
  };

  return {
    start: (onProgress) => {
      const waiting: ((result: Result<unknown, Refusal>) => void)[] = [];
      const lines: PlannedLine[] = [];
      const pieces = new Map<string, string[]>();
      let isClosed = false;
      const die = (): void => {
        for (const answer of waiting.splice(0)) answer(err({ sentence: DIED }));
      };
      const listen: Listen = (answer) => {
        if (answer.type === "progress") onProgress(answer.progress);
        else if (answer.type === "lines") lines.push(...answer.lines);
        else if (answer.type === "piece")
          pieces.set(answer.file, [...(pieces.get(answer.file) ?? []), answer.piece]);
        else if (answer.type === "answer") waiting.shift()?.(answer.result);
        else if (answer.type === "broken")
          waiting.shift()?.(err({ sentence: broken(answer.detail) }));
      };
      const reader = (async () => (await startWorker(listen, die)) ?? (await readHere(listen)))();
      const ask = async <T>(
        call: ImportCall,
        moved: readonly Transferable[] = [],
      ): Promise<Result<T, Refusal>> => {
        const { send } = await reader;
        return new Promise((resolve) => {
          if (isClosed) return;
          waiting.push(resolve as (result: Result<unknown, Refusal>) => void);
          send(call, moved);
        });
      };
      const session: ImportSession = {
        open: async (files) =>
          ask(
            { step: "open", files },
            files.map(({ bytes }) => bytes.buffer as ArrayBuffer),
          ),
        read: async (choice) => ask({ step: "read", choice }),
        check: async (matching, target) => ask({ step: "check", matching, target }),
        plan: async (decisions, head) => {
          lines.length = 0;
          pieces.clear();
          const planned = await ask<ImportPlan>({ step: "plan", decisions, head });
          if (!planned.ok) return planned;
          const { files, ...plan } = planned.value;
          const textOf = (file: string) => (pieces.get(file) ?? []).join("");
          const texts = Array.from(files?.keys() ?? [], (file) => [file, textOf(file)] as const);
          pieces.clear();
          return ok({
            ...plan,
            files: files === null ? null : new Map(texts),
            lines: lines.splice(0),
          });
        },
        problemRows: async () => ask({ step: "problemRows" }),
        close: () => {
          isClosed = true;
          void reader.then(({ close }) => close());
        },
      };
      return session;
    },
  };
}

import type { Background } from "../domain/board/background.ts";
import type { TextChunk } from "../domain/board/textColumn.ts";
import type { WordIndex } from "../domain/board/textIndex.ts";
import type { Order, Work } from "./board.worker.ts";
// The address of the bundled worker; the linter does not know what the build makes of it.
// oxlint-disable-next-line import/default
import workerAddress from "./board.worker.ts?worker&url";
import { trustedScriptUrl } from "./trustedScript.ts";

/** What of the browser is used here and not everywhere. */
interface Scheduling {
  readonly scheduler?: {
    readonly postTask?: (act: () => void, how: { readonly priority: "background" }) => unknown;
  };
}

/** Background work in a worker of its own, started when there is first something to do. */
export function createBackground(): Background {
  let worker: Worker | null = null;
  let next = 0;
  const waiting = new Map<number, (work: Work) => void>();

  const send = (order: Order): Promise<Work> => {
    if (worker === null) {
      worker = new Worker(trustedScriptUrl("board-worker", workerAddress), { type: "module" });
      worker.addEventListener("message", ({ data }: MessageEvent<Work>) => {
        waiting.get(data.id)?.(data);
        waiting.delete(data.id);
      });
    }
    worker.postMessage(order);
    return new Promise((resolve) => waiting.set(order.id, resolve));
  };
  return {
    later(act) {
      const { scheduler } = globalThis as Scheduling;
      if (scheduler?.postTask === undefined) setTimeout(act);
      else void scheduler.postTask(act, { priority: "background" });
    },
    async indexWords(texts: readonly TextChunk[]): Promise<WordIndex> {
      const work = await send({ id: next++, type: "words", texts });
      if (work.type !== "words") throw new Error("the worker answered another question");
      return work.index;
    },
    async rankTexts(texts: readonly TextChunk[]): Promise<Uint32Array> {
      const work = await send({ id: next++, type: "ranks", texts });
      if (work.type !== "ranks") throw new Error("the worker answered another question");
      return work.ranks;
    },
  };
}

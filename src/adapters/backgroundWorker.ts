import type { Background } from "../domain/board/background.ts";
import type { Order } from "./boardWork.ts";
import { doWork } from "./boardWork.ts";
// The address of the bundled worker; the linter does not know what the build makes of it.
// oxlint-disable-next-line import/default
import workerAddress from "./board.worker.ts?worker&url";
import { inSlices } from "./slices.ts";
import { trustedScriptUrl } from "./trustedScript.ts";

/** What of the browser is used here and not everywhere. */
interface Scheduling {
  readonly scheduler?: {
    readonly postTask?: (act: () => void, how: { readonly priority: "background" }) => unknown;
  };
}

type Work = ReturnType<typeof doWork>;

interface Waiting {
  readonly order: Order;
  readonly answer: (work: Work) => void;
}

function startWorker(): Worker | null {
  try {
    return new Worker(trustedScriptUrl("board-worker", workerAddress), { type: "module" });
  } catch {
    return null;
  }
}

/**
 * Background work in a worker of its own, started when there is first something to do. Where the browser refuses
 * workers, as from file:, or one breaks down, the page does the work itself: late is better than never.
 */
export function createBackground(): Background {
  let worker: Worker | null | undefined;
  const waiting: Waiting[] = [];

  const start = (): Worker | null => {
    const started = startWorker();
    started?.addEventListener("message", ({ data }: MessageEvent<Work>) =>
      waiting.shift()?.answer(data),
    );
    started?.addEventListener("error", () => {
      started.terminate();
      worker = null;
      for (const { order, answer } of waiting.splice(0)) answer(doWork(order));
    });
    return started;
  };
  /** Orders are answered one after the other, in their order. */
  const send = <K extends Order["type"]>(order: Order<K>) =>
    new Promise<ReturnType<typeof doWork<K>>>((resolve) => {
      const answer = resolve as (work: Work) => void;
      if (worker === undefined) worker = start();
      if (worker === null) {
        answer(doWork(order));
        return;
      }
      waiting.push({ order, answer });
      worker.postMessage(order);
    });
  return {
    sliced: inSlices,
    later(act) {
      const { scheduler } = globalThis as Scheduling;
      if (scheduler?.postTask === undefined) setTimeout(act);
      else void scheduler.postTask(act, { priority: "background" });
    },
    indexWords: (texts) => send({ type: "words", texts }),
    rankTexts: (texts) => send({ type: "ranks", texts }),
  };
}

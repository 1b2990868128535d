import type { Background } from "../domain/board/background.ts";
import type { Made, Order, Told } from "./boardWork.ts";
import { doWork } from "./boardWork.ts";
// The address of the bundled worker; the linter does not know what the build makes of it.
// oxlint-disable-next-line import/default
import workerAddress from "./board.worker.ts?worker&url";
import { afterOthers, inSlices } from "./slices.ts";
import { trustedScriptUrl } from "./trustedScript.ts";

/** What of the browser is used here and not everywhere. */
interface Scheduling {
  readonly scheduler?: {
    readonly postTask?: (act: () => void, how: { readonly priority: "background" }) => unknown;
  };
}

interface Waiting {
  readonly order: Order;
  readonly answer: (work: Made["work"]) => void;
}

function startWorker(): Worker | null {
  try {
    return new Worker(trustedScriptUrl("board-worker", workerAddress), { type: "module" });
  } catch {
    return null;
  }
}

function later(act: () => void): void {
  const { scheduler } = globalThis as Scheduling;
  if (scheduler?.postTask === undefined) setTimeout(act);
  else void scheduler.postTask(act, { priority: "background" });
}

/**
 * Background work in a worker of its own, started when there is first something to do. Where the browser refuses
 * workers, as from file:, or one breaks down, the page does the work itself: late is better than never.
 */
export function createBackground(): Background {
  let worker: Worker | null | undefined;
  let orders = 0;
  const waiting = new Map<number, Waiting>();

  const start = (): Worker | null => {
    const started = startWorker();
    started?.addEventListener("message", ({ data }: MessageEvent<Made>) => {
      waiting.get(data.order)?.answer(data.work);
      waiting.delete(data.order);
    });
    started?.addEventListener("error", () => {
      started.terminate();
      worker = null;
      for (const { order, answer } of waiting.values()) answer(doWork(order));
      waiting.clear();
    });
    return started;
  };
  /** Hands the texts over one by one: copying those of a large board at once would hold up the page. */
  const handOver = (number: number, { type, texts }: Order, to: Worker): void => {
    const tell = (say: Told["say"]): void => to.postMessage({ order: number, say });
    let next = 0;
    const go = (): void => {
      const chunk = texts[next++];
      if (to !== worker) return;
      if (chunk === undefined) {
        tell({ make: type });
        return;
      }
      tell({ chunk });
      later(go);
    };
    go();
  };
  const send = <K extends Order["type"]>(order: Order<K>) =>
    new Promise<ReturnType<typeof doWork<K>>>((resolve) => {
      const answer = resolve as (work: Made["work"]) => void;
      if (worker === undefined) worker = start();
      if (worker === null) {
        answer(doWork(order));
        return;
      }
      const number = orders++;
      waiting.set(number, { order, answer });
      handOver(number, order, worker);
    });
  return {
    sliced: inSlices,
    soon: (act) => void afterOthers().then(act),
    later,
    indexWords: (texts) => send({ type: "words", texts }),
    rankTexts: (texts) => send({ type: "ranks", texts }),
  };
}

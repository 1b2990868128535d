/** The worker of `backgroundWorker.ts`: answers orders in their order. */
import type { Order } from "./boardWork.ts";
import { doWork, handedOver } from "./boardWork.ts";

/** The worker's side of the channel. */
interface Here {
  readonly addEventListener: (
    type: "message",
    listen: (event: MessageEvent<Order>) => void,
  ) => void;
  readonly postMessage: (
    work: ReturnType<typeof doWork>,
    moved: readonly ArrayBufferLike[],
  ) => void;
}
const here = globalThis as unknown as Here;

here.addEventListener("message", ({ data }) => {
  const work = doWork(data);
  here.postMessage(work, handedOver(work));
});

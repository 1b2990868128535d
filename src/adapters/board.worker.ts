/** The worker of `backgroundWorker.ts`: collects the texts of each order, and makes what it is asked to. */
import type { TextChunk } from "../domain/board/textColumn.ts";
import type { Made, Told } from "./boardWork.ts";
import { doWork, handedOver } from "./boardWork.ts";

/** The worker's side of the channel. */
interface Here {
  readonly addEventListener: (type: "message", listen: (event: MessageEvent<Told>) => void) => void;
  readonly postMessage: (made: Made, moved: readonly ArrayBufferLike[]) => void;
}
const here = globalThis as unknown as Here;
const textsOf = new Map<number, TextChunk[]>();

here.addEventListener("message", ({ data: { order, say } }) => {
  const texts = textsOf.get(order) ?? [];
  if ("chunk" in say) {
    texts.push(say.chunk);
    textsOf.set(order, texts);
    return;
  }
  textsOf.delete(order);
  const work = doWork({ type: say.make, texts });
  here.postMessage({ order, work }, handedOver(work));
});

/** The worker of `backgroundWorker.ts`: pure functions of the domain, from texts to arrays that are handed back. */
import { ranksOf } from "../domain/board/collation.ts";
import type { TextChunk } from "../domain/board/textColumn.ts";
import { textOfChunks } from "../domain/board/textColumn.ts";
import type { WordIndex } from "../domain/board/textIndex.ts";
import { indexWords } from "../domain/board/textIndex.ts";

export interface Order {
  readonly id: number;
  readonly type: "words" | "ranks";
  readonly texts: readonly TextChunk[];
}

export type Work =
  | { readonly id: number; readonly type: "words"; readonly index: WordIndex }
  | { readonly id: number; readonly type: "ranks"; readonly ranks: Uint32Array };

/** The worker's side of the channel. */
interface Here {
  readonly addEventListener: (
    type: "message",
    listen: (event: MessageEvent<Order>) => void,
  ) => void;
  readonly postMessage: (work: Work, handedOver: readonly ArrayBufferLike[]) => void;
}
const here = globalThis as unknown as Here;

here.addEventListener("message", ({ data: { id, type, texts } }) => {
  const size = texts.reduce((sum, { ends }) => sum + ends.length, 0);
  const textAt = textOfChunks(texts);
  if (type === "ranks") {
    const ranks = ranksOf(size, textAt);
    here.postMessage({ id, type, ranks }, [ranks.buffer]);
  } else {
    const index = indexWords(size, textAt);
    here.postMessage({ id, type, index }, [index.starts.buffer, index.rows.buffer]);
  }
});

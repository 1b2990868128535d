import type { RankedTexts } from "../domain/board/order.ts";
import { rankedTexts } from "../domain/board/order.ts";
import type { TextChunk } from "../domain/board/textColumn.ts";
import { textOfChunks } from "../domain/board/textColumn.ts";
import type { WordIndex } from "../domain/board/textIndex.ts";
import { indexWords } from "../domain/board/textIndex.ts";

/** What can be made of texts, wherever it is made. */
interface Works {
  readonly words: WordIndex;
  readonly ranks: RankedTexts;
}

export interface Order<K extends keyof Works = keyof Works> {
  readonly type: K;
  readonly texts: readonly TextChunk[];
}

/** What the page tells the worker: the texts of an order one by one, and last what is to be made of them. */
export interface Told {
  /** Which order it belongs to. */
  readonly order: number;
  readonly say: { readonly chunk: TextChunk } | { readonly make: keyof Works };
}

/** What the worker answers. */
export interface Made {
  readonly order: number;
  readonly work: Works[keyof Works];
}

/** Arrays that can be handed from one thread to another without copying. */
export function doWork<K extends keyof Works>({ type, texts }: Order<K>): Works[K] {
  const size = texts.reduce((sum, { ends }) => sum + ends.length, 0);
  const textAt = textOfChunks(texts);
  const work: { readonly [W in keyof Works]: () => Works[W] } = {
    words: () => indexWords(size, textAt),
    ranks: () => rankedTexts(size, textAt),
  };
  return work[type]();
}

/** The arrays of a work that move over. */
export function handedOver(work: Works[keyof Works]): readonly ArrayBufferLike[] {
  const { starts } = work;
  const others = "words" in work ? [work.rows, work.letters] : [work.ranks, work.order];
  return [starts, ...others].map(({ buffer }) => buffer);
}

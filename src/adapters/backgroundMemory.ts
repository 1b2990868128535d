import type { Background } from "../domain/board/background.ts";
import { ranksOf } from "../domain/board/collation.ts";
import type { TextChunk } from "../domain/board/textColumn.ts";
import { textOfChunks } from "../domain/board/textColumn.ts";
import { indexWords } from "../domain/board/textIndex.ts";

function sizeOf(texts: readonly TextChunk[]): number {
  return texts.reduce((sum, { ends }) => sum + ends.length, 0);
}

/** The same work in place, when `run` is called: for tests. */
export function createMemoryBackground(): Background & { readonly run: () => boolean } {
  const waiting: (() => void)[] = [];
  return {
    later: (act) => void waiting.push(act),
    indexWords: (texts) => Promise.resolve(indexWords(sizeOf(texts), textOfChunks(texts))),
    rankTexts: (texts) => Promise.resolve(ranksOf(sizeOf(texts), textOfChunks(texts))),
    run() {
      const act = waiting.shift();
      act?.();
      return act !== undefined;
    },
  };
}

import type { Steps } from "../steps.ts";
import type { RankedTexts } from "./order.ts";
import type { TextChunk } from "./textColumn.ts";
import type { WordIndex } from "./textIndex.ts";

/** Port: work that must not hold up the page. Each promise is kept, whatever becomes of the worker that was to keep it. */
export interface Background {
  /** Does work step by step, and lets the page answer in between. Work that takes no time is done at once. */
  readonly sliced: <T>(steps: Steps<T>) => Promise<T>;
  /** Calls back once what already waits, such as drawing what a press has changed, has had its turn. */
  readonly soon: (act: () => void) => void;
  /** Calls back when there is nothing more urgent to do. */
  readonly later: (act: () => void) => void;
  /** The words of texts and the rows they are in. */
  readonly indexWords: (texts: readonly TextChunk[]) => Promise<WordIndex>;
  /** The place of each text among all of them, and the order that makes. */
  readonly rankTexts: (texts: readonly TextChunk[]) => Promise<RankedTexts>;
}

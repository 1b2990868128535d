import type { TextChunk } from "./textColumn.ts";
import type { WordIndex } from "./textIndex.ts";

/** Port: work that nobody waits for. Each promise is kept, whatever becomes of the worker that was to keep it. */
export interface Background {
  /** Calls back when there is nothing more urgent to do. */
  readonly later: (act: () => void) => void;
  /** The words of texts and the rows they are in. */
  readonly indexWords: (texts: readonly TextChunk[]) => Promise<WordIndex>;
  /** The place of each text among all of them; equal texts have the same. */
  readonly rankTexts: (texts: readonly TextChunk[]) => Promise<Uint32Array>;
}

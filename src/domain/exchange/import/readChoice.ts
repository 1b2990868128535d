import type { HeaderRow } from "./header.ts";
import type { TextChoice } from "./source.ts";

/** What a person can switch about the reading; null where the guess holds. */
export interface ReadChoice extends TextChoice {
  /** Which table of the file. */
  readonly table: number;
  readonly header: HeaderRow | null;
}

export const AS_GUESSED: ReadChoice = { table: 0, encoding: null, delimiter: null, header: null };

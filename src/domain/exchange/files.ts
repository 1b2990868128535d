import type { Result } from "../result.ts";
import type { Making, Packing } from "./making.ts";

/** Text, or bytes as they are. Many parts become one file without one giant string. */
export type FilePart = string | Uint8Array<ArrayBuffer>;

/** The part of a browser's `File` that is needed to read it. */
export interface ChosenFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

export type FileProblem =
  | { readonly type: "TooLarge"; readonly size: number; readonly limit: number }
  /** Where the first byte stands that is not UTF-8, from 1. */
  | { readonly type: "NotUtf8"; readonly line: number; readonly column: number }
  | { readonly type: "Unreadable"; readonly detail: string };

export const MAX_FILE_BYTES = 100 * 1024 * 1024;

/** Port: files that a person saves and chooses. */
export interface Files {
  /** Hands the file to the browser's downloads. `mime` without charset; text is written as UTF-8. */
  readonly save: (name: string, mime: string, parts: readonly FilePart[]) => void;
  /**
   * Writes a file step by step, between which the page answers, and saves it. `goesOn` is asked now and then, with the
   * rows and the milliseconds so far: when it says no, nothing is saved, nothing is kept, and the answer is false.
   */
  readonly write: (
    name: string,
    mime: string,
    making: Making | Packing,
    goesOn: (rows: number, elapsed: number) => boolean,
  ) => Promise<boolean>;
  /** The text without a byte order mark. Refuses what is not UTF-8 or larger than `limit`, by default MAX_FILE_BYTES. */
  readonly readText: (file: ChosenFile, limit?: number) => Promise<Result<string, FileProblem>>;
}

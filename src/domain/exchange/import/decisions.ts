/** What the analyst has decided about the rows, before any of them counts. */
export interface Decisions {
  /** Rows with a problem that can be taken all the same. */
  readonly doubtful: "leave" | "take";
  /** Where the file says something else than the analyst has said since. */
  readonly mine: "keep" | "replace";
  /** Commitments that the file no longer has. */
  readonly gone: "keep" | "remove";
}

export const CAREFUL: Decisions = { doubtful: "leave", mine: "keep", gone: "keep" };

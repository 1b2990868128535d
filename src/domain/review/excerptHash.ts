/** Port: what shows later that the excerpt of an item was not touched. Never throws. */
export interface ExcerptHash {
  /** SHA-256 of `text` in UTF-8, lowercase hex; null where the browser makes none, as on pages served over plain http. */
  readonly sha256: (text: string) => Promise<string | null>;
}

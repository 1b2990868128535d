/** Half-open ranges [start, end) of a text, in order, not overlapping. */
export type Ranges = readonly (readonly [number, number])[];

/** A text that is marked in places, piece by piece: what stands before a mark, which can be empty, and the mark. */
export function markedPieces(
  text: string,
  ranges: Ranges,
): readonly { readonly before: string; readonly mark: string }[] {
  return ranges.map(([start, end], i) => ({
    before: text.slice(ranges[i - 1]?.[1] ?? 0, start),
    mark: text.slice(start, end),
  }));
}

/** What stands after the last mark, which is all of it where there is none. */
export function unmarkedEnd(text: string, ranges: Ranges): string {
  return text.slice(ranges.at(-1)?.[1] ?? 0);
}

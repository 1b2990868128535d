import { foldText } from "./text.ts";

/** The texts of some rows one after the other, as one string: quick to look through, and quick to hand over. */
export interface TextChunk {
  readonly text: string;
  /** Where each row's text ends, and the next one's starts. */
  readonly ends: Uint32Array;
}

/** Rows in a chunk; the last one of a board can be shorter. Small enough that making one is never felt. */
export const CHUNK_ROWS = 4096;

export function chunkCount(size: number): number {
  return Math.ceil(size / CHUNK_ROWS);
}

/** The texts of chunk number `chunk` of a board of `size` rows. */
export function makeChunk(chunk: number, size: number, textAt: (row: number) => string): TextChunk {
  const first = chunk * CHUNK_ROWS;
  const texts: string[] = [];
  for (let row = first; row < Math.min(size, first + CHUNK_ROWS); row++) texts.push(textAt(row));
  return joined(texts);
}

function joined(texts: readonly string[]): TextChunk {
  const ends = new Uint32Array(texts.length);
  let end = 0;
  texts.forEach((text, i) => (ends[i] = end += text.length));
  return { text: texts.join(""), ends };
}

function textIn({ text, ends }: TextChunk, place: number): string {
  return text.slice(ends[place - 1] ?? 0, ends[place]);
}

/** The chunk as search compares it. */
export function foldChunk(chunk: TextChunk): TextChunk {
  const folded = foldText(chunk.text);
  // Folding joins marks to letters: where lengths change, each text is folded for itself.
  return folded.length === chunk.text.length && !/[^\0-\x7f]/.test(chunk.text)
    ? { text: folded, ends: chunk.ends }
    : joined(Array.from(chunk.ends, (_, place) => foldText(textIn(chunk, place))));
}

/** As many places as pairs of two ASCII characters can be told apart by. */
const PAIRS = 1 << 12;

function placeOf(a: number, b: number): number {
  return ((a << 5) ^ b) & (PAIRS - 1);
}

/** Which pairs of neighbouring characters stand in a text: 1 at the place of each. Some pairs share a place. */
export function pairsIn(text: string): Uint8Array {
  const pairs = new Uint8Array(PAIRS);
  let before = text.charCodeAt(0);
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    pairs[placeOf(before, code)] = 1;
    before = code;
  }
  return pairs;
}

/** False when the text that `pairs` are of cannot hold `term`. */
export function mayHold(pairs: Uint8Array, term: string): boolean {
  for (let at = 1; at < term.length; at++)
    if (pairs[placeOf(term.charCodeAt(at - 1), term.charCodeAt(at))] === 0) return false;
  return true;
}

/** A row's text out of all chunks. */
export function textOfChunks(chunks: readonly TextChunk[]): (row: number) => string {
  return (row) => {
    const chunk = chunks[Math.floor(row / CHUNK_ROWS)];
    return chunk === undefined ? "" : textIn(chunk, row % CHUNK_ROWS);
  };
}

/** Marks the rows whose folded text holds `term`. `first` is the row of the chunk's first text. */
export function markChunk(
  { text, ends }: TextChunk,
  first: number,
  term: string,
  marks: Uint8Array,
): void {
  let place = 0;
  for (let at = text.indexOf(term); at !== -1;) {
    while ((ends[place] ?? Infinity) <= at) place++;
    const end = ends[place] ?? 0;
    // A find that reaches into the next text is none.
    if (at + term.length <= end) {
      marks[first + place] = 1;
      at = text.indexOf(term, end);
    } else at = text.indexOf(term, at + 1);
  }
}

/**
 * The loops that touch every row: plain ones over typed arrays, without a branch that data decides where that can be
 * had, because a wrongly guessed branch costs more than the work it saves.
 */
import type { Codes } from "./dictionary.ts";

/** Clears `bit` of every row, then sets it where `table` has 1 for the row's code. */
export function setBits(fails: Uint16Array, bit: number, codes: Codes, table: Uint8Array): void {
  const keep = ~bit;
  const bits = Uint16Array.from(table, (isFailing) => (isFailing === 1 ? bit : 0));
  for (let row = 0; row < fails.length; row++)
    fails[row] = ((fails[row] ?? 0) & keep) | (bits[codes[row] ?? 0] ?? 0);
}

/** Sets `bit` where `marks` has 0, and clears it where they have 1. */
export function setUnmarked(fails: Uint16Array, bit: number, marks: Uint8Array): void {
  const keep = ~bit;
  for (let row = 0; row < fails.length; row++)
    fails[row] = ((fails[row] ?? 0) & keep) | ((1 - (marks[row] ?? 0)) * bit);
}

export function clearBit(fails: Uint16Array, bit: number): void {
  const keep = ~bit;
  for (let row = 0; row < fails.length; row++) fails[row] = (fails[row] ?? 0) & keep;
}

/**
 * Writes into `found` the rows whose fail bits, but for those that are not heeded, are exactly `bits`, in the order of the
 * dataset. Returns the part of `found` that holds them: to write into pages that are there already is several times
 * faster than into fresh ones, so whoever only looks at the rows has them written over each other.
 */
export function rowsWith(
  fails: Uint16Array,
  heeded: number,
  bits: number,
  found: Uint32Array,
): Uint32Array {
  let count = 0;
  for (let row = 0; row < fails.length; row++) {
    found[count] = row;
    count += ((fails[row] ?? 0) & heeded) === bits ? 1 : 0;
  }
  return found.subarray(0, count);
}

/** Writes into `found` the rows of `order` that fail nothing, in that order, and returns the part that holds them. */
export function passingIn(order: Uint32Array, fails: Uint16Array, found: Uint32Array): Uint32Array {
  let count = 0;
  for (let at = 0; at < order.length; at++) {
    const row = order[at] ?? 0;
    found[count] = row;
    count += fails[row] === 0 ? 1 : 0;
  }
  return found.subarray(0, count);
}

/** Adds the codes of some rows to `tally`. */
export function countRows(tally: Uint32Array, codes: Codes, rows: Uint32Array): void {
  for (let at = 0; at < rows.length; at++) {
    const code = codes[rows[at] ?? 0] ?? 0;
    tally[code] = (tally[code] ?? 0) + 1;
  }
}

/** Adds the codes of every row to `tally`. */
export function countAll(tally: Uint32Array, codes: Codes): void {
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0;
    tally[code] = (tally[code] ?? 0) + 1;
  }
}

/** Adds the pairs of codes of some rows to `tally`: `tally[a * width + b]`. */
export function countPairs(
  tally: Uint32Array,
  a: Codes,
  b: Codes,
  width: number,
  rows: Uint32Array,
): void {
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const pair = (a[row] ?? 0) * width + (b[row] ?? 0);
    tally[pair] = (tally[pair] ?? 0) + 1;
  }
}

/** Where the rows of each rank start in an order by it, and at the end where the last ones end. */
export function startsOf(ranks: Codes, rankCount: number): Uint32Array {
  const starts = new Uint32Array(rankCount + 1);
  for (let row = 0; row < ranks.length; row++) {
    const rank = (ranks[row] ?? 0) + 1;
    starts[rank] = (starts[rank] ?? 0) + 1;
  }
  for (let rank = 1; rank <= rankCount; rank++)
    starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  return starts;
}

/**
 * Row numbers in the order of `ranks`, smallest first; rows of equal rank keep the order they have in `before` (that
 * of the dataset when null). One counting sort, with `startsOf` the ranks.
 */
export function countingSort(
  ranks: Codes,
  starts: Uint32Array,
  before: Uint32Array | null,
): Uint32Array {
  const places = starts.slice();
  const order = new Uint32Array(ranks.length);
  for (let at = 0; at < ranks.length; at++) {
    const row = before === null ? at : (before[at] ?? 0);
    const rank = ranks[row] ?? 0;
    const place = places[rank] ?? 0;
    order[place] = row;
    places[rank] = place + 1;
  }
  return order;
}

/** An order by ranks turned round: rows of equal rank keep theirs among each other, and those of the last stay last. */
export function turnedRound(order: Uint32Array, starts: Uint32Array): Uint32Array {
  const turned = new Uint32Array(order.length);
  const last = Math.max(starts.length - 2, 0);
  const valued = starts[last] ?? 0;
  turned.set(order.subarray(valued), valued);
  let to = 0;
  for (let rank = last - 1; rank >= 0; rank--) {
    const end = starts[rank + 1] ?? 0;
    for (let at = starts[rank] ?? 0; at < end; at++) turned[to++] = order[at] ?? 0;
  }
  return turned;
}

/** Every row, in the order of the dataset. */
export function rowsUpTo(size: number): Uint32Array {
  const rows = new Uint32Array(size);
  for (let row = 0; row < size; row++) rows[row] = row;
  return rows;
}

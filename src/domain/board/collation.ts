/**
 * Texts in the order an English reader expects, numbers by their size: what `Intl.Collator` says, without asking it a
 * million times. Plain text is compared by *weights*, one for a letter whatever its case, of which five are packed into
 * a number; numbers are sorted by the machine, and only texts that are equal but for case are handed to the collator.
 */

const COLLATOR = new Intl.Collator("en", { numeric: true });
export const compareTexts = COLLATOR.compare;

const isLetter = (char: string): boolean => /[a-z]/i.test(char);

/** The printable characters of ASCII but digits, and the weight of each: equal for those that differ in case alone. */
const WEIGHT = new Uint8Array(128);
/** Digits are weighed as a number: first how many there are, then each of them, so that 9 comes before 10. */
const DIGIT_COUNT_WEIGHT = 40;
const MOST_DIGITS = 15;
const DIGIT_WEIGHT = 1;
const FIRST_LETTER_WEIGHT = DIGIT_COUNT_WEIGHT + MOST_DIGITS + 1;
{
  const primary = new Intl.Collator("en", { sensitivity: "base" }).compare;
  const chars = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
    .filter((char) => !/\d/.test(char))
    .toSorted((a, b) => primary(a, b));
  let [mark, letter] = [0, FIRST_LETTER_WEIGHT - 1];
  let before = "";
  for (const char of chars) {
    const isSame = before !== "" && primary(before, char) === 0;
    if (isLetter(char)) letter += isSame ? 0 : 1;
    else mark += isSame ? 0 : 1;
    WEIGHT[char.charCodeAt(0)] = isLetter(char) ? letter : mark;
    before = char;
  }
}

const PACKED = 5;
const BITS = 128;

/** True where the weights say all there is to say: printable ASCII, and no number of more than fifteen digits. */
function isPlain(text: string): boolean {
  return !/[^ -~]|\d{16}/.test(text);
}

/** Weights `from` to `from + 5` of a text, packed: numbers in the order of the texts. 0 stands after its end. NaN where a weight does not say all there is to say. */
function packedWeights(text: string, from: number): number {
  let packed = 0;
  for (let place = 0; place < from + PACKED; place++) {
    const code = text.charCodeAt(place);
    if (code >= 48 && code <= 57) return packedWithNumbers(text, from);
    if (place < from) continue;
    // After the end the code is NaN, which has no weight.
    if (code >= 127 || code < 32) return Number.NaN;
    packed = packed * BITS + (WEIGHT[code] ?? 0);
  }
  return packed;
}

/** The same for a text with digits, in which a weight is not one character. */
function packedWithNumbers(text: string, from: number): number {
  const weights: number[] = [];
  for (let at = 0; at < text.length && weights.length < from + PACKED; at++) {
    const code = text.charCodeAt(at);
    if (code >= 127 || code < 32) return Number.NaN;
    if (code < 48 || code > 57) {
      weights.push(WEIGHT[code] ?? 0);
      continue;
    }
    let stop = at;
    while (text.charCodeAt(stop) >= 48 && text.charCodeAt(stop) <= 57) stop++;
    while (text.charCodeAt(at) === 48 && at < stop - 1) at++;
    if (stop - at > MOST_DIGITS) return Number.NaN;
    weights.push(DIGIT_COUNT_WEIGHT + stop - at);
    for (; at < stop; at++) weights.push(DIGIT_WEIGHT + text.charCodeAt(at) - 48);
    at--;
  }
  let packed = 0;
  for (let place = from; place < from + PACKED; place++)
    packed = packed * BITS + (weights[place] ?? 0);
  return packed;
}

/** What comes first of a text when it is put in order, as a number: smaller for what stands before; NaN where only the collator knows. */
export function firstWeights(text: string): number {
  return packedWeights(text, 0);
}

/** Packed weights take 35 bits; the 18 others of a number's 53 hold a place in the stretch that is sorted. */
const STRETCH = 2 ** 18;
/** Below this the collator is asked at once. */
const FEW = 12;

/** A sorter of plain texts by number, `order` in place from `start` to `end`; equal texts stay in their order. */
function sortPlain(
  textAt: (row: number) => string,
  order: Uint32Array,
  start: number,
  end: number,
  from: number,
): void {
  const count = end - start;
  if (count < 2) return;
  if (count <= FEW) {
    const rows = Array.from(order.subarray(start, end));
    order.set(
      rows.toSorted((a, b) => compareTexts(textAt(a), textAt(b))),
      start,
    );
    return;
  }
  const keys = new Float64Array(count);
  for (let i = 0; i < count; i++) keys[i] = packedWeights(textAt(order[start + i] ?? 0), from);
  const places = sortedPlaces(keys);
  const rows = order.slice(start, end);
  for (let i = 0; i < count; i++) order[start + i] = rows[places[i] ?? 0] ?? 0;
  for (let first = 0; first < count;) {
    const key = keys[places[first] ?? 0];
    let next = first + 1;
    while (next < count && keys[places[next] ?? 0] === key) next++;
    // The last weight of all is that after the end: there all of them are equal but for case and leading zeros.
    if (key === 0 || (key ?? 0) % BITS === 0)
      sortByCollator(textAt, order, start + first, start + next);
    else sortPlain(textAt, order, start + first, start + next, from + PACKED);
    first = next;
  }
}

function sortByCollator(
  textAt: (row: number) => string,
  order: Uint32Array,
  start: number,
  end: number,
): void {
  if (end - start < 2) return;
  const first = textAt(order[start] ?? 0);
  if (order.subarray(start, end).every((row) => textAt(row) === first)) return;
  const rows = Array.from(order.subarray(start, end));
  order.set(
    rows.toSorted((a, b) => compareTexts(textAt(a), textAt(b))),
    start,
  );
}

/** Places of the keys, smallest first, equal ones in their order. */
function sortedPlaces(keys: Float64Array): Uint32Array {
  const places = new Uint32Array(keys.length);
  if (keys.length <= STRETCH) {
    // Key and place in one number: one sort of plain numbers, which the engine does natively.
    const packed = Float64Array.from(keys, (key, place) => key * STRETCH + place).toSorted();
    for (let i = 0; i < packed.length; i++) places[i] = (packed[i] ?? 0) % STRETCH;
    return places;
  }
  const middle = keys.length >> 1;
  const [low, high] = [sortedPlaces(keys.slice(0, middle)), sortedPlaces(keys.slice(middle))];
  let [i, j] = [0, 0];
  for (let at = 0; at < places.length; at++) {
    const isLow =
      j >= high.length ||
      (i < low.length && (keys[low[i] ?? 0] ?? 0) <= (keys[middle + (high[j] ?? 0)] ?? 0));
    places[at] = isLow ? (low[i++] ?? 0) : middle + (high[j++] ?? 0);
  }
  return places;
}

/** Row numbers in the order of their texts; equal texts in the order of the rows. */
export function sortedTexts(size: number, textAt: (row: number) => string): Uint32Array {
  const plain = new Uint32Array(size);
  const others: number[] = [];
  let count = 0;
  for (let row = 0; row < size; row++) {
    if (isPlain(textAt(row))) plain[count++] = row;
    else others.push(row);
  }
  sortPlain(textAt, plain, 0, count, 0);
  if (others.length === 0) return plain;
  const compare = (a: number, b: number): number => compareTexts(textAt(a), textAt(b)) || a - b;
  others.sort(compare);
  const order = new Uint32Array(size);
  let [i, j] = [0, 0];
  for (let at = 0; at < size; at++) {
    const [a, b] = [plain[i] ?? 0, others[j]];
    if (b === undefined || (i < count && compare(a, b) <= 0)) {
      order[at] = a;
      i++;
    } else {
      order[at] = b;
      j++;
    }
  }
  return order;
}

/** The place of each row's text among all of them; equal texts have the same. */
export function ranksOf(size: number, textAt: (row: number) => string): Uint32Array {
  const ranks = new Uint32Array(size);
  const order = sortedTexts(size, textAt);
  let rank = 0;
  for (let at = 1; at < size; at++) {
    const [before, row] = [order[at - 1] ?? 0, order[at] ?? 0];
    const [a, b] = [textAt(before), textAt(row)];
    if (a !== b && compareTexts(a, b) !== 0) rank++;
    ranks[row] = rank;
  }
  return ranks;
}

/**
 * The first `count` of some rows by their texts, in order; the last, last first, when `descending`. Only what stands at
 * the edge is compared to the end, so that a million rows are a few passes over numbers. `weights` are the
 * `firstWeights` of every row where they are at hand: to read a million texts takes longer than all the rest.
 */
export function firstByText(
  rows: Uint32Array,
  textAt: (row: number) => string,
  count: number,
  descending: boolean,
  weights: Float64Array | null = null,
): readonly number[] {
  const kept: number[] = [];
  let open: ArrayLike<number> = rows;
  for (let from = 0; open.length > 0 && kept.length < count; from += PACKED) {
    const wanted = count - kept.length;
    const sign = descending ? -1 : 1;
    const keys = new Float64Array(open.length);
    // Texts that weights do not describe are few, and are compared by the collator with those that are kept.
    const others: number[] = [];
    for (let i = 0; i < keys.length; i++) {
      const row = open[i] ?? 0;
      const key =
        sign *
        (weights !== null && from === 0 ? (weights[row] ?? 0) : packedWeights(textAt(row), from));
      keys[i] = key;
      if (Number.isNaN(key)) others.push(row);
    }
    const edge = smallest(keys, wanted);
    const at: number[] = [];
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? 0;
      if (key < edge) kept.push(open[i] ?? 0);
      else if (key === edge) at.push(open[i] ?? 0);
    }
    for (const row of others) kept.push(row);
    if (at.length <= Math.max(2 * count, 256) || edge === 0 || edge % BITS === 0) {
      for (const row of at) kept.push(row);
      break;
    }
    open = at;
  }
  const compare = (a: number, b: number): number => compareTexts(textAt(a), textAt(b));
  return kept
    .toSorted((a, b) => (descending ? compare(b, a) : compare(a, b)) || a - b)
    .slice(0, count);
}

/** The `count`-th smallest of the keys that are numbers, or the largest where there are fewer. */
function smallest(keys: Float64Array, count: number): number {
  const heap = new Float64Array(Math.min(count, keys.length)).fill(Infinity);
  let largest = 0;
  for (const key of keys) {
    if (!(key < (heap[largest] ?? 0))) continue;
    heap[largest] = key;
    for (let i = 0; i < heap.length; i++) if ((heap[i] ?? 0) > (heap[largest] ?? 0)) largest = i;
  }
  const found = heap[largest] ?? Infinity;
  return found === Infinity
    ? heap.reduce((most, key) => (key < Infinity && key > most ? key : most), -Infinity)
    : found;
}

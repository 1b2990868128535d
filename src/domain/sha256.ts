/** A SHA-256 that is taken of bytes as they come. */
export interface Sha256 {
  readonly add: (bytes: Uint8Array) => void;
  /** Of all that was added, in lowercase hex. Nothing can be added afterwards. */
  readonly hex: () => string;
}

const BLOCK = 64;

/**
 * SHA-256 (FIPS 180-4). Written out because a browser's own `crypto.subtle` is missing on pages that a plain http server
 * of an office hands out, and answers later where it is there.
 */
export function createSha256(): Sha256 {
  const state = Uint32Array.from(START);
  const words = new Uint32Array(64);
  const rest = new Uint8Array(BLOCK);
  let total = 0;
  const digest = (bytes: Uint8Array, from: number): void => {
    for (let i = 0, at = from; i < 16; i++, at += 4)
      words[i] =
        ((bytes[at] ?? 0) << 24) |
        ((bytes[at + 1] ?? 0) << 16) |
        ((bytes[at + 2] ?? 0) << 8) |
        (bytes[at + 3] ?? 0);
    digestBlock(state, words);
  };
  const add = (bytes: Uint8Array): void => {
    let at = 0;
    const waiting = total % BLOCK;
    total += bytes.length;
    if (waiting > 0) {
      at = Math.min(BLOCK - waiting, bytes.length);
      rest.set(bytes.subarray(0, at), waiting);
      if (waiting + at < BLOCK) return;
      digest(rest, 0);
    }
    for (; at + BLOCK <= bytes.length; at += BLOCK) digest(bytes, at);
    rest.set(bytes.subarray(at));
  };
  return {
    add,
    hex: () => {
      const length = total;
      const end = new Uint8Array((Math.floor((length + 8) / BLOCK) + 1) * BLOCK - length);
      end[0] = 0x80;
      const view = new DataView(end.buffer);
      view.setUint32(end.length - 8, Math.floor(length / 2 ** 29));
      view.setUint32(end.length - 4, length << 3);
      add(end);
      return Array.from(state, (word) => word.toString(16).padStart(8, "0")).join("");
    },
  };
}

/** SHA-256 of some bytes, in lowercase hex. */
export function sha256(bytes: Uint8Array): string {
  const sum = createSha256();
  sum.add(bytes);
  return sum.hex();
}

/** SHA-256 of a text in UTF-8. */
export function sha256OfText(text: string): string {
  return sha256(new TextEncoder().encode(text));
}

/** The first 32 bits of the fraction of a root of each of the first `count` primes. */
function primeRoots(count: number, root: number): readonly number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++)
    if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes.map((prime) => Math.floor((prime ** (1 / root) % 1) * 2 ** 32));
}

const START = primeRoots(8, 2);
const ROUNDS = Uint32Array.from(primeRoots(64, 3));

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** Mixes one block of 64 bytes, whose 16 words are the first of `words`, into the state. */
function digestBlock(state: Uint32Array, words: Uint32Array): void {
  for (let i = 16; i < 64; i++) {
    const early = words[i - 15] ?? 0;
    const late = words[i - 2] ?? 0;
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const large = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[i] = (words[i - 16] ?? 0) + small + (words[i - 7] ?? 0) + large;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g);
    const large = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + large + choice + (ROUNDS[i] ?? 0) + (words[i] ?? 0)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = (state[i] ?? 0) + word));
}

/** The encodings that a file of text is offered in, in the order of the switch. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "macintosh"] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const ENCODING_LABEL: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 LE",
  "utf-16be": "UTF-16 BE",
  "windows-1252": "Windows-1252",
  macintosh: "Mac Roman",
};

/** What was guessed, and why, as the end of a sentence. */
export interface Guess<T> {
  readonly value: T;
  readonly reason: string;
}

/** As much of a file as is looked at where looking at all of it would take long. */
const SAMPLE_BYTES = 256 * 1024;

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Text of the West in UTF-16 has a zero in every other byte. */
function utf16Without(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (length < 4) return null;
  for (let at = 0; at < length; at++) {
    if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros.map((count) => count / (length / 2));
  if (odd > 0.4 && even < 0.1) return "utf-16le";
  return even > 0.4 && odd < 0.1 ? "utf-16be" : null;
}

const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;

/** How much a reading looks like words that people write: letters among letters speak for it, odd signs against it. */
function plausibility(text: string): number {
  let score = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character.charCodeAt(0) < 0x80) continue;
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
    const isInWord = LETTER.test(before) || LETTER.test(after);
    if (LOWER.test(character)) score += isInWord && !/[ªº]/.test(character) ? 2 : -1;
    else if (UPPER.test(character)) score += LOWER.test(before) ? -3 : isInWord ? 1 : 0;
    else if (/[‘’“”–—…•€£§°\u00A0«»]/.test(character)) score += 1;
    else score -= 3;
  }
  return score;
}

/** The bytes above 0x7F with a neighbour on each side, which is all that two code pages can differ in. */
function highSample(bytes: Uint8Array): Uint8Array {
  const sample: number[] = [];
  for (let at = 0; at < bytes.length && sample.length < 6000; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    for (let near = at - 1; near <= at + 1; near++) sample.push(bytes[near] ?? 0x20);
    sample.push(0x20);
  }
  return Uint8Array.from(sample);
}

/** The most likely encoding. Never throws; for bytes that are no text at all it is as good as any. */
export function guessEncoding(bytes: Uint8Array): Guess<Encoding> {
  const mark = "by the mark at its start";
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return { value: "utf-8", reason: mark };
  if (startsWith(bytes, 0xff, 0xfe)) return { value: "utf-16le", reason: mark };
  if (startsWith(bytes, 0xfe, 0xff)) return { value: "utf-16be", reason: mark };
  const wide = utf16Without(bytes);
  if (wide !== null) return { value: wide, reason: "every other byte is zero" };
  if (isUtf8(bytes)) return { value: "utf-8", reason: "every byte of it is sound" };
  const sample = highSample(bytes);
  const windows = plausibility(decodeText(sample, "windows-1252"));
  const mac = plausibility(decodeText(sample, "macintosh"));
  return mac > windows
    ? { value: "macintosh", reason: "it is not UTF-8, and its accents make sense as Mac Roman" }
    : { value: "windows-1252", reason: "it is not UTF-8, and its accents make sense as Windows" };
}

/** What Windows-1252 has from 0x80 to 0x9F. Some programs that decode it leave the control characters of Latin-1 there. */
const WINDOWS_SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The text without a byte order mark. What is not of the encoding is read as U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === "windows-1252"
    ? text.replaceAll(/[\u0080-\u009F]/g, (sign) => WINDOWS_SIGNS.charAt(sign.charCodeAt(0) - 0x80))
    : text;
}

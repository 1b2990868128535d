/**
 * Pixels of the characters of Inter at 14 px with digits of one width, rounded up, as Chromium draws them; others of Latin
 * are no wider than `WIDEST`.
 */
const WIDTHS: Readonly<Record<number, string>> = {
  4: " Iijl",
  5: "!',.:;`t|",
  6: "()/[\\]fr{}",
  7: '"^_',
  8: "*?JLacksvxyz",
  9: "EFPSZbdeghnopqu",
  10: "#$&+-0123456789<=>ABKRTVXY~",
  11: "CDGHNOQU",
  12: "w",
  13: "Mm",
  14: "%@W",
};
const WIDEST = 20;

const WIDTH_BY_CODE = new Uint8Array(0x250).fill(WIDEST);
for (const [width, characters] of Object.entries(WIDTHS))
  for (const character of characters) WIDTH_BY_CODE[character.charCodeAt(0)] = Number(width);

/** Pixels, at the most; without end for a script that we have no widths of. */
function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const isPunctuation = code >= 0x2010 && code <= 0x2027;
  return isPunctuation ? WIDEST : (WIDTH_BY_CODE[code] ?? Infinity);
}

/**
 * True when a text of the table surely fits into so many lines of `room` pixels, by the widths of its characters: nothing
 * is laid out for it. The browser then need not be told to cut it off, which makes a screen of rows a third slower to paint.
 */
export function fitsInLines(text: string, lines: number, room: number): boolean {
  let line = 1;
  /** Pixels of the line that are taken, and of the word that is being read. */
  let used = 0;
  let word = 0;
  for (let at = 0; at <= text.length && line <= lines; at++) {
    const isEnd = at === text.length;
    if (!isEnd && text[at] !== " ") {
      if (text[at] === "\n") return false;
      word += widthAt(text, at);
      continue;
    }
    // Where a long word is broken is the browser's to say.
    if (word > room) return false;
    if (used + word <= room) used += word;
    else {
      line++;
      used = word;
    }
    used += isEnd ? 0 : widthAt(text, at);
    word = 0;
  }
  return line <= lines;
}

/** ASCII: nothing to fold but case. */
const PLAIN = /^[\0-\x7f]*$/;

/**
 * `text` as search compares it: case and accents folded, so that "viet" finds "Việt". Vietnamese đ has no
 * decomposition in Unicode and is folded by hand.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replaceAll("ł", "l")
    .replaceAll("ø", "o");
}

/** The terms of a query: words, all of which must be there, and "phrases in quotes" taken as one. Folded; empty when there is nothing to search. */
export function searchTerms(search: string): readonly string[] {
  const terms: string[] = [];
  for (const match of foldText(search).matchAll(/"([^"]+)"?|([^\s"]+)/g)) {
    const term = (match[1] ?? match[2] ?? "").trim();
    if (term !== "") terms.push(term);
  }
  return terms;
}

/** `text` folded, and where each of its letters stands in the text as it is, with the end of the text last. */
function foldedWithOrigin(text: string): readonly [string, ArrayLike<number> | null] {
  // Where nothing changes but case, every letter stays in its place.
  if (PLAIN.test(text)) return [foldText(text), null];
  // Folding can change the length, so positions are folded one code point at a time.
  let folded = "";
  const origin: number[] = [];
  let at = 0;
  for (const point of text) {
    const piece = foldText(point);
    for (let i = 0; i < piece.length; i++) origin.push(at);
    folded += piece;
    at += point.length;
  }
  origin.push(at);
  return [folded, origin];
}

/** Half-open ranges [start, end) of `text` that the terms match, in order, overlaps joined. For marking matches on screen. */
export function matchRanges(
  text: string,
  terms: readonly string[],
): readonly (readonly [number, number])[] {
  if (terms.length === 0) return [];
  const [folded, origin] = foldedWithOrigin(text);
  const placeOf = (at: number): number => (origin === null ? at : (origin[at] ?? text.length));
  const found: [number, number][] = [];
  for (const term of terms) {
    for (let i = folded.indexOf(term); i !== -1; i = folded.indexOf(term, i + term.length)) {
      found.push([placeOf(i), placeOf(i + term.length)]);
    }
  }
  const ranges: [number, number][] = [];
  for (const [start, end] of found.toSorted((a, b) => a[0] - b[0])) {
    const last = ranges.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}

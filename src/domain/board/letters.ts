/**
 * Which letters a row has, a bit each. The first letter of a search stands in nearly every row, and to find it word by
 * word takes as long as all other letters together; here it is one pass.
 */
import type { TextChunk } from "./textColumn.ts";

/** Those of the Latin alphabet without accents. Any other is looked for as every term is. */
const LETTERS = 26;
const FIRST = 97;

/** The letters a to z of a folded text, or of a part of it: bit 0 for a. */
export function lettersIn(text: string, start = 0, end = text.length): number {
  let letters = 0;
  for (let at = start; at < end; at++) {
    const letter = text.charCodeAt(at) - FIRST;
    if (letter >= 0 && letter < LETTERS) letters |= 1 << letter;
  }
  return letters;
}

/** The bit of a term that is one letter; 0 for any other term. */
export function letterOf(term: string): number {
  return term.length === 1 ? lettersIn(term) : 0;
}

/** Gives the rows from `first` on the letters of their texts. */
export function addLettersOf(letters: Uint32Array, { text, ends }: TextChunk, first: number): void {
  let at = 0;
  ends.forEach((end, place) => {
    letters[first + place] = (letters[first + place] ?? 0) | lettersIn(text, at, end);
    at = end;
  });
}

/** Gives each row the letters that another list has for it. */
export function addLetters(letters: Uint32Array, others: Uint32Array): void {
  for (let row = 0; row < letters.length; row++)
    letters[row] = (letters[row] ?? 0) | (others[row] ?? 0);
}

/** Marks the rows that have a letter. */
export function markLetter(letters: Uint32Array, letter: number, marks: Uint8Array): void {
  for (let row = 0; row < letters.length; row++)
    if (((letters[row] ?? 0) & letter) !== 0) marks[row] = 1;
}

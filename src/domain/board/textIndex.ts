/**
 * What makes search quick: for each word that occurs the rows it is in. Made from the texts alone, so that it can be
 * made elsewhere and handed over.
 */
import { lettersIn } from "./letters.ts";
import { foldText } from "./text.ts";

/** The words of many texts. Rows of word `i` are `rows[starts[i]]` up to `rows[starts[i + 1] - 1]`, rising. */
export interface RowsOfWords {
  /** Folded; what stands between two spaces, with the marks around it. */
  readonly words: readonly string[];
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

export interface WordIndex extends RowsOfWords {
  /** For each row the letters of its words (`letters.ts`). */
  readonly letters: Uint32Array;
}

const SPACES = /\s+/;

/** Room for the words of `texts`, and more where they turn out longer. */
function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

export function indexWords(size: number, textAt: (row: number) => string): WordIndex {
  const wordByText = new Map<string, number>();
  const counts: number[] = [];
  const lastRows: number[] = [];
  const wordLetters: number[] = [];
  const letters = new Uint32Array(size);
  let pairRows = new Uint32Array(size * 16 + 16);
  let pairWords = new Uint32Array(size * 16 + 16);
  let pairs = 0;
  for (let row = 0; row < size; row++) {
    for (const text of foldText(textAt(row)).split(SPACES)) {
      let word = wordByText.get(text);
      if (word === undefined) {
        if (text === "") continue;
        word = counts.length;
        wordByText.set(text, word);
        counts.push(0);
        lastRows.push(-1);
        wordLetters.push(lettersIn(text));
      }
      if (lastRows[word] === row) continue;
      lastRows[word] = row;
      counts[word] = (counts[word] ?? 0) + 1;
      letters[row] = (letters[row] ?? 0) | (wordLetters[word] ?? 0);
      if (pairs === pairRows.length) [pairRows, pairWords] = [grown(pairRows), grown(pairWords)];
      pairRows[pairs] = row;
      pairWords[pairs] = word;
      pairs++;
    }
  }
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, word) => (starts[word + 1] = (starts[word] ?? 0) + count));
  const next = starts.slice();
  const rows = new Uint32Array(pairs);
  for (let pair = 0; pair < pairs; pair++) {
    const word = pairWords[pair] ?? 0;
    const at = next[word] ?? 0;
    rows[at] = pairRows[pair] ?? 0;
    next[word] = at + 1;
  }
  return { words: [...wordByText.keys()], starts, rows, letters };
}

/** Marks every row of a word that holds `term`, which has no space in it. */
export function markWords(index: RowsOfWords, term: string, marks: Uint8Array): void {
  const { words, starts, rows } = index;
  for (let word = 0; word < words.length; word++) {
    if (words[word]?.includes(term) !== true) continue;
    const end = starts[word + 1] ?? 0;
    for (let at = starts[word] ?? 0; at < end; at++) marks[rows[at] ?? 0] = 1;
  }
}

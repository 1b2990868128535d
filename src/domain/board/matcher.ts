import type { Assessment } from "../review/fold.ts";
import { STATUSES } from "../review/status.ts";
import type { CodeColumn } from "./codes.ts";
import type { Joined } from "./columns.ts";
import type { Codes, Dictionary } from "./dictionary.ts";
import type { Key } from "./keys.ts";
import { addLetters, addLettersOf, letterOf, lettersIn, markLetter } from "./letters.ts";
import type { SearchedFields, SearchTerm, SharedField } from "./search.ts";
import type { Steps } from "../steps.ts";
import { whole } from "../steps.ts";
import { foldText } from "./text.ts";
import type { TextChunk } from "./textColumn.ts";
import { CHUNK_ROWS, foldChunk, makeChunk, markChunk, mayHold, pairsIn } from "./textColumn.ts";
import type { RowsOfWords, WordIndex } from "./textIndex.ts";
import { indexWords, markWords } from "./textIndex.ts";

/** What the matcher looks in. */
export interface SearchedBoard {
  readonly size: number;
  readonly fields: SearchedFields;
  readonly joinedAt: (row: number) => Joined;
  /** One field of a row that is its own. */
  readonly ownAt: (row: number, field: "statement" | "id") => string;
  readonly dictionaryBy: (key: Key) => Dictionary;
  /** Makes that dictionary a few rows at a time. */
  readonly fillBy: (key: Key) => Steps<void>;
  readonly status: CodeColumn;
  readonly assessmentAt: (row: number) => Assessment;
}

export interface Matcher {
  /** Reads the next slice of the texts; true while there is more to read. */
  readonly prepare: () => boolean;
  /** How many rows are not read yet. */
  readonly unread: () => number;
  /** The texts of which an index of words is wanted; null while they are not all read, and for a small board. */
  readonly wanted: () => readonly TextChunk[] | null;
  readonly give: (index: WordIndex) => void;
  /** Takes note of what has been written about a row. */
  readonly write: (row: number) => void;
  /** 1 for each row that has every term, until the next marks are made. */
  readonly marks: (terms: readonly SearchTerm[]) => Uint8Array;
  /** The same marks a few thousand rows at a time; they belong to who asked. */
  readonly marking: (terms: readonly SearchTerm[]) => Steps<Uint8Array>;
  /** True when one row, as it is judged now, has every term. */
  readonly matches: (row: number, terms: readonly SearchTerm[]) => boolean;
}

/**
 * How a field is looked through. *Entry*: few distinct texts, each looked at once. *Words*: long texts that share their
 * words, found by an index. *Letters*: texts of their own, such as ids and addresses, read from start to end.
 */
type Way = "entry" | "words" | "letters";

/** So many rows, spread over the board, tell which way a field is. */
const SAMPLE = 4096;
/** With more distinct texts than this among them there are too many to look at each at every key. */
const FEW_ENTRIES = SAMPLE / 4;

/** Rows that are checked one by one; more of them are found sooner by reading all. */
const FEW_ROWS = 20_000;

/** Marks every row whose entry is marked. */
function markEntries(marks: Uint8Array, codes: Codes, entries: Uint8Array): void {
  for (let row = 0; row < marks.length; row++)
    marks[row] = (marks[row] ?? 0) | (entries[codes[row] ?? 0] ?? 0);
}

/**
 * A chunk of ids and addresses, with its pairs: there are few of them, and what people type is seldom made of them, so
 * that most of these chunks are never looked through.
 */
interface LetterChunk extends TextChunk {
  readonly pairs: Uint8Array;
}

function* markWordChunks(
  chunks: readonly TextChunk[],
  term: string,
  marks: Uint8Array,
): Steps<void> {
  for (const [i, chunk] of chunks.entries()) {
    markChunk(chunk, i * CHUNK_ROWS, term, marks);
    yield;
  }
}

function* markLetterChunks(
  chunks: readonly LetterChunk[],
  term: string,
  marks: Uint8Array,
): Steps<void> {
  for (const [i, chunk] of chunks.entries()) {
    if (!mayHold(chunk.pairs, term)) continue;
    markChunk(chunk, i * CHUNK_ROWS, term, marks);
    yield;
  }
}

/** What marks are made for while those of a term are made. */
type Use = "all" | "other" | "near" | "field";
/** Gives marks of which none is set. */
type Cleared = (use: Use) => Uint8Array;

/** The longest word of a phrase, by which its rows are found before the phrase itself is looked for. */
function longestWord(phrase: string): string {
  return phrase.split(/\s+/).reduce((most, word) => (word.length > most.length ? word : most), "");
}

/** What search finds in a board, whatever its size. Small boards are read at once. */
export function createMatcher(board: SearchedBoard): Matcher {
  const { size, fields, joinedAt, ownAt, dictionaryBy, fillBy, assessmentAt } = board;
  const isLarge = size > CHUNK_ROWS;
  const shared = Object.entries(fields.shared);
  const ways = new Map<string, Way>(fields.own.map((name) => [name, "words"]));
  if (ways.has("id")) ways.set("id", "letters");

  const wayOf = ({ text }: SharedField): Way => {
    if (!isLarge) return "entry";
    const texts = new Set<string>();
    for (let i = 0; i < SAMPLE; i++) texts.add(text(joinedAt(Math.floor((i * size) / SAMPLE))));
    if (texts.size <= FEW_ENTRIES) return "entry";
    // Texts of words are made of those that stood in others before, and of few that are their own; ids and addresses
    // are not.
    const each = [...texts].map((one) => one.split(/\s+/));
    const middle = each.length >> 1;
    const known = new Set(each.slice(0, middle).flat());
    const later = each.slice(middle).flat();
    const isShared = later.filter((one) => known.has(one)).length > later.length / 2;
    return isShared && new Set([...known, ...later]).size < texts.size ? "words" : "letters";
  };
  const textAt = (row: number, name: string): string =>
    name === "statement" || name === "id"
      ? ownAt(row, name)
      : (fields.shared[name]?.text(joinedAt(row)) ?? "");
  /** What of a row is read together. */
  const textFor = (way: Way) => {
    const names = namesOf(way);
    const [only] = names;
    return (row: number): string =>
      names.length === 1 && only !== undefined
        ? textAt(row, only)
        : names.map((name) => textAt(row, name)).join("\n");
  };
  const namesOf = (way: Way): readonly string[] =>
    [...ways].filter(([, one]) => one === way).map(([name]) => name);

  /** Folded, as far as they are read. */
  const chunks: { readonly words: TextChunk[]; readonly letters: LetterChunk[] } = {
    words: [],
    letters: [],
  };
  /** The chunks of words as they stand, until their index is there. */
  let unfolded: TextChunk[] = [];
  let index: RowsOfWords | null = null;
  /** The letters of each row but for what is judged; whole once the index is there. */
  const letters = new Uint32Array(isLarge ? size : 0);
  const isRead = (): boolean => chunks.words.length * CHUNK_ROWS >= size;
  const entryFields = (): readonly SharedField[] =>
    shared.flatMap(([name, field]) => (ways.get(name) === "entry" ? [field] : []));
  const lettersOfEntries = (field: SharedField) => ({
    codes: dictionaryBy(field.key).codes,
    entries: Uint32Array.from(textsOf(field), (text) => lettersIn(text)),
  });
  let lettersByEntry: readonly ReturnType<typeof lettersOfEntries>[] | null = null;
  const readChunk = (): void => {
    const chunk = chunks.words.length;
    const made = makeChunk(chunk, size, textFor("words"));
    if (isLarge) unfolded.push(made);
    chunks.words.push(foldChunk(made));
    const own = foldChunk(makeChunk(chunk, size, textFor("letters")));
    chunks.letters.push({ ...own, pairs: pairsIn(own.text) });
    if (!isLarge) return;
    const first = chunk * CHUNK_ROWS;
    addLettersOf(letters, own, first);
    for (const { codes, entries } of (lettersByEntry ??= entryFields().map(lettersOfEntries)))
      for (let row = first; row < first + own.ends.length; row++)
        letters[row] = (letters[row] ?? 0) | (entries[codes[row] ?? 0] ?? 0);
  };
  const preparing = function* preparing(): Steps<void> {
    for (const [name, field] of shared) {
      const way = wayOf(field);
      ways.set(name, way);
      yield;
      // Small dictionaries are made when somebody searches.
      if (isLarge && way === "entry") yield* fillBy(field.key);
    }
    while (!isRead()) {
      readChunk();
      yield;
    }
  };
  const steps = preparing();
  if (!isLarge) whole(steps);

  /** Marks that are made at every key and looked at once: a megabyte each for a million rows. */
  const scratch = new Map<Use, Uint8Array>();
  const reused: Cleared = (use) => {
    const marks = scratch.get(use)?.fill(0) ?? new Uint8Array(size);
    scratch.set(use, marks);
    return marks;
  };
  /** The folded text of each entry of a shared field, made at the first search. */
  const textsByField = new Map<SharedField, readonly string[]>();
  /** Rows about which something is written, with its folded texts by field once they were looked through. */
  const written = new Map<number, ReadonlyMap<string, string> | null>();
  const statusTexts = STATUSES.map((status) => foldText(fields.status(status)));

  const textsOf = (field: SharedField): readonly string[] => {
    const known = textsByField.get(field);
    if (known !== undefined) return known;
    const texts = dictionaryBy(field.key).samples.map((row) => foldText(field.text(joinedAt(row))));
    textsByField.set(field, texts);
    return texts;
  };
  /** The index of words: that which was given, or for a small board one that is made when it is first asked for. */
  const wordIndex = (): RowsOfWords | null => {
    if (!isLarge) index ??= indexWords(size, textFor("words"));
    return index;
  };
  const markInWords = function* markInWords(
    term: string,
    marks: Uint8Array,
    cleared: Cleared,
  ): Steps<void> {
    const words = wordIndex();
    if (words === null) {
      yield* markWordChunks(chunks.words, term, marks);
      return;
    }
    if (!/\s/.test(term)) {
      markWords(words, term, marks);
      return;
    }
    const near = cleared("near");
    markWords(words, longestWord(term), near);
    const count = near.reduce((sum, mark) => sum + mark, 0);
    if (count > FEW_ROWS) {
      yield* markWordChunks(chunks.words, term, marks);
      return;
    }
    for (let row = near.indexOf(1); row !== -1; row = near.indexOf(1, row + 1))
      if (namesOf("words").some((name) => foldText(textAt(row, name)).includes(term)))
        marks[row] = 1;
  };
  const writtenTexts = (row: number): ReadonlyMap<string, string> => {
    const known = written.get(row);
    if (known) return known;
    const assessment = assessmentAt(row);
    const texts = new Map(
      Object.entries(fields.judged).map(([name, of]) => [name, foldText(of(assessment))]),
    );
    written.set(row, texts);
    return texts;
  };
  /** Long texts are read together; where only some of their fields are meant, each find is checked. */
  const markLong = function* markLong(
    way: "words" | "letters",
    { field, text }: SearchTerm,
    marks: Uint8Array,
    cleared: Cleared,
  ): Steps<void> {
    const names = namesOf(way);
    if (names.length === 0 || (field !== null && !names.includes(field))) return;
    const found = field === null || names.length === 1 ? marks : cleared("field");
    if (way === "words") yield* markInWords(text, found, cleared);
    else yield* markLetterChunks(chunks.letters, text, found);
    if (found === marks || field === null) return;
    for (let row = found.indexOf(1); row !== -1; row = found.indexOf(1, row + 1))
      if (foldText(textAt(row, field)).includes(text)) marks[row] = 1;
  };
  const markOne = function* markOne(
    term: SearchTerm,
    marks: Uint8Array,
    cleared: Cleared,
  ): Steps<Uint8Array> {
    const { field, text } = term;
    const isIn = (name: string): boolean => field === null || field === name;
    const letter = letterOf(text);
    if (isLarge && index !== null && field === null && letter !== 0)
      markLetter(letters, letter, marks);
    else {
      yield* markLong("words", term, marks, cleared);
      yield* markLong("letters", term, marks, cleared);
      for (const [name, of] of shared) {
        if (!isIn(name) || ways.get(name) !== "entry") continue;
        const entries = Uint8Array.from(textsOf(of), (one) => (one.includes(text) ? 1 : 0));
        if (entries.includes(1)) markEntries(marks, dictionaryBy(of.key).codes, entries);
      }
    }
    if (isIn("status")) {
      const entries = Uint8Array.from(board.status.entries, (values) =>
        values.some((value) => statusTexts[value]?.includes(text)) ? 1 : 0,
      );
      if (entries.includes(1)) markEntries(marks, board.status.codes, entries);
    }
    for (const row of written.keys())
      for (const [name, of] of writtenTexts(row))
        if (isIn(name) && of.includes(text)) marks[row] = 1;
    return marks;
  };
  const markAll = function* markAll(
    terms: readonly SearchTerm[],
    cleared: Cleared,
  ): Steps<Uint8Array> {
    const [first, ...others] = terms;
    if (first === undefined) return cleared("all").fill(1);
    const marks = yield* markOne(first, cleared("all"), cleared);
    for (const term of others) {
      const other = yield* markOne(term, cleared("other"), cleared);
      for (let row = 0; row < size; row++) marks[row] = (marks[row] ?? 0) & (other[row] ?? 0);
    }
    return marks;
  };
  const holds = (row: number, { field, text }: SearchTerm): boolean => {
    const assessment = assessmentAt(row);
    const texts: readonly (readonly [string, () => string])[] = [
      ...[...fields.own, ...Object.keys(fields.shared)].map(
        (name) => [name, () => textAt(row, name)] as const,
      ),
      ["status", () => fields.status(assessment.status)],
      ...Object.entries(fields.judged).map(([name, of]) => [name, () => of(assessment)] as const),
    ];
    return texts.some(
      ([name, of]) => (field === null || field === name) && foldText(of()).includes(text),
    );
  };

  return {
    prepare: () => steps.next().done !== true,
    unread: () => Math.max(0, size - chunks.words.length * CHUNK_ROWS),
    wanted: () => (isLarge && isRead() && index === null ? unfolded : null),
    give({ letters: ofWords, ...rest }) {
      index = rest;
      addLetters(letters, ofWords);
      unfolded = [];
    },
    write(row) {
      const assessment = assessmentAt(row);
      const isWritten = Object.values(fields.judged).some((of) => of(assessment).trim() !== "");
      if (isWritten) written.set(row, null);
      else written.delete(row);
    },
    marks: (terms) => whole(markAll(terms, reused)),
    marking: (terms) => markAll(terms, () => new Uint8Array(size)),
    matches: (row, terms) => terms.every((term) => holds(row, term)),
  };
}

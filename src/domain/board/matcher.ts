import type { Assessment } from "../review/fold.ts";
import { STATUSES } from "../review/status.ts";
import type { CodeColumn } from "./codes.ts";
import type { Joined } from "./columns.ts";
import type { Codes, Dictionary } from "./dictionary.ts";
import type { Key } from "./keys.ts";
import type { SearchedFields, SearchTerm, SharedField } from "./search.ts";
import { foldText } from "./text.ts";
import type { TextChunk } from "./textColumn.ts";
import { CHUNK_ROWS, markChunk } from "./textColumn.ts";
import type { WordIndex } from "./textIndex.ts";
import { markWords } from "./textIndex.ts";

/** What the matcher looks in. */
export interface SearchedBoard {
  readonly size: number;
  readonly fields: SearchedFields;
  readonly joinedAt: (row: number) => Joined;
  readonly statementAt: (row: number) => string;
  readonly dictionaryBy: (key: Key) => Dictionary;
  readonly status: CodeColumn;
  readonly assessmentAt: (row: number) => Assessment;
  /** Folded statements and ids, as far as they are prepared. */
  readonly chunks: Readonly<Record<"statement" | "id", readonly TextChunk[]>>;
  /** Null until it is made: the chunks are looked through. */
  readonly index: () => WordIndex | null;
}

export interface Matcher {
  /** Takes note of what has been written about a row. */
  readonly write: (row: number) => void;
  /** 1 for each row that has every term. */
  readonly marks: (terms: readonly SearchTerm[]) => Uint8Array;
  /** True when one row, as it is judged now, has every term. */
  readonly matches: (row: number, terms: readonly SearchTerm[]) => boolean;
}

/** Marks every row whose entry is marked. */
function markEntries(marks: Uint8Array, codes: Codes, entries: Uint8Array): void {
  for (let row = 0; row < marks.length; row++)
    marks[row] = (marks[row] ?? 0) | (entries[codes[row] ?? 0] ?? 0);
}

/** The longest word of a phrase, by which its rows are found before the phrase itself is looked for. */
function longestWord(phrase: string): string {
  return phrase.split(/\s+/).reduce((most, word) => (word.length > most.length ? word : most), "");
}

export function createMatcher(board: SearchedBoard): Matcher {
  const { size, fields, joinedAt, statementAt, dictionaryBy, assessmentAt, chunks } = board;
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
  const markChunks = (of: readonly TextChunk[], term: string, marks: Uint8Array): void =>
    of.forEach((chunk, i) => markChunk(chunk, i * CHUNK_ROWS, term, marks));
  const markStatements = (term: string, marks: Uint8Array): void => {
    const index = board.index();
    if (index === null) {
      markChunks(chunks.statement, term, marks);
    } else if (!/\s/.test(term)) {
      markWords(index, term, marks);
    } else {
      const near = new Uint8Array(size);
      markWords(index, longestWord(term), near);
      for (let row = near.indexOf(1); row !== -1; row = near.indexOf(1, row + 1))
        if (foldText(statementAt(row)).includes(term)) marks[row] = 1;
    }
  };
  const markStatus = (term: string, marks: Uint8Array): void => {
    const entries = Uint8Array.from(board.status.entries, (values) =>
      values.some((value) => statusTexts[value]?.includes(term)) ? 1 : 0,
    );
    if (entries.includes(1)) markEntries(marks, board.status.codes, entries);
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

  const markOne = ({ field, text }: SearchTerm): Uint8Array => {
    const marks = new Uint8Array(size);
    const isIn = (name: string): boolean => field === null || field === name;
    for (const name of fields.own) {
      if (!isIn(name)) continue;
      if (name === "statement") markStatements(text, marks);
      else markChunks(chunks.id, text, marks);
    }
    for (const [name, shared] of Object.entries(fields.shared)) {
      if (!isIn(name)) continue;
      const entries = Uint8Array.from(textsOf(shared), (whole) => (whole.includes(text) ? 1 : 0));
      if (entries.includes(1)) markEntries(marks, dictionaryBy(shared.key).codes, entries);
    }
    if (isIn("status")) markStatus(text, marks);
    for (const row of written.keys())
      for (const [name, of] of writtenTexts(row))
        if (isIn(name) && of.includes(text)) marks[row] = 1;
    return marks;
  };

  const holds = (row: number, { field, text }: SearchTerm): boolean => {
    const assessment = assessmentAt(row);
    const joined = joinedAt(row);
    const texts: readonly (readonly [string, () => string])[] = [
      ...fields.own.map((name) => [name, () => joined.commitment[name]] as const),
      ...Object.entries(fields.shared).map(([name, of]) => [name, () => of.text(joined)] as const),
      ["status", () => fields.status(assessment.status)],
      ...Object.entries(fields.judged).map(([name, of]) => [name, () => of(assessment)] as const),
    ];
    return texts.some(
      ([name, of]) => (field === null || field === name) && foldText(of()).includes(text),
    );
  };

  return {
    write(row) {
      const assessment = assessmentAt(row);
      const isWritten = Object.values(fields.judged).some((of) => of(assessment).trim() !== "");
      if (isWritten) written.set(row, null);
      else written.delete(row);
    },
    marks(terms) {
      const all = terms.map(markOne);
      const [marks = new Uint8Array(size).fill(1), ...others] = all;
      for (const other of others)
        for (let row = 0; row < size; row++) marks[row] = (marks[row] ?? 0) & (other[row] ?? 0);
      return marks;
    },
    matches: (row, terms) => terms.every((term) => holds(row, term)),
  };
}

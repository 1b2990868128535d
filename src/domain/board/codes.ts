import type { Codes, Dictionary } from "./dictionary.ts";
import { codesFor, NARROW_LIMIT } from "./dictionary.ts";

/**
 * One facet as small codes, one a row. A code names an *entry*: the set of values that a row has, mostly of one value.
 * However many values rows have, filtering and counting are one pass over one array, and a row that gets other values
 * gets another code.
 */
export interface CodeColumn {
  codes: Codes;
  /** For each entry the places of its values among the facet's values, first value first. */
  readonly entries: (readonly number[])[];
  readonly entryByKey: Map<string, number>;
  /** The entries of one value, by value: those that are asked for most. */
  readonly singles: (number | undefined)[];
}

/** The entry for a set of values, made when nobody had it before. */
export function entryOf(column: CodeColumn, values: readonly number[]): number {
  const { entries, entryByKey, singles } = column;
  const [only] = values;
  const isSingle = values.length === 1 && only !== undefined;
  const known = isSingle ? singles[only] : entryByKey.get(values.join());
  if (known !== undefined) return known;
  if (isSingle) singles[only] = entries.length;
  else entryByKey.set(values.join(), entries.length);
  return entries.push(values) - 1;
}

/** A column in which every row has what its entry of `dictionary` has; every row the same where that is null. */
export function encode(
  size: number,
  dictionary: Dictionary | null,
  valuesOf: (sample: number) => readonly number[],
): CodeColumn {
  const column: CodeColumn = {
    codes: new Uint16Array(0),
    entries: [],
    entryByKey: new Map(),
    singles: [],
  };
  if (dictionary === null) {
    entryOf(column, size === 0 ? [] : valuesOf(0));
    column.codes = codesFor(size, 1);
    return column;
  }
  const entries = Uint32Array.from(dictionary.samples, (row) => entryOf(column, valuesOf(row)));
  const codes = codesFor(size, column.entries.length);
  const from = dictionary.codes;
  for (let row = 0; row < size; row++) codes[row] = entries[from[row] ?? 0] ?? 0;
  column.codes = codes;
  return column;
}

/** Gives one row another entry. */
export function setRow(column: CodeColumn, row: number, entry: number): void {
  if (entry >= NARROW_LIMIT && column.codes instanceof Uint16Array)
    column.codes = Uint32Array.from(column.codes);
  column.codes[row] = entry;
}

/** The value a row is grouped and ordered by: the first where it has several. */
export function firstValue(column: CodeColumn, row: number): number {
  return column.entries[column.codes[row] ?? 0]?.[0] ?? 0;
}

/** For each entry 1 where one of its values is chosen, else 0. */
export function chosenEntries({ entries }: CodeColumn, chosen: ReadonlySet<number>): Uint8Array {
  return Uint8Array.from(entries, (values) => (values.some((value) => chosen.has(value)) ? 1 : 0));
}

/** Turns a count for each entry into a count for each of the facet's values. */
export function byValue(
  { entries }: CodeColumn,
  tally: ArrayLike<number>,
  valueCount: number,
): Uint32Array {
  const counts = new Uint32Array(valueCount);
  entries.forEach((values, entry) => {
    for (const value of values) counts[value] = (counts[value] ?? 0) + (tally[entry] ?? 0);
  });
  return counts;
}

/**
 * The facets with few values, taken together. A *profile* is what a row has in all of them: a board of a million rows has
 * some thousand profiles. Rows are counted once, by profile, and the counts of each of these facets, and of any two of
 * them, are sums over profiles.
 */
import type { CodeColumn } from "./codes.ts";
import { entryOf, setRow } from "./codes.ts";
import { codesFor } from "./dictionary.ts";
import { countRows } from "./passes.ts";
import type { Steps } from "../steps.ts";
import type { FacetId } from "./view.ts";
import { FACETS } from "./view.ts";

/** With more than this, summing over profiles would take as long as counting some thousand rows. */
const MOST_PROFILES = 4096;

/** Pairs of codes are told apart by one table up to this size. */
const MOST_PAIRS = 1 << 20;

export interface Profiles {
  /** True when a facet is one of those that are taken together, and `rows` are more than there are profiles. */
  readonly serve: (facet: FacetId, rows: Uint32Array) => boolean;
  /** How many of `rows` have each profile. */
  readonly count: (rows: Uint32Array) => Uint32Array;
  /** How many rows have each entry of a facet, from a count by profile. */
  readonly byEntry: (facet: FacetId, tally: Uint32Array) => Uint32Array;
  /** Calls `act` with every pair of entries of two facets that rows of a count by profile have; a pair can come again. */
  readonly eachPair: (
    a: FacetId,
    b: FacetId,
    tally: Uint32Array,
    act: (entryA: number, entryB: number, count: number) => void,
  ) => void;
  /** Takes note of the entries that a row has now. */
  readonly rewrite: (row: number) => void;
}

/** A column whose entries are what a row has in `before`, and its code in `added`; null where they are too many. */
function combined(before: CodeColumn, added: CodeColumn): CodeColumn | null {
  const width = added.entries.length;
  if (before.entries.length * width > MOST_PAIRS) return null;
  const size = before.codes.length;
  const column: CodeColumn = {
    codes: codesFor(size, MOST_PROFILES),
    entries: [],
    entryByKey: new Map(),
    singles: [],
  };
  /** By pair, one more than its code. */
  const known = new Uint16Array(before.entries.length * width);
  for (let row = 0; row < size; row++) {
    const a = before.codes[row] ?? 0;
    const b = added.codes[row] ?? 0;
    const pair = a * width + b;
    let code = known[pair] ?? 0;
    if (code === 0) {
      if (column.entries.length === MOST_PROFILES) return null;
      code = entryOf(column, [...(before.entries[a] ?? []), b]) + 1;
      known[pair] = code;
    }
    column.codes[row] = code - 1;
  }
  return column;
}

/** Takes together as many facets as make few profiles, in their order, with a pause after each. */
export function* profilesOf(
  size: number,
  facets: Readonly<Record<FacetId, CodeColumn>>,
): Steps<Profiles> {
  const taken: FacetId[] = [];
  let column: CodeColumn = {
    codes: codesFor(size, 1),
    entries: [[]],
    entryByKey: new Map(),
    singles: [],
  };
  for (const facet of FACETS) {
    const made = combined(column, facets[facet]);
    if (made !== null) {
      column = made;
      taken.push(facet);
    }
    yield;
  }

  const entryIn = (profile: number, place: number): number => column.entries[profile]?.[place] ?? 0;
  return {
    serve: (facet, rows) => rows.length > column.entries.length && taken.includes(facet),
    count(rows) {
      const tally = new Uint32Array(column.entries.length);
      countRows(tally, column.codes, rows);
      return tally;
    },
    byEntry(facet, tally) {
      const place = taken.indexOf(facet);
      const counts = new Uint32Array(facets[facet].entries.length);
      tally.forEach((count, profile) => {
        const entry = entryIn(profile, place);
        counts[entry] = (counts[entry] ?? 0) + count;
      });
      return counts;
    },
    eachPair(a, b, tally, act) {
      const [placeA, placeB] = [taken.indexOf(a), taken.indexOf(b)];
      tally.forEach((count, profile) => {
        if (count > 0) act(entryIn(profile, placeA), entryIn(profile, placeB), count);
      });
    },
    rewrite(row) {
      const has = taken.map((facet) => facets[facet].codes[row] ?? 0);
      setRow(column, row, entryOf(column, has));
    },
  };
}

import type { Answer, CrossTable, FacetValues, Over } from "./answer.ts";
import type { CodeColumn } from "./codes.ts";
import { byValue, chosenEntries } from "./codes.ts";
import type { Codes } from "./dictionary.ts";
import { JUDGED_FACETS } from "./facets.ts";
import type { Matcher } from "./matcher.ts";
import type { Profiles } from "./profiles.ts";
import {
  clearBit,
  countAll,
  countPairs,
  countRows,
  passingIn,
  rowsUpTo,
  rowsWith,
  setBits,
  setUnmarked,
} from "./passes.ts";
import type { Steps } from "../steps.ts";
import type { SearchTerm } from "./search.ts";
import { boardTerms } from "./search.ts";
import type { FacetId, Part, Query } from "./view.ts";
import { FACETS, PARTS } from "./view.ts";

/** One bit a facet, and two more: they fit into the 16 bits of a row, and a test counts them. */
const FACET_BIT = Object.fromEntries(FACETS.map((facet, i) => [facet, 1 << i])) as Readonly<
  Record<FacetId, number>
>;
const SEARCH_BIT = 1 << FACETS.length;
const PART_BIT = 1 << (FACETS.length + 1);

/** Pairs of entries are counted in one table up to this size; beyond it, row by row. */
const PAIR_LIMIT = 1 << 20;

/** What the filters look at: every column has an entry a row, and the board changes entries in place. */
export interface FilterColumns {
  readonly size: number;
  readonly facets: Readonly<Record<FacetId, CodeColumn>>;
  readonly profiles: Profiles;
  /** Code of the part, in the order of PARTS; never that of "all". */
  readonly parts: Codes;
  readonly matcher: Matcher;
}

export interface Filters {
  /** Rewrites the bits of what changed since the last query. */
  readonly apply: (query: Query) => void;
  /** Judges one row anew; `change` gives it other entries. */
  readonly rejudge: (row: number, change: () => void) => void;
  /** Looks for the terms again, where more of the texts can be searched than before, a few thousand rows at a time. */
  readonly searchAgain: () => Steps<void>;
  /** How many rows the search has left out, because their texts were not read yet. */
  readonly unread: () => number;
  /**
   * The counts of every facet, and of the part, without its own choice. Each is counted when it is first read, or
   * before a filter changes: what is drawn later than the rows does not hold them up.
   */
  readonly tally: () => Pick<Answer, "counts" | "parts">;
  /** The rows that fail nothing: in `order`, or in that of the dataset when it is null. */
  readonly passing: (order: Uint32Array | null) => Uint32Array;
  readonly passes: (row: number, over: Over) => boolean;
  readonly totals: (facet: FacetId) => Uint32Array;
  readonly cross: (a: FacetId, b: FacetId, over: Over) => CrossTable;
}

/** Gives `object` a property that is worked out when it is first read. */
function onceRead<T extends object, K extends keyof T>(object: T, key: K, make: () => T[K]): void {
  Object.defineProperty(object, key, {
    configurable: true,
    enumerable: true,
    get: () => {
      const value = make();
      Object.defineProperty(object, key, { value, enumerable: true });
      return value;
    },
  });
}

/** Every fail bit. */
const ALL_BITS = 0xffff;

/** The fail bits that keep a row out. */
function heededBits(over: Over): number {
  if (over === "all") return 0;
  return over.without.reduce((bits, facet) => bits & ~FACET_BIT[facet], ALL_BITS);
}

/**
 * The fail bits of every row, and what can be counted by them. `values` can grow at the end; a value that is chosen
 * must be among them before it is asked for.
 */
export function createFilters(columns: FilterColumns, values: FacetValues): Filters {
  const { size, facets, profiles, parts, matcher } = columns;
  const fails = new Uint16Array(size);
  const chosen = new Map<
    FacetId,
    { readonly key: string; readonly codes: ReadonlySet<number>; isFailing: Uint8Array }
  >();
  let terms: readonly SearchTerm[] = [];
  /** Rows whose texts were not read when they were looked for. */
  let unread = 0;
  /** Rows that have been judged while a search goes on in steps; null while none does. */
  let judgedMeanwhile: Set<number> | null = null;
  let searched = "";
  let part: Part = "all";
  /** Rows that fail nothing, in the order of the dataset; null when that has to be found out again. */
  let passing: Uint32Array | null = null;
  /** These rows by profile; null when they have to be counted again. */
  let byProfile: Uint32Array | null = null;
  /** Every row by profile, while nobody judges. */
  let allByProfile: Uint32Array | null = null;
  const totals = new Map<FacetId, Uint32Array>();
  const crosses = new Map<string, CrossTable>();
  /** Those over all rows, which no filter changes. */
  const wholeCrosses = new Map<string, CrossTable>();
  const everyRow = rowsUpTo(size);
  /** Where rows are written that are looked at and forgotten. */
  const scratch = new Uint32Array(size);

  /** The counts of the last answer; null when they have to be counted again. */
  let tallied: Pick<Answer, "counts" | "parts"> | null = null;

  const changed = (): void => {
    if (tallied !== null) {
      // What nobody has read yet is counted while it still can be.
      for (const facet of FACETS) void tallied.counts[facet];
      void tallied.parts;
    }
    tallied = null;
    passing = null;
    byProfile = null;
    crosses.clear();
  };
  const failingEntries = (facet: FacetId, codes: ReadonlySet<number>): Uint8Array =>
    chosenEntries(facets[facet], codes).map((isChosen) => 1 - isChosen);

  const choose = (facet: FacetId, ids: readonly string[]): void => {
    const key = ids.join("\n");
    if ((chosen.get(facet)?.key ?? "") === key) return;
    changed();
    if (ids.length === 0) {
      chosen.delete(facet);
      clearBit(fails, FACET_BIT[facet]);
      return;
    }
    const codes = new Set(
      values[facet].flatMap(({ id }, code) => (ids.includes(id) ? [code] : [])),
    );
    const isFailing = failingEntries(facet, codes);
    chosen.set(facet, { key, codes, isFailing });
    setBits(fails, FACET_BIT[facet], facets[facet].codes, isFailing);
  };
  const search = (wanted: readonly SearchTerm[]): void => {
    changed();
    terms = wanted;
    unread = terms.length === 0 ? 0 : matcher.unread();
    if (terms.length === 0) clearBit(fails, SEARCH_BIT);
    else setUnmarked(fails, SEARCH_BIT, matcher.marks(terms));
  };
  const isFree = (): boolean => chosen.size === 0 && terms.length === 0 && part === "all";
  const found = (): Uint32Array =>
    (passing ??= isFree() ? everyRow : rowsWith(fails, ALL_BITS, 0, scratch).slice());
  const failingOnly = (bit: number): Uint32Array => rowsWith(fails, ALL_BITS, bit, scratch);

  const totalsOf = (facet: FacetId): Uint32Array => {
    const column = facets[facet];
    const known = totals.get(facet);
    if (known !== undefined && known.length === values[facet].length) return known;
    const tally = new Uint32Array(column.entries.length);
    countAll(tally, column.codes);
    const made = byValue(column, tally, values[facet].length);
    totals.set(facet, made);
    return made;
  };
  /** One row has another entry now. */
  const move = (facet: FacetId, from: number, to: number): void => {
    const known = totals.get(facet);
    if (known === undefined || from === to) return;
    const { entries } = facets[facet];
    const made = new Uint32Array(values[facet].length);
    made.set(known);
    for (const value of entries[from] ?? []) made[value] = (made[value] ?? 0) - 1;
    for (const value of entries[to] ?? []) made[value] = (made[value] ?? 0) + 1;
    totals.set(facet, made);
  };
  const foundByProfile = (): Uint32Array =>
    (byProfile ??= isFree()
      ? (allByProfile ??= profiles.count(everyRow))
      : profiles.count(found()));
  /** How many of the rows that fail nothing have each entry of a facet. */
  const foundByEntry = (facet: FacetId): Uint32Array => {
    const { entries, codes } = facets[facet];
    const rows = found();
    if (entries.length > 1 && profiles.serve(facet, rows))
      return profiles.byEntry(facet, foundByProfile());
    const tally = new Uint32Array(entries.length);
    if (entries.length === 1) tally[0] = rows.length;
    else countRows(tally, codes, rows);
    return tally;
  };
  /** The rows that fail nothing but the choice of this facet. */
  const countsOf = (facet: FacetId): Uint32Array => {
    const isOnlyChoice = chosen.size === 1 && terms.length === 0 && part === "all";
    if (isFree() || (isOnlyChoice && chosen.has(facet))) return totalsOf(facet).slice();
    const column = facets[facet];
    const tally = foundByEntry(facet);
    if (chosen.has(facet)) countRows(tally, column.codes, failingOnly(FACET_BIT[facet]));
    return byValue(column, tally, values[facet].length);
  };
  /** The part of each entry of the theme: a theme is of one part. */
  const partOfTheme = new Uint8Array(facets.theme.entries.length);
  for (let row = 0; row < size; row++) partOfTheme[facets.theme.codes[row] ?? 0] = parts[row] ?? 0;
  const countParts = (): Uint32Array => {
    const counts = new Uint32Array(PARTS.length);
    foundByEntry("theme").forEach((count, entry) => {
      const of = partOfTheme[entry] ?? 0;
      counts[of] = (counts[of] ?? 0) + count;
    });
    if (part !== "all") countRows(counts, parts, failingOnly(PART_BIT));
    counts[0] = counts.reduce((sum, count) => sum + count, 0);
    return counts;
  };
  const rowsOver = (over: Over): Uint32Array => {
    const heeded = heededBits(over);
    if (over === "all" || isFree()) return everyRow;
    if ([...chosen.keys()].every((facet) => (FACET_BIT[facet] & heeded) !== 0)) return found();
    return rowsWith(fails, heeded, 0, scratch);
  };

  return {
    apply(query) {
      for (const facet of FACETS) choose(facet, query.choices[facet] ?? []);
      const wanted = boardTerms(query.search);
      const key = JSON.stringify(wanted);
      if (key !== searched) {
        searched = key;
        search(wanted);
      }
      if (query.part !== part) {
        changed();
        part = query.part;
        const isFailing = Uint8Array.from(PARTS, (one) => (part === "all" || one === part ? 0 : 1));
        setBits(fails, PART_BIT, parts, isFailing);
      }
    },
    *searchAgain() {
      const [wanted, left] = [terms, matcher.unread()];
      if (wanted.length === 0) return;
      // What is judged before the marks are whole is looked at once they are.
      const judged = (judgedMeanwhile = new Set());
      const marks = yield* matcher.marking(wanted);
      judgedMeanwhile = null;
      // Whatever else has been looked for meanwhile has marks of its own.
      if (terms !== wanted) return;
      for (const row of judged) marks[row] = matcher.matches(row, wanted) ? 1 : 0;
      changed();
      unread = left;
      setUnmarked(fails, SEARCH_BIT, marks);
    },
    unread: () => unread,
    rejudge(row, change) {
      changed();
      wholeCrosses.clear();
      allByProfile = null;
      judgedMeanwhile?.add(row);
      const before = JUDGED_FACETS.map((facet) => facets[facet].codes[row] ?? 0);
      change();
      profiles.rewrite(row);
      JUDGED_FACETS.forEach((facet, i) =>
        move(facet, before[i] ?? 0, facets[facet].codes[row] ?? 0),
      );
      let bits = (fails[row] ?? 0) & PART_BIT;
      for (const [facet, choice] of chosen) {
        const column = facets[facet];
        // A new set of values has come up that was not there when the choice was made.
        if (choice.isFailing.length < column.entries.length)
          choice.isFailing = failingEntries(facet, choice.codes);
        if (choice.isFailing[column.codes[row] ?? 0] === 1) bits |= FACET_BIT[facet];
      }
      if (terms.length > 0 && !matcher.matches(row, terms)) bits |= SEARCH_BIT;
      fails[row] = bits;
    },
    tally() {
      if (tallied !== null) return tallied;
      const counts = {} as Record<FacetId, Uint32Array>;
      for (const facet of FACETS) onceRead(counts, facet, () => countsOf(facet));
      const tally = { counts } as Pick<Answer, "counts" | "parts">;
      onceRead(tally, "parts", countParts);
      tallied = tally;
      return tally;
    },
    passing: (order) =>
      order === null ? found() : isFree() ? order : passingIn(order, fails, scratch).slice(),
    passes: (row, over) => ((fails[row] ?? 0) & heededBits(over)) === 0,
    totals: totalsOf,
    cross(a, b, over) {
      const kept = over === "all" ? wholeCrosses : crosses;
      const key = [a, b, ...(over === "all" ? [] : over.without)].join();
      const known = kept.get(key);
      const bCount = values[b].length;
      if (known?.bCount === bCount) return known;
      const cells = new Uint32Array(values[a].length * bCount);
      const [columnA, columnB] = [facets[a], facets[b]];
      const rows = rowsOver(over);
      const add = (entryA: number, entryB: number, count: number): void => {
        for (const valueA of columnA.entries[entryA] ?? [])
          for (const valueB of columnB.entries[entryB] ?? []) {
            const cell = valueA * bCount + valueB;
            cells[cell] = (cells[cell] ?? 0) + count;
          }
      };
      const width = columnB.entries.length;
      if (profiles.serve(a, rows) && profiles.serve(b, rows)) {
        const tally = rows === passing ? foundByProfile() : profiles.count(rows);
        profiles.eachPair(a, b, tally, add);
      } else if (columnA.entries.length * width <= PAIR_LIMIT) {
        const pairs = new Uint32Array(columnA.entries.length * width);
        countPairs(pairs, columnA.codes, columnB.codes, width, rows);
        pairs.forEach((count, pair) => {
          if (count > 0) add(Math.floor(pair / width), pair % width, count);
        });
      } else {
        for (const row of rows) add(columnA.codes[row] ?? 0, columnB.codes[row] ?? 0, 1);
      }
      const made = { cells, bCount };
      kept.set(key, made);
      return made;
    },
  };
}

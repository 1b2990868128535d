import { firstByText, firstWeights, ranksOf } from "./collation.ts";
import type { CodeColumn } from "./codes.ts";
import type { Codes, Dictionary } from "./dictionary.ts";
import { dictionaryOf } from "./dictionary.ts";
import { countingSort, startsOf, turnedRound } from "./passes.ts";
import type { Steps } from "../steps.ts";
import { ROWS_A_STEP } from "../steps.ts";
import type { ColumnId, SortKey } from "./view.ts";

/** The places of a column's rows among each other: equal values have equal ranks, rows without a value the last. */
export interface Ranks {
  readonly ranks: Codes;
  /** `startsOf` them. */
  readonly starts: Uint32Array;
}

/** The ranks of a column whose rows all have a text, with the order that they make. */
export interface RankedTexts extends Ranks {
  readonly ranks: Uint32Array;
  /** Row numbers; rows of equal texts in that of the dataset. */
  readonly order: Uint32Array;
}

/** Ranks texts. Made of them alone, so that it can be made elsewhere and handed over. */
export function rankedTexts(size: number, textAt: (row: number) => string): RankedTexts {
  const ranks = ranksOf(size, textAt);
  const { starts } = ranksWith(ranks, largest(ranks) + 1);
  return { ranks, starts, order: countingSort(ranks, starts, null) };
}

/** `none` is the rank of rows without a value, which stand last whichever way: one more than the largest of a value. */
function ranksWith(ranks: Codes, none: number): Ranks {
  return { ranks, starts: startsOf(ranks, none + 1) };
}

/** How a column is ordered: by what its entries stand for already, or by texts that many rows share. */
export type Ordering =
  | { readonly type: "coded"; readonly column: CodeColumn; readonly valueCount: number }
  | {
      readonly type: "texts";
      readonly textAt: (row: number) => string;
      readonly by: Dictionary | null;
    };

export interface Orders {
  /**
   * Row numbers in the order of `sort`, null for that of the dataset. Belongs to the board: not to be written to. While
   * the ranks of a long column are being made elsewhere, that column is left out of the order.
   */
  readonly sorted: (sort: readonly SortKey[]) => Uint32Array | null;
  /** Makes the ranks of a column, which its orders are made of. */
  readonly rank: (column: ColumnId) => void;
  /** The columns of `sort` whose ranks have to be made elsewhere first. */
  readonly missing: (sort: readonly SortKey[]) => readonly ColumnId[];
  readonly give: (column: ColumnId, made: RankedTexts) => void;
  /** Reads how the texts of a long column begin, for its first screens until its ranks are there. */
  readonly weigh: (column: ColumnId) => Steps<void>;
  /**
   * Some rows with those that come first by a long column at the head, the rest in the order they had: what can be shown
   * at once while the ranks of the column are being made.
   */
  readonly firstScreen: (rows: Uint32Array, key: SortKey) => Uint32Array;
  /** Drops what was made from these columns, after their values changed. */
  readonly forget: (columns: readonly ColumnId[]) => void;
}

/** The ranks of rows by those of their entries. */
function rankedByEntry(codes: Codes, rankOf: ArrayLike<number>, none: number): Ranks {
  const ranks = none < 0xffff ? new Uint16Array(codes.length) : new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) ranks[row] = rankOf[codes[row] ?? 0] ?? none;
  return ranksWith(ranks, none);
}

function largest(ranks: Uint32Array): number {
  let most = 0;
  for (let row = 0; row < ranks.length; row++) most = Math.max(most, ranks[row] ?? 0);
  return most;
}

/** Ranks of the rows by their texts; an empty text is no value. */
function rankedByText(textAt: (row: number) => string, by: Dictionary): Ranks {
  const texts = by.samples.map(textAt);
  const ranks = ranksOf(texts.length, (entry) => texts[entry] ?? "");
  const hasNone = texts.includes("");
  const none = texts.length === 0 ? 0 : largest(ranks) + (hasNone ? 0 : 1);
  // The empty text, which is first, goes last; with it goes what is equal to it, a text that nobody can see.
  const rankOf = Array.from(ranks, (rank) => {
    if (!hasNone) return rank;
    return rank === 0 ? none : rank - 1;
  });
  return rankedByEntry(by.codes, rankOf, none);
}

/** Orders that are kept: more than an analyst goes back and forth between. */
const MOST_ORDERS = 24;

function nameOf(sort: readonly SortKey[]): string {
  return sort.map(({ column, descending }) => `${descending ? "-" : ""}${column}`).join();
}

/** Ranks and orders, made when first asked for and kept: a filter is then a pass over an order, not a sort. */
export function createOrders(
  size: number,
  orderingOf: (column: ColumnId) => Ordering,
  /** True for columns whose texts are too many to be ranked while somebody waits. */
  isLong: (column: ColumnId) => boolean,
): Orders {
  const ranksByColumn = new Map<ColumnId, Ranks>();
  const orders = new Map<
    string,
    { readonly sort: readonly SortKey[]; readonly rows: Uint32Array }
  >();

  const ranksFor = (column: ColumnId): Ranks => {
    const known = ranksByColumn.get(column);
    if (known !== undefined) return known;
    const ordering = orderingOf(column);
    const made =
      ordering.type === "coded"
        ? rankedByEntry(
            ordering.column.codes,
            ordering.column.entries.map(([first = 0]) => first),
            ordering.valueCount,
          )
        : rankedByText(ordering.textAt, ordering.by ?? dictionaryOf(size, ordering.textAt));
    ranksByColumn.set(column, made);
    return made;
  };
  const missing = (sort: readonly SortKey[]): readonly ColumnId[] =>
    sort.map(({ column }) => column).filter((one) => isLong(one) && !ranksByColumn.has(one));

  const keep = (sort: readonly SortKey[], rows: Uint32Array): void => {
    for (const oldest of orders.keys()) {
      if (orders.size < MOST_ORDERS) break;
      orders.delete(oldest);
    }
    orders.set(nameOf(sort), { sort, rows });
  };

  /** By the last key first, each later one a stable sort of what the ones after it have made. */
  const inOrder = (sort: readonly SortKey[]): Uint32Array | null => {
    const [first, ...rest] = sort;
    if (first === undefined) return null;
    const name = nameOf(sort);
    const known = orders.get(name);
    if (known !== undefined) {
      // What was used last is dropped last.
      orders.delete(name);
      orders.set(name, known);
      return known.rows;
    }
    const ranked = ranksFor(first.column);
    const before = inOrder(first.descending ? [{ ...first, descending: false }, ...rest] : rest);
    const rows =
      first.descending && before !== null
        ? turnedRound(before, ranked.starts)
        : countingSort(ranked.ranks, ranked.starts, before);
    keep(sort, rows);
    return rows;
  };

  const forget = (columns: readonly ColumnId[]): void => {
    for (const column of columns) ranksByColumn.delete(column);
    for (const [name, { sort }] of orders) {
      if (sort.some(({ column }) => columns.includes(column))) orders.delete(name);
    }
  };

  const weights = new Map<ColumnId, Float64Array>();
  /** The text of a row in a long column. */
  const textsOf = (column: ColumnId): ((row: number) => string) => {
    const ordering = orderingOf(column);
    if (ordering.type === "coded") throw new Error(`the column ${column} is not ordered by texts`);
    return ordering.textAt;
  };

  return {
    missing,
    *weigh(column) {
      if (ranksByColumn.has(column)) return;
      const textAt = textsOf(column);
      const made = new Float64Array(size);
      for (let row = 0; row < size;) {
        for (const end = Math.min(size, row + ROWS_A_STEP); row < end; row++)
          made[row] = firstWeights(textAt(row));
        yield;
      }
      if (!ranksByColumn.has(column)) weights.set(column, made);
    },
    firstScreen: (rows, { column, descending }) =>
      firstScreenSorted(rows, textsOf(column), descending, weights.get(column) ?? null),
    rank: (column) => void ranksFor(column),
    sorted(sort) {
      const absent = missing(sort);
      return inOrder(sort.filter(({ column }) => !absent.includes(column)));
    },
    give(column, { ranks, starts, order }) {
      forget([column]);
      weights.delete(column);
      ranksByColumn.set(column, { ranks, starts });
      keep([{ column, descending: false }], order);
    },
    forget,
  };
}

/** Rows on the first screen, and more than any screen has. */
const FIRST_SCREEN = 64;

/** See `Orders.firstScreen`. */
function firstScreenSorted(
  rows: Uint32Array,
  textAt: (row: number) => string,
  descending: boolean,
  weights: Float64Array | null,
): Uint32Array {
  const first = firstByText(rows, textAt, FIRST_SCREEN, descending, weights);
  const isFirst = new Uint8Array(Math.max(0, ...first) + 1);
  for (const row of first) isFirst[row] = 1;
  const order = new Uint32Array(rows.length);
  order.set(first);
  let at = first.length;
  for (const row of rows) if (isFirst[row] !== 1) order[at++] = row;
  return order;
}

/** The keys after a press on a column's head: ascending, descending, none. `adding` keeps the other columns' keys. */
export function pressedSort(
  sort: readonly SortKey[],
  column: SortKey["column"],
  adding: boolean,
): readonly SortKey[] {
  const current = sort.find((key) => key.column === column);
  const next =
    current === undefined
      ? { column, descending: false }
      : current.descending
        ? null
        : { column, descending: true };
  if (!adding) return next === null ? [] : [next];
  if (next === null) return sort.filter((key) => key.column !== column);
  return current === undefined
    ? [...sort, next]
    : sort.map((key) => (key.column === column ? next : key));
}

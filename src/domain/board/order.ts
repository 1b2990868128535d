import { firstByText, ranksOf } from "./collation.ts";
import type { Codes, Dictionary } from "./dictionary.ts";
import { dictionaryOf } from "./dictionary.ts";
import { countingSort } from "./passes.ts";
import type { ColumnId, SortKey } from "./view.ts";

/** The places of a column's rows among each other: equal values have equal ranks, rows without a value `none`. */
export interface Ranks {
  readonly ranks: Codes;
  /** One more than the largest rank of a value. Rows without a value have this rank, and stand last whichever way. */
  readonly none: number;
}

/** How a column is ordered: by codes that are in order already, by texts that many rows share, or by each row's own. */
export type Ordering =
  | { readonly type: "coded"; readonly codeAt: (row: number) => number; readonly codeCount: number }
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
  /** The columns of `sort` whose ranks have to be made elsewhere first. */
  readonly missing: (sort: readonly SortKey[]) => readonly ColumnId[];
  readonly give: (column: ColumnId, ranks: Uint32Array) => void;
  /** Drops what was made from these columns, after their values changed. */
  readonly forget: (columns: readonly ColumnId[]) => void;
}

function rankedByCode(size: number, codeAt: (row: number) => number, none: number): Ranks {
  const ranks = none < 0xffff ? new Uint16Array(size) : new Uint32Array(size);
  for (let row = 0; row < size; row++) ranks[row] = codeAt(row);
  return { ranks, none };
}

/** Ranks of the rows by their texts; an empty text is no value. */
function rankedByText(size: number, textAt: (row: number) => string, by: Dictionary): Ranks {
  const texts = by.samples.map(textAt);
  const entryRanks = ranksOf(texts.length, (entry) => texts[entry] ?? "");
  // The empty text, which is first, is no value.
  const hasNone = texts.includes("");
  const count = texts.length === 0 ? 0 : Math.max(...largest(entryRanks)) + (hasNone ? 0 : 1);
  return rankedByCode(
    size,
    (row) => {
      const entry = by.codes[row] ?? 0;
      if (texts[entry] === "") return count;
      return (entryRanks[entry] ?? 0) - (hasNone ? 1 : 0);
    },
    count,
  );
}

function largest(ranks: Uint32Array): readonly number[] {
  return [ranks.reduce((most, rank) => Math.max(most, rank), 0)];
}

/** The ranks turned round, rows without a value last all the same. */
function turned({ ranks, none }: Ranks): Codes {
  return ranks.map((rank) => (rank === none ? none : none - 1 - rank));
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
        ? rankedByCode(size, ordering.codeAt, ordering.codeCount)
        : rankedByText(size, ordering.textAt, ordering.by ?? dictionaryOf(size, ordering.textAt));
    ranksByColumn.set(column, made);
    return made;
  };
  const missing = (sort: readonly SortKey[]): readonly ColumnId[] =>
    sort.map(({ column }) => column).filter((one) => isLong(one) && !ranksByColumn.has(one));

  return {
    missing,
    sorted(sort) {
      const absent = missing(sort);
      const keys = sort.filter(({ column }) => !absent.includes(column));
      if (keys.length === 0) return null;
      const name = keys.map(({ column, descending }) => `${descending ? "-" : ""}${column}`).join();
      const known = orders.get(name);
      if (known !== undefined) return known.rows;
      let rows: Uint32Array | null = null;
      for (const { column, descending } of keys.toReversed()) {
        const ranked = ranksFor(column);
        rows = countingSort(descending ? turned(ranked) : ranked.ranks, ranked.none + 1, rows);
      }
      if (rows !== null) orders.set(name, { sort: keys, rows });
      return rows;
    },
    give(column, ranks) {
      const none = (largest(ranks)[0] ?? 0) + 1;
      ranksByColumn.set(column, { ranks, none });
      orders.clear();
    },
    forget(columns) {
      for (const column of columns) ranksByColumn.delete(column);
      for (const [name, { sort }] of orders) {
        if (sort.some(({ column }) => columns.includes(column))) orders.delete(name);
      }
    },
  };
}

/** Rows on the first screen, and more than any screen has. */
const FIRST_SCREEN = 64;

/**
 * The rows with those that come first by their text at the head, the rest in the order they had: what can be shown at
 * once of an order that is still being made.
 */
export function firstScreenSorted(
  rows: Uint32Array,
  textAt: (row: number) => string,
  descending: boolean,
): Uint32Array {
  const first = firstByText(rows, textAt, FIRST_SCREEN, descending);
  const head = new Set(first);
  const order = new Uint32Array(rows.length);
  order.set(first);
  let at = first.length;
  for (const row of rows) if (!head.has(row)) order[at++] = row;
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

import type { ColumnId, SortKey } from "./view.ts";

/** The rank of rows without a value: they stand last whichever way the column is sorted. */
export const NO_RANK = 0xffffffff;

const COLLATOR = new Intl.Collator("en", { numeric: true });

/** Ranks of rows by their text, as an English reader expects it: "ADMM-2" comes before "ADMM-10". Equal values share a rank. */
export function ranksOf(values: readonly string[]): Uint32Array {
  const distinct = [...new Set(values)].filter((value) => value !== "").toSorted(COLLATOR.compare);
  const rankByValue = new Map(distinct.map((value, rank) => [value, rank]));
  return Uint32Array.from(values, (value) => rankByValue.get(value) ?? NO_RANK);
}

export interface RankedKey {
  readonly ranks: ArrayLike<number>;
  readonly descending: boolean;
}

/** Row numbers in the order of `keys`, first key first; ties keep the dataset's order. */
export function sortedRows(size: number, keys: readonly RankedKey[]): Uint32Array {
  const rows = Uint32Array.from({ length: size }, (_, row) => row);
  if (keys.length === 0) return rows;
  return rows.toSorted((a, b) => {
    for (const { ranks, descending } of keys) {
      const rankA = ranks[a] ?? NO_RANK;
      const rankB = ranks[b] ?? NO_RANK;
      if (rankA === rankB) continue;
      if (rankA === NO_RANK) return 1;
      if (rankB === NO_RANK) return -1;
      return descending ? rankB - rankA : rankA - rankB;
    }
    return a - b;
  });
}

/** How a column is ordered: by ranks that are there already, or by its texts. */
type Ordering = { readonly ranks: ArrayLike<number> } | { readonly texts: readonly string[] };

export interface Orders {
  /** Row numbers in the order of `sort`. Belongs to the board: not to be written to. */
  readonly sorted: (sort: readonly SortKey[]) => Uint32Array;
  /** Drops what was made from these columns, after their values changed. */
  readonly forget: (columns: readonly ColumnId[]) => void;
}

/** Ranks and orders, made when first asked for and kept: a filter is then a pass over an order, not a sort. */
export function createOrders(size: number, orderingOf: (column: ColumnId) => Ordering): Orders {
  const ranksByColumn = new Map<ColumnId, ArrayLike<number>>();
  const orders = new Map<
    string,
    { readonly sort: readonly SortKey[]; readonly rows: Uint32Array }
  >();

  const ranks = (column: ColumnId): ArrayLike<number> => {
    const known = ranksByColumn.get(column);
    if (known !== undefined) return known;
    const ordering = orderingOf(column);
    const made = "ranks" in ordering ? ordering.ranks : ranksOf(ordering.texts);
    ranksByColumn.set(column, made);
    return made;
  };

  return {
    sorted(sort) {
      const key = sort.map(({ column, descending }) => (descending ? `-${column}` : column)).join();
      const known = orders.get(key);
      if (known !== undefined) return known.rows;
      const keys = sort.map(({ column, descending }) => ({ ranks: ranks(column), descending }));
      const rows = sortedRows(size, keys);
      orders.set(key, { sort, rows });
      return rows;
    },
    forget(columns) {
      for (const column of columns) ranksByColumn.delete(column);
      for (const [key, { sort }] of orders) {
        if (sort.some(({ column }) => columns.includes(column))) orders.delete(key);
      }
    },
  };
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

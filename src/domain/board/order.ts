import type { SortKey } from "./view.ts";

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
  return rows.sort((a, b) => {
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

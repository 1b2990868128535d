import type { FacetValue } from "./answer.ts";

/**
 * One facet as small codes. With one value a row, row `r` has `codes[r]` and there are no offsets; else it has
 * `codes[offsets[r]]` up to `codes[offsets[r + 1] - 1]`.
 */
export interface CodeColumn {
  readonly codes: Uint16Array;
  readonly offsets: Uint32Array | null;
}

function unknownValue(id: string): Error {
  return new Error(`"${id}" is not a value of the facet`);
}

/** Throws on an id that is not in `values`. */
export function encode(
  valueIds: readonly (readonly string[])[],
  values: readonly FacetValue[],
): CodeColumn {
  const codeById = new Map(values.map((value, code) => [value.id, code]));
  const codeOf = (id: string): number => {
    const code = codeById.get(id);
    if (code === undefined) throw unknownValue(id);
    return code;
  };
  const codes = Uint16Array.from(valueIds.flat(), codeOf);
  if (valueIds.every((ids) => ids.length === 1)) return { codes, offsets: null };
  const offsets = new Uint32Array(valueIds.length + 1);
  valueIds.forEach((ids, row) => (offsets[row + 1] = (offsets[row] ?? 0) + ids.length));
  return { codes, offsets };
}

/**
 * The column with other values for one row. In place where the row keeps its number of values, as a row with one value
 * always does; else a new column, in one pass. Throws on an id that is not in `values`.
 */
export function withRow(
  column: CodeColumn,
  row: number,
  valueIds: readonly string[],
  values: readonly FacetValue[],
): CodeColumn {
  const codes = valueIds.map((id) => {
    const code = values.findIndex((value) => value.id === id);
    if (code === -1) throw unknownValue(id);
    return code;
  });
  const start = startOf(column, row);
  const end = startOf(column, row + 1);
  if (codes.length === end - start) {
    column.codes.set(codes, start);
    return column;
  }
  const size = (column.offsets?.length ?? column.codes.length + 1) - 1;
  const growth = codes.length - (end - start);
  const spliced = new Uint16Array(column.codes.length + growth);
  spliced.set(column.codes.subarray(0, start));
  spliced.set(codes, start);
  spliced.set(column.codes.subarray(end), start + codes.length);
  const offsets = Uint32Array.from({ length: size + 1 }, (_, at) =>
    at > row ? startOf(column, at) + growth : startOf(column, at),
  );
  return { codes: spliced, offsets };
}

/** Where the codes of a row start; those of the next row start where they end. */
export function startOf({ offsets }: CodeColumn, row: number): number {
  return offsets === null ? row : (offsets[row] ?? 0);
}

/** The code a row is grouped by: the first where it has several. */
export function firstCode(column: CodeColumn, row: number): number {
  return column.codes[startOf(column, row)] ?? 0;
}

/** True when one of the row's codes has a 1 in `mask`. */
export function hasChosen(column: CodeColumn, mask: Uint8Array, row: number): boolean {
  const end = startOf(column, row + 1);
  for (let i = startOf(column, row); i < end; i++)
    if (mask[column.codes[i] ?? 0] === 1) return true;
  return false;
}

/** Adds the row to the counts of its codes, from `base` on in `tally`. */
export function countRow(tally: Uint32Array, column: CodeColumn, row: number, base = 0): void {
  const end = startOf(column, row + 1);
  for (let i = startOf(column, row); i < end; i++) {
    const at = base + (column.codes[i] ?? 0);
    tally[at] = (tally[at] ?? 0) + 1;
  }
}

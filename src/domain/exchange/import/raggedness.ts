import type { Grid } from "./grid.ts";
import type { HeaderRow } from "./header.ts";

/** Rows that are short or long by a slip. Where many are, the program that wrote the file leaves out what is blank. */
export function raggedness(grid: Grid, header: HeaderRow, from: number, to: number) {
  const width = header === -1 ? 0 : (grid.rows[header]?.length ?? 0);
  let [short, long] = [0, 0];
  const isBeyond = (cells: readonly string[]) =>
    cells.slice(width).some((cell) => cell.trim() !== "");
  for (let at = from; at < to; at++) {
    const cells = grid.rows[at] ?? [];
    if (cells.length < width) short++;
    else if (cells.length > width && isBeyond(cells)) long++;
  }
  const few = Math.max(3, (to - from) / 5);
  return {
    isShort: (length: number) => width > 0 && length < width && short <= few,
    isLong: (cells: readonly string[]) =>
      width > 0 && long <= few && cells.length > width && isBeyond(cells),
  };
}

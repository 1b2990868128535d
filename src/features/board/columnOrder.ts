import type { ColumnId } from "../../domain/board/view.ts";

/** The columns with one moved to place `to`. The id stays first. */
export function movedColumn(
  columns: readonly ColumnId[],
  column: ColumnId,
  to: number,
): readonly ColumnId[] {
  const others = columns.filter((one) => one !== column);
  const place = Math.max(1, Math.min(to, others.length));
  return column === "id" ? columns : others.toSpliced(place, 0, column);
}

/** The columns with one shown or hidden; it comes back at the end. */
export function toggledColumn(columns: readonly ColumnId[], column: ColumnId): readonly ColumnId[] {
  if (column === "id") return columns;
  return columns.includes(column) ? columns.filter((one) => one !== column) : [...columns, column];
}

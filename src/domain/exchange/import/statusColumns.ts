import type { PartialDate } from "../../dataset/partialDate.ts";
import type { Column } from "./header.ts";
import type { Matching } from "./matching.ts";
import { dateInHeading } from "./matching.ts";

export interface StatusColumn {
  readonly column: Column;
  readonly on: PartialDate | null;
  /** The column that says when. */
  readonly dateColumn: Column | null;
}

/** Status columns with what dates them: their own heading, or the next date column before another status. */
export function statusColumns(
  columns: readonly Column[],
  matching: Matching,
): readonly StatusColumn[] {
  const found: StatusColumn[] = [];
  for (const [index, column] of columns.entries()) {
    if (matching.fields[index] !== "status") continue;
    let dateColumn: Column | null = null;
    for (
      let next = index + 1;
      next < columns.length && matching.fields[next] !== "status";
      next++
    ) {
      if (matching.fields[next] !== "statusDate") continue;
      dateColumn = columns[next] ?? null;
      break;
    }
    found.push({ column, on: dateInHeading(column.heading), dateColumn });
  }
  return found;
}

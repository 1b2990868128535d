import { useSame } from "../useSame.ts";
import type { ChartColumn, ChartRow } from "./chart.ts";
import { shortLabelOf } from "./chart.ts";

function isSamePlace(one: ChartColumn, other: ChartColumn): boolean {
  return one.id === other.id && shortLabelOf(one) === shortLabelOf(other);
}

/**
 * The rows of a chart as Recharts has them: the same list while they are the same rows, whatever their counts. Those are
 * drawn into the bars that Recharts lays out, and so it lays out nothing anew when they change.
 */
export function useRowPlaces(rows: readonly ChartRow[]): readonly ChartColumn[] {
  return useSame<ChartColumn>(rows, isSamePlace);
}

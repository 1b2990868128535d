import { useSame } from "../useSame.ts";
import type { ChartColumn, ChartRow } from "./chart.ts";
import { shortLabelOf } from "./chart.ts";

function isSamePlace(one: ChartColumn, other: ChartColumn): boolean {
  return one.id === other.id && shortLabelOf(one) === shortLabelOf(other);
}

/**
 * The rows of a chart as Recharts has them: the same list while they are the same rows, whatever their counts. Those are
 * drawn into the bars that it lays out, which stay as they are until an axis changes or a total needs more room.
 */
export function useRowPlaces(rows: readonly ChartRow[]): readonly ChartColumn[] {
  return useSame<ChartColumn>(rows, isSamePlace);
}

/** Other rows are a chart of their own: Recharts hears of them later than what is drawn into its bars. */
export function keyOf(places: readonly ChartColumn[]): string {
  return places.map(({ id }) => id).join();
}

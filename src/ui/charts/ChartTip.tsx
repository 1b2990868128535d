import type { ChartColumn, ChartRow, ChartSeries } from "./chart.ts";
import { Swatch } from "./Swatch.tsx";
import styles from "./ChartTip.module.css";

interface SeriesTipProps {
  readonly series: readonly ChartSeries[];
  /** Given by Recharts: the mark under the pointer, its `name` the id of a series. */
  readonly payload?: readonly { readonly name?: unknown; readonly payload?: ChartRow }[];
}

export function SeriesTip({ series, payload: [mark] = [] }: SeriesTipProps) {
  const index = series.findIndex((one) => one.id === mark?.name);
  const column = series[index];
  if (mark?.payload === undefined || column === undefined) return null;
  return <ChartTip row={mark.payload} column={column} value={mark.payload.values[index] ?? 0} />;
}

interface ChartTipProps {
  readonly row: ChartRow;
  readonly column: ChartColumn | ChartSeries;
  readonly value: number;
}

/** What a mark stands for, beside the pointer. */
export function ChartTip({ row, column, value }: ChartTipProps) {
  return (
    <div className={styles.tip}>
      <span className={styles.row}>{row.label}</span>
      <span className={styles.column}>
        {"colour" in column && <Swatch series={column} />}
        {column.label}
        <strong>{value}</strong>
      </span>
      {row.note !== undefined && <span className={styles.column}>{row.note}</span>}
    </div>
  );
}

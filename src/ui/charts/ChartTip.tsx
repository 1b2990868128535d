import type { ChartColumn, ChartRow, ChartSeries } from "./chart.ts";
import { Swatch } from "./Swatch.tsx";
import styles from "./ChartTip.module.css";

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
    </div>
  );
}

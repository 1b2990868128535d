import type { ChartColumn, ChartRow, ChartSeries } from "./chart.ts";
import { Swatch } from "./Swatch.tsx";
import styles from "./ChartTip.module.css";

/** Pixels between a mark and its tip. */
const GAP_PX = 8;
const MOST_WIDTH_PX = 240;

/** The mark under the pointer. */
export interface PointedMark {
  readonly rowId: string;
  readonly columnId: string;
  /** In pixels, within what holds the chart. */
  readonly box: DOMRect;
  /** Of what holds the chart, in pixels. */
  readonly width: number;
}

interface ChartTipProps {
  readonly mark: PointedMark;
  readonly row: ChartRow;
  readonly column: ChartColumn | ChartSeries;
  readonly value: number;
}

/** What a mark stands for: below it, and within the picture. */
export function ChartTip({ mark: { box, width }, row, column, value }: ChartTipProps) {
  const room = Math.max(0, width - MOST_WIDTH_PX);
  const side =
    box.left + box.right < width
      ? { left: Math.min(box.left, room) }
      : { right: Math.min(width - box.right, room) };
  return (
    <div
      className={styles.tip}
      style={{ top: box.bottom + GAP_PX, maxWidth: MOST_WIDTH_PX, ...side }}
    >
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

import { useLayoutEffect, useRef } from "react";
import { placeBeside } from "../placeBeside.ts";
import type { ChartColumn, ChartRow, ChartSeries } from "./chart.ts";
import { Swatch } from "./Swatch.tsx";
import styles from "./ChartTip.module.css";

interface ChartTipProps {
  /** What is pointed at. */
  readonly mark: Element;
  readonly row: ChartRow;
  readonly column: ChartColumn | ChartSeries;
  readonly value: number;
}

/** What a mark stands for, beside it. A popover: nothing that scrolls cuts it off, or grows by it. */
export function ChartTip({ mark, row, column, value }: ChartTipProps) {
  const tip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = tip;
    if (current === null) return;
    if (!mark.isConnected) {
      current.hidePopover();
      return;
    }
    if (!current.matches(":popover-open")) current.showPopover();
    placeBeside(current, mark, "start");
  });
  return (
    <div ref={tip} popover="manual" className={styles.tip}>
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

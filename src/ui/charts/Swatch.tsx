import type { ChartSeries } from "./chart.ts";
import styles from "./Swatch.module.css";

/** A small square in the colour and pattern of a series; its label stands beside it. */
export function Swatch({ series }: { readonly series: ChartSeries }) {
  return (
    <span
      className={styles.swatch}
      style={{ color: `var(${series.colour})` }}
      data-pattern={series.pattern}
      aria-hidden="true"
    />
  );
}

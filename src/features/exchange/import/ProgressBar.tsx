import type { Progress } from "../../../domain/exchange/import/importer.ts";
import { grouped } from "../../../ui/counted.ts";
import styles from "./ProgressBar.module.css";

/** How far reading has come. Before the first rows are counted it moves without a number. */
export function ProgressBar({ progress }: { readonly progress: Progress | null }) {
  const rows = progress?.rows ?? 0;
  const share = progress?.share ?? 0;
  return (
    <div className={styles.progress}>
      <progress
        aria-label="Reading the file"
        {...(rows > 0 ? { value: Math.min(1, share), max: 1 } : {})}
      />
      <p>{rows > 0 ? `${grouped(rows)} rows read` : "Reading"}</p>
    </div>
  );
}

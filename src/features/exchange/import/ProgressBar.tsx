import type { Progress } from "../../../domain/exchange/import/grid.ts";
import { grouped } from "../../../ui/counted.ts";
import styles from "./ProgressBar.module.css";

interface ProgressBarProps {
  readonly progress: Progress | null;
  /** All has been read, and goes to disk. */
  readonly isWriting?: boolean;
}

/** How far reading has come. Before the first rows are counted, and while all is written, it moves without a number. */
export function ProgressBar({ progress, isWriting = false }: ProgressBarProps) {
  const rows = progress?.rows ?? 0;
  const share = progress?.share ?? 0;
  return (
    <div className={styles.progress}>
      <progress
        aria-label={isWriting ? "Writing the import" : "Reading the file"}
        {...(rows > 0 ? { value: Math.min(1, share), max: 1 } : {})}
      />
      <p>
        {rows > 0
          ? `${grouped(rows)} rows read`
          : isWriting
            ? "Writing to this browser"
            : "Reading"}
      </p>
    </div>
  );
}

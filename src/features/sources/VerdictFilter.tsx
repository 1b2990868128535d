import type { VerdictCount } from "../../domain/board/claims.ts";
import type { Verdict } from "../../domain/dataset/dataset.ts";
import { VerdictMark } from "./VerdictMark.tsx";
import styles from "./VerdictFilter.module.css";

interface VerdictFilterProps {
  readonly counts: readonly VerdictCount[];
  /** Null for all. */
  readonly chosen: Verdict | null;
  readonly onChoose: (verdict: Verdict | null) => void;
}

/** One press shows the claims of one verdict, the same press again shows all. Counts follow the search. */
export function VerdictFilter({ counts, chosen, onChoose }: VerdictFilterProps) {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={styles.filter} role="group" aria-label="Verdict">
      <button type="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        All <span className={styles.count}>{all}</span>
      </button>
      {counts.map(({ verdict, count }) => (
        <button
          key={verdict}
          type="button"
          aria-pressed={chosen === verdict}
          onClick={() => onChoose(chosen === verdict ? null : verdict)}
        >
          <VerdictMark verdict={verdict} /> <span className={styles.count}>{count}</span>
        </button>
      ))}
    </div>
  );
}

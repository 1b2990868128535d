import { ChevronDown, ChevronRight } from "lucide-react";
import type { CSSProperties } from "react";
import type { Line } from "../../domain/board/answer.ts";
import { COUNTING_RULE, rate, rateText } from "../../domain/rates/rate.ts";
import { STATUS_MEANING, STATUSES } from "../../domain/review/status.ts";
import { StatusMark } from "../../ui/StatusMark.tsx";
import styles from "./CommitmentTable.module.css";

interface GroupRowProps {
  readonly index: number;
  readonly line: Extract<Line, { readonly type: "group" }>;
  readonly columnCount: number;
  readonly isCurrent: boolean;
  readonly style: CSSProperties;
}

/** Head of a group with its subtotals. A press folds its rows away or back. */
export function GroupRow({ index, line, columnCount, isCurrent, style }: GroupRowProps) {
  "use memo";
  const { label, count, statuses, folded } = line;
  const followThrough = rate(statuses);
  const { assessed, rated } = followThrough;
  const Chevron = folded ? ChevronRight : ChevronDown;
  return (
    <div role="row" className={styles.group} style={style} data-line={index}>
      <div
        role="gridcell"
        aria-colspan={columnCount}
        aria-expanded={!folded}
        className={styles.groupCell}
        data-group=""
        data-line={index}
        tabIndex={isCurrent ? 0 : -1}
      >
        <Chevron size={16} aria-hidden="true" />
        <span className={styles.groupLabel}>{label}</span>
        <span className={styles.groupCount}>
          {count} · {assessed} of {count} assessed
          {rated > 0 && <span title={COUNTING_RULE}> · {rateText(followThrough)}</span>}
        </span>
        <span className={styles.subtotals}>
          {STATUSES.map((status, code) =>
            (statuses[code] ?? 0) > 0 && status !== "not-assessed" ? (
              <span key={status} className={styles.subtotal}>
                <StatusMark status={status} />
                {statuses[code]} {STATUS_MEANING[status].label.toLowerCase()}
              </span>
            ) : null,
          )}
        </span>
      </div>
    </div>
  );
}

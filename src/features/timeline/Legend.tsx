import type { TimelineItem } from "../../domain/board/timeline.ts";
import type { Status } from "../../domain/review/status.ts";
import { STATUS_MEANING, STATUSES } from "../../domain/review/status.ts";
import { StatusMark } from "../../ui/StatusMark.tsx";
import marks from "./ItemMark.module.css";
import styles from "./Legend.module.css";

interface LegendProps {
  readonly items: readonly TimelineItem[];
  /** What the line is called: lineage, or the record. */
  readonly threadLabel: string;
}

function Sign({ children }: { readonly children: React.ReactNode }) {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" className={marks.svg} aria-hidden="true">
      {children}
    </svg>
  );
}

/** The signs that are on the chart, each with its words. */
export function Legend({ items, threadLabel }: LegendProps) {
  const used = new Set<Status>(
    items.flatMap((item) => (item.type === "commitment" ? [item.status] : [])),
  );
  const has = (type: TimelineItem["type"]) => items.some((item) => item.type === type);
  return (
    <ul className={styles.legend} aria-label="Signs">
      {STATUSES.filter((status) => used.has(status)).map((status) => (
        <li key={status}>
          <StatusMark status={status} /> commitment, {STATUS_MEANING[status].label.toLowerCase()}
        </li>
      ))}
      {has("record") && (
        <li>
          <Sign>
            <rect x="1.5" y="1.5" width="9" height="9" rx="1.5" className={marks.hollow} />
          </Sign>{" "}
          commitment of the record
        </li>
      )}
      {has("milestone") && (
        <>
          <li>
            <Sign>
              <path d="M6 1 11 6 6 11 1 6z" className={marks.hollow} />
            </Sign>{" "}
            milestone
          </li>
          <li>
            <Sign>
              <path d="M6 1 11 6 6 11 1 6z" className={marks.full} />
            </Sign>{" "}
            milestone of the {threadLabel}
          </li>
        </>
      )}
      {has("due") && (
        <>
          <li>
            <Sign>
              <path d="M1 1.5h10L6 11z" className={marks.due} />
            </Sign>{" "}
            due
          </li>
          <li>
            <Sign>
              <path d="M1 1.5h10L6 11z" className={marks.due} data-timeliness="overdue" />
            </Sign>{" "}
            overdue or late
          </li>
          <li>
            <Sign>
              <path
                d="M1 1.5h10L6 11z"
                className={marks.due}
                data-timeliness="overdue"
                data-unknown="true"
              />
            </Sign>{" "}
            past its due date, not assessed
          </li>
        </>
      )}
      <li>
        <svg viewBox="0 0 30 12" width="30" height="12" aria-hidden="true">
          <path d="M10 6h10" className={styles.line} />
          <circle cx="6" cy="6" r="4.5" className={styles.ring} />
          <circle cx="24" cy="6" r="4.5" className={styles.ring} />
        </svg>
        {threadLabel}
      </li>
      <li>
        <Sign>
          <path d="M6 0v12" className={styles.dots} />
        </Sign>{" "}
        meeting
      </li>
    </ul>
  );
}

import type { TimelineItem } from "../../domain/board/timeline.ts";
import type { Timeliness } from "../../domain/rates/timeliness.ts";
import { TIMELINESS_LABEL } from "../../domain/rates/timeliness.ts";
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

type Due = Extract<TimelineItem, { readonly type: "due" }>;

const isUnassessed = ({ status }: Due) => STATUS_MEANING[status].class === "unknown";
const isPast = ({ timeliness }: Due) => timeliness === "overdue" || timeliness === "late";

interface DueSign {
  readonly label: string;
  readonly timeliness: Timeliness;
  readonly isUnknown: boolean;
  readonly fits: (due: Due) => boolean;
}

const DUE_SIGNS: readonly DueSign[] = [
  {
    label: "due later",
    timeliness: "due-later",
    isUnknown: false,
    fits: ({ timeliness }) => timeliness === "due-later" || timeliness === "not-datable",
  },
  {
    label: TIMELINESS_LABEL["due-soon"].toLowerCase(),
    timeliness: "due-soon",
    isUnknown: false,
    fits: ({ timeliness }) => timeliness === "due-soon",
  },
  {
    label: "past its due date, not assessed",
    timeliness: "overdue",
    isUnknown: true,
    fits: (due) => isPast(due) && isUnassessed(due),
  },
  {
    label: "overdue or late",
    timeliness: "overdue",
    isUnknown: false,
    fits: (due) => isPast(due) && !isUnassessed(due),
  },
  {
    label: "on time",
    timeliness: "on-time",
    isUnknown: false,
    fits: ({ timeliness }) => timeliness === "on-time",
  },
];

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
  const dues = items.filter((item): item is Due => item.type === "due");
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
      {DUE_SIGNS.filter(({ fits }) => dues.some(fits)).map(({ label, timeliness, isUnknown }) => (
        <li key={label}>
          <Sign>
            <path
              d="M1 1.5h10L6 11z"
              className={marks.due}
              data-timeliness={timeliness}
              data-unknown={isUnknown}
            />
          </Sign>{" "}
          {label}
        </li>
      ))}
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

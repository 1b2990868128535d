import type { Stretch, Tick } from "../../domain/board/timeScale.ts";
import { isWithin, shareOf } from "../../domain/board/timeScale.ts";
import type { Day } from "../../domain/dataset/partialDate.ts";
import type { Point } from "./layout.ts";
import styles from "./Backdrop.module.css";

/** A day with its words at the foot of the chart. */
export interface Flag {
  readonly day: Day;
  readonly label: string;
  readonly look: "today" | "claimed" | "recorded";
}

interface BackdropProps {
  readonly stretch: Stretch;
  readonly ticks: readonly Tick[];
  readonly meetings: readonly Day[];
  readonly flags: readonly Flag[];
  readonly thread: readonly Point[];
}

/** What lies under the marks: years, meetings, flagged days, and the line of the pledge that is followed. */
export function Backdrop({ stretch, ticks, meetings, flags, thread }: BackdropProps) {
  const left = (day: Day) => `${shareOf(day, stretch) * 100}%`;
  const days = [...new Set(meetings)].filter((day) => isWithin(day, stretch));
  return (
    <div className={styles.backdrop} aria-hidden="true">
      <svg className={styles.lines}>
        {ticks.map(({ day }) => (
          <line key={day} className={styles.tick} x1={left(day)} x2={left(day)} y1="0" y2="100%" />
        ))}
        {days.map((day) => (
          <line
            key={day}
            className={styles.meeting}
            x1={left(day)}
            x2={left(day)}
            y1="0"
            y2="100%"
          />
        ))}
        {thread.length > 1 && (
          <polyline
            className={styles.thread}
            points={thread.map(({ x, y }) => `${x},${y}`).join(" ")}
          />
        )}
      </svg>
      {flags
        .filter(({ day }) => isWithin(day, stretch))
        .map(({ day, label, look }) => (
          <div
            key={look + day}
            className={styles.flag}
            data-look={look}
            style={{ left: left(day) }}
          >
            <span>{label}</span>
          </div>
        ))}
    </div>
  );
}

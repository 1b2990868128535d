import { shareOf, ticksOf } from "../../domain/board/timeScale.ts";
import type { Stretch } from "../../domain/board/timeScale.ts";
import type { TimelineArea, TimelineItem } from "../../domain/board/timeline.ts";
import { MEETINGS_AREA } from "../../domain/board/timeline.ts";
import { partialDateLabel } from "../../domain/dataset/partialDate.ts";
import { useWidth } from "../../ui/useWidth.ts";
import type { Flag } from "./Backdrop.tsx";
import { Backdrop } from "./Backdrop.tsx";
import { dayOfItem, layoutOf, threadPoints } from "./layout.ts";
import { MarkRow } from "./MarkRow.tsx";
import styles from "./TimelineChart.module.css";

const TICK_WIDTH_PX = 58;

interface TimelineChartProps {
  readonly areas: readonly TimelineArea[];
  readonly items: readonly TimelineItem[];
  readonly stretch: Stretch;
  readonly flags: readonly Flag[];
  readonly isInThread: (item: TimelineItem) => boolean;
  readonly isOpen: (item: TimelineItem) => boolean;
  readonly onLook: (item: TimelineItem | null) => void;
  readonly onPress: (item: TimelineItem) => void;
}

/** Rows of marks over one axis of time. */
export function TimelineChart({
  areas,
  items,
  stretch,
  flags,
  isInThread,
  isOpen,
  onLook,
  onPress,
}: TimelineChartProps) {
  const [plot, width] = useWidth();
  const ticks = ticksOf(stretch, Math.max(3, width / TICK_WIDTH_PX));
  const layout = layoutOf(areas, items, { stretch, width, isInThread });
  const meetings = items.flatMap((item) => {
    const day = item.type === "meeting" ? dayOfItem(item) : null;
    return day === null ? [] : [day];
  });
  return (
    <div className={styles.scroller}>
      <div
        className={styles.chart}
        role="group"
        aria-label={`Timeline, ${partialDateLabel(stretch.first)} to ${partialDateLabel(stretch.last)}`}
      >
        <div className={styles.axis} aria-hidden="true">
          <div />
          <div ref={plot} className={styles.ticks}>
            {ticks.map(({ day, label }) => (
              <span key={day} style={{ left: `${shareOf(day, stretch) * 100}%` }}>
                {label}
              </span>
            ))}
          </div>
        </div>
        <div className={styles.rows}>
          <Backdrop
            stretch={stretch}
            ticks={ticks}
            meetings={meetings}
            flags={flags}
            thread={threadPoints(layout, isInThread)}
          />
          {width > 0 &&
            layout.rows.map((row) => (
              <div
                key={row.id}
                className={styles.row}
                data-meetings={row.id === MEETINGS_AREA}
                style={{ height: row.height }}
              >
                <div className={styles.label} aria-hidden="true" title={row.name}>
                  {row.label}
                </div>
                <div className={styles.plot}>
                  <MarkRow
                    row={row}
                    isInThread={isInThread}
                    isOpen={isOpen}
                    onLook={onLook}
                    onPress={onPress}
                  />
                </div>
              </div>
            ))}
        </div>
      </div>
    </div>
  );
}

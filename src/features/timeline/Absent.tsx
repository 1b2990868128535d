import { meetingLabel } from "../../domain/board/labels.ts";
import type { TimelineItem } from "../../domain/board/timeline.ts";
import type { Stretch } from "../../domain/board/timeScale.ts";
import { dateWords } from "./itemWords.ts";
import { isShown } from "./layout.ts";
import styles from "./Absent.module.css";

const LISTED_AT_MOST = 4;

function shortName(item: TimelineItem): string {
  switch (item.type) {
    case "meeting":
      return meetingLabel(item.meeting);
    case "commitment":
    case "record":
      return item.commitment.id;
    case "due":
      return `${item.commitment.id}, due ${dateWords(item)}`;
    case "milestone":
      return item.milestone.event;
  }
}

function listed(items: readonly TimelineItem[]): string {
  return items.length > LISTED_AT_MOST ? "" : `: ${items.map(shortName).join("; ")}`;
}

interface AbsentProps {
  readonly items: readonly TimelineItem[];
  readonly stretch: Stretch;
}

/** What is not shown and why, so that no gap is taken for nothing. */
export function Absent({ items, stretch }: AbsentProps) {
  const undated = items.filter(({ date }) => date === null);
  const outside = items.filter((item) => item.date !== null && !isShown(item, stretch));
  if (undated.length + outside.length === 0) return null;
  return (
    <div className={styles.absent}>
      {undated.length > 0 && (
        <p>
          Without a date, so not on the chart: {undated.length}
          {listed(undated)}.
        </p>
      )}
      {outside.length > 0 && (
        <p>
          Before or after these years: {outside.length}
          {listed(outside)}.
        </p>
      )}
    </div>
  );
}

import type { TimelineItem } from "../../domain/board/timeline.ts";
import type { Stretch } from "../../domain/board/timeScale.ts";
import { dateWords, itemText, KIND_LABEL } from "./itemWords.ts";
import { isShown } from "./layout.ts";
import styles from "./Absent.module.css";

const LISTED_AT_MOST = 4;

function listed(items: readonly TimelineItem[]): string {
  if (items.length > LISTED_AT_MOST) return "";
  return `: ${items.map((item) => `${itemText(item)} (${KIND_LABEL[item.type].toLowerCase()}, ${dateWords(item)})`).join("; ")}`;
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
          {undated.length} without a date{listed(undated)}.
        </p>
      )}
      {outside.length > 0 && (
        <p>
          {outside.length} before or after these years{listed(outside)}.
        </p>
      )}
    </div>
  );
}

import type { TimelineItem } from "../../domain/board/timeline.ts";
import { STATUS_MEANING } from "../../domain/review/status.ts";
import { StatusMark } from "../../ui/StatusMark.tsx";
import styles from "./ItemMark.module.css";

interface ItemMarkProps {
  readonly item: TimelineItem;
  /** True when the item belongs to the pledge that is followed. */
  readonly isInThread?: boolean;
}

/** The sign of one item; words or a name go with it, so it is hidden from screen readers. */
export function ItemMark({ item, isInThread = false }: ItemMarkProps) {
  const shape = () => {
    switch (item.type) {
      case "meeting":
        return (
          <path
            d="M6 1v10"
            className={styles.meeting}
            data-claimed={item.meeting.certainty === "contradicted"}
          />
        );
      case "record":
        return <rect x="1.5" y="1.5" width="9" height="9" rx="1.5" className={styles.hollow} />;
      case "milestone":
        return (
          <path d="M6 1 11 6 6 11 1 6z" className={isInThread ? styles.full : styles.hollow} />
        );
      case "due":
        return (
          <path
            d="M1 1.5h10L6 11z"
            className={styles.due}
            data-timeliness={item.timeliness}
            data-unknown={STATUS_MEANING[item.status].class === "unknown"}
          />
        );
      case "commitment":
        return null;
    }
  };
  if (item.type === "commitment") return <StatusMark status={item.status} />;
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" className={styles.svg} aria-hidden="true">
      {shape()}
    </svg>
  );
}

import type { KeyboardEvent, MouseEvent, PointerEvent } from "react";
import { useId, useState } from "react";
import type { TimelineItem } from "../../domain/board/timeline.ts";
import { ItemMark } from "./ItemMark.tsx";
import { itemName } from "./itemWords.ts";
import type { PlacedRow } from "./layout.ts";
import styles from "./MarkRow.module.css";

interface MarkRowProps {
  readonly row: PlacedRow;
  readonly isInThread: (item: TimelineItem) => boolean;
  readonly isOpen: (item: TimelineItem) => boolean;
  /** What the pointer or the keyboard is at; null when at nothing. */
  readonly onLook: (item: TimelineItem | null) => void;
  readonly onPress: (item: TimelineItem) => void;
}

function step(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return Math.min(at + 1, count - 1);
    case "ArrowLeft":
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/**
 * The marks of one row. One stop for the Tab key; arrows move in order of time, Enter presses. A list box rather than
 * hundreds of buttons: its marks are too small and too close to be targets of their own, and the table holds the same.
 */
export function MarkRow({ row, isInThread, isOpen, onLook, onPress }: MarkRowProps) {
  const { marks } = row;
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const list = useId();
  if (marks.length === 0) return null;

  const found = marks.findIndex(({ item }) => item.key === activeKey);
  const active = found === -1 ? 0 : found;
  const optionId = (index: number) => `${list}-${index}`;
  const markAt = (event: MouseEvent): TimelineItem | undefined => {
    const option = event.target instanceof Element ? event.target.closest("[data-index]") : null;
    return option === null ? undefined : marks[Number(option.getAttribute("data-index"))]?.item;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const current = marks[active]?.item;
    if ((event.key === "Enter" || event.key === " ") && current !== undefined) {
      event.preventDefault();
      onPress(current);
      return;
    }
    const next = step(event.key, active, marks.length);
    const item = next === null ? undefined : marks[next]?.item;
    if (next === null || item === undefined) return;
    event.preventDefault();
    setActiveKey(item.key);
    onLook(item);
    document
      .getElementById(optionId(next))
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  return (
    <div
      role="listbox"
      aria-label={row.name}
      aria-orientation="horizontal"
      aria-activedescendant={optionId(active)}
      tabIndex={0}
      className={styles.list}
      onKeyDown={onKeyDown}
      onFocus={() => onLook(marks[active]?.item ?? null)}
      onBlur={() => onLook(null)}
      onPointerOver={(event: PointerEvent) => {
        const item = markAt(event);
        if (item !== undefined) onLook(item);
      }}
      onPointerLeave={() => onLook(null)}
      onClick={(event) => {
        const item = markAt(event);
        if (item === undefined) return;
        setActiveKey(item.key);
        onPress(item);
      }}
    >
      {marks.map(({ item, x, y, span }, index) => (
        <div
          key={item.key}
          id={optionId(index)}
          role="option"
          aria-selected={isOpen(item)}
          aria-label={itemName(item)}
          className={styles.mark}
          data-index={index}
          data-type={item.type}
          data-active={index === active}
          data-thread={isInThread(item)}
          style={{ left: x, top: y }}
        >
          {span !== null && (
            <span
              className={styles.span}
              style={{ width: span[1] - span[0], marginInlineStart: span[0] - x }}
            />
          )}
          <ItemMark item={item} isInThread={isInThread(item)} />
        </div>
      ))}
    </div>
  );
}

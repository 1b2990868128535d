import type { KeyboardEvent } from "react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { CommitmentId } from "../../domain/dataset/dataset.ts";
import type { Status } from "../../domain/review/status.ts";
import { STATUS_MEANING, STATUSES } from "../../domain/review/status.ts";
import { placeBeside } from "../../ui/placeBeside.ts";
import { StatusMark } from "../../ui/StatusMark.tsx";
import styles from "./StatusPicker.module.css";

/** Id of the one list that serves every row. */
export const STATUS_LIST_ID = "status-list";

interface StatusPickerProps {
  readonly commitment: CommitmentId;
  readonly status: Status;
  /** The control that the list belongs to; it has the focus again afterwards. */
  readonly trigger: Element;
  readonly onPick: (status: Status) => void;
  readonly onClose: () => void;
}

const LAST = STATUSES.length - 1;

/** Where a key moves in the list; null for keys that move nowhere. A letter goes to the next label that starts with it. */
function moved(key: string, from: number): number | null {
  if (key === "ArrowDown") return Math.min(from + 1, LAST);
  if (key === "ArrowUp") return Math.max(from - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return LAST;
  if (!/^[a-z]$/i.test(key)) return null;
  const order = STATUSES.map((_, i) => (from + 1 + i) % STATUSES.length);
  const found = order.find((i) => {
    const status = STATUSES[i];
    return (
      status !== undefined &&
      STATUS_MEANING[status].label.toLowerCase().startsWith(key.toLowerCase())
    );
  });
  return found ?? null;
}

/** The nine statuses with their tests, beside the row that asked. One list serves every row. */
export function StatusPicker({ commitment, status, trigger, onPick, onClose }: StatusPickerProps) {
  const popover = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(STATUSES.indexOf(status));

  useLayoutEffect(() => {
    popover.current?.showPopover();
    if (popover.current) placeBeside(popover.current, trigger, "start");
  }, [trigger]);
  useEffect(() => {
    popover.current?.querySelector<HTMLElement>(`[data-at="${at}"]`)?.focus();
  }, [at]);

  const leave = () => {
    onClose();
    if (trigger instanceof HTMLElement) trigger.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const byNumber = STATUSES[Number(event.key) - 1];
    const current = STATUSES[at];
    const next = moved(event.key, at);
    if (event.key === "Tab" || event.key === "Escape") leave();
    else if (byNumber !== undefined) onPick(byNumber);
    else if ((event.key === "Enter" || event.key === " ") && current !== undefined) onPick(current);
    else if (next !== null) setAt(next);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={popover}
      popover="auto"
      className={styles.popover}
      onToggle={(event) => {
        if (event.newState === "closed") onClose();
      }}
    >
      <div
        id={STATUS_LIST_ID}
        role="listbox"
        tabIndex={-1}
        className={styles.list}
        aria-label={`Statuses for ${commitment}`}
        onKeyDown={onKeyDown}
      >
        {STATUSES.map((each, i) => (
          // Keys are answered by the list.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={each}
            role="option"
            aria-selected={each === status}
            aria-label={STATUS_MEANING[each].label}
            aria-describedby={`${STATUS_LIST_ID}-${each}`}
            data-at={i}
            tabIndex={i === at ? 0 : -1}
            className={styles.item}
            onClick={() => onPick(each)}
          >
            <StatusMark status={each} shape="bar" />
            <span className={styles.label}>{STATUS_MEANING[each].label}</span>
            <kbd aria-hidden="true">{i + 1}</kbd>
            <span id={`${STATUS_LIST_ID}-${each}`} className={styles.test}>
              {STATUS_MEANING[each].test}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

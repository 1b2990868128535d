import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import { viewOfMeeting } from "../../domain/board/documents.ts";
import type { TimelineItem } from "../../domain/board/timeline.ts";
import { commitmentIdsOf } from "../../domain/board/timeline.ts";
import { useAddress, useStanding } from "../../state/app.tsx";
import { Button } from "../../ui/Button.tsx";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { ItemMark } from "./ItemMark.tsx";
import { dateWords, itemContext, itemState, itemText, KIND_LABEL } from "./itemWords.ts";
import styles from "./LookedAt.module.css";

function sourceOf(item: TimelineItem): string {
  switch (item.type) {
    case "meeting":
      return item.meeting.sourceUrl;
    case "milestone":
      return item.milestone.sourceUrl;
    case "commitment":
    case "due":
    case "record":
      return item.commitment.sourceUrl;
  }
}

/** Where one can go from an item that is no commitment of this dataset. */
function Ways({ item }: { readonly item: TimelineItem }) {
  const { recordId } = useStanding().dataset;
  const { show, goTo, openDataset } = useAddress((state) => state);
  const source = sourceOf(item);
  return (
    <span className={styles.ways}>
      {commitmentIdsOf(item).map((id) => (
        <Button key={id} look="outlined" onClick={() => show({ open: id })}>
          Open {id}
        </Button>
      ))}
      {item.type === "record" && recordId !== null && (
        <Button
          look="outlined"
          onClick={() => openDataset(recordId, "board", { open: item.commitment.id })}
        >
          Open it in the record
        </Button>
      )}
      {item.type === "meeting" && item.commitments > 0 && (
        <Button
          look="outlined"
          onClick={() => {
            const view = viewOfMeeting(item.meeting.id);
            if (!item.isOfRecord) goTo("board", view);
            else if (recordId !== null) openDataset(recordId, "board", view);
          }}
        >
          List its commitments{item.isOfRecord && " in the record"}
        </Button>
      )}
      {source !== "" && <ExternalLink href={source} />}
    </span>
  );
}

function Words({ item, children }: { readonly item: TimelineItem; readonly children?: ReactNode }) {
  return (
    <p className={styles.words}>
      <strong>{dateWords(item)}</strong> {KIND_LABEL[item.type]}:{" "}
      <span className={styles.text}>{itemText(item)}.</span> {itemContext(item)}. {itemState(item)}.{" "}
      {children}
    </p>
  );
}

interface KeptProps {
  readonly item: TimelineItem;
  readonly onClose: () => void;
}

/** A mark that was pressed: it stays, with the ways on from it, until it is closed. */
function Kept({ item, onClose }: KeptProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    const element = box.current;
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === "Escape") onClose();
    };
    element?.addEventListener("keydown", onKeyDown);
    return () => element?.removeEventListener("keydown", onKeyDown);
  }, [onClose]);
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="group"
      aria-label={KIND_LABEL[item.type]}
      className={styles.box}
      data-kept="true"
    >
      <ItemMark item={item} />
      <Words item={item}>
        <Ways item={item} />
      </Words>
      <Button look="icon" aria-label="Close" onClick={onClose}>
        <X size={16} aria-hidden="true" />
      </Button>
    </div>
  );
}

interface LookedAtProps {
  /** What the pointer or the keyboard is at. */
  readonly looked: TimelineItem | null;
  /** What was pressed. */
  readonly kept: TimelineItem | null;
  readonly onClose: () => void;
}

/** A mark in words. It has a place of its own, so that it covers nothing. */
export function LookedAt({ looked, kept, onClose }: LookedAtProps) {
  if (kept !== null) return <Kept key={kept.key} item={kept} onClose={onClose} />;
  return (
    <div className={styles.box}>
      {looked === null ? (
        <p className={styles.hint}>
          Point at a mark, or step through a row with the arrow keys. Enter opens it.
        </p>
      ) : (
        <>
          <ItemMark item={looked} />
          <Words item={looked} />
        </>
      )}
    </div>
  );
}

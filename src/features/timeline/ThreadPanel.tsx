import { useId } from "react";
import type { Thread, TimelineItem } from "../../domain/board/timeline.ts";
import { meetingLabel } from "../../domain/board/labels.ts";
import type { CommitmentId, DatasetId } from "../../domain/dataset/dataset.ts";
import { partialDateLabel } from "../../domain/dataset/partialDate.ts";
import { useAddress } from "../../state/app.tsx";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { ItemMark } from "./ItemMark.tsx";
import { dateWords, itemState } from "./itemWords.ts";
import styles from "./ThreadPanel.module.css";

const OPTION_LENGTH = 72;

function optionText({ commitment, times }: Thread): string {
  const { statement } = commitment;
  const words =
    statement.length > OPTION_LENGTH
      ? `${statement.slice(0, OPTION_LENGTH).trimEnd()}…`
      : statement;
  return `${words} (${times} times)`;
}

function year(item: TimelineItem): string {
  return item.date === null ? "No date" : partialDateLabel(item.date).slice(-4);
}

interface EntryProps {
  readonly item: TimelineItem;
  readonly recordId: DatasetId | null;
  readonly isOpen: boolean;
}

/** One item of the thread, in words. */
function Entry({ item, recordId, isOpen }: EntryProps) {
  const { show, openDataset } = useAddress((state) => state);
  switch (item.type) {
    case "commitment":
      return (
        <p>
          <strong>{dateWords(item).includes("source") ? dateWords(item) : year(item)}</strong>{" "}
          {meetingLabel(item.meeting).replace(/, \d{4}$/, "")}{" "}
          <button
            type="button"
            className={styles.words}
            aria-pressed={isOpen}
            onClick={() => show({ open: item.commitment.id })}
          >
            {item.commitment.statement}
          </button>{" "}
          {item.status !== "not-assessed" && (
            <span className={styles.state}>{itemState(item)}</span>
          )}
        </p>
      );
    case "record":
      return (
        <p>
          <strong>{year(item)}</strong> {meetingLabel(item.meeting).replace(/, \d{4}$/, "")}{" "}
          {recordId === null ? (
            item.commitment.statement
          ) : (
            <button
              type="button"
              className={styles.words}
              title="Open in the record"
              onClick={() => openDataset(recordId, "board", { open: item.commitment.id })}
            >
              {item.commitment.statement}
            </button>
          )}
        </p>
      );
    case "milestone":
      return (
        <p>
          <strong>{dateWords(item)}</strong> milestone: {item.milestone.event}.{" "}
          <span className={styles.state}>{itemState(item)}.</span>{" "}
          <ExternalLink href={item.milestone.sourceUrl} />
        </p>
      );
    case "due":
      return (
        <p>
          <strong>{dateWords(item)}</strong> due ({item.commitment.id}):{" "}
          <span className={styles.state} data-timeliness={item.timeliness}>
            {itemState(item)}
          </span>
        </p>
      );
    case "meeting":
      return null;
  }
}

interface ThreadPanelProps {
  readonly threads: readonly Thread[];
  readonly thread: Thread;
  /** Null for a dataset that is the record itself. */
  readonly recordId: DatasetId | null;
  readonly open: CommitmentId | null;
  readonly onChoose: (id: CommitmentId) => void;
}

/** One pledge through time, with the choice of all that can be followed. */
export function ThreadPanel({ threads, thread, recordId, open, onChoose }: ThreadPanelProps) {
  const heading = useId();
  const isLineage = recordId === null;
  const meetings = new Set(
    thread.items.flatMap((item) =>
      item.type === "commitment" || item.type === "record" ? [item.meeting.id] : [],
    ),
  ).size;
  const inRecord = thread.items.filter(({ type }) => type === "record").length;
  return (
    <section className={styles.panel} aria-labelledby={heading}>
      <label className={styles.choice}>
        {isLineage ? "Lineage of" : "In the official record"}
        <select
          value={thread.commitment.id}
          onChange={({ target }) => {
            const chosen = threads.find(({ commitment }) => commitment.id === target.value);
            if (chosen !== undefined) onChoose(chosen.commitment.id);
          }}
        >
          {threads.map((one) => (
            <option key={one.commitment.id} value={one.commitment.id}>
              {optionText(one)}
            </option>
          ))}
        </select>
      </label>
      <h2 id={heading}>{thread.commitment.statement}</h2>
      <ol className={styles.entries}>
        {thread.items.map((item) => (
          <li key={item.key}>
            <span className={styles.sign} data-type={item.type}>
              <ItemMark item={item} isInThread />
            </span>
            <Entry
              item={item}
              recordId={recordId}
              isOpen={item.type === "commitment" && item.commitment.id === open}
            />
          </li>
        ))}
      </ol>
      <p className={styles.foot}>
        {isLineage
          ? `Stated at ${meetings} meeting${meetings === 1 ? "" : "s"}, by our reading: the texts rarely cite each other.`
          : `${inRecord} commitment${inRecord === 1 ? "" : "s"} of the record say the same. Whether the meeting itself said it is another question: see its caveats.`}
      </p>
    </section>
  );
}

import type { MouseEvent } from "react";
import { matchRanges } from "../../domain/board/text.ts";
import { instantOf } from "../../domain/review/clock.ts";
import type { HistoryEntry } from "../../domain/review/history.ts";
import type { ReviewLine } from "../../domain/review/line.ts";
import { lineSentence, lineTime } from "../../domain/review/lineWords.ts";
import { useDatasets } from "../../state/app.tsx";
import { useDatasetLink } from "../../state/links.ts";
import { Button } from "../../ui/Button.tsx";
import { Marked } from "../../ui/Marked.tsx";
import { StatusMark } from "../../ui/StatusMark.tsx";
import styles from "./LogTable.module.css";

interface CommitmentProps {
  readonly line: ReviewLine;
  /** Empty when it is not known. */
  readonly statement: string;
  readonly terms: readonly string[];
  readonly onFocus: () => void;
}

/** What the line is about, with a way to open it where the dataset is here. */
function AboutCommitment({ line, statement, terms, onFocus }: CommitmentProps) {
  "use memo";
  const { dataset, commitment } = line;
  const list = useDatasets((state) => state.list);
  const link = useDatasetLink()(dataset, "board", { open: commitment });
  const id = <Marked text={commitment} ranges={matchRanges(commitment, terms)} />;
  return (
    <div role="cell" className={styles.about}>
      <p className={styles.name}>
        {link === null ? (
          <strong>{commitment}</strong>
        ) : (
          <a {...link} onFocus={onFocus}>
            {id}
          </a>
        )}
        <span className={styles.dataset}>
          {list.find((one) => one.id === dataset)?.title ??
            `${dataset}, a dataset that is not here`}
        </span>
      </p>
      {statement !== "" && (
        <p className={styles.statement}>
          <Marked text={statement} ranges={matchRanges(statement, terms)} />
        </p>
      )}
    </div>
  );
}

interface LogRowProps extends Omit<CommitmentProps, "line"> {
  readonly entry: HistoryEntry;
  /** In the whole table, its head being the first row. */
  readonly rowIndex: number;
  /** Null when the line cannot be taken back. */
  readonly onTakeBack: (() => void) | null;
}

/** One line of the log. What was taken back is struck through and stays. */
export function LogRow({ entry, rowIndex, statement, terms, onFocus, onTakeBack }: LogRowProps) {
  "use memo";
  const { line, after, isTakenBack } = entry;
  const sentence = lineSentence(entry);
  const words = <Marked text={sentence} ranges={matchRanges(sentence, terms)} />;
  // The button goes with the press; the focus stays in the row.
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    event.currentTarget.closest("[role=row]")?.querySelector("a")?.focus();
    onTakeBack?.();
  };
  return (
    <div role="row" aria-rowindex={rowIndex} className={styles.row} data-line={line.id}>
      <div role="cell" className={styles.when}>
        <time dateTime={instantOf(line.at)} title={instantOf(line.at)}>
          {lineTime(line)}
        </time>
      </div>
      <div role="cell" className={styles.who}>
        {line.author === "" ? (
          <span className={styles.none}>no name set</span>
        ) : (
          <Marked text={line.author} ranges={matchRanges(line.author, terms)} />
        )}
      </div>
      <AboutCommitment line={line} statement={statement} terms={terms} onFocus={onFocus} />
      <div role="cell" className={styles.change}>
        <p>
          {line.field === "status" && <StatusMark status={after} shape="bar" />}{" "}
          {isTakenBack ? <s>{words}</s> : words}
          {isTakenBack && <span className={styles.taken}>taken back</span>}
        </p>
        {onTakeBack !== null && (
          <Button
            look="outlined"
            aria-label={`Take back: ${sentence}`}
            onClick={press}
            onFocus={onFocus}
          >
            Take back
          </Button>
        )}
      </div>
    </div>
  );
}

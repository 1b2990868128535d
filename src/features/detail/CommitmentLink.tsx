import type { ReactNode } from "react";
import type { Commitment } from "../../domain/dataset/dataset.ts";
import styles from "./DetailPanel.module.css";

interface CommitmentLinkProps {
  readonly commitment: Commitment;
  /** Meeting, date: what tells it from its like. */
  readonly when: ReactNode;
  /** True for the commitment whose panel this is. */
  readonly isThis?: boolean;
  readonly onOpen: () => void;
}

/** Another commitment in a list: when, its words, and a press that opens it. */
export function CommitmentLink({ commitment, when, isThis = false, onOpen }: CommitmentLinkProps) {
  return (
    <li className={styles.item} data-this={isThis}>
      <span className={styles.when}>{when}</span>
      {isThis ? (
        <span className={styles.words}>{commitment.statement}</span>
      ) : (
        <button type="button" className={styles.words} onClick={onOpen}>
          {commitment.statement}
        </button>
      )}
    </li>
  );
}

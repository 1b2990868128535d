import type { ReactNode } from "react";
import styles from "./Notice.module.css";

interface NoticeProps {
  /** What happened, in a sentence. */
  readonly what: string;
  /** What to do, in a sentence. */
  readonly next: string;
  /** Buttons. */
  readonly children?: ReactNode;
}

/** A line across the page about something that needs a person: said to screen readers at once. */
export function Notice({ what, next, children }: NoticeProps) {
  return (
    <div className={styles.notice} role="alert">
      <p className={styles.text}>
        <strong>{what}</strong> {next}
      </p>
      <div className={styles.acts}>{children}</div>
    </div>
  );
}

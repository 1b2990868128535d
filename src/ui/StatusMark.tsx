import styles from "./StatusMark.module.css";

interface StatusMarkProps {
  /** One of the status tokens. */
  readonly status: string;
  /** A square beside a label, a small bar that says how far, or the filling of a segment as wide as its parent makes it. */
  readonly shape?: "square" | "bar" | "fill";
}

/** The colour and pattern of a status. It never stands alone: the label is beside it, so it is hidden from screen readers. */
export function StatusMark({ status, shape = "square" }: StatusMarkProps) {
  "use memo";
  return (
    <span className={styles.mark} data-status={status} data-shape={shape} aria-hidden="true" />
  );
}

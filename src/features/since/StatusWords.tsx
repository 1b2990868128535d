import type { Status } from "../../domain/review/status.ts";
import { STATUS_MEANING } from "../../domain/review/status.ts";
import { useLens } from "../../state/lens.ts";
import { StatusMark } from "../../ui/StatusMark.tsx";
import styles from "./SincePage.module.css";

/** A status by its label, and by the words of another scale while one is on. */
export function StatusWords({ status }: { readonly status: Status }) {
  const lens = useLens();
  return (
    <span className={styles.status}>
      <StatusMark status={status} shape="bar" />
      <span>
        {STATUS_MEANING[status].label}
        {lens !== null && <span className={styles.rating}>{lens.label(status)}</span>}
      </span>
    </span>
  );
}

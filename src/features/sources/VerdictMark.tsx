import type { ReactNode } from "react";
import type { Verdict } from "../../domain/dataset/dataset.ts";
import { VERDICT_LABEL } from "../../domain/board/labels.ts";
import styles from "./VerdictMark.module.css";

/** Each verdict has a shape of its own, so that colour never speaks alone. In a box of 12 by 12. */
const SHAPE: Readonly<Record<Verdict, ReactNode>> = {
  corroborated: <circle cx="6" cy="6" r="4.5" />,
  contradicted: <rect x="1.5" y="1.5" width="9" height="9" rx="1.5" />,
  unconfirmed: <circle cx="6" cy="6" r="3.75" className={styles.hollow} />,
  opinion: <path d="M1 3.5h10M1 8.5h6" className={styles.hollow} />,
  "not-usable": <path d="M6 1 11 10.5H1z" />,
  internal: <path d="M6 .5 11.5 6 6 11.5.5 6z" />,
  unclear: <path d="M6 1.5 10.5 6 6 10.5 1.5 6z" className={styles.hollow} />,
};

/** Shape, colour and label of what a check of a claim found. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span className={styles.verdict} data-verdict={verdict}>
      <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
        {SHAPE[verdict]}
      </svg>
      {VERDICT_LABEL[verdict]}
    </span>
  );
}

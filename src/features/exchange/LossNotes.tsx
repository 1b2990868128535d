import { Section } from "./Section.tsx";
import styles from "./LossNotes.module.css";

/** How a browser loses what it stores, said before it happens. */
export function LossNotes() {
  return (
    <Section title="When a browser forgets">
      <ul className={styles.notes}>
        <li>
          <strong>Private windows</strong> forget everything when the last of them is closed.
        </li>
        <li>
          <strong>Safari</strong> deletes what a site has stored after seven days of browsing
          without a visit to it. Save a workspace before a longer break.
        </li>
        <li>
          <strong>Clearing website data</strong> for this address removes the log, whatever the
          browser has promised.
        </li>
        <li>
          <strong>Another browser or another address</strong> has a log of its own. Take yours along
          as a workspace file.
        </li>
      </ul>
    </Section>
  );
}

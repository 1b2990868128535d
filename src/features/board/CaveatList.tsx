import type { Caveat } from "../../domain/dataset/dataset.ts";
import { VERDICT_LABEL } from "../../domain/board/labels.ts";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import styles from "./CaveatList.module.css";

/** What a source says beside what others say, each with where that was read. */
export function CaveatList({ caveats }: { readonly caveats: readonly Caveat[] }) {
  return (
    <ul className={styles.list}>
      {caveats.map(({ id, claim, finding, verdict, sourceUrl }) => (
        <li key={id}>
          <p className={styles.claim}>{claim}</p>
          <p>
            <strong>{VERDICT_LABEL[verdict]}.</strong> {finding}.{" "}
            {sourceUrl !== "" && <ExternalLink href={sourceUrl} />}
          </p>
        </li>
      ))}
    </ul>
  );
}

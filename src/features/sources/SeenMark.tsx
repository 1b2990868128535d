import { seenLabel } from "../../domain/board/documents.ts";
import styles from "./SeenMark.module.css";

/** How much of a document was read: a bar, and the words. */
export function SeenMark({ seen }: { readonly seen: string }) {
  return (
    <span className={styles.seen}>
      {seen !== "" && <span className={styles.bar} data-seen={seen} aria-hidden="true" />}
      <span className={seen === "" ? styles.unknown : undefined}>
        {seen === "" ? "How much was read: not stated" : seenLabel(seen)}
      </span>
    </span>
  );
}

import type { Evidence } from "../../domain/review/evidence.ts";
import { sha256OfText } from "../../domain/sha256.ts";
import styles from "./Evidence.module.css";

/** The words an item rests on, and whether they are as they were pasted. */
export function Excerpt({ evidence }: { readonly evidence: Evidence }) {
  const { excerpt, excerptSha256 } = evidence;
  if (excerpt === "") return <p>No excerpt was pasted.</p>;
  return (
    <>
      <blockquote className={styles.excerpt}>{excerpt}</blockquote>
      {excerptSha256 === "" ? (
        <p>No SHA-256 stands beside it.</p>
      ) : (
        <p>
          SHA-256 <code className={styles.hash}>{excerptSha256}</code>
          {sha256OfText(excerpt) === excerptSha256 ? (
            " The excerpt matches it."
          ) : (
            <strong className={styles.wrong}>
              {" "}
              The excerpt does not match it: one of the two was changed.
            </strong>
          )}
        </p>
      )}
    </>
  );
}

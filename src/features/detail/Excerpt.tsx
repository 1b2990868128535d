import { useEffect, useState } from "react";
import type { Evidence } from "../../domain/review/evidence.ts";
import { useApp } from "../../state/app.tsx";
import styles from "./Evidence.module.css";

/** Whether the excerpt is still the one that the hash was made of; null until that is known. */
function useIsUntouched({ excerpt, excerptSha256 }: Evidence): boolean | null {
  const { excerptHash } = useApp();
  const [sha256, setSha256] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    void excerptHash.sha256(excerpt).then((made) => {
      if (isWanted) setSha256(made);
    });
    return () => {
      isWanted = false;
    };
  }, [excerpt, excerptHash]);
  return sha256 === null ? null : sha256 === excerptSha256;
}

/** The words an item rests on, and whether they are as they were pasted. */
export function Excerpt({ evidence }: { readonly evidence: Evidence }) {
  const isUntouched = useIsUntouched(evidence);
  const { excerpt, excerptSha256 } = evidence;
  if (excerpt === "") return <p>No excerpt was pasted.</p>;
  return (
    <>
      <blockquote className={styles.excerpt}>{excerpt}</blockquote>
      {excerptSha256 === "" ? (
        <p>No SHA-256 stands beside it: the browser it was written in could not make one.</p>
      ) : (
        <p>
          SHA-256 <code className={styles.hash}>{excerptSha256}</code>
          {isUntouched === true && " The excerpt matches it."}
          {isUntouched === false && (
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

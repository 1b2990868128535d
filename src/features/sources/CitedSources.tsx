import { citedSources } from "../../domain/board/claims.ts";
import { foldText } from "../../domain/board/text.ts";
import type { Claim } from "../../domain/dataset/dataset.ts";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { SideSection } from "./SideSection.tsx";
import styles from "./CitedSources.module.css";

interface CitedSourcesProps {
  readonly claims: readonly Claim[];
  readonly terms: readonly string[];
  readonly onGoToClaim: (id: string) => void;
}

/** Where the findings were read, and which claims each address bears on. */
export function CitedSources({ claims, terms, onGoToClaim }: CitedSourcesProps) {
  const shown = citedSources(claims).filter(({ url, claimIds }) => {
    const text = foldText([url, ...claimIds].join("\n"));
    return terms.every((term) => text.includes(term));
  });
  if (shown.length === 0) return null;
  return (
    <SideSection
      title="Where the findings were read"
      note={`${shown.length} ${shown.length === 1 ? "address" : "addresses"}. The dataset does not grade them.`}
    >
      <ul className={styles.list}>
        {shown.map(({ url, claimIds }) => (
          <li key={url}>
            <ExternalLink href={url} />
            <span className={styles.claims}>
              {claimIds.map((id) => (
                <button
                  key={id}
                  type="button"
                  aria-label={`Go to claim ${id}`}
                  onClick={() => onGoToClaim(id)}
                >
                  {id}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}

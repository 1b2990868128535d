import { VERDICT_LABEL } from "../../domain/board/labels.ts";
import { foldText } from "../../domain/board/text.ts";
import type { Caveat } from "../../domain/dataset/dataset.ts";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { Found } from "./Found.tsx";
import { SideSection } from "./SideSection.tsx";
import { VerdictMark } from "./VerdictMark.tsx";
import styles from "./SideSection.module.css";

interface CaveatSectionProps {
  readonly caveats: readonly Caveat[];
  readonly terms: readonly string[];
}

/** Known conflicts between what the source says and what others say. */
export function CaveatSection({ caveats, terms }: CaveatSectionProps) {
  const shown = caveats.filter(({ claim, finding, verdict, sourceUrl }) => {
    const text = foldText([claim, finding, VERDICT_LABEL[verdict], sourceUrl].join("\n"));
    return terms.every((term) => text.includes(term));
  });
  if (shown.length === 0) return null;
  return (
    <SideSection title="Caveats" note="To be kept in mind wherever these facts are used">
      <ul className={styles.list}>
        {shown.map(({ id, claim, finding, verdict, sourceUrl }) => (
          <li key={id}>
            <p className={styles.claim}>
              <Found text={claim} terms={terms} />
            </p>
            <p className={styles.meaning}>
              <VerdictMark verdict={verdict} /> <Found text={finding} terms={terms} />.{" "}
              {sourceUrl !== "" && <ExternalLink href={sourceUrl} />}
            </p>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}

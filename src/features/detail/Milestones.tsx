import { CERTAINTY_LABEL } from "../../domain/board/labels.ts";
import type { CommitmentId } from "../../domain/dataset/dataset.ts";
import { partialDateLabel } from "../../domain/dataset/partialDate.ts";
import { useStanding } from "../../state/app.tsx";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { Section } from "./Section.tsx";
import styles from "./DetailPanel.module.css";

/** Dated developments that are evidence about this commitment. They set no status. */
export function Milestones({ id }: { readonly id: CommitmentId }) {
  const { dataset } = useStanding();
  const milestones = dataset.milestones
    .filter(({ commitmentIds }) => commitmentIds.includes(id))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  if (milestones.length === 0) return null;
  return (
    <Section title="Milestones">
      <ul>
        {milestones.map(({ id: milestone, date, event, sourceUrl, certainty }) => (
          <li key={milestone} className={styles.item}>
            <span className={styles.when}>{partialDateLabel(date)}</span>
            <span>
              {event}. <ExternalLink href={sourceUrl} />
              {certainty !== "confirmed" && ` ${CERTAINTY_LABEL[certainty]}.`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

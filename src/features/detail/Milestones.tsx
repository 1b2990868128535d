import { CERTAINTY_LABEL } from "../../domain/board/labels.ts";
import { partialDateLabel } from "../../domain/dataset/partialDate.ts";
import { evidenceFromMilestone, milestoneItem } from "../../domain/review/evidence.ts";
import { useStanding } from "../../state/app.tsx";
import { useJudging } from "../../state/judge.ts";
import { Button } from "../../ui/Button.tsx";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { Section } from "./Section.tsx";
import styles from "./DetailPanel.module.css";

/** Dated developments of the dataset. They set no status; each becomes evidence by one press, for the analyst to grade. */
export function Milestones({ row }: { readonly row: number }) {
  const { dataset, board } = useStanding();
  const judging = useJudging();
  const { id } = board.joinedAt(row).commitment;
  const taken = new Set(board.assessmentAt(row).evidence.map(({ item }) => item));
  const milestones = dataset.milestones
    .filter(({ commitmentIds }) => commitmentIds.includes(id))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  if (milestones.length === 0) return null;
  return (
    <Section title="Milestones">
      <ul>
        {milestones.map((milestone) => {
          const { date, event, sourceUrl, certainty } = milestone;
          return (
            <li key={milestone.id} className={styles.item} tabIndex={-1}>
              <span className={styles.when}>{partialDateLabel(date)}</span>
              <span>
                {event}. <ExternalLink href={sourceUrl} />
                {certainty !== "confirmed" && ` ${CERTAINTY_LABEL[certainty]}.`}{" "}
                {taken.has(milestoneItem(milestone)) ? (
                  <span className={styles.when}>It stands in the evidence.</span>
                ) : (
                  judging.closed === null && (
                    <Button
                      aria-label={`Use as evidence: ${event}`}
                      onClick={({ currentTarget }) => {
                        judging.setEvidence(id, evidenceFromMilestone(milestone));
                        // The button goes; the focus stays at its milestone.
                        currentTarget.closest("li")?.focus();
                      }}
                    >
                      Use as evidence
                    </Button>
                  )
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

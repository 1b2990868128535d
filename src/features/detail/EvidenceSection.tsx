import { useRef } from "react";
import { BEARINGS } from "../../domain/review/evidence.ts";
import { deliveredRule, isBelowRule } from "../../domain/review/evidenceRule.ts";
import { useEvidenceForm, useStanding } from "../../state/app.tsx";
import { useJudging } from "../../state/judge.ts";
import { Button } from "../../ui/Button.tsx";
import { EvidenceDialog } from "./EvidenceDialog.tsx";
import { EvidenceItem } from "./EvidenceItem.tsx";
import { Section } from "./Section.tsx";
import styles from "./Evidence.module.css";

/** What the judgement rests on: what supports it first, then what contradicts it, then context. */
export function EvidenceSection({ row }: { readonly row: number }) {
  const { board } = useStanding();
  const judging = useJudging();
  const { subject, openFor } = useEvidenceForm((state) => state);
  const add = useRef<HTMLDivElement>(null);
  const { id } = board.joinedAt(row).commitment;
  const assessment = board.assessmentAt(row);
  const { evidence } = assessment;
  const isOpen = subject?.commitment === id && judging.closed === null;
  const corrected = isOpen ? evidence.find(({ item }) => item === subject.item) : undefined;
  return (
    <Section
      title="Evidence"
      act={
        judging.closed === null && (
          <div ref={add}>
            <Button look="outlined" title="Add evidence (e)" onClick={() => openFor(id)}>
              Add evidence
            </Button>
          </div>
        )
      }
    >
      {evidence.length === 0 ? (
        <p>Nothing is cited yet.</p>
      ) : (
        <>
          <ul>
            {BEARINGS.flatMap((bearing) => evidence.filter((one) => one.bearing === bearing)).map(
              (one) => (
                <EvidenceItem
                  key={one.item}
                  id={id}
                  evidence={one}
                  others={evidence}
                  onTakenOut={() => add.current?.querySelector("button")?.focus()}
                />
              ),
            )}
          </ul>
          {!isBelowRule(assessment) && (
            <p className={styles.rule}>For Delivered: {deliveredRule(assessment).sentence}</p>
          )}
        </>
      )}
      {isOpen && (subject.item === null || corrected !== undefined) && (
        <EvidenceDialog row={row} corrected={corrected ?? null} />
      )}
    </Section>
  );
}

import { useState } from "react";
import type { CommitmentId } from "../../domain/dataset/dataset.ts";
import { CREDIBILITY_MEANING, RELIABILITY_MEANING } from "../../domain/dataset/grade.ts";
import { partialDateLabel } from "../../domain/dataset/partialDate.ts";
import type { Bearing, Evidence } from "../../domain/review/evidence.ts";
import { BEARING_LABEL } from "../../domain/review/evidence.ts";
import { areIndependent, gradeOf } from "../../domain/review/evidenceRule.ts";
import { useEvidenceForm } from "../../state/app.tsx";
import { useJudging } from "../../state/judge.ts";
import { Button } from "../../ui/Button.tsx";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { Grade } from "../../ui/Grade.tsx";
import { Excerpt } from "./Excerpt.tsx";
import { TakeOut } from "./TakeOut.tsx";
import styles from "./Evidence.module.css";

const SIGN: Readonly<Record<Bearing, string>> = { supports: "+", contradicts: "−", context: "·" };

/** What its grade means, in words. */
function gradeWords({ reliability, credibility }: Evidence): string {
  return reliability === "F" && credibility === "6"
    ? "neither source nor information is judged"
    : `${RELIABILITY_MEANING[reliability]}, ${CREDIBILITY_MEANING[credibility]}`;
}

/** Date, publisher and where it is: what is known of them. */
function Whereabouts({ evidence }: { readonly evidence: Evidence }) {
  const { date, publisher, address, archived } = evidence;
  const host = URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : "";
  return (
    <ul className={styles.whereabouts}>
      {date !== null && <li>{partialDateLabel(date)}</li>}
      {publisher !== "" && publisher !== host && <li>{publisher}</li>}
      {address !== "" && (
        <li>
          <ExternalLink href={address} />
        </li>
      )}
      {archived !== "" && (
        <li>
          archived at <ExternalLink href={archived} />
        </li>
      )}
    </ul>
  );
}

interface EvidenceItemProps {
  readonly id: CommitmentId;
  readonly evidence: Evidence;
  /** All items of the commitment. */
  readonly others: readonly Evidence[];
  readonly onTakenOut: () => void;
}

/** One item: its grade and what that means, what it says and where it is; the excerpt and what can be done, on a press. */
export function EvidenceItem({ id, evidence, others, onTakenOut }: EvidenceItemProps) {
  const judging = useJudging();
  const openFor = useEvidenceForm((state) => state.openFor);
  const [isLeaving, setIsLeaving] = useState(false);
  const { item, title, bearing } = evidence;
  const independent = others.filter((other) => areIndependent(evidence, other));
  return (
    <li className={styles.item}>
      <Grade>{gradeOf(evidence)}</Grade>
      <div>
        <p className={styles.title}>
          <span aria-hidden="true">{SIGN[bearing]} </span>
          {title}
        </p>
        <Whereabouts evidence={evidence} />
        <details>
          <summary>
            {BEARING_LABEL[bearing]}: {gradeWords(evidence)}
            <span className={styles.unseen}>. More about “{title}”</span>
          </summary>
          <Excerpt evidence={evidence} />
          {independent.length > 0 && (
            <p>Independent of {independent.map((other) => `“${other.title}”`).join(", ")}.</p>
          )}
          {judging.closed === null && !isLeaving && (
            <div className={styles.acts}>
              <Button aria-label={`Correct: ${title}`} onClick={() => openFor(id, item)}>
                Correct
              </Button>
              <Button aria-label={`Take out: ${title}`} onClick={() => setIsLeaving(true)}>
                Take out
              </Button>
            </div>
          )}
          {judging.closed === null && isLeaving && (
            <TakeOut
              onKeep={() => setIsLeaving(false)}
              onTakeOut={(why) => {
                judging.takeOutEvidence(id, item, why);
                onTakenOut();
              }}
            />
          )}
        </details>
      </div>
    </li>
  );
}

import type { CommitmentId } from "../../domain/dataset/dataset.ts";
import { partialDateLabel } from "../../domain/dataset/partialDate.ts";
import { deliveredRule, isBelowRule } from "../../domain/review/evidenceRule.ts";
import type { Assessment } from "../../domain/review/fold.ts";
import { proposesStalled } from "../../domain/review/stalled.ts";
import { useJudging } from "../../state/judge.ts";
import { useReviewDay } from "../../state/reviewDay.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Flags.module.css";

interface FlagProps {
  readonly assessment: Assessment;
}

/** Delivered on less than its rule asks: said plainly, and not forbidden. */
export function BelowRule({ assessment }: FlagProps) {
  if (!isBelowRule(assessment)) return null;
  return (
    <p className={styles.flag}>
      <strong>Too little evidence for Delivered.</strong> {deliveredRule(assessment).sentence} It
      counts as delivered all the same.
    </p>
  );
}

/** The question goes once it is answered; the focus goes to the status that it was about. */
function focusStatus(answer: HTMLElement): void {
  answer.closest("form")?.querySelector<HTMLElement>("[aria-pressed=true]")?.focus();
}

/** Nothing new for the whole review interval: a question to the analyst, answered by one press either way. */
export function StalledProposal({ id, assessment }: FlagProps & { readonly id: CommitmentId }) {
  const judging = useJudging();
  const proposal = proposesStalled(assessment, useReviewDay());
  if (proposal === null || judging.closed !== null) return null;
  const { since, sentence } = proposal;
  return (
    <div className={styles.proposal}>
      <p>{sentence}</p>
      <Button
        look="outlined"
        title="Sets Stalled, with this as the reason"
        onClick={({ currentTarget }) => {
          judging.setStatus(id, "stalled", `Nothing new since ${partialDateLabel(since)}.`);
          focusStatus(currentTarget);
        }}
      >
        Accept
      </Button>
      <Button
        title="Says Under way once more, for the reason that stands"
        onClick={({ currentTarget }) => {
          judging.confirmStatus(id, "");
          focusStatus(currentTarget);
        }}
      >
        Still under way
      </Button>
    </div>
  );
}

/** Where people read the same facts in two ways: both, side by side. */
export function BothReadings({ assessment: { contested, reason } }: FlagProps) {
  if (contested === "") return null;
  return (
    <div className={styles.readings}>
      <p>
        <strong>Contested.</strong>
      </p>
      <dl>
        <dt>This reading</dt>
        <dd>{reason === "" ? "No reason was given for the status." : reason}</dd>
        <dt>The other</dt>
        <dd>{contested}</dd>
      </dl>
    </div>
  );
}

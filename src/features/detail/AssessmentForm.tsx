import type { FocusEvent } from "react";
import { useId, useRef, useState } from "react";
import { CONFIDENCE_LABEL } from "../../domain/board/labels.ts";
import type { Commitment } from "../../domain/dataset/dataset.ts";
import { partialDateLabel } from "../../domain/dataset/partialDate.ts";
import { ratingLabel } from "../../domain/rates/lenses.ts";
import type { LensOn } from "../../domain/rates/lensOn.ts";
import type { Timeliness } from "../../domain/rates/timeliness.ts";
import { timeliness, TIMELINESS_LABEL } from "../../domain/rates/timeliness.ts";
import type { Assessment } from "../../domain/review/fold.ts";
import { CONFIDENCES } from "../../domain/review/fold.ts";
import type { Status } from "../../domain/review/status.ts";
import { STATUS_MEANING, STATUSES } from "../../domain/review/status.ts";
import { useStanding } from "../../state/app.tsx";
import { useJudging } from "../../state/judge.ts";
import { useLens } from "../../state/lens.ts";
import { useReviewDay } from "../../state/reviewDay.ts";
import { StatusMark } from "../../ui/StatusMark.tsx";
import { DateField } from "./DateField.tsx";
import { BelowRule, BothReadings, StalledProposal } from "./Flags.tsx";
import { FurtherFields } from "./FurtherFields.tsx";
import { TextField } from "./TextField.tsx";
import { useDraft } from "./useDraft.ts";
import fieldStyles from "./Field.module.css";
import styles from "./AssessmentForm.module.css";

const REASON_LIMIT = 4_000;

/** What can be said beside the due date: how it stands to today, and the source's where the analyst reads another. */
function dueNote({ due }: Commitment, assessment: Assessment, standing: Timeliness): string {
  const isOwn = assessment.due !== null && due !== null && assessment.due !== due;
  const source = isOwn ? `The source says ${partialDateLabel(due)}` : "";
  const now = standing === "none-stated" ? "" : TIMELINESS_LABEL[standing];
  return [now, source].filter((part) => part !== "").join(". ");
}

/** What another scale calls the status. It is shown, and goes into no line. */
function Rating({ lens, status }: { readonly lens: LensOn; readonly status: Status }) {
  const rating = lens.ratingOf(status);
  return (
    <span className={styles.rating}>
      {lens.name}: <strong>{ratingLabel(rating)}</strong>
      {rating === null ? "" : `. ${rating.meaning}`}
    </span>
  );
}

interface AssessmentFormProps {
  readonly row: number;
  /** Whether the fields that are seldom needed are shown, from one commitment to the next. */
  readonly isMoreOpen: boolean;
  readonly onToggleMore: (isOpen: boolean) => void;
}

/** All that can be said of a commitment but its evidence. Each is a line in the log once it is left; nothing waits for a Save. */
export function AssessmentForm({ row, isMoreOpen, onToggleMore }: AssessmentFormProps) {
  const { board } = useStanding();
  const lens = useLens();
  const judging = useJudging();
  const { today } = useReviewDay();
  const { commitment } = board.joinedAt(row);
  const { id } = commitment;
  const assessment = board.assessmentAt(row);
  const { confidence } = assessment;
  const [reason, draftReason] = useDraft();
  const [looked, setLooked] = useState<Status | null>(null);
  const statuses = useRef<HTMLFieldSetElement>(null);
  const form = useId();
  const isClosed = judging.closed !== null;

  const saveReason = () => {
    const text = reason?.trim();
    if (text !== undefined && text !== assessment.reason) judging.set(id, "reason", text);
    draftReason(null);
  };
  const choose = (status: Status) => {
    // A reason that is being written goes into the same line as the status.
    judging.setStatus(id, status, reason?.trim());
    draftReason(null);
  };
  const leaveReason = (event: FocusEvent) => {
    if (!statuses.current?.contains(event.relatedTarget)) saveReason();
  };
  const explained = looked ?? assessment.status;
  const standing = timeliness(
    assessment.due ?? commitment.due,
    assessment.status,
    today,
    assessment.delivered,
  );

  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      {judging.closed !== null && <p className={styles.closed}>{judging.closed}</p>}
      <fieldset ref={statuses} className={styles.statuses} aria-describedby={`${form}-test`}>
        <legend>Your judgement</legend>
        {STATUSES.map((status) => (
          <button
            key={status}
            type="button"
            className={styles.status}
            aria-pressed={assessment.status === status}
            disabled={isClosed}
            onClick={() => choose(status)}
            onMouseEnter={() => setLooked(status)}
            onMouseLeave={() => setLooked(null)}
            onFocus={() => setLooked(status)}
            onBlur={() => setLooked(null)}
          >
            <StatusMark status={status} />
            {STATUS_MEANING[status].label}
          </button>
        ))}
      </fieldset>
      <p id={`${form}-test`} className={styles.test}>
        <strong>{STATUS_MEANING[explained].label}:</strong> {STATUS_MEANING[explained].test}
        {lens !== null && <Rating lens={lens} status={explained} />}
      </p>
      <BelowRule assessment={assessment} />
      <StalledProposal id={id} assessment={assessment} />
      <BothReadings assessment={assessment} />

      <div className={fieldStyles.fields}>
        <label htmlFor={`${form}-reason`}>Reason</label>
        <textarea
          id={`${form}-reason`}
          rows={2}
          maxLength={REASON_LIMIT}
          value={reason ?? assessment.reason}
          disabled={isClosed}
          placeholder="What this status rests on"
          onChange={(event) => draftReason(event.target.value)}
          onBlur={leaveReason}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.shiftKey) {
              event.preventDefault();
              saveReason();
            }
          }}
        />

        <label htmlFor={`${form}-confidence`}>Confidence</label>
        <select
          id={`${form}-confidence`}
          value={confidence ?? ""}
          disabled={isClosed}
          onChange={(event) => judging.set(id, "confidence", event.target.value)}
        >
          <option value="">Not given</option>
          {CONFIDENCES.map((one) => (
            <option key={one} value={one}>
              {CONFIDENCE_LABEL[one]}
            </option>
          ))}
        </select>
        {confidence !== null && (
          <TextField
            label="Because"
            value={assessment.confidenceReason}
            placeholder="What the confidence rests on"
            maxLength={REASON_LIMIT}
            disabled={isClosed}
            onSave={(text) => judging.set(id, "confidence", confidence, text)}
          />
        )}

        <DateField
          label="Due"
          value={assessment.due}
          placeholder={
            commitment.due === null ? "None set in the source" : partialDateLabel(commitment.due)
          }
          note={dueNote(commitment, assessment, standing)}
          disabled={isClosed}
          onSave={(date, why) => judging.set(id, "due", date, why)}
        />
        <DateField
          label="Delivered on"
          value={assessment.delivered}
          placeholder="Not known"
          disabled={isClosed}
          onSave={(date, why) => judging.set(id, "delivered", date, why)}
        />
        <TextField
          label="Owner"
          value={assessment.owner}
          placeholder="Who follows this up"
          maxLength={200}
          disabled={isClosed}
          hasWhy
          onSave={(text, why) => judging.set(id, "owner", text, why)}
        />
      </div>
      <FurtherFields id={id} assessment={assessment} isOpen={isMoreOpen} onToggle={onToggleMore} />
    </form>
  );
}

import type { FocusEvent } from "react";
import { useId, useRef, useState } from "react";
import { CONFIDENCE_LABEL } from "../../domain/board/labels.ts";
import { parsePartialDate, partialDateLabel } from "../../domain/dataset/partialDate.ts";
import { CONFIDENCES } from "../../domain/review/fold.ts";
import type { Status } from "../../domain/review/status.ts";
import { STATUS_MEANING, STATUSES } from "../../domain/review/status.ts";
import { useStanding } from "../../state/app.tsx";
import { useJudging } from "../../state/judge.ts";
import { StatusMark } from "../../ui/StatusMark.tsx";
import styles from "./AssessmentForm.module.css";

const REASON_LIMIT = 4_000;

/** Text that is being written; null while it is as the log has it. */
function useDraft(): readonly [string | null, (text: string | null) => void] {
  return useState<string | null>(null);
}

/** Status, reason, confidence, due and owner. Each is a line in the log once it is left; nothing waits for a Save. */
export function AssessmentForm({ row }: { readonly row: number }) {
  const { board } = useStanding();
  const judging = useJudging();
  const { commitment } = board.joinedAt(row);
  const { id } = commitment;
  const assessment = board.assessmentAt(row);
  const [reason, draftReason] = useDraft();
  const [due, draftDue] = useDraft();
  const [owner, draftOwner] = useDraft();
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
  const dueText = due?.trim() ?? "";
  const isDueWrong = dueText !== "" && parsePartialDate(dueText) === null;
  const saveDue = () => {
    if (due === null || isDueWrong) return;
    if (dueText !== (assessment.due ?? "")) judging.set(id, "due", dueText);
    draftDue(null);
  };
  const saveOwner = () => {
    const text = owner?.trim();
    if (text !== undefined && text !== assessment.owner) judging.set(id, "owner", text);
    draftOwner(null);
  };
  const explained = looked ?? assessment.status;

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
      </p>

      <div className={styles.fields}>
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
          value={assessment.confidence ?? ""}
          disabled={isClosed}
          onChange={(event) => judging.set(id, "confidence", event.target.value)}
        >
          <option value="">Not given</option>
          {CONFIDENCES.map((confidence) => (
            <option key={confidence} value={confidence}>
              {CONFIDENCE_LABEL[confidence]}
            </option>
          ))}
        </select>

        <label htmlFor={`${form}-due`}>Due</label>
        <div>
          <input
            id={`${form}-due`}
            value={due ?? assessment.due ?? ""}
            disabled={isClosed}
            placeholder={
              commitment.due === null ? "None set in the source" : partialDateLabel(commitment.due)
            }
            aria-invalid={isDueWrong}
            aria-describedby={`${form}-due-help`}
            onChange={(event) => draftDue(event.target.value)}
            onBlur={saveDue}
            onKeyDown={(event) => {
              if (event.key === "Enter") saveDue();
            }}
          />
          <p id={`${form}-due-help`} className={styles.help} data-wrong={isDueWrong}>
            {isDueWrong
              ? `“${dueText}” is not a date. Write 2026, 2026-05, 2026-05-31 or 2025/2027.`
              : assessment.due !== null && commitment.due !== null
                ? `The source says ${partialDateLabel(commitment.due)}.`
                : ""}
          </p>
        </div>

        <label htmlFor={`${form}-owner`}>Owner</label>
        <input
          id={`${form}-owner`}
          value={owner ?? assessment.owner}
          maxLength={200}
          disabled={isClosed}
          placeholder="Who follows this up"
          onChange={(event) => draftOwner(event.target.value)}
          onBlur={saveOwner}
          onKeyDown={(event) => {
            if (event.key === "Enter") saveOwner();
          }}
        />
      </div>
    </form>
  );
}

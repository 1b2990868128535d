import { useState } from "react";
import type { Status } from "../../domain/review/status.ts";
import { isStatus, STATUS_MEANING, STATUSES } from "../../domain/review/status.ts";
import { useSelection, useStanding } from "../../state/app.tsx";
import { useJudging } from "../../state/judge.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./SelectionBar.module.css";

/** What is selected, judged in one act that one press of Undo takes back. */
export function SelectionBar() {
  const { board, answer } = useStanding();
  const { selected, add, clear } = useSelection((state) => state);
  const judging = useJudging();
  const [status, setStatus] = useState<Status | null>(null);
  const [reason, setReason] = useState("");
  if (selected.size === 0) return null;

  const isShown = board.passing({ without: [] });
  const hidden = [...selected].filter((id) => {
    const row = board.rowOf(id);
    return row === undefined || !isShown(row);
  }).length;
  const addShown = () => add(Array.from(answer.order, (row) => board.idAt(row)));
  const judgeAll = () => {
    if (status === null) return;
    judging.setStatuses([...selected], status, reason.trim());
    setStatus(null);
    setReason("");
    clear();
  };
  return (
    <form
      className={styles.bar}
      aria-label="Judge the selected"
      onSubmit={(event) => {
        event.preventDefault();
        judgeAll();
      }}
    >
      <p role="status">
        <strong>{selected.size} selected</strong>
        {hidden > 0 && `, ${hidden} of them filtered away`}
      </p>
      {selected.size < answer.matching && (
        <Button onClick={addShown}>Select all {answer.matching} shown</Button>
      )}
      <select
        aria-label="Status of the selected"
        value={status ?? ""}
        disabled={judging.closed !== null}
        onChange={(event) => setStatus(isStatus(event.target.value) ? event.target.value : null)}
      >
        <option value="">Choose a status</option>
        {STATUSES.map((each) => (
          <option key={each} value={each}>
            {STATUS_MEANING[each].label}
          </option>
        ))}
      </select>
      <input
        aria-label="Reason for the selected"
        placeholder="Reason, the same for all"
        value={reason}
        disabled={judging.closed !== null}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" look="strong" disabled={status === null}>
        Judge {selected.size}
      </Button>
      <Button onClick={clear}>Clear selection</Button>
    </form>
  );
}

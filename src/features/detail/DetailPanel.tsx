import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { CommitmentId } from "../../domain/dataset/dataset.ts";
import { MEASURE_LABEL } from "../../domain/board/labels.ts";
import { useAddress, useApp, useStanding } from "../../state/app.tsx";
import { Button } from "../../ui/Button.tsx";
import { AssessmentForm } from "./AssessmentForm.tsx";
import { Corroborations } from "./Corroborations.tsx";
import { EvidenceSection } from "./EvidenceSection.tsx";
import { History } from "./History.tsx";
import { Lineage } from "./Lineage.tsx";
import { Milestones } from "./Milestones.tsx";
import { Origin } from "./Origin.tsx";
import { ShareCommitment } from "./ShareCommitment.tsx";
import styles from "./DetailPanel.module.css";

/** The commitment before or after on the board, past group heads; null at the ends. */
function useNeighbour(row: number, step: 1 | -1): CommitmentId | null {
  const { board, answer } = useStanding();
  const line = answer.lineOf(row);
  if (line === -1) return null;
  for (let at = line + step; at >= 0 && at < answer.lineCount; at += step) {
    const next = answer.lineAt(at);
    if (next.type === "row") return board.idAt(next.row);
  }
  return null;
}

/** One commitment: what was promised and where, what the analyst says of it and why, and all that was said before. */
export function DetailPanel({ id }: { readonly id: CommitmentId }) {
  const { cursor } = useApp();
  const { board, answer } = useStanding();
  const show = useAddress((state) => state.show);
  const panel = useRef<HTMLElement>(null);
  const row = board.rowOf(id) ?? 0;
  const { commitment, theme } = board.joinedAt(row);
  const previous = useNeighbour(row, -1);
  const next = useNeighbour(row, 1);
  const [isMoreOpen, setIsMoreOpen] = useState(false);

  const hadFocus = useRef(false);
  // A panel that opens takes the focus once; stepping to the next commitment leaves it on the button.
  useEffect(() => {
    if (!hadFocus.current) panel.current?.focus();
    hadFocus.current = true;
  }, []);

  const close = () => {
    show({ open: null });
    const line = answer.lineOf(row);
    if (line !== -1) cursor.getState().moveTo(line);
  };

  return (
    // Escape closes the panel from anywhere in it; the panel itself does nothing on a press.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label={id}
      onKeyDown={(event) => {
        const isInDialog =
          event.target instanceof Element && event.target.closest("dialog") !== null;
        if (event.key === "Escape" && !event.defaultPrevented && !isInDialog) close();
      }}
    >
      <header className={styles.head}>
        <p className={styles.where}>
          {id} · {theme.shortName} · {MEASURE_LABEL[commitment.measure].label}
        </p>
        <Button
          look="icon"
          aria-label="Previous commitment"
          disabled={previous === null}
          onClick={() => show({ open: previous }, "replace")}
        >
          <ChevronLeft size={18} aria-hidden="true" />
        </Button>
        <Button
          look="icon"
          aria-label="Next commitment"
          disabled={next === null}
          onClick={() => show({ open: next }, "replace")}
        >
          <ChevronRight size={18} aria-hidden="true" />
        </Button>
        <Button look="icon" aria-label={`Close ${id}`} onClick={close}>
          <X size={18} aria-hidden="true" />
        </Button>
      </header>
      <div className={styles.body}>
        <h2 className={styles.statement}>{commitment.statement}</h2>
        <AssessmentForm key={id} row={row} isMoreOpen={isMoreOpen} onToggleMore={setIsMoreOpen} />
        <EvidenceSection key={`evidence-${id}`} row={row} />
        <Origin row={row} />
        <Corroborations id={id} />
        <Milestones row={row} />
        <Lineage id={id} />
        <ShareCommitment row={row} />
        <History id={id} />
      </div>
    </aside>
  );
}

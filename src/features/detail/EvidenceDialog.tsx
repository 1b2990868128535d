import type { FormEvent } from "react";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { CREDIBILITIES, RELIABILITIES } from "../../domain/dataset/dataset.ts";
import { CREDIBILITY_MEANING, RELIABILITY_MEANING } from "../../domain/dataset/grade.ts";
import { partialDateLabel } from "../../domain/dataset/partialDate.ts";
import { parseTypedDate } from "../../domain/dataset/typedDate.ts";
import type { Evidence } from "../../domain/review/evidence.ts";
import {
  BEARING_LABEL,
  BEARINGS,
  emptyEvidence,
  EVIDENCE_LIMITS,
} from "../../domain/review/evidence.ts";
import type { DraftProblems, EvidenceDraft } from "../../domain/review/evidenceDraft.ts";
import { draftOf, readDraft } from "../../domain/review/evidenceDraft.ts";
import { DELIVERED_RULE } from "../../domain/review/evidenceRule.ts";
import type { ItemId } from "../../domain/review/line.ts";
import { sha256OfText } from "../../domain/sha256.ts";
import { useApp, useStanding } from "../../state/app.tsx";
import { useJudging } from "../../state/judge.ts";
import { Button } from "../../ui/Button.tsx";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { FormChoice, FormText } from "./FormFields.tsx";
import { IndependentOf } from "./IndependentOf.tsx";
import { WHY_LIMIT } from "./WhyInput.tsx";
import styles from "./EvidenceDialog.module.css";

interface EvidenceDialogProps {
  readonly row: number;
  /** The item that is corrected; null for a new one. */
  readonly corrected: Evidence | null;
}

/** What was left unsaved the last time, and whether there was anything. */
function useKeptDraft({ row, corrected }: EvidenceDialogProps) {
  const { board } = useStanding();
  const { evidenceForm } = useApp();
  const judging = useJudging();
  const [item] = useState<ItemId>(() => corrected?.item ?? judging.newItem());
  const subject = {
    commitment: board.joinedAt(row).commitment.id,
    item: corrected?.item ?? null,
  };
  const fresh = draftOf(corrected ?? emptyEvidence(item));
  const { draftFor, keepDraft, close } = evidenceForm.getState();
  const [kept] = useState(() => draftFor(subject));
  const [draft, setDraft] = useState<EvidenceDraft>(kept ?? fresh);
  return {
    item,
    draft,
    wasKept: kept !== undefined,
    change: (change: Partial<EvidenceDraft>) => {
      const next = { ...draft, ...change };
      keepDraft(subject, next);
      setDraft(next);
    },
    /** Closes, and the draft waits for the next time. */
    leave: close,
    /** Closes for good. */
    finish: () => {
      keepDraft(subject, null);
      close();
    },
  };
}

/** What the date is understood to be, while it is typed. */
function dateHelp(typed: string): { readonly problem?: string; readonly help?: string } {
  if (typed.trim() === "") return { help: "As exact as it is known: 2026, May 2026, Q3 2025." };
  const read = parseTypedDate(typed);
  return read.ok
    ? { help: `Understood as ${partialDateLabel(read.value)}.` }
    : { problem: read.error };
}

/** The form for one item of evidence. Beside the title nothing must be filled in, and the grade is F6 until it is judged. */
export function EvidenceDialog({ row, corrected }: EvidenceDialogProps) {
  const { board } = useStanding();
  const judging = useJudging();
  const { commitment } = board.joinedAt(row);
  const others = board.assessmentAt(row).evidence;
  const { item, draft, wasKept, change, leave, finish } = useKeptDraft({ row, corrected });
  const [why, writeWhy] = useState("");
  /** How often saving was tried in vain: nothing is called wrong before. */
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();

  // After the dialog has opened, which puts the focus on its Close button.
  useLayoutEffect(() => form.current?.querySelector("input")?.focus(), []);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);

  const read = readDraft(draft, item);
  const problems: DraftProblems = tries === 0 || read.ok ? {} : read.error;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!read.ok) {
      setTries(tries + 1);
      return;
    }
    const { excerpt } = read.value;
    const excerptSha256 = excerpt === "" ? "" : sha256OfText(excerpt);
    judging.setEvidence(commitment.id, { ...read.value, excerptSha256 }, why.trim());
    finish();
  };

  return (
    <ModalDialog
      title={corrected === null ? "Add evidence" : "Correct evidence"}
      onClose={leave}
      acts={
        <>
          <Button look="strong" type="submit" form={id}>
            {corrected === null ? "Save evidence" : "Save correction"}
          </Button>
          <Button onClick={finish}>Cancel</Button>
        </>
      }
    >
      <form ref={form} id={id} className={styles.form} noValidate onSubmit={save}>
        <p className={styles.about}>{commitment.statement}</p>
        {wasKept && (
          <p className={styles.kept}>What you had written and not saved is here again.</p>
        )}
        <FormText
          label="Title"
          value={draft.title}
          placeholder="The headline, or what it shows"
          maxLength={EVIDENCE_LIMITS.title}
          problem={problems.title}
          onWrite={(title) => change({ title })}
        />
        <FormText
          label="Address"
          value={draft.address}
          placeholder="https://"
          maxLength={EVIDENCE_LIMITS.address}
          inputMode="url"
          problem={problems.address}
          onWrite={(address) => change({ address })}
        />
        <FormText
          isHalf
          label="Date"
          value={draft.date}
          placeholder="Of the item, not of today"
          maxLength={100}
          {...dateHelp(draft.date)}
          onWrite={(date) => change({ date })}
        />
        <FormText
          isHalf
          label="Publisher"
          value={draft.publisher}
          placeholder="Who says so"
          maxLength={EVIDENCE_LIMITS.publisher}
          onWrite={(publisher) => change({ publisher })}
        />
        <FormChoice
          isHalf
          label="Source reliability"
          value={draft.reliability}
          choices={RELIABILITIES}
          labelOf={(letter) => `${letter}: ${RELIABILITY_MEANING[letter]}`}
          onChoose={(reliability) => change({ reliability })}
        />
        <FormChoice
          isHalf
          label="Information credibility"
          value={draft.credibility}
          choices={CREDIBILITIES}
          labelOf={(digit) => `${digit}: ${CREDIBILITY_MEANING[digit]}`}
          onChoose={(credibility) => change({ credibility })}
        />
        <FormChoice
          isHalf
          label="Bearing"
          value={draft.bearing}
          choices={BEARINGS}
          labelOf={(bearing) => BEARING_LABEL[bearing]}
          onChoose={(bearing) => change({ bearing })}
        />
        <p className={styles.rule}>
          Judge source and information each alone. Delivered asks for: {DELIVERED_RULE}
        </p>
        <FormText
          isLong
          label="Excerpt"
          value={draft.excerpt}
          placeholder="Paste the words it rests on"
          maxLength={EVIDENCE_LIMITS.excerpt}
          help="Its SHA-256 is kept beside it, so that a later change shows."
          onWrite={(excerpt) => change({ excerpt })}
        />
        <FormText
          label="Archived copy"
          value={draft.archived}
          placeholder="https://web.archive.org/…"
          maxLength={EVIDENCE_LIMITS.archived}
          inputMode="url"
          problem={problems.archived}
          onWrite={(archived) => change({ archived })}
        />
        <IndependentOf
          item={item}
          items={others.filter((other) => other.item !== item)}
          chosen={draft.independentOf}
          onChoose={(independentOf) => change({ independentOf })}
        />
        <FormText
          label={corrected === null ? "Why it is cited" : "Why the correction"}
          value={why}
          placeholder={
            corrected === null
              ? "Shown in the history, if you say it"
              : "The item as it was stays in the history"
          }
          maxLength={WHY_LIMIT}
          onWrite={writeWhy}
        />
        {problems.whole !== undefined && (
          <p className={styles.problem} role="alert">
            {problems.whole}
          </p>
        )}
      </form>
    </ModalDialog>
  );
}

import type { CommitmentId } from "../../domain/dataset/dataset.ts";
import type { Assessment } from "../../domain/review/fold.ts";
import {
  KIND_MEANING,
  PLEDGE_KINDS,
  STRENGTH_MEANING,
  STRENGTHS,
} from "../../domain/review/pledge.ts";
import {
  MAX_TAG_LENGTH,
  MAX_TAGS,
  parseTags,
  tagsProblem,
  writeTags,
} from "../../domain/review/tags.ts";
import { useJudging } from "../../state/judge.ts";
import { counted } from "../../ui/counted.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { TextField } from "./TextField.tsx";
import fieldStyles from "./Field.module.css";
import styles from "./AssessmentForm.module.css";

const WORDS_LIMIT = 4_000;

/** What is set of them, so that nobody must open them to know. */
function whatIsSet({ kind, strength, tags, contested, note }: Assessment): string {
  return [
    kind === null ? "" : KIND_MEANING[kind].label,
    strength === null ? "" : STRENGTH_MEANING[strength].label,
    tags.length === 0 ? "" : counted(tags.length, "tag", "tags"),
    contested === "" ? "" : "contested",
    note === "" ? "" : "note",
  ]
    .filter((words) => words !== "")
    .join(", ");
}

interface FurtherFieldsProps {
  readonly id: CommitmentId;
  readonly assessment: Assessment;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** What is said once of a commitment or seldom at all: kind, wording, tags, the other reading, a note. */
export function FurtherFields({ id, assessment, isOpen, onToggle }: FurtherFieldsProps) {
  const judging = useJudging();
  const disabled = judging.closed !== null;
  const { kind, strength, tags, contested, note } = assessment;
  return (
    <details
      className={styles.further}
      open={isOpen}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary>More: {whatIsSet(assessment) || "kind, wording, tags, other reading, note"}</summary>
      <div className={fieldStyles.fields}>
        <ChoiceField
          label="Kind"
          value={kind}
          choices={PLEDGE_KINDS}
          labelOf={(one) => KIND_MEANING[one].label}
          meaning={kind === null ? "" : KIND_MEANING[kind].test}
          none="Not said"
          disabled={disabled}
          onSave={(choice, why) => judging.set(id, "kind", choice, why)}
        />
        <ChoiceField
          label="Wording"
          value={strength}
          choices={STRENGTHS}
          labelOf={(one) => STRENGTH_MEANING[one].label}
          meaning={strength === null ? "" : STRENGTH_MEANING[strength].test}
          none="Not said"
          disabled={disabled}
          onSave={(choice, why) => judging.set(id, "strength", choice, why)}
        />
        <TextField
          label="Tags"
          value={writeTags(tags)}
          placeholder="One; another"
          maxLength={MAX_TAGS * MAX_TAG_LENGTH}
          disabled={disabled}
          problemOf={tagsProblem}
          hasWhy
          onSave={(text, why) => {
            const written = writeTags(parseTags(text));
            if (written !== writeTags(tags)) judging.set(id, "tags", written, why);
          }}
        />
        <TextField
          label="Contested"
          value={contested}
          placeholder="The other reading, of those who see it otherwise"
          maxLength={WORDS_LIMIT}
          isLong
          disabled={disabled}
          hasWhy
          onSave={(text, why) => judging.set(id, "contested", text, why)}
        />
        <TextField
          label="Note"
          value={note}
          placeholder="For yourself and whoever reads after you"
          maxLength={WORDS_LIMIT}
          isLong
          disabled={disabled}
          hasWhy
          onSave={(text, why) => judging.set(id, "note", text, why)}
        />
      </div>
    </details>
  );
}

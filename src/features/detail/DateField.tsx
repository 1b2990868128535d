import { useId, useState } from "react";
import type { PartialDate } from "../../domain/dataset/partialDate.ts";
import { partialDateLabel } from "../../domain/dataset/partialDate.ts";
import { parseTypedDate } from "../../domain/dataset/typedDate.ts";
import { leaving } from "./leaving.ts";
import { WhyInput } from "./WhyInput.tsx";
import { useDraft } from "./useDraft.ts";
import styles from "./Field.module.css";

interface DateFieldProps {
  readonly label: string;
  readonly value: PartialDate | null;
  readonly placeholder: string;
  /** What is known beside the date, as a sentence without its stop; empty for nothing. */
  readonly note?: string;
  readonly disabled: boolean;
  /** A date in EDTF, or empty to take it back; and why, empty when it was not said. */
  readonly onSave: (date: string, why: string) => void;
}

/** A date as people type it. It says what it understood, and is written when it is left. */
export function DateField({
  label,
  value,
  placeholder,
  note = "",
  disabled,
  onSave,
}: DateFieldProps) {
  const [draft, writeDraft] = useDraft();
  const [why, writeWhy] = useState("");
  const id = useId();
  const typed = draft?.trim() ?? "";
  const read = typed === "" ? null : parseTypedDate(typed);
  const isWrong = read !== null && !read.ok;
  const date = draft === null ? value : read?.ok === true ? read.value : null;
  const isChanged = draft !== null && !isWrong && date !== value;

  const drop = () => {
    writeDraft(null);
    writeWhy("");
  };
  const save = () => {
    if (draft === null || isWrong) return;
    if (isChanged) onSave(date ?? "", why.trim());
    drop();
  };
  const words = date === null ? "" : partialDateLabel(date);
  const stored = [words === value ? "" : words, note].filter((part) => part !== "");
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <div {...leaving(save, drop, draft !== null)}>
        <div className={styles.pair}>
          <input
            id={id}
            value={draft ?? value ?? ""}
            disabled={disabled}
            placeholder={placeholder}
            aria-invalid={isWrong}
            aria-describedby={`${id}-help`}
            onChange={(event) => writeDraft(event.target.value)}
          />
          {isChanged && <WhyInput value={why} onWrite={writeWhy} />}
        </div>
        <p id={`${id}-help`} className={styles.help} data-wrong={isWrong} aria-live="polite">
          {read !== null && !read.ok
            ? `“${typed}” cannot be read as a date. ${read.error}`
            : draft === null
              ? stored.map((part) => `${part}.`).join(" ")
              : words !== "" && `Understood as ${words}.`}
        </p>
      </div>
    </>
  );
}

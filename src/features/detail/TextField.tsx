import { useId } from "react";
import { leaving } from "./leaving.ts";
import { useDraft } from "./useDraft.ts";
import styles from "./Field.module.css";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly maxLength: number;
  readonly disabled: boolean;
  /** True for text of several lines. */
  readonly isLong?: boolean;
  /** What is wrong with a text, as a sentence; null when it can be written. */
  readonly problemOf?: (text: string) => string | null;
  readonly onSave: (text: string) => void;
}

/** Words about the commitment, written to the log when they are left. Escape leaves them as they were. */
export function TextField({
  label,
  value,
  placeholder,
  maxLength,
  disabled,
  isLong = false,
  problemOf,
  onSave,
}: TextFieldProps) {
  const [draft, writeDraft] = useDraft();
  const id = useId();
  const problem = draft === null ? null : (problemOf?.(draft) ?? null);
  const drop = () => writeDraft(null);
  const save = () => {
    if (draft === null || problem !== null) return;
    if (draft.trim() !== value) onSave(draft.trim());
    drop();
  };
  const shared = {
    id,
    value: draft ?? value,
    maxLength,
    disabled,
    placeholder,
    "aria-invalid": problem !== null,
    "aria-describedby": `${id}-help`,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      writeDraft(event.target.value),
  };
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <div {...leaving(save, drop, draft !== null)}>
        {isLong ? <textarea rows={2} {...shared} /> : <input {...shared} />}
        <p id={`${id}-help`} className={styles.help} data-wrong={true}>
          {problem}
        </p>
      </div>
    </>
  );
}

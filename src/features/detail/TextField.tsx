import { useId, useState } from "react";
import { leaving } from "./leaving.ts";
import { WhyInput } from "./WhyInput.tsx";
import { useDraft } from "./useDraft.ts";
import { useRoom } from "./useRoom.ts";
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
  /** True where why the words change can be said too. */
  readonly hasWhy?: boolean;
  /** Why is empty when it was not said. */
  readonly onSave: (text: string, why: string) => void;
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
  hasWhy = false,
  onSave,
}: TextFieldProps) {
  const [draft, writeDraft] = useDraft();
  const [why, writeWhy] = useState("");
  const [hasRoom, leaveRoom] = useRoom();
  const id = useId();
  const problem = draft === null ? null : (problemOf?.(draft) ?? null);
  const isChanged = draft !== null && draft.trim() !== value;
  const asksWhy = hasWhy && isChanged && problem === null;
  const drop = () => {
    writeDraft(null);
    writeWhy("");
    if (isLong && asksWhy) leaveRoom();
  };
  const save = () => {
    if (draft === null || problem !== null) return;
    if (isChanged) onSave(draft.trim(), why.trim());
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
        <div className={styles.pair} data-long={isLong}>
          {isLong ? <textarea rows={2} {...shared} /> : <input {...shared} />}
          {asksWhy && <WhyInput value={why} onWrite={writeWhy} />}
          {hasRoom && !asksWhy && <span className={styles.room} />}
        </div>
        <p id={`${id}-help`} className={styles.help} data-wrong={true}>
          {problem}
        </p>
      </div>
    </>
  );
}

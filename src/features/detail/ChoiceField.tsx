import { useId, useState } from "react";
import { leaving } from "./leaving.ts";
import { WhyInput } from "./WhyInput.tsx";
import styles from "./Field.module.css";

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly choices: readonly T[];
  readonly labelOf: (choice: T) => string;
  /** What the choice says, as a sentence; shown beneath. */
  readonly meaning?: string;
  /** What stands where nothing is chosen. */
  readonly none: string;
  readonly disabled: boolean;
  /** Empty takes the choice back. Why is empty when it was not said. */
  readonly onSave: (choice: string, why: string) => void;
}

/** One of a few. A choice is written at once; why can be said after it, in a line of its own. */
export function ChoiceField<T extends string>({
  label,
  value,
  choices,
  labelOf,
  meaning = "",
  none,
  disabled,
  onSave,
}: ChoiceFieldProps<T>) {
  /** Null until the choice was changed here. */
  const [why, writeWhy] = useState<string | null>(null);
  const id = useId();
  const saveWhy = () => {
    const words = why?.trim() ?? "";
    if (words !== "") onSave(value ?? "", words);
    writeWhy(null);
  };
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <div {...leaving(saveWhy, () => writeWhy(null), why !== null)}>
        <div className={styles.pair}>
          <select
            id={id}
            value={value ?? ""}
            disabled={disabled}
            aria-describedby={`${id}-help`}
            onChange={(event) => {
              onSave(event.target.value, "");
              writeWhy("");
            }}
          >
            <option value="">{none}</option>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {labelOf(choice)}
              </option>
            ))}
          </select>
          {why !== null && <WhyInput value={why} onWrite={writeWhy} />}
        </div>
        <p id={`${id}-help`} className={styles.help}>
          {meaning}
        </p>
      </div>
    </>
  );
}

import { useId } from "react";
import styles from "./EvidenceDialog.module.css";

interface Shared {
  readonly label: string;
  /** Two of them stand side by side where there is room. */
  readonly isHalf?: boolean;
}

interface FormTextProps extends Shared {
  readonly value: string;
  readonly placeholder: string;
  readonly maxLength: number;
  readonly inputMode?: "url";
  readonly isLong?: boolean;
  /** What is wrong, as a sentence. */
  readonly problem?: string | undefined;
  /** Shown where nothing is wrong. */
  readonly help?: string | undefined;
  readonly onWrite: (text: string) => void;
}

/** Text in a form that is saved as a whole. */
export function FormText({
  label,
  isHalf = false,
  isLong = false,
  problem,
  help,
  onWrite,
  ...rest
}: FormTextProps) {
  const id = useId();
  const shared = {
    ...rest,
    id,
    "aria-invalid": problem !== undefined,
    "aria-describedby": `${id}-help`,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onWrite(event.target.value),
  };
  return (
    <div className={styles.field} data-half={isHalf}>
      <label htmlFor={id}>{label}</label>
      {isLong ? <textarea rows={3} {...shared} /> : <input type="text" {...shared} />}
      <p
        id={`${id}-help`}
        className={styles.help}
        data-wrong={problem !== undefined}
        aria-live="polite"
      >
        {problem ?? help}
      </p>
    </div>
  );
}

interface FormChoiceProps<T extends string> extends Shared {
  readonly value: T;
  readonly choices: readonly T[];
  readonly labelOf: (choice: T) => string;
  readonly onChoose: (choice: T) => void;
}

/** One of a few, in a form that is saved as a whole. */
export function FormChoice<T extends string>({
  label,
  isHalf = false,
  value,
  choices,
  labelOf,
  onChoose,
}: FormChoiceProps<T>) {
  const id = useId();
  return (
    <div className={styles.field} data-half={isHalf}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice === event.target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {labelOf(choice)}
          </option>
        ))}
      </select>
    </div>
  );
}

import styles from "./Choice.module.css";

interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** The label is read out and not shown. */
  readonly isQuiet?: boolean;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, label: string])[];
  /** Something is still to be said here. */
  readonly isOpen?: boolean;
  readonly onChoose: (value: Value) => void;
}

/** One of several, by the browser's own list. */
export function Choice<Value extends string>({
  label,
  isQuiet = false,
  value,
  options,
  isOpen = false,
  onChoose,
}: ChoiceProps<Value>) {
  return (
    <label className={styles.choice}>
      {!isQuiet && <span>{label}</span>}
      <select
        aria-label={label}
        value={value}
        data-open={isOpen}
        onChange={(event) => onChoose(event.target.value as Value)}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

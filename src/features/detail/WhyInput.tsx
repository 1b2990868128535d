/** Characters of a reason that is said beside a change. */
export const WHY_LIMIT = 1_000;

interface WhyInputProps {
  readonly value: string;
  readonly onWrite: (why: string) => void;
}

/** Why a value changes, if the analyst wants to say. It stands beside the value while that is being changed. */
export function WhyInput({ value, onWrite }: WhyInputProps) {
  return (
    <input
      value={value}
      maxLength={WHY_LIMIT}
      aria-label="Why this change"
      placeholder="Why"
      onChange={(event) => onWrite(event.target.value)}
    />
  );
}

import type { CodedField } from "../../../domain/exchange/import/codedValues.ts";
import { CODED_VALUES } from "../../../domain/exchange/import/codedValues.ts";
import type { Checked } from "../../../domain/exchange/import/engine.ts";
import { plainValue } from "../../../domain/exchange/import/plainValue.ts";
import { useImport } from "../../../state/app.tsx";
import type { Matched } from "../../../state/importStore.ts";
import { grouped } from "../../../ui/counted.ts";
import { Choice } from "./Choice.tsx";
import styles from "./ValueMatches.module.css";

type Seen = Checked["values"][number];

const OWN_CODES: Readonly<Record<CodedField | "theme", string>> = {
  status: "Status",
  theme: "Focus area",
  measure: "Measure",
  confidence: "Confidence",
  kind: "Kind",
  strength: "Wording",
  certainty: "Certainty",
};
const UNMATCHED = "?";
const NONE = "";
const MOST_SHOWN = 60;

function optionsFor(
  field: CodedField | "theme",
  seen: readonly Seen[],
  own: string,
): readonly (readonly [string, string])[] {
  if (field === "theme") {
    // Themes are free: a value is one itself, or the same as another.
    const others = seen
      .filter(({ value }) => value !== own)
      .map(({ value }) => [value, value] as const);
    return [[own, "as it is"], ...others.slice(0, MOST_SHOWN), [NONE, "no focus area"]];
  }
  const known = CODED_VALUES[field].map(({ id, label }) => [id, label] as const);
  return [[UNMATCHED, "choose…"], ...known, [NONE, "nothing"]];
}

function Values({
  field,
  seen,
  matched,
}: {
  readonly field: CodedField | "theme";
  readonly seen: readonly Seen[];
  readonly matched: Matched;
}) {
  const match = useImport((state) => state.match);
  const { values } = matched.matching;
  const open = seen.filter(({ to }) => to === null).length;
  const choose = (value: string, to: string) => {
    const { [plainValue(value)]: _, ...others } = values[field] ?? {};
    const chosen = to === UNMATCHED ? others : { ...others, [plainValue(value)]: to };
    void match({ values: { ...values, [field]: chosen } });
  };
  return (
    <details className={styles.values} open={field === "status" || open > 0}>
      <summary>
        <h3>Values of {OWN_CODES[field]}</h3>
        {open > 0 && <span className={styles.open}>{grouped(open)} to choose</span>}
      </summary>
      <ul>
        {seen.slice(0, MOST_SHOWN).map(({ value, count, to }) => (
          <li key={value} data-open={to === null}>
            <span className={styles.word}>{value}</span>
            <Choice
              label={`${value} means`}
              isQuiet
              isOpen={to === null}
              value={to ?? UNMATCHED}
              options={optionsFor(field, seen, value)}
              onChoose={(chosen) => choose(value, chosen)}
            />
            <span className={styles.count}>{grouped(count)}</span>
          </li>
        ))}
      </ul>
      {seen.length > MOST_SHOWN && <p>And {grouped(seen.length - MOST_SHOWN)} more.</p>}
    </details>
  );
}

/** The words of the file beside what each becomes, those first that nobody has matched. */
export function ValueMatches({ matched }: { readonly matched: Matched }) {
  const seen = matched.checked?.values ?? [];
  const fields = [...new Set(seen.map(({ field }) => field))];
  return fields.map((field) => (
    <Values
      key={field}
      field={field}
      seen={seen.filter((one) => one.field === field)}
      matched={matched}
    />
  ));
}

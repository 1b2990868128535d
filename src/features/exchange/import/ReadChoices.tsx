import type { Encoding } from "../../../domain/exchange/import/decodeText.ts";
import { ENCODING_LABEL, ENCODINGS } from "../../../domain/exchange/import/decodeText.ts";
import type { Delimiter } from "../../../domain/exchange/import/delimiters.ts";
import { DELIMITER_LABEL, DELIMITERS } from "../../../domain/exchange/import/delimiters.ts";
import type { Separator } from "../../../domain/exchange/import/separators.ts";
import { SEPARATOR_LABEL, SEPARATORS } from "../../../domain/exchange/import/separators.ts";
import { useImport } from "../../../state/app.tsx";
import type { Matched } from "../../../state/importStore.ts";
import { Choice } from "./Choice.tsx";
import styles from "./ReadChoices.module.css";

const NO_HEADER = "-1";
const MAX_OFFERED = 60;

function shortened(cells: readonly string[]): string {
  const words = cells.filter((cell) => cell.trim() !== "").join(" · ");
  return words.length > MAX_OFFERED ? `${words.slice(0, MAX_OFFERED)}…` : words;
}

/** How the file was read, each guess with its reason and a switch. */
export function ReadChoices({ matched }: { readonly matched: Matched }) {
  const { choose, match } = useImport((state) => state);
  const { reading, choice, tables, matching } = matched;
  const { encoding, delimiter, header, top, rowWord } = reading;
  const reasons = [
    encoding !== null && `${ENCODING_LABEL[encoding.value]}: ${encoding.reason}.`,
    delimiter !== null && `${DELIMITER_LABEL[delimiter.value]}: ${delimiter.reason}.`,
    `Header: ${header.reason}.`,
  ].filter((reason) => reason !== false);
  const chosen = String(header.value);
  const rows = top.map(
    ({ line, cells }, index) => [String(index), `${rowWord} ${line}: ${shortened(cells)}`] as const,
  );
  const isFar = header.value >= top.length;
  return (
    <div className={styles.choices}>
      {tables.length > 1 && (
        <Choice
          label="Table"
          value={String(choice.table)}
          options={tables.map((name, index) => [String(index), name] as const)}
          onChoose={(index) => void choose({ table: Number(index) })}
        />
      )}
      {encoding !== null && (
        <Choice<Encoding>
          label="Encoding"
          value={encoding.value}
          options={ENCODINGS.map((each) => [each, ENCODING_LABEL[each]] as const)}
          onChoose={(each) => void choose({ encoding: each })}
        />
      )}
      {delimiter !== null && (
        <Choice<Delimiter>
          label="Delimiter"
          value={delimiter.value}
          options={DELIMITERS.map((each) => [each, DELIMITER_LABEL[each]] as const)}
          onChoose={(each) => void choose({ delimiter: each })}
        />
      )}
      <Choice
        label="Header in"
        value={chosen}
        options={[
          [NO_HEADER, "no row"],
          ...rows,
          ...(isFar ? [[chosen, `row ${header.value + 1}`] as const] : []),
        ]}
        onChoose={(index) => void choose({ header: Number(index) })}
      />
      <Choice<Separator>
        label="Lists split on"
        value={matching.separator}
        options={SEPARATORS.map((each) => [each, SEPARATOR_LABEL[each]] as const)}
        onChoose={(separator) => void match({ separator })}
      />
      <p className={styles.reasons}>
        Guessed; switch if the preview looks wrong. {reasons.join(" ")}
      </p>
    </div>
  );
}

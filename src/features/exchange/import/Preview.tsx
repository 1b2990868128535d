import type { ImportField } from "../../../domain/exchange/import/fields.ts";
import { IMPORT_FIELDS, IMPORT_LABEL, REPEATABLE } from "../../../domain/exchange/import/fields.ts";
import { useImport } from "../../../state/app.tsx";
import type { Matched } from "../../../state/importStore.ts";
import { Choice } from "./Choice.tsx";
import styles from "./Preview.module.css";

type Chosen = ImportField | "";

const OPTIONS: readonly (readonly [Chosen, string])[] = [
  ["", "not taken"],
  ...IMPORT_FIELDS.map((field) => [field, IMPORT_LABEL[field]] as const),
];

/** The first rows as they were read, each column with what it is taken for. */
export function Preview({ matched }: { readonly matched: Matched }) {
  const match = useImport((state) => state.match);
  const { reading, matching } = matched;
  const { columns, preview, rowWord } = reading;
  const choose = (index: number, chosen: Chosen) => {
    const field = chosen === "" ? null : chosen;
    // A field that only one column can be leaves the column that had it.
    const isSingle = field !== null && !REPEATABLE.includes(field);
    const fields = matching.fields.map((before, at) =>
      at === index ? field : isSingle && before === field ? null : before,
    );
    void match({ fields });
  };
  return (
    // It scrolls by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-label="Preview" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{rowWord}</th>
            {columns.map(({ name }, index) => (
              <th key={name} scope="col" data-taken={matching.fields[index] !== null}>
                <span className={styles.name}>{name}</span>
                <Choice<Chosen>
                  label={`${name} is`}
                  isQuiet
                  value={matching.fields[index] ?? ""}
                  options={OPTIONS}
                  onChoose={(chosen) => choose(index, chosen)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.map(({ line, cells }) => (
            <tr key={line}>
              <th scope="row">{line}</th>
              {columns.map(({ name }, index) => (
                <td key={name} data-taken={matching.fields[index] !== null}>
                  <span className={styles.cell}>{cells[index]}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { Download } from "lucide-react";
import { writeCsv } from "../../../domain/exchange/csvWrite.ts";
import { guard } from "../../../domain/exchange/formulaGuard.ts";
import { useApp, useImport } from "../../../state/app.tsx";
import type { Matched } from "../../../state/importStore.ts";
import { Button } from "../../../ui/Button.tsx";
import { counted } from "../../../ui/counted.ts";
import { Choice } from "./Choice.tsx";
import styles from "./RowCheck.module.css";

const MOST_SHOWN = 100;

/** Which rows can be taken, what is wrong with the others, and what becomes of them. */
export function RowCheck({ matched }: { readonly matched: Matched }) {
  const { files } = useApp();
  const { decide, match, problemRows, name } = useImport((state) => state);
  const { checked, decisions, matching, reading } = matched;
  if (checked === null) return <p role="status">Checking the rows.</p>;
  const { ready, doubtful, problems, problemCount, asideCount, aside, ambiguous, inWords } =
    checked;

  const download = async () => {
    const rows = await problemRows();
    const csv = writeCsv(
      rows.map((row) => row.map(guard)),
      { delimiter: ",", bom: true },
    );
    files.save(`${name.replace(/\.[^.]*$/, "")}_problems.csv`, "text/csv", [csv]);
  };
  const shown = problems.slice(0, MOST_SHOWN);
  return (
    <section className={styles.check} aria-labelledby="import-count">
      <div role="status">
        <h3 id="import-count">
          {counted(ready, "row", "rows")} ready, {counted(checked.problemRows, "row", "rows")} with
          problems
        </h3>
      </div>
      {ambiguous.count > 0 && (
        <p className={styles.ask}>
          {counted(ambiguous.count, "date", "dates")} such as {ambiguous.example} can be read in two
          ways.{" "}
          <Choice
            label="They have first"
            value={matching.dateOrder ?? ""}
            isOpen
            options={[
              ["", "choose…"],
              ["day", "the day"],
              ["month", "the month"],
            ]}
            onChoose={(order) =>
              void match({ dateOrder: order === "day" || order === "month" ? order : null })
            }
          />
        </p>
      )}
      {ambiguous.count === 0 && matching.dateOrder !== null && (
        <Choice
          label="Dates in figures have first"
          value={matching.dateOrder}
          options={[
            ["day", "the day"],
            ["month", "the month"],
          ]}
          onChoose={(order) => void match({ dateOrder: order })}
        />
      )}
      {inWords > 0 && (
        <p>{counted(inWords, "deadline is", "deadlines are")} no date and kept as words.</p>
      )}
      {asideCount > 0 && (
        <details>
          <summary>
            {counted(asideCount, "row", "rows")} set aside: headings, notes and totals
          </summary>
          <ul className={styles.list}>
            {aside.slice(0, MOST_SHOWN).map(({ line, message }) => (
              <li key={line}>
                <span>
                  {reading.rowWord} {line}
                </span>
                {message}
              </li>
            ))}
          </ul>
        </details>
      )}
      {shown.length > 0 && (
        <ul className={styles.list} aria-label="Problems">
          {shown.map(({ line, column, message }) => (
            <li key={`${line} ${column} ${message}`}>
              <span>
                {reading.rowWord} {line}
              </span>
              <div>
                {column !== "" && <strong>{column}: </strong>}
                {message}
              </div>
            </li>
          ))}
        </ul>
      )}
      {problemCount > shown.length && (
        <p>And {counted(problemCount - shown.length, "more", "more")}.</p>
      )}
      {doubtful > 0 && (
        <Choice
          label={`${counted(doubtful, "of these rows", "of these rows")} can be taken all the same`}
          value={decisions.doubtful}
          options={[
            ["leave", "leave out"],
            ["take", "take"],
          ]}
          onChoose={(choice) => decide({ doubtful: choice })}
        />
      )}
      {problemCount + asideCount > 0 && (
        <div>
          <Button look="outlined" onClick={() => void download()}>
            <Download size={15} aria-hidden="true" />
            Download problems
          </Button>
        </div>
      )}
    </section>
  );
}

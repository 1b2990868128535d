import { useState } from "react";
import { COLUMN } from "../../domain/board/columns.ts";
import { writeAddress } from "../../domain/board/address.ts";
import { COLUMNS } from "../../domain/board/view.ts";
import { clipboardTable } from "../../domain/exchange/clipboardTable.ts";
import { shownRows } from "../../domain/exchange/takenView.ts";
import { CSV_DELIMITERS, EXPORT_FORMATS } from "../../domain/review/preferences.ts";
import { useAddress, useApp, useDatasets, useExport, usePreferences } from "../../state/app.tsx";
import { copyAndSay } from "../../state/copy.ts";
import { Button } from "../../ui/Button.tsx";
import { counted } from "../../ui/counted.ts";
import type { ExportFormat } from "./exportFile.ts";
import { Choice } from "./Choice.tsx";
import { useTakenView } from "./useTakenView.ts";
import styles from "./ExportButtons.module.css";

const DELIMITER_LABEL: Readonly<Record<(typeof CSV_DELIMITERS)[number], string>> = {
  ",": "Comma",
  ";": "Semicolon",
  "\t": "Tab",
};

const FORMAT: Readonly<
  Record<ExportFormat, { readonly label: string; readonly save: string; readonly note: string }>
> = {
  csv: {
    label: "CSV",
    save: "Save the CSV file",
    note: "Text that a spreadsheet would run as a formula or rewrite (007, 1E5) gets an apostrophe in front.",
  },
  xlsx: {
    label: "Excel",
    save: "Save the workbook",
    note: "Whole days are dates, all else is text as it is. A second sheet states the filters.",
  },
  json: {
    label: "JSON",
    save: "Save the JSON file",
    note: "Begins with the filters, the day and the counting rule; lists stay lists.",
  },
  package: {
    label: "Data package",
    save: "Save the data package",
    note: "A zip: the view with ids and typed columns, the part of the dataset it stands in, evidence when its column is taken, and a manifest with filters and SHA-256.",
  },
};

/** The ways out of the view as a file, with choices that are remembered. */
export function ExportPanel() {
  const app = useApp();
  const write = useExport((state) => state.write);
  const filesOf = useDatasets((state) => state.filesOf);
  const goTo = useAddress((state) => state.goTo);
  const address = useAddress((state) => state.address);
  const { csvDelimiter, csvBom, exportFormat, exportEveryColumn, exportIds, change } =
    usePreferences((state) => state);
  const [problem, setProblem] = useState<string | null>(null);
  const [isWriting, setIsWriting] = useState(false);
  const taken = useTakenView(exportEveryColumn);
  const { board, answer, view, columns, lens } = taken;
  const rows = shownRows(answer);
  const format = FORMAT[exportFormat];

  const save = async () => {
    setProblem(null);
    setIsWriting(true);
    try {
      const csv = { delimiter: csvDelimiter, bom: csvBom };
      const values = exportIds ? "ids" : "labels";
      const choices = { format: exportFormat, values, csv } as const;
      // The writers are fetched when the first file is asked for.
      const { exportedFile } = await import("./exportFile.ts");
      const { file, making } = await exportedFile(taken, choices, filesOf);
      await write(file, making);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      setProblem(`Nothing was saved (${detail}). Reload the page and try again, or save CSV.`);
    }
    setIsWriting(false);
  };
  return (
    <div className={styles.options}>
      <p className={styles.extent}>
        <strong>
          {rows.length} of {board.size} rows, {columns.length} of {COLUMNS.length} columns, this
          order.
        </strong>
        {view.folded.length > 0 &&
          rows.length < answer.matching &&
          ` ${answer.matching - rows.length} rows are folded away and left out.`}
      </p>
      <Choice
        legend="File"
        values={EXPORT_FORMATS}
        labelOf={(each) => FORMAT[each].label}
        chosen={exportFormat}
        onChoose={(each) => change({ exportFormat: each })}
      />
      <Choice
        legend="Columns"
        values={[false, true]}
        labelOf={(every) => (every ? "All, the others after them" : "Those on screen")}
        chosen={exportEveryColumn}
        onChoose={(every) => change({ exportEveryColumn: every })}
      />
      {exportFormat !== "package" && (
        <Choice
          legend="Values"
          values={[false, true]}
          labelOf={(ids) => (ids ? "Ids, for a program" : "Labels, as on screen")}
          chosen={exportIds}
          onChoose={(ids) => change({ exportIds: ids })}
        />
      )}
      {exportFormat === "csv" && (
        <>
          <Choice
            legend="Delimiter"
            values={CSV_DELIMITERS}
            labelOf={(each) => DELIMITER_LABEL[each]}
            chosen={csvDelimiter}
            onChoose={(each) => change({ csvDelimiter: each })}
          />
          <label className={styles.single}>
            <input type="checkbox" checked={csvBom} onChange={() => change({ csvBom: !csvBom })} />
            Byte order mark, which Excel needs to read UTF-8
          </label>
        </>
      )}
      <p className={styles.note}>
        {columns.map((column) => COLUMN[column].label).join(", ")}. {format.note}
        {lens !== null && ` ${lens.name} stands in a column after the status.`}
      </p>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.acts}>
        <Button look="strong" aria-disabled={isWriting} onClick={() => void (isWriting || save())}>
          {isWriting ? "Writing the file" : format.save}
        </Button>
        <Button
          look="outlined"
          onClick={() =>
            void copyAndSay(
              app,
              clipboardTable(taken, rows),
              `${counted(rows.length, "row", "rows")} copied`,
            )
          }
        >
          Copy as a table
        </Button>
        <a
          className={styles.brief}
          href={writeAddress({ ...address, page: "brief", view: { ...view, open: null } })}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            goTo("brief");
          }}
        >
          Brief to print
        </a>
      </div>
    </div>
  );
}

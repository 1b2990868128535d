import { Download, SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { COLUMN } from "../../domain/board/columns.ts";
import type { ColumnId } from "../../domain/board/view.ts";
import { COLUMNS, columnsOnScreen } from "../../domain/board/view.ts";
import { shownRows, viewCsv, viewFileName } from "../../domain/exchange/viewCsv.ts";
import { todayOf } from "../../domain/review/clock.ts";
import { CSV_DELIMITERS } from "../../domain/review/preferences.ts";
import { useAddress, useApp, usePreferences, useStanding } from "../../state/app.tsx";
import { useLens } from "../../state/lens.ts";
import { Button } from "../../ui/Button.tsx";
import { PopoverButton } from "../../ui/PopoverButton.tsx";
import styles from "./ExportButtons.module.css";

const DELIMITER_LABEL: Readonly<Record<(typeof CSV_DELIMITERS)[number], string>> = {
  ",": "Comma",
  ";": "Semicolon",
  "\t": "Tab",
};

/** Saves the table on screen, in these columns, as a CSV file. */
function useExport(): (columns: readonly ColumnId[]) => void {
  const { files, clock } = useApp();
  const { dataset, board, answer } = useStanding();
  const asOf = useAddress(({ address }) => address.view.asOf);
  const delimiter = usePreferences((state) => state.csvDelimiter);
  const bom = usePreferences((state) => state.csvBom);
  const lens = useLens();
  return (columns) => {
    const csv = viewCsv(board, answer, columns, { delimiter, bom }, lens);
    const rows = shownRows(answer).length;
    files.save(
      viewFileName(dataset.id, rows, board.size, asOf ?? todayOf(clock), "csv"),
      "text/csv",
      [csv],
    );
  };
}

function ExportOptions() {
  const { board, answer } = useStanding();
  const view = useAddress(({ address }) => address.view);
  const columns = columnsOnScreen(view);
  const { csvDelimiter, csvBom, change } = usePreferences((state) => state);
  const [everyColumn, setEveryColumn] = useState(false);
  const save = useExport();
  const chosen = everyColumn
    ? [...columns, ...COLUMNS.filter((column) => !columns.includes(column))]
    : columns;
  const rows = shownRows(answer).length;
  return (
    <div className={styles.options}>
      <p className={styles.extent}>
        <strong>
          {rows} of {board.size} rows, {chosen.length} of {COLUMNS.length} columns, this order.
        </strong>
        {view.folded.length > 0 &&
          rows < answer.matching &&
          ` ${answer.matching - rows} rows are folded away and left out.`}
      </p>
      <fieldset className={styles.choice}>
        <legend>Columns</legend>
        <label>
          <input
            type="radio"
            name="columns"
            checked={!everyColumn}
            onChange={() => setEveryColumn(false)}
          />
          Those on screen
        </label>
        <label>
          <input
            type="radio"
            name="columns"
            checked={everyColumn}
            onChange={() => setEveryColumn(true)}
          />
          All, the others after them
        </label>
      </fieldset>
      <fieldset className={styles.choice}>
        <legend>Delimiter</legend>
        {CSV_DELIMITERS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="delimiter"
              checked={csvDelimiter === each}
              onChange={() => change({ csvDelimiter: each })}
            />
            {DELIMITER_LABEL[each]}
          </label>
        ))}
      </fieldset>
      <label className={styles.single}>
        <input type="checkbox" checked={csvBom} onChange={() => change({ csvBom: !csvBom })} />
        Byte order mark, which Excel needs to read UTF-8
      </label>
      <p className={styles.note}>
        {chosen.map((column) => COLUMN[column].label).join(", ")}. Text that a spreadsheet would run
        as a formula gets an apostrophe in front.
      </p>
      <Button look="strong" onClick={() => save(chosen)}>
        Save the CSV file
      </Button>
    </div>
  );
}

/** The table on screen, taken away at once or with choices that are remembered. */
export function ExportButtons() {
  const columns = columnsOnScreen(useAddress(({ address }) => address.view));
  const save = useExport();
  return (
    <span className={styles.buttons}>
      <Button look="outlined" onClick={() => save(columns)}>
        <Download size={15} aria-hidden="true" />
        Export CSV
      </Button>
      <PopoverButton
        look="icon"
        label="Export options"
        button={<SlidersHorizontal size={16} aria-hidden="true" />}
      >
        <ExportOptions />
      </PopoverButton>
    </span>
  );
}

import { Download, Link, SlidersHorizontal } from "lucide-react";
import { shownRows } from "../../domain/exchange/takenView.ts";
import { viewCsvParts, viewFileName } from "../../domain/exchange/viewCsv.ts";
import { useExport, usePreferences } from "../../state/app.tsx";
import { Button } from "../../ui/Button.tsx";
import { PopoverButton } from "../../ui/PopoverButton.tsx";
import { ExportPanel } from "./ExportPanel.tsx";
import { SharePanel } from "./SharePanel.tsx";
import { useTakenView } from "./useTakenView.ts";
import styles from "./ExportButtons.module.css";

/** The table on screen, taken away at once as CSV or with choices; and the way to point others to it. */
export function ExportButtons() {
  const write = useExport((state) => state.write);
  const delimiter = usePreferences((state) => state.csvDelimiter);
  const bom = usePreferences((state) => state.csvBom);
  const taken = useTakenView();
  const save = () => {
    const { dataset, board, answer, day } = taken;
    const rows = shownRows(answer).length;
    const name = viewFileName(dataset.id, rows, board.size, day, "csv");
    void write({ name, mime: "text/csv", rows }, viewCsvParts(taken, { delimiter, bom }));
  };
  return (
    <span className={styles.buttons}>
      <Button look="outlined" onClick={save}>
        <Download size={15} aria-hidden="true" />
        Export CSV
      </Button>
      <PopoverButton
        look="icon"
        label="Export options"
        button={<SlidersHorizontal size={16} aria-hidden="true" />}
      >
        <ExportPanel />
      </PopoverButton>
      <PopoverButton
        look="icon"
        label="Share and cite"
        button={<Link size={16} aria-hidden="true" />}
      >
        <SharePanel />
      </PopoverButton>
    </span>
  );
}

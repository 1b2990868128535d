import { Download, Link, SlidersHorizontal } from "lucide-react";
import { shownRows } from "../../domain/exchange/takenView.ts";
import { viewCsv, viewFileName } from "../../domain/exchange/viewCsv.ts";
import { useApp, usePreferences } from "../../state/app.tsx";
import { Button } from "../../ui/Button.tsx";
import { PopoverButton } from "../../ui/PopoverButton.tsx";
import { ExportPanel } from "./ExportPanel.tsx";
import { SharePanel } from "./SharePanel.tsx";
import { useTakenView } from "./useTakenView.ts";
import styles from "./ExportButtons.module.css";

/** The table on screen, taken away at once as CSV or with choices; and the way to point others to it. */
export function ExportButtons() {
  const { files } = useApp();
  const delimiter = usePreferences((state) => state.csvDelimiter);
  const bom = usePreferences((state) => state.csvBom);
  const taken = useTakenView();
  const save = () => {
    const { dataset, board, answer, day } = taken;
    const name = viewFileName(dataset.id, shownRows(answer).length, board.size, day, "csv");
    files.save(name, "text/csv", [viewCsv(taken, { delimiter, bom })]);
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

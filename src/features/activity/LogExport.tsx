import { Download } from "lucide-react";
import { viewFileName } from "../../domain/exchange/viewCsv.ts";
import { writeLogFile } from "../../domain/exchange/workspace.ts";
import { todayOf } from "../../domain/review/clock.ts";
import { useApp, useExport, useLog, usePreferences } from "../../state/app.tsx";
import { Button } from "../../ui/Button.tsx";
import { logCsvParts } from "./logCsv.ts";
import type { LogLines } from "./logLines.ts";

/** The lines on screen, for a spreadsheet or for another program. */
export function LogExport({ lines: { shown, statementOf } }: { readonly lines: LogLines }) {
  const { files, clock } = useApp();
  const total = useLog((state) => state.lines.length);
  const delimiter = usePreferences((state) => state.csvDelimiter);
  const bom = usePreferences((state) => state.csvBom);
  const write = useExport((state) => state.write);
  const nameOf = (extension: string): string =>
    viewFileName("review-log", shown.length, total, todayOf(clock), extension);
  return (
    <>
      <Button
        look="outlined"
        disabled={shown.length === 0}
        onClick={() =>
          void write(
            { name: nameOf("csv"), mime: "text/csv", rows: shown.length },
            logCsvParts(shown, statementOf, { delimiter, bom }),
          )
        }
      >
        <Download size={15} aria-hidden="true" />
        Export the log
      </Button>
      <Button
        disabled={shown.length === 0}
        onClick={() =>
          files.save(
            nameOf("jsonl"),
            "application/jsonl",
            writeLogFile(shown.map(({ line }) => line)),
          )
        }
      >
        Export as JSON lines
      </Button>
    </>
  );
}

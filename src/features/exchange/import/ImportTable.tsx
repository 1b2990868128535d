import { FileInput } from "lucide-react";
import type { ClipboardEvent, DragEvent } from "react";
import { lazy, Suspense, useState } from "react";
import { useApp, useImport } from "../../../state/app.tsx";
import { useDatasetLink } from "../../../state/links.ts";
import { Button } from "../../../ui/Button.tsx";
import { counted } from "../../../ui/counted.ts";
import { Section } from "../Section.tsx";
import { bytesOfFiles, droppedFiles, named, workspaceIn } from "./givenFiles.ts";
import { ProgressBar } from "./ProgressBar.tsx";
import styles from "./ImportTable.module.css";

const ImportDialog = lazy(async () => import("./ImportDialog.tsx"));

const ACCEPTED =
  ".csv,.tsv,.tab,.txt,.xlsx,.xlsm,.json,.jsonl,.ndjson,.zip,text/csv,application/json,application/zip";

type Named = Awaited<ReturnType<typeof droppedFiles>>;

/** What became of the last import. */
function Outcome({ trouble }: { readonly trouble: string }) {
  const { name, step } = useImport((state) => state);
  const linkTo = useDatasetLink();
  if (trouble !== "" || step.type === "refused") {
    const sentence = trouble || (step.type === "refused" ? step.sentence : "");
    return (
      <p role="status" className={styles.outcome} data-tone="caution">
        {name !== "" && trouble === "" ? `${name} was not imported. ` : ""}
        {sentence} Nothing was changed.
      </p>
    );
  }
  if (step.type !== "done") return <p role="status" className={styles.outcome} />;
  const { id, title, added, changed, removed, lines } = step.plan;
  const parts = [
    added > 0 && `${counted(added, "commitment", "commitments")} added`,
    changed > 0 && `${counted(changed, "commitment", "commitments")} changed`,
    removed > 0 && `${counted(removed, "commitment", "commitments")} taken out`,
    lines.length > 0 && `${counted(lines.length, "line", "lines")} in the review log`,
  ].filter((part) => part !== false);
  return (
    <p role="status" className={styles.outcome} data-tone="good">
      {name} was imported into {title}: {parts.length === 0 ? "nothing differed" : parts.join(", ")}
      . Undo takes all of it back. <a {...linkTo(id, "board")}>Open it on the board</a>
    </p>
  );
}

interface ImportTableProps {
  /** Called with a file that turns out to be a workspace, which has a way in of its own. */
  readonly onWorkspace: (file: File) => Promise<void>;
}

/** A table, a workbook or a data package in: by the picker, by dropping, by pasting. */
export function ImportTable({ onWorkspace }: ImportTableProps) {
  const { imports } = useApp();
  const { step, progress, cancel } = useImport((state) => state);
  const [trouble, setTrouble] = useState("");
  const [isOver, setOver] = useState(false);

  const open = async (files: Named | Promise<Named>): Promise<void> => {
    const chosen = await files;
    const workspace = await workspaceIn(chosen);
    if (workspace !== null) {
      setTrouble("");
      imports.getState().cancel();
      await onWorkspace(workspace);
      return;
    }
    const given = await bytesOfFiles(chosen);
    if (typeof given === "string") setTrouble(given);
    else {
      setTrouble("");
      await imports.getState().open(given);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void open(droppedFiles(event.dataTransfer));
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text/plain");
    if (event.clipboardData.files.length > 0) void open(named(event.clipboardData.files));
    else if (text.trim() !== "") {
      event.preventDefault();
      void open([{ name: "pasted table", file: new File([text], "pasted table") }]);
    }
  };

  return (
    <Section title="Import">
      <p>
        A table of commitments as your office has it: CSV, Excel (.xlsx), JSON or a data package.
        What is in it, and what would change, is shown before anything is.
      </p>
      <label className={styles.drop} data-over={isOver}>
        <FileInput size={18} aria-hidden="true" />
        <span>
          <strong>Choose a file</strong>, or drop it here: a file, several, a folder or a zip
        </span>
        <input
          type="file"
          multiple
          className={styles.input}
          aria-label="Import a table"
          accept={ACCEPTED}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          onChange={(event) => {
            const files = named(event.target.files ?? []);
            if (files.length > 0) void open(files);
            // So that the same file can be chosen again.
            event.target.value = "";
          }}
        />
      </label>
      <textarea
        className={styles.paste}
        rows={1}
        aria-label="Paste a table"
        placeholder="Or paste cells of a spreadsheet here"
        value=""
        onPaste={paste}
        onChange={() => undefined}
      />
      {step.type === "reading" && (
        <div className={styles.progress}>
          <ProgressBar progress={progress} />
          <Button look="outlined" onClick={cancel}>
            Cancel
          </Button>
        </div>
      )}
      <Outcome trouble={trouble} />
      {(step.type === "matching" || step.type === "package") && (
        <Suspense>
          <ImportDialog />
        </Suspense>
      )}
    </Section>
  );
}

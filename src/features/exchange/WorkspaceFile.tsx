import { Download, FolderOpen } from "lucide-react";
import { useRef, useState } from "react";
import { APP_VERSION } from "../../domain/exchange/version.ts";
import type { Settings } from "../../domain/exchange/settings.ts";
import { settingsOf } from "../../domain/exchange/settings.ts";
import type { Workspace } from "../../domain/exchange/workspace.ts";
import { readWorkspace, WORKSPACE_MIME, writeWorkspace } from "../../domain/exchange/workspace.ts";
import { todayOf } from "../../domain/review/clock.ts";
import { useApp, useLog, usePreferences } from "../../state/app.tsx";
import { Button } from "../../ui/Button.tsx";
import { counted } from "../../ui/counted.ts";
import { Section } from "./Section.tsx";
import { fileProblemWords } from "./storedWords.ts";
import type { Outcome } from "./WorkspaceOutcome.tsx";
import { WorkspaceOutcome } from "./WorkspaceOutcome.tsx";
import type { Taken } from "./WorkspaceDialog.tsx";
import { WorkspaceDialog } from "./WorkspaceDialog.tsx";
import styles from "./WorkspaceFile.module.css";

interface OpenedFile {
  readonly name: string;
  readonly workspace: Workspace;
  /** What the file would change them from. */
  readonly settings: Settings;
}

/** How this browser's analyst likes to work. */
function useSettings(): () => Promise<Settings> {
  const { preferences, owned } = useApp();
  return async () => settingsOf(preferences.getState(), await owned.getState().profiles());
}

/** Reads a chosen file whole; nothing changes until the dialog that then shows is answered. */
function useOpening(say: (outcome: Outcome) => void) {
  const { files } = useApp();
  const settings = useSettings();
  const [opened, setOpened] = useState<OpenedFile | null>(null);
  const open = async (file: File): Promise<void> => {
    const { name } = file;
    say({ type: "reading", name });
    const text = await files.readText(file);
    if (!text.ok) {
      say({ type: "refused", name, sentence: fileProblemWords(text.error) });
      return;
    }
    const workspace = readWorkspace(text.value);
    if (workspace.ok) {
      const mine = await settings();
      say({ type: "none" });
      setOpened({ name, workspace: workspace.value, settings: mine });
    } else {
      const { line, column, sentence } = workspace.error;
      say({ type: "refused", name, sentence: `Line ${line}, column ${column}: ${sentence}` });
    }
  };
  return { opened, open, close: () => setOpened(null) };
}

/** The whole log out to one file, and the lines of such a file in. */
export function WorkspaceFile() {
  const { files, clock, logs, owned } = useApp();
  const lines = useLog((state) => state.lines);
  const isOpening = useLog((state) => state.saving.type === "opening");
  const change = usePreferences((state) => state.change);
  const [outcome, setOutcome] = useState<Outcome>({ type: "none" });
  const settings = useSettings();
  const { opened, open, close } = useOpening(setOutcome);
  const input = useRef<HTMLInputElement>(null);

  const save = async () => {
    const datasets = await owned.getState().carried();
    const savedAt = new Date(clock.now()).toISOString();
    const name = `follow-through_${todayOf(clock)}.json`;
    const head = { savedAt, app: APP_VERSION, settings: await settings(), datasets };
    files.save(name, WORKSPACE_MIME, writeWorkspace(lines, head));
    change({ workspaceSavedAt: savedAt });
    setOutcome({ type: "saved", name, count: lines.length });
  };
  const take = async (name: string, taken: Taken) => {
    close();
    const { importProfiles = [], ...chosen } = taken.settings;
    change(chosen);
    await owned.getState().keepProfiles(importProfiles);
    const problem = await owned.getState().bring(taken.datasets);
    setOutcome({ type: "added", name, taken, problem });
    void logs.getState().add(taken.lines);
  };

  return (
    <Section title="Workspace file">
      <p>
        The whole review log, the datasets that you imported and your settings in one file: to keep
        as a copy, to take to another browser, or to give to a colleague. Opening one adds its lines
        to yours and removes none; your settings stay unless you choose the file’s. What would
        change is shown first.
      </p>
      <div className={styles.acts}>
        <Button look="strong" disabled={isOpening} onClick={() => void save()}>
          <Download size={15} aria-hidden="true" />
          Save workspace
        </Button>
        <Button look="outlined" disabled={isOpening} onClick={() => input.current?.click()}>
          <FolderOpen size={15} aria-hidden="true" />
          Open workspace
        </Button>
        <span className={styles.extent}>
          {!isOpening && `${counted(lines.length, "line", "lines")} to save`}
        </span>
        <input
          ref={input}
          type="file"
          hidden
          aria-label="Open workspace"
          accept=".json,application/json"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void open(file);
            // So that the same file can be chosen again.
            event.target.value = "";
          }}
        />
      </div>
      <WorkspaceOutcome outcome={outcome} />
      {opened !== null && (
        <WorkspaceDialog
          name={opened.name}
          workspace={opened.workspace}
          settings={opened.settings}
          onTake={(taken) => void take(opened.name, taken)}
          onClose={close}
        />
      )}
    </Section>
  );
}

import { Download, FolderOpen } from "lucide-react";
import { useRef } from "react";
import { APP_VERSION } from "../../domain/exchange/version.ts";
import { WORKSPACE_MIME, writeWorkspace } from "../../domain/exchange/workspace.ts";
import { todayOf } from "../../domain/review/clock.ts";
import { useApp, useLog, usePreferences } from "../../state/app.tsx";
import { Button } from "../../ui/Button.tsx";
import { counted } from "../../ui/counted.ts";
import { Section } from "./Section.tsx";
import type { Opening } from "./useOpening.ts";
import { useSettings } from "./useOpening.ts";
import { WorkspaceOutcome } from "./WorkspaceOutcome.tsx";
import type { Taken } from "./WorkspaceDialog.tsx";
import { WorkspaceDialog } from "./WorkspaceDialog.tsx";
import styles from "./WorkspaceFile.module.css";

/** The whole log out to one file, and the lines of such a file in. */
export function WorkspaceFile({ opening }: { readonly opening: Opening }) {
  const { files, clock, logs, owned } = useApp();
  const lines = useLog((state) => state.lines);
  const isOpening = useLog((state) => state.saving.type === "opening");
  const change = usePreferences((state) => state.change);
  const { outcome, say, opened, open, close } = opening;
  const settings = useSettings();
  const input = useRef<HTMLInputElement>(null);

  const save = async () => {
    const datasets = await owned.getState().carried();
    const savedAt = new Date(clock.now()).toISOString();
    const name = `follow-through_${todayOf(clock)}.json`;
    const head = { savedAt, app: APP_VERSION, settings: await settings(), datasets };
    files.save(name, WORKSPACE_MIME, writeWorkspace(lines, head));
    change({ workspaceSavedAt: savedAt });
    say({ type: "saved", name, count: lines.length });
  };
  const take = async (name: string, taken: Taken) => {
    close();
    const { importProfiles = [], ...chosen } = taken.settings;
    change(chosen);
    await owned.getState().keepProfiles(importProfiles);
    const problem = await owned.getState().bring(taken.datasets);
    say({ type: "added", name, taken, problem });
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

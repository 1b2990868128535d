import { useState } from "react";
import type { Settings } from "../../domain/exchange/settings.ts";
import { settingsOf } from "../../domain/exchange/settings.ts";
import type { Workspace } from "../../domain/exchange/workspace.ts";
import { readWorkspace } from "../../domain/exchange/workspace.ts";
import { useApp } from "../../state/app.tsx";
import { fileProblemWords } from "./storedWords.ts";
import type { Outcome } from "./WorkspaceOutcome.tsx";

export interface OpenedFile {
  readonly name: string;
  readonly workspace: Workspace;
  /** What the file would change them from. */
  readonly settings: Settings;
}

export interface Opening {
  readonly outcome: Outcome;
  readonly say: (outcome: Outcome) => void;
  /** What the dialog is about; null while it is closed. */
  readonly opened: OpenedFile | null;
  readonly open: (file: File) => Promise<void>;
  readonly close: () => void;
}

/** How this browser's analyst likes to work. */
export function useSettings(): () => Promise<Settings> {
  const { preferences, owned } = useApp();
  return async () => settingsOf(preferences.getState(), await owned.getState().profiles());
}

/**
 * Reads a workspace file whole, wherever on the page it was given; nothing changes until the dialog that then shows is
 * answered.
 */
export function useOpening(): Opening {
  const { files } = useApp();
  const settings = useSettings();
  const [outcome, say] = useState<Outcome>({ type: "none" });
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
  return { outcome, say, opened, open, close: () => setOpened(null) };
}

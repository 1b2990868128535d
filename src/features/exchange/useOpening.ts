import { useState } from "react";
import type { Workspace } from "../../domain/exchange/workspace.ts";
import { readWorkspace } from "../../domain/exchange/workspace.ts";
import { useApp } from "../../state/app.tsx";
import { fileProblemWords } from "./storedWords.ts";
import type { Outcome } from "./WorkspaceOutcome.tsx";

export interface OpenedFile {
  readonly name: string;
  readonly workspace: Workspace;
}

export interface Opening {
  readonly outcome: Outcome;
  readonly say: (outcome: Outcome) => void;
  /** What the dialog is about; null while it is closed. */
  readonly opened: OpenedFile | null;
  readonly open: (file: File) => Promise<void>;
  readonly close: () => void;
}

/**
 * Reads a workspace file whole, wherever on the page it was given; nothing changes until the dialog that then shows is
 * answered.
 */
export function useOpening(): Opening {
  const { files } = useApp();
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
      say({ type: "none" });
      setOpened({ name, workspace: workspace.value });
    } else {
      const { line, column, sentence } = workspace.error;
      say({ type: "refused", name, sentence: `Line ${line}, column ${column}: ${sentence}` });
    }
  };
  return { outcome, say, opened, open, close: () => setOpened(null) };
}

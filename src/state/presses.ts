import { useMemo } from "react";
import { lastRedoable, lastUndoable } from "../domain/review/undo.ts";
import { useApp, useLog } from "./app.tsx";

/** Undo and redo of what was said on this device; null when there is nothing to take back. */
export function usePresses(): {
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
} {
  const { clock } = useApp();
  const lines = useLog((state) => state.lines);
  const readOnly = useLog((state) => state.readOnly);
  const takeBack = useLog((state) => state.takeBack);
  const undo = useMemo(() => lastUndoable(lines, clock.node), [lines, clock]);
  const redo = useMemo(() => lastRedoable(lines, clock.node), [lines, clock]);
  return {
    undo: undo === null || readOnly ? null : () => takeBack(undo),
    redo: redo === null || readOnly ? null : () => takeBack(redo),
  };
}

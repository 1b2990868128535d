import { useMemo } from "react";
import type { OwnDataset } from "../domain/dataset/ownDatasets.ts";
import { instantOf } from "../domain/review/clock.ts";
import type { ReviewLine } from "../domain/review/line.ts";
import type { Press } from "../domain/review/undo.ts";
import { lastRedoable, lastUndoable } from "../domain/review/undo.ts";
import type { App } from "./app.tsx";
import { useApp, useLog, useOwned } from "./app.tsx";

/** What Undo or Redo would do next: lines to take back, or the last act on an own dataset with all its lines. */
type NextPress =
  | { readonly type: "lines"; readonly press: Press }
  | { readonly type: "dataset"; readonly id: string };

function latest(entries: readonly OwnDataset[], isUndone: boolean): OwnDataset | null {
  const all = entries.filter((entry) => entry.isUndone === isUndone);
  return all.reduce<OwnDataset | null>((a, b) => (a === null || b.at > a.at ? b : a), null);
}

function instantOfPress(press: Press | null): string {
  const last = press?.at(-1);
  return last === undefined ? "" : instantOf(last.at);
}

/** The later of the two is taken back first; lines of an import go with its dataset. */
export function nextUndo(
  lines: readonly ReviewLine[],
  entries: readonly OwnDataset[],
  node: string,
): NextPress | null {
  const press = lastUndoable(lines, node);
  const entry = latest(entries, false);
  if (entry !== null) {
    const isOfImport = press?.some(({ act }) => act === entry.act) ?? false;
    if (isOfImport || entry.at > instantOfPress(press)) return { type: "dataset", id: entry.id };
  }
  return press === null ? null : { type: "lines", press };
}

/** As `nextUndo`; nothing comes back once something new was said. */
export function nextRedo(
  lines: readonly ReviewLine[],
  entries: readonly OwnDataset[],
  node: string,
): NextPress | null {
  const press = lastRedoable(lines, node);
  const entry = latest(entries, true);
  const done = latest(entries, false);
  if (entry !== null && (done === null || done.at <= entry.at)) {
    const own = new Set(lines.filter(({ act }) => act === entry.act).map(({ id }) => id));
    const isOfImport =
      press?.some(({ undoes }) => undoes !== undefined && own.has(undoes)) ?? false;
    const last = lines.at(-1);
    const isLast = last === undefined || instantOf(last.at) <= entry.at;
    if (isOfImport || isLast) return { type: "dataset", id: entry.id };
  }
  return press === null ? null : { type: "lines", press };
}

/** Does what `nextUndo` or `nextRedo` gave. */
export function runPress({ logs, owned }: Pick<App, "logs" | "owned">, next: NextPress): void {
  if (next.type === "lines") logs.getState().takeBack(next.press);
  else void owned.getState().turn(next.id);
}

/** Undo and redo of what was said on this device; null when there is nothing to take back. */
export function usePresses(): {
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
} {
  const app = useApp();
  const { node } = app.clock;
  const lines = useLog((state) => state.lines);
  const readOnly = useLog((state) => state.readOnly);
  const entries = useOwned((state) => state.entries);
  const undo = useMemo(() => nextUndo(lines, entries, node), [lines, entries, node]);
  const redo = useMemo(() => nextRedo(lines, entries, node), [lines, entries, node]);
  return {
    undo: undo === null || readOnly ? null : () => runPress(app, undo),
    redo: redo === null || readOnly ? null : () => runPress(app, redo),
  };
}

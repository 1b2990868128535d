import type { CommitmentId } from "../domain/dataset/dataset.ts";
import { STATUS_MEANING, STATUSES } from "../domain/review/status.ts";
import type { App } from "../state/app.tsx";
import { copyCell, copyRows } from "../state/copy.ts";
import { judge } from "../state/judge.ts";
import { nextRedo, nextUndo, runPress } from "../state/presses.ts";

interface Shown {
  readonly showKeys: () => void;
}

export interface Command {
  /** As `KeyboardEvent.key` gives it. */
  readonly keys: readonly string[];
  /** As the list of all keys shows it. */
  readonly shown: string;
  readonly label: string;
  readonly run: (app: App, shown: Shown) => void;
}

/** The commitment that keys act on: the open one, else the one at the keyboard's place in the table. */
function currentCommitment({ addresses, boards, cursor }: App): CommitmentId | null {
  const { view, page } = addresses.getState().address;
  const state = boards.getState();
  if (state.type !== "ready" || (page !== "board" && view.open === null)) return null;
  if (view.open !== null) return view.open;
  const { line } = cursor.getState();
  if (line < 0 || line >= state.answer.lineCount) return null;
  const at = state.answer.lineAt(line);
  return at.type === "row" ? state.board.idAt(at.row) : null;
}

function move(app: App, step: number): void {
  const state = app.boards.getState();
  const { address, show } = app.addresses.getState();
  if (state.type !== "ready" || address.page !== "board" || state.answer.lineCount === 0) return;
  const { board, answer } = state;
  const { line, wanted, moveTo } = app.cursor.getState();
  // The first press goes to the first row, not past it.
  const from =
    wanted === 0 && document.activeElement?.closest("[role=grid]") === null && step > 0 ? -1 : line;
  let next = Math.max(0, Math.min(from + step, answer.lineCount - 1));
  // An open panel follows, so heads of groups are passed over.
  if (address.view.open !== null) {
    while (
      answer.lineAt(next).type === "group" &&
      next + step >= 0 &&
      next + step < answer.lineCount
    )
      next += step;
    const at = answer.lineAt(next);
    if (at.type === "row") show({ open: board.idAt(at.row) }, "replace");
  }
  moveTo(next);
}

/** Judges what is selected, as one act; with nothing selected the commitment that keys act on. */
function setStatus(app: App, index: number): void {
  const state = app.boards.getState();
  const id = currentCommitment(app);
  const status = STATUSES[index];
  const { view } = app.addresses.getState().address;
  if (state.type !== "ready" || status === undefined || view.asOf !== null) return;
  const { selected } = app.selection.getState();
  if (selected.size > 0 && view.open === null) {
    judge(state, app.logs, [...selected], status, "", app.clock.newId());
  } else if (id !== null) judge(state, app.logs, [id], status);
}

function reasonField(): HTMLElement | null {
  return document.querySelector<HTMLElement>("aside[aria-label] textarea");
}

/** Every command once: the keys, the list of all keys and the tests read from here. */
export const COMMANDS: readonly Command[] = [
  {
    keys: ["/"],
    shown: "/",
    label: "Search",
    run: ({ addresses }) => {
      if (addresses.getState().address.page !== "board") addresses.getState().goTo("board");
      requestAnimationFrame(() => document.getElementById("search")?.focus());
    },
  },
  { keys: ["j"], shown: "j", label: "Next row", run: (app) => move(app, 1) },
  { keys: ["k"], shown: "k", label: "Previous row", run: (app) => move(app, -1) },
  ...STATUSES.map((status, i) => ({
    keys: [String(i + 1)],
    shown: String(i + 1),
    label: `Status: ${STATUS_MEANING[status].label}`,
    run: (app: App) => setStatus(app, i),
  })),
  {
    keys: ["x"],
    shown: "x",
    label: "Select the row, to judge many at once",
    run: (app) => {
      const id = currentCommitment(app);
      if (id !== null) app.selection.getState().toggle(id);
    },
  },
  {
    keys: ["c"],
    shown: "c",
    label: "Copy the selected rows, or this one, as a table",
    run: (app) => {
      const id = currentCommitment(app);
      const { selected } = app.selection.getState();
      if (selected.size > 0) copyRows(app, selected);
      else if (id !== null) copyRows(app, new Set([id]));
    },
  },
  {
    keys: ["C"],
    shown: "Shift + c",
    label: "Copy this cell",
    run: (app) => {
      const id = currentCommitment(app);
      if (id !== null) copyCell(app, id, app.cursor.getState().column);
    },
  },
  {
    keys: ["r"],
    shown: "r",
    label: "Write the reason",
    run: (app) => {
      const id = currentCommitment(app);
      if (id === null) return;
      // At once when the panel is there: what is typed next belongs to the reason.
      if (app.addresses.getState().address.view.open === id) reasonField()?.focus();
      else {
        app.addresses.getState().show({ open: id });
        requestAnimationFrame(() => reasonField()?.focus());
      }
    },
  },
  {
    keys: ["e"],
    shown: "e",
    label: "Add evidence",
    run: (app) => {
      const id = currentCommitment(app);
      const { address, show } = app.addresses.getState();
      if (id === null || address.view.asOf !== null || app.logs.getState().readOnly) return;
      if (address.view.open !== id) show({ open: id });
      app.evidenceForm.getState().openFor(id);
    },
  },
  {
    keys: ["u"],
    shown: "u",
    label: "Undo",
    run: (app) => {
      const { logs, owned, clock } = app;
      const next = nextUndo(logs.getState().lines, owned.getState().entries, clock.node);
      if (next !== null) runPress(app, next);
    },
  },
  {
    keys: ["U"],
    shown: "Shift + u",
    label: "Redo",
    run: (app) => {
      const { logs, owned, clock } = app;
      const next = nextRedo(logs.getState().lines, owned.getState().entries, clock.node);
      if (next !== null) runPress(app, next);
    },
  },
  { keys: ["?"], shown: "?", label: "All keys", run: (_, { showKeys }) => showKeys() },
];

/** Keys that parts of the page answer themselves, for the list. */
export const FURTHER_KEYS: readonly (readonly [string, string])[] = [
  ["↑ ↓ ← →", "Move in the table"],
  ["Page Up, Page Down", "A screen of rows up or down"],
  ["Ctrl + Home, Ctrl + End", "First or last row"],
  ["Enter", "Open the row, choose its status, sort by the column, fold the group"],
  ["Shift + Enter", "Sort by one more column"],
  ["Esc", "Close what is open"],
];

export function commandFor(key: string): Command | undefined {
  return COMMANDS.find((command) => command.keys.includes(key));
}

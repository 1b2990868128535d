import { COLUMN } from "../domain/board/columns.ts";
import type { ColumnId } from "../domain/board/view.ts";
import { columnsOnScreen } from "../domain/board/view.ts";
import type { CommitmentId } from "../domain/dataset/dataset.ts";
import type { Copied } from "../domain/exchange/clipboard.ts";
import { clipboardCell, clipboardTable } from "../domain/exchange/clipboardTable.ts";
import { shownRows } from "../domain/exchange/takenView.ts";
import type { App } from "./app.tsx";
import { lensOf } from "./lens.ts";

const REFUSED =
  "Not copied: this browser does not let the page use the clipboard. Save a file instead.";

/** Copies and says at the foot of the page that it did, or that it could not. */
export async function copyAndSay(
  { clipboard, announcements }: Pick<App, "clipboard" | "announcements">,
  content: Copied,
  done: string,
): Promise<void> {
  const isCopied = await clipboard.copy(content);
  announcements.getState().say(isCopied ? done : REFUSED);
}

/** Copies the commitments as a table, in the columns on screen: the shown in their order, then those filtered away. */
export function copyRows(app: App, ids: ReadonlySet<CommitmentId>): void {
  const state = app.boards.getState();
  if (state.type !== "ready") return;
  const { board, answer, view } = state;
  const shown = shownRows(answer).filter((row) => ids.has(board.idAt(row)));
  const hidden = [...ids].flatMap((id) => {
    const row = board.rowOf(id);
    return row === undefined || shown.includes(row) ? [] : [row];
  });
  const rows = [...shown, ...hidden];
  const content = clipboardTable(
    { board, columns: columnsOnScreen(view), lens: lensOf(app) },
    rows,
  );
  void copyAndSay(app, content, rows.length === 1 ? "1 row copied" : `${rows.length} rows copied`);
}

export function copyCell(app: App, id: CommitmentId, column: ColumnId): void {
  const state = app.boards.getState();
  const row = state.type === "ready" ? state.board.rowOf(id) : undefined;
  if (state.type !== "ready" || row === undefined) return;
  const content = clipboardCell(state.board, row, column);
  void copyAndSay(app, content, `${COLUMN[column].label} of ${id} copied`);
}

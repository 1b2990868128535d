import type { StoreApi } from "zustand/vanilla";
import { createStore } from "zustand/vanilla";
import type { ColumnId } from "../domain/board/view.ts";

/** Line number of the table's head for the keyboard. */
export const HEAD = -1;

/** Where the keyboard is in the table: remembered while other parts of the page have the focus. */
export interface CursorState {
  readonly line: number;
  readonly column: ColumnId;
  /** Rises when the cell should take the focus. */
  readonly wanted: number;
  /** Moves and takes the focus. */
  readonly moveTo: (line: number, column?: ColumnId) => void;
  /** Moves along with a focus that is there already. */
  readonly follow: (line: number, column: ColumnId) => void;
}

export type CursorStore = StoreApi<CursorState>;

export function createCursorStore(): CursorStore {
  return createStore<CursorState>()((set, get) => ({
    line: 0,
    column: "id",
    wanted: 0,
    moveTo: (line, column = get().column) => set({ line, column, wanted: get().wanted + 1 }),
    follow: (line, column) => set({ line, column }),
  }));
}

import type { StoreApi } from "zustand/vanilla";
import { createStore } from "zustand/vanilla";
import type { CommitmentId } from "../domain/dataset/dataset.ts";

/** Commitments that are to be judged together. Lasts as long as the page; what a filter hides stays selected and is counted. */
export interface SelectionState {
  readonly selected: ReadonlySet<CommitmentId>;
  /** The last one that was pressed, from which Shift selects a stretch. */
  readonly anchor: CommitmentId | null;
  readonly toggle: (id: CommitmentId) => void;
  readonly add: (ids: readonly CommitmentId[]) => void;
  readonly clear: () => void;
}

export type SelectionStore = StoreApi<SelectionState>;

export function createSelectionStore(): SelectionStore {
  return createStore<SelectionState>()((set, get) => ({
    selected: new Set(),
    anchor: null,
    toggle: (id) => {
      const selected = new Set(get().selected);
      if (!selected.delete(id)) selected.add(id);
      set({ selected, anchor: id });
    },
    add: (ids) => set({ selected: new Set([...get().selected, ...ids]) }),
    clear: () => set({ selected: new Set(), anchor: null }),
  }));
}

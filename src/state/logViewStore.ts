import type { StoreApi } from "zustand/vanilla";
import { createStore } from "zustand/vanilla";
import type { DatasetId } from "../domain/dataset/dataset.ts";
import type { Day } from "../domain/dataset/partialDate.ts";
import type { Field } from "../domain/review/line.ts";

/** Which lines of the log are wanted. Null wants all; an author of "" is one without a name. */
export interface LogFilter {
  readonly search: string;
  readonly field: Field | null;
  readonly author: string | null;
  readonly dataset: DatasetId | null;
  /** In the reader's own time zone, both days included. */
  readonly from: Day | null;
  readonly to: Day | null;
}

export const WHOLE_LOG: LogFilter = {
  search: "",
  field: null,
  author: null,
  dataset: null,
  from: null,
  to: null,
};

/** Lasts as long as the tab, so that the way back from a commitment leads to the same lines. */
export interface LogViewState {
  readonly filter: LogFilter;
  readonly filterBy: (change: Partial<LogFilter>) => void;
}

export type LogViewStore = StoreApi<LogViewState>;

export function createLogViewStore(): LogViewStore {
  return createStore<LogViewState>()((set) => ({
    filter: WHOLE_LOG,
    filterBy: (change) => set(({ filter }) => ({ filter: { ...filter, ...change } })),
  }));
}

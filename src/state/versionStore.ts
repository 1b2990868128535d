import type { StoreApi } from "zustand/vanilla";
import { createStore } from "zustand/vanilla";

/** Whether a newer version of the app waits on this device. */
export interface VersionState {
  /** Puts it in place and reloads; null while there is none. */
  readonly use: (() => void) | null;
}

export type VersionStore = StoreApi<VersionState>;

export function createVersionStore(): VersionStore {
  return createStore<VersionState>()(() => ({ use: null }));
}

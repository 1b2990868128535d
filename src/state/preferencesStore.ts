import type { StoreApi } from "zustand/vanilla";
import { createStore } from "zustand/vanilla";
import type { Preferences, PreferenceStore } from "../domain/review/preferences.ts";

export interface PreferencesState extends Preferences {
  readonly change: (change: Partial<Preferences>) => void;
}

export type PreferencesStore = StoreApi<PreferencesState>;

export function createPreferencesStore(kept: PreferenceStore): PreferencesStore {
  return createStore<PreferencesState>()((set) => ({
    ...kept.read(),
    change: (change) => set(kept.change(change)),
  }));
}

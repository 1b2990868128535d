import type { StoreApi } from "zustand/vanilla";
import { createStore } from "zustand/vanilla";
import type { DeviceStorage, StorageReport } from "../domain/exchange/deviceStorage.ts";

export interface StorageState {
  /** Null until the browser has answered. */
  readonly report: StorageReport | null;
  /** Whether the browser was asked to keep the storage, and what became of it. Some browsers do not answer. */
  readonly asked: "no" | "asking" | "granted" | "refused" | "no-answer";
  readonly refresh: () => Promise<void>;
  readonly ask: () => Promise<void>;
}

export type StorageStore = StoreApi<StorageState>;

export function createStorageStore(storage: DeviceStorage): StorageStore {
  return createStore<StorageState>()((set, get) => ({
    report: null,
    asked: "no",
    refresh: async () => set({ report: await storage.report() }),
    ask: async () => {
      set({ asked: "asking" });
      const isGranted = await storage.askPersist();
      set({ asked: isGranted === null ? "no-answer" : isGranted ? "granted" : "refused" });
      await get().refresh();
    },
  }));
}

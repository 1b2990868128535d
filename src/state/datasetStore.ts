import type { StoreApi } from "zustand/vanilla";
import { createStore } from "zustand/vanilla";
import type { Dataset } from "../domain/dataset/dataset.ts";
import { problemText } from "../domain/dataset/problem.ts";
import { readPackage } from "../domain/dataset/readPackage.ts";
import type { PackageLibrary } from "../domain/dataset/packageLibrary.ts";

export type DatasetLoad =
  | { readonly type: "loading" }
  | { readonly type: "ready"; readonly dataset: Dataset }
  /** `reasons` are sentences: what is wrong and what to do. */
  | { readonly type: "failed"; readonly reasons: readonly string[] };

export interface DatasetState {
  readonly list: PackageLibrary["list"];
  readonly loads: Readonly<Record<string, DatasetLoad>>;
  /** Starts loading, unless it is loaded or on its way. A failed load is tried again. */
  readonly load: (id: string) => void;
  /** The files of a dataset as they are, by their paths. */
  readonly filesOf: PackageLibrary["load"];
}

export type DatasetStore = StoreApi<DatasetState>;

async function read(packages: PackageLibrary, id: string): Promise<DatasetLoad> {
  try {
    const result = readPackage(await packages.load(id));
    return result.ok
      ? { type: "ready", dataset: result.value }
      : { type: "failed", reasons: result.error.map(problemText) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      type: "failed",
      reasons: [
        `The dataset could not be fetched (${detail}). Check the connection and try again.`,
      ],
    };
  }
}

export function createDatasetStore(packages: PackageLibrary): DatasetStore {
  return createStore<DatasetState>()((set, get) => {
    const put = (id: string, load: DatasetLoad): void =>
      set(({ loads }) => ({ loads: { ...loads, [id]: load } }));
    return {
      list: packages.list,
      loads: {},
      filesOf: packages.load,
      load: (id) => {
        const known = get().loads[id];
        if (known && known.type !== "failed") return;
        put(id, { type: "loading" });
        void read(packages, id).then((load) => put(id, load));
      },
    };
  });
}

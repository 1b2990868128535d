import type { StoreApi } from "zustand/vanilla";
import { createStore } from "zustand/vanilla";
import type { Background } from "../domain/board/background.ts";
import type { Dataset } from "../domain/dataset/dataset.ts";
import { problemText } from "../domain/dataset/problem.ts";
import { readPackageSteps } from "../domain/dataset/readPackage.ts";
import type { OwnDatasets } from "../domain/dataset/ownDatasets.ts";
import type { PackageLibrary } from "../domain/dataset/packageLibrary.ts";
import type { OwnDatasetStore } from "./ownDatasetStore.ts";

export type DatasetLoad =
  | { readonly type: "loading" }
  | { readonly type: "ready"; readonly dataset: Dataset }
  /** `reasons` are sentences: what is wrong and what to do. */
  | { readonly type: "failed"; readonly reasons: readonly string[] };

export interface DatasetState {
  /** Those that ship, then those that a person brought in. */
  readonly list: PackageLibrary["list"];
  /** False as long as own datasets may still join the list. */
  readonly isComplete: boolean;
  readonly loads: Readonly<Record<string, DatasetLoad>>;
  /** Starts loading, unless it is loaded or on its way. A failed load is tried again. */
  readonly load: (id: string) => void;
  /** The files of a dataset as they are, by their paths. */
  readonly filesOf: PackageLibrary["load"];
}

export type DatasetStore = StoreApi<DatasetState>;

/** The texts of a package, whether it ships or was brought in. Rejects when they cannot be had. */
export async function packageTexts(
  packages: PackageLibrary,
  own: OwnDatasets,
  owned: OwnDatasetStore,
  id: string,
): Promise<ReadonlyMap<string, string>> {
  const key = owned.getState().entries.find((entry) => entry.id === id)?.current ?? null;
  if (key === null) return packages.load(id);
  const texts = await own.load(key);
  if (texts === null) throw new Error("it is not in this browser any longer");
  return texts;
}

async function read(
  texts: Promise<ReadonlyMap<string, string>>,
  { sliced }: Pick<Background, "sliced">,
): Promise<DatasetLoad> {
  try {
    const result = await sliced(readPackageSteps(await texts));
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

export function createDatasetStore(
  packages: PackageLibrary,
  own: OwnDatasets,
  owned: OwnDatasetStore,
  background: Pick<Background, "sliced">,
): DatasetStore {
  const store = createStore<DatasetState>()((set, get) => {
    const put = (id: string, load: DatasetLoad): void =>
      set(({ loads }) => ({ loads: { ...loads, [id]: load } }));
    return {
      list: packages.list,
      isComplete: false,
      loads: {},
      filesOf: (id) => packageTexts(packages, own, owned, id),
      load: (id) => {
        const known = get().loads[id];
        if (known && known.type !== "failed") return;
        const loading: DatasetLoad = { type: "loading" };
        put(id, loading);
        void read(packageTexts(packages, own, owned, id), background).then((load) => {
          // Another import may have begun a new load meanwhile.
          if (get().loads[id] === loading) put(id, load);
        });
      },
    };
  });
  /** The package that was loaded of each own dataset: another one makes the load stale. */
  let keys = new Map<string, string | null>();
  owned.subscribe(({ entries, isComplete }) => {
    const now = new Map(entries.map(({ id, current }) => [id, current]));
    const { loads } = store.getState();
    const fresh = Object.entries(loads).filter(([id]) => keys.get(id) === now.get(id));
    keys = now;
    const here = entries
      .filter(({ current }) => current !== null)
      .map(({ id, title }) => ({ id, title }));
    store.setState({
      list: [...packages.list, ...here],
      isComplete,
      loads: Object.fromEntries(fresh),
    });
  });
  return store;
}

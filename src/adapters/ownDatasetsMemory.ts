import type { OwnDataset, OwnDatasets } from "../domain/dataset/ownDatasets.ts";
import type { Profile } from "../domain/exchange/import/profile.ts";
import { err, ok } from "../domain/result.ts";

/** What several tabs of one browser share. */
export interface OwnDisk {
  readonly datasets: Map<string, OwnDataset>;
  readonly packages: Map<string, ReadonlyMap<string, string>>;
  readonly profiles: Map<string, Profile>;
  /** When set, nothing is written, and this is said. */
  problem: string | null;
}

export function createOwnDisk(): OwnDisk {
  return { datasets: new Map(), packages: new Map(), profiles: new Map(), problem: null };
}

/** In-memory twin of `createOwnDatasets`. */
export function createOwnDatasetsMemory(disk: OwnDisk = createOwnDisk()): OwnDatasets {
  const dropUnused = (): void => {
    const used = new Set(
      [...disk.datasets.values()].flatMap(({ current, other }) => [current, other]),
    );
    for (const key of disk.packages.keys()) if (!used.has(key)) disk.packages.delete(key);
  };
  return {
    list: async () => ok([...disk.datasets.values()]),
    load: async (key) => disk.packages.get(key) ?? null,
    put: async (dataset, files) => {
      if (disk.problem !== null) return err(disk.problem);
      disk.datasets.set(dataset.id, dataset);
      if (files !== undefined && dataset.current !== null)
        disk.packages.set(dataset.current, files);
      dropUnused();
      return ok(null);
    },
    forget: async (id) => {
      disk.datasets.delete(id);
      dropUnused();
      return ok(null);
    },
    profiles: async () => [...disk.profiles.values()],
    keepProfile: async (profile) => void disk.profiles.set(profile.shape, profile),
    onChangedElsewhere: () => undefined,
  };
}

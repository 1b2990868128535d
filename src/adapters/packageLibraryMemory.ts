import type { PackageLibrary } from "../domain/dataset/packageLibrary.ts";

/** In-memory twin. */
export function createPackageLibraryMemory(
  packagesById: Readonly<Record<string, ReadonlyMap<string, string>>>,
): PackageLibrary {
  return {
    list: Object.keys(packagesById).map((id) => ({ id, title: id })),
    load: async (id) => {
      const files = packagesById[id];
      if (!files) throw new Error(`no package "${id}"`);
      return files;
    },
  };
}

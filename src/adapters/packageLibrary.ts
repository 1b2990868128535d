import { packages } from "virtual:data-packages";
import type { PackageLibrary } from "../domain/dataset/packageLibrary.ts";

/** The packages of `data/`, each a lazy chunk of the build. */
export const shippedPackages: PackageLibrary = {
  list: packages.map(({ id, title }) => ({ id, title })),
  load: async (id) => {
    const found = packages.find((one) => one.id === id);
    if (!found) throw new Error(`no package "${id}" ships with the app`);
    return new Map(Object.entries(await found.load()));
  },
};

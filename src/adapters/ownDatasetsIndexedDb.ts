import type { DBSchema, IDBPDatabase } from "idb";
import { openDB } from "idb";
import * as v from "valibot";
import type { OwnDataset, OwnDatasets } from "../domain/dataset/ownDatasets.ts";
import { ProfileSchema } from "../domain/exchange/import/profile.ts";
import type { Result } from "../domain/result.ts";
import { err, ok } from "../domain/result.ts";

export const OWN_DATABASE_NAME = "follow-through-datasets";
const DATABASE_VERSION = 1;

/** Values are unknown, because what is stored is parsed on every reading. */
interface OwnSchema extends DBSchema {
  datasets: { key: string; value: unknown };
  packages: { key: string; value: unknown };
  profiles: { key: string; value: unknown };
}

type Database = IDBPDatabase<OwnSchema>;

const Key = v.nullable(v.string());
const Stored = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  title: v.string(),
  source: v.string(),
  at: v.string(),
  act: v.string(),
  acts: v.array(v.string()),
  commitments: v.number(),
  current: Key,
  other: Key,
  isUndone: v.boolean(),
  isFromTable: v.boolean(),
});

const Texts = v.map(v.string(), v.string());

function sentence(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return "This browser has no room left for the dataset.";
  const detail = error instanceof Error ? error.message : String(error);
  return `This browser refuses to keep datasets (${detail}).`;
}

/** What stored values are sound; the others are left where they are. */
function sound<Schema extends v.GenericSchema>(
  schema: Schema,
  values: readonly unknown[],
): readonly v.InferOutput<Schema>[] {
  return values.flatMap((value) => {
    const parsed = v.safeParse(schema, value);
    return parsed.success ? [parsed.output] : [];
  });
}

/**
 * The own datasets in a database of their own, so that the review log's never has to change for them. `page` tells when
 * the tab is shown again: another one may have written meanwhile.
 */
export function createOwnDatasets(
  name: string = OWN_DATABASE_NAME,
  page: Pick<Document, "visibilityState" | "addEventListener"> | null = typeof document ===
  "undefined"
    ? null
    : document,
): OwnDatasets {
  let database: Promise<Database> | null = null;

  const open = async (): Promise<Database> => {
    database ??= openDB<OwnSchema>(name, DATABASE_VERSION, {
      upgrade: (opened) => {
        opened.createObjectStore("datasets", { keyPath: "id" });
        opened.createObjectStore("packages");
        opened.createObjectStore("profiles", { keyPath: "shape" });
      },
      blocking: () => {
        void database?.then((opened) => opened.close());
        database = null;
      },
      terminated: () => {
        database = null;
      },
    });
    try {
      return await database;
    } catch (error) {
      database = null;
      throw error;
    }
  };

  const attempt = async <T>(work: (opened: Database) => Promise<T>): Promise<Result<T, string>> => {
    try {
      return ok(await work(await open()));
    } catch (error) {
      return err(sentence(error));
    }
  };

  /** Writes in one transaction; packages that no dataset names any longer go with it. */
  const change = async (
    write: (stores: {
      readonly put: (dataset: OwnDataset) => void;
      readonly putPackage: (key: string, files: ReadonlyMap<string, string>) => void;
      readonly remove: (id: string) => void;
    }) => void,
  ): Promise<Result<null, string>> =>
    attempt(async (opened) => {
      const transaction = opened.transaction(["datasets", "packages"], "readwrite", {
        durability: "strict",
      });
      const [datasets, packages] = [
        transaction.objectStore("datasets"),
        transaction.objectStore("packages"),
      ];
      const work = async () => {
        const writes: Promise<unknown>[] = [];
        write({
          put: (dataset) => void writes.push(datasets.put(dataset)),
          putPackage: (key, files) => void writes.push(packages.put(files, key)),
          remove: (id) => void writes.push(datasets.delete(id)),
        });
        await Promise.all(writes);
        const [all, keys] = await Promise.all([datasets.getAll(), packages.getAllKeys()]);
        const used = new Set(sound(Stored, all).flatMap(({ current, other }) => [current, other]));
        await Promise.all(keys.filter((key) => !used.has(key)).map((key) => packages.delete(key)));
      };
      await Promise.all([work(), transaction.done]);
      return null;
    });

  return {
    list: () => attempt(async (opened) => sound(Stored, await opened.getAll("datasets"))),
    load: async (key) => {
      const found = await attempt((opened) => opened.get("packages", key));
      const texts = v.safeParse(Texts, found.ok ? found.value : null);
      return texts.success ? texts.output : null;
    },
    put: (dataset, files) =>
      change(({ put, putPackage }) => {
        put(dataset);
        if (files !== undefined && dataset.current !== null) putPackage(dataset.current, files);
      }),
    forget: (id) => change(({ remove }) => remove(id)),
    profiles: async () => {
      const found = await attempt((opened) => opened.getAll("profiles"));
      return found.ok ? sound(ProfileSchema, found.value) : [];
    },
    keepProfile: async (profile) => {
      // A matching that could not be kept is guessed again: nothing that a person wrote is lost.
      await attempt((opened) => opened.put("profiles", profile));
    },
    onChangedElsewhere: (listener) => {
      page?.addEventListener("visibilitychange", () => {
        if (page.visibilityState === "visible") listener();
      });
    },
  };
}

import type { DBSchema, IDBPDatabase } from "idb";
import { openDB } from "idb";
import * as v from "valibot";
import type { OwnDataset, OwnDatasets } from "../domain/dataset/ownDatasets.ts";
import { ProfileSchema } from "../domain/exchange/import/profile.ts";
import type { Result } from "../domain/result.ts";
import { err, ok } from "../domain/result.ts";
import { pieceCount, pieceOf } from "./pieces.ts";
import { allOrNothing, nameOf } from "./transaction.ts";

export const OWN_DATABASE_NAME = "follow-through-datasets";
/** 2: long texts lie in pieces, which the app of version 1 would take for packages that nobody uses, and drop. */
const DATABASE_VERSION = 2;

/** Where a piece of a long text lies: the key of its package, its name, its number. */
type PieceKey = [string, string, number];

/** Values are unknown, because what is stored is parsed on every reading. */
interface OwnSchema extends DBSchema {
  datasets: { key: string; value: unknown };
  packages: { key: string | PieceKey; value: unknown };
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

/** A package: the text of each file, or in how many pieces a long one lies beside it. */
const Package = v.map(v.string(), v.union([v.string(), v.number()]));

function sentence(error: unknown): string {
  const name = nameOf(error);
  if (name === "QuotaExceededError") return "This browser has no room left for the dataset.";
  if (name === "VersionError")
    return "The datasets here are kept by a newer version of this app. Reload the page to use it.";
  const detail = error instanceof Error ? error.message : String(error);
  return `This browser refuses to keep datasets (${detail}).`;
}

/** Writes a package, its long texts in pieces, one after the other. */
async function putPackage(
  store: { readonly put: (value: unknown, key: string | PieceKey) => Promise<unknown> },
  key: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const contents = new Map<string, string | number>();
  for (const [name, text] of files)
    contents.set(name, pieceCount(text) > 1 ? pieceCount(text) : text);
  await store.put(contents, key);
  for (const [name, text] of files) {
    if (typeof contents.get(name) === "string") continue;
    for (let index = 0; index < pieceCount(text); index++)
      await store.put(pieceOf(text, index), [key, name, index]);
  }
}

/** The texts of a package; null when it is not there, or a piece of it is not. */
async function getPackage(
  store: { readonly get: (key: string | PieceKey) => Promise<unknown> },
  key: string,
): Promise<ReadonlyMap<string, string> | null> {
  const found = v.safeParse(Package, await store.get(key));
  if (!found.success) return null;
  const texts = new Map<string, string>();
  for (const [name, content] of found.output) {
    const pieces = typeof content === "string" ? [content] : [];
    const count = typeof content === "number" ? content : 0;
    for (let index = 0; index < count; index++) {
      const piece = await store.get([key, name, index]);
      if (typeof piece !== "string") return null;
      pieces.push(piece);
    }
    texts.set(name, pieces.join(""));
  }
  return texts;
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
      upgrade: (opened, before) => {
        if (before > 0) return;
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
      await allOrNothing(transaction, async () => {
        const writes: Promise<unknown>[] = [];
        write({
          put: (dataset) => void writes.push(datasets.put(dataset)),
          putPackage: (key, files) => void writes.push(putPackage(packages, key, files)),
          remove: (id) => void writes.push(datasets.delete(id)),
        });
        await Promise.all(writes);
        const [all, keys] = await Promise.all([datasets.getAll(), packages.getAllKeys()]);
        const used = new Set(sound(Stored, all).flatMap(({ current, other }) => [current, other]));
        const unused = keys.filter((key) => !used.has(typeof key === "string" ? key : key[0]));
        await Promise.all(unused.map((key) => packages.delete(key)));
      });
      return null;
    });

  return {
    list: () => attempt(async (opened) => sound(Stored, await opened.getAll("datasets"))),
    load: async (key) => {
      const found = await attempt((opened) =>
        getPackage(opened.transaction("packages").store, key),
      );
      return found.ok ? found.value : null;
    },
    put: (dataset, files) =>
      change((stores) => {
        stores.put(dataset);
        if (files !== undefined && dataset.current !== null)
          stores.putPackage(dataset.current, files);
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

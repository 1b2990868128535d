import type { IDBPTransaction } from "idb";
import { unwrap } from "idb";
import type { ReviewLine } from "../domain/review/line.ts";
import type { LogSchema } from "./connection.ts";

/** How the log lies in its database: a record for each line, and batches of those that came by the thousand. */
export const LOG_STORES: ["lines", "batches"] = ["lines", "batches"];

type Reading = IDBPTransaction<LogSchema, typeof LOG_STORES, "readonly" | "readwrite">;
type Writing = IDBPTransaction<LogSchema, typeof LOG_STORES, "readwrite">;

/** More ids than this are looked up by reading all at once: each request costs. */
const FEW = 200;

/** Fewer new lines than this are records of their own. */
const MANY = 1_000;

/** Lines of a batch. With some 300 bytes each they stay below what Chromium puts into files beside its database (64 KiB). */
const BATCH = 128;

/** Batches that are asked for at once. */
const AT_ONCE = 16;

/** Which batch holds a line, by the line's id. Batches never change, so what was learnt of one stays true. */
interface BatchIndex {
  readonly batchOf: Map<string, number>;
  readonly known: Set<number>;
}

/** As long as the connection: a database that was deleted and made anew is another one. */
const indexes = new WeakMap<IDBDatabase, BatchIndex>();

function indexOf(transaction: Reading): BatchIndex {
  const database = unwrap(transaction.db);
  const index = indexes.get(database) ?? { batchOf: new Map(), known: new Set() };
  indexes.set(database, index);
  return index;
}

function idOf(value: unknown): string | null {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
  return typeof id === "string" ? id : null;
}

/** What stands in for a batch that cannot be read: no parser takes it, and it is set aside under this name. */
function damaged(key: number, holds: unknown): readonly unknown[] {
  return [{ id: `batch ${key}`, holds }];
}

/** What a batch holds. One that the browser cannot read must not keep the others from being read. */
async function batchAt(transaction: Reading, key: number): Promise<readonly unknown[]> {
  const request = unwrap(transaction.objectStore("batches")).get(key);
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => {
      const batch: unknown = request.result;
      resolve(Array.isArray(batch) ? batch : damaged(key, batch));
    });
    request.addEventListener("error", (event) => {
      const { error } = request;
      if (error === null || error.name === "AbortError") {
        reject(error ?? new Error("not read"));
        return;
      }
      // Or the transaction would end with it.
      event.preventDefault();
      event.stopPropagation();
      resolve(damaged(key, error.message));
    });
  });
}

function learn(index: BatchIndex, key: number, values: readonly unknown[]): void {
  if (index.known.has(key)) return;
  index.known.add(key);
  for (const value of values) {
    const id = idOf(value);
    if (id !== null) index.batchOf.set(id, key);
  }
}

/** A few batches after the others, so that the page is not held up by all of them at once. */
async function eachBatch(
  transaction: Reading,
  keys: readonly number[],
  use: (key: number, values: readonly unknown[]) => void,
): Promise<void> {
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const some = keys.slice(from, from + AT_ONCE);
    const batches = await Promise.all(some.map(async (key) => batchAt(transaction, key)));
    for (const [at, key] of some.entries()) use(key, batches[at] ?? []);
  }
}

/** All that is stored, as it is stored. */
export async function readRecords(transaction: Reading): Promise<readonly unknown[]> {
  const index = indexOf(transaction);
  const [values, keys] = await Promise.all([
    transaction.objectStore("lines").getAll(),
    transaction.objectStore("batches").getAllKeys(),
  ]);
  await eachBatch(transaction, keys, (key, batch) => {
    learn(index, key, batch);
    for (const value of batch) values.push(value);
  });
  return values;
}

/** What is stored under `ids`; a record of its own comes before one in a batch, because it was written to repair that. */
export async function recordsAmong(
  transaction: Reading,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, unknown>> {
  const index = indexOf(transaction);
  const lines = transaction.objectStore("lines");
  const one = async (id: string) => lines.get(id);
  const [keys, values, batches] = await Promise.all([
    ids.size > FEW ? lines.getAllKeys() : Promise.resolve([...ids]),
    ids.size > FEW ? lines.getAll() : Promise.all([...ids].map(one)),
    transaction.objectStore("batches").getAllKeys(),
  ]);
  await eachBatch(
    transaction,
    batches.filter((key) => !index.known.has(key)),
    (key, batch) => learn(index, key, batch),
  );
  const found = new Map<string, unknown>();
  const holding = new Set([...ids].flatMap((id) => index.batchOf.get(id) ?? []));
  await eachBatch(transaction, [...holding], (_key, batch) => {
    for (const value of batch) {
      const id = idOf(value);
      if (id !== null && ids.has(id)) found.set(id, value);
    }
  });
  for (const [at, key] of keys.entries())
    if (ids.has(key) && values[at] !== undefined) found.set(key, values[at]);
  return found;
}

async function outcome(request: IDBRequest | undefined): Promise<void> {
  if (request === undefined) return;
  await new Promise<void>((resolve, reject) => {
    request.addEventListener("success", () => resolve());
    request.addEventListener("error", () => reject(request.error ?? new Error("not written")));
  });
}

/**
 * Writes lines, in batches where they are many. `isStored` tells those that take the place of a damaged one. Bare
 * requests, of which only the last is listened to: one that fails ends the transaction anyway.
 */
export async function writeRecords(
  transaction: Writing,
  lines: readonly ReviewLine[],
  isStored: (id: string) => boolean,
): Promise<void> {
  const single = unwrap(transaction.objectStore("lines"));
  const batches = unwrap(transaction.objectStore("batches"));
  const repairs = lines.filter(({ id }) => isStored(id));
  const fresh = repairs.length === 0 ? lines : lines.filter(({ id }) => !isStored(id));
  await outcome(repairs.map((line) => single.put(line)).at(-1));
  if (fresh.length < MANY) {
    await outcome(fresh.map((line) => single.add(line)).at(-1));
    return;
  }
  const added: (readonly [key: number, batch: readonly ReviewLine[]])[] = [];
  for (let from = 0; from < fresh.length; from += BATCH) {
    const batch = fresh.slice(from, from + BATCH);
    const request = batches.add(batch);
    await outcome(request);
    added.push([Number(request.result), batch]);
  }
  // Only once they are there to stay: keys of batches that were taken back are given again.
  const keep = () => {
    for (const [key, batch] of added) learn(indexOf(transaction), key, batch);
  };
  unwrap(transaction).addEventListener("complete", keep);
}

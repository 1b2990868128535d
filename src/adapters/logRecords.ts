import type { IDBPTransaction } from "idb";
import { unwrap } from "idb";
import type { ReviewLine } from "../domain/review/line.ts";
import type { LogSchema } from "./connection.ts";

const STORES: ["lines", "batches"] = ["lines", "batches"];
export { STORES as LOG_STORES };

type Reading = IDBPTransaction<LogSchema, typeof STORES, "readonly" | "readwrite">;
type Writing = IDBPTransaction<LogSchema, typeof STORES, "readwrite">;

/** More ids than this are looked up by reading all at once: each request costs. */
const FEW = 200;

/** Lines of a batch. Fewer new lines than this are records of their own. */
export const BATCH = 1_000;

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

/** What a batch holds; one that is no list is one value, which no parser will take. */
function valuesOf(batch: unknown): readonly unknown[] {
  return Array.isArray(batch) ? batch : [batch];
}

function learn(index: BatchIndex, key: number, values: readonly unknown[]): void {
  if (index.known.has(key)) return;
  index.known.add(key);
  for (const value of values) {
    const id = idOf(value);
    if (id !== null) index.batchOf.set(id, key);
  }
}

/** One batch after the other, so that the page is not held up by all of them at once. */
async function eachBatch(
  transaction: Reading,
  keys: readonly number[],
  use: (key: number, values: readonly unknown[]) => void,
): Promise<void> {
  const store = transaction.objectStore("batches");
  for (const key of keys) use(key, valuesOf(await store.get(key)));
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
  if (fresh.length < BATCH) {
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

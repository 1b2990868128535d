import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, describe, expect, test, vi } from "vitest";
import { aLine, stampAt } from "../domain/review/aLine.ts";
import type { IndexedDbOptions } from "./reviewLogIndexedDb.ts";
import { createReviewLog } from "./reviewLogIndexedDb.ts";
import { openTabs } from "./tabs.ts";

let count = 0;
const closing: (() => void)[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const close of closing.splice(0)) close();
});

function openLog(options: Partial<IndexedDbOptions> = {}) {
  const name = options.name ?? `log-${++count}`;
  const log = createReviewLog({ tabs: null, page: null, ...options, name });
  closing.push(log.close);
  return { log, name };
}

const first = aLine({ id: "a1", at: stampAt(1) });
const second = aLine({ id: "b2", at: stampAt(2) });
const saved = { ok: true, value: null };

/** What a browser does whose disk is full when the lines arrive (null: it aborts and does not say why). */
function abortOnAdd(errorName: string | null, times = Infinity) {
  const add = Reflect.get(IDBObjectStore.prototype, "add");
  return vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    const { transaction } = this;
    const request: IDBRequest<IDBValidKey> = Reflect.apply(add, this, args);
    const abort = () => Reflect.apply(Reflect.get(transaction, "_abort"), transaction, [errorName]);
    if (times-- > 0) request.addEventListener("success", abort);
    return request;
  });
}

/** A request of which the browser says that it has failed. */
function failing(store: IDBObjectStore): IDBRequest {
  const { transaction } = store;
  const operation = () => {
    throw new DOMException("Failed to read large IndexedDB value", "DataError");
  };
  const request: IDBRequest = Reflect.apply(
    Reflect.get(transaction, "_execRequestAsync"),
    transaction,
    [{ source: store, operation }],
  );
  return request;
}

test("A full disk is said to be full, nothing is half written, and saving works once there is room", async () => {
  const { log } = openLog();
  const full = abortOnAdd("QuotaExceededError");
  expect(await log.append([first, second])).toEqual({ ok: false, error: { type: "StorageFull" } });
  expect(full).toHaveBeenCalledTimes(2); // one try: another would find the disk as full
  full.mockRestore();
  expect(await log.read()).toMatchObject({ value: { lines: [] } });
  expect(await log.append([first, second])).toEqual(saved);
});

test("A full disk is said to be full also when the browser says so at the single request", async () => {
  const { log } = openLog();
  vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
    throw new DOMException("no room", "QuotaExceededError");
  });
  expect(await log.append([first])).toEqual({ ok: false, error: { type: "StorageFull" } });
});

test("A transaction that the browser aborts is tried once more", async () => {
  const { log } = openLog();
  abortOnAdd(null, 1);
  expect(await log.append([first, second])).toEqual(saved);
  expect(await log.read()).toMatchObject({ value: { lines: [first, second] } });
});

test("A transaction that is aborted again and again is a refusal, not a loop", async () => {
  const { log } = openLog();
  abortOnAdd(null);
  expect(await log.append([first])).toMatchObject({ error: { type: "StorageRefused" } });
});

test("A connection that the browser has closed is opened again", async () => {
  const { log } = openLog();
  await log.append([first]);
  const transaction = Reflect.get(IDBDatabase.prototype, "transaction");
  let dead = true;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (
    this: IDBDatabase,
    ...args
  ) {
    if (dead) {
      dead = false;
      throw new DOMException("The database connection is closing.", "InvalidStateError");
    }
    return Reflect.apply(transaction, this, args);
  });
  expect(await log.append([second])).toEqual(saved);
  expect(await log.read()).toMatchObject({ value: { lines: [first, second] } });
});

test("Saved means strict durability", async () => {
  const { log } = openLog();
  const transaction = vi.spyOn(IDBDatabase.prototype, "transaction");
  await log.append([first]);
  expect(transaction).toHaveBeenCalledWith(["lines", "batches"], "readwrite", {
    durability: "strict",
  });
});

test("A newer version in another tab is not kept waiting, and its database is not touched", async () => {
  const { log, name } = openLog();
  await log.append([first]);
  const newer = await openDB(name, 99);
  closing.push(() => newer.close());
  expect(await log.append([second])).toEqual({
    ok: false,
    error: { type: "WrittenByNewerVersion" },
  });
  expect(await log.read()).toEqual({ ok: false, error: { type: "WrittenByNewerVersion" } });
});

test("A tab that keeps the database from opening is named after a while, and saving works when it is gone", async () => {
  const name = `log-${++count}`;
  const other = await openDB(name, 1, {
    upgrade: (database) => void database.createObjectStore("lines", { keyPath: "id" }),
  });
  const deleted = deleteDB(name); // waits for `other`, and the log behind it
  const { log } = openLog({ name, limits: { blockedMs: 10, silentMs: 30 } });
  const problem = { ok: false, error: { type: "OtherTabUpgrading" } };
  expect(await log.append([first])).toEqual(problem);
  expect(await log.read()).toEqual(problem);
  other.close();
  await deleted;
  await vi.waitFor(async () => expect(await log.append([first])).toEqual(saved));
});

test("A browser without IndexedDB is a refusal with the browser's words", async () => {
  vi.stubGlobal("indexedDB", undefined);
  const { log } = openLog();
  expect(await log.read()).toMatchObject({ ok: false, error: { type: "StorageRefused" } });
  vi.unstubAllGlobals();
  expect(await log.read()).toMatchObject({ ok: true });
});

class FakePage extends EventTarget {
  visibilityState: DocumentVisibilityState = "hidden";
}

test("The log is read again when the tab is shown, not when it is hidden", () => {
  const page = new FakePage();
  const { log } = openLog({ page });
  let heard = 0;
  const stop = log.onAddedElsewhere(() => heard++);
  page.dispatchEvent(new Event("visibilitychange"));
  expect(heard).toBe(0);
  page.visibilityState = "visible";
  page.dispatchEvent(new Event("visibilitychange"));
  expect(heard).toBe(1);
  stop();
  page.dispatchEvent(new Event("visibilitychange"));
  expect(heard).toBe(1);
});

test("What tabs tell one another is the ids, and other talk on the channel is not listened to", async () => {
  const name = `log-${++count}`;
  const { log } = openLog({ name, tabs: openTabs(name) });
  const other = new BroadcastChannel(name);
  closing.push(() => other.close());
  const told = new Promise((resolve) =>
    other.addEventListener("message", (event) => resolve(event.data), { once: true }),
  );
  await log.append([first, second]);
  expect(await told).toEqual({ type: "LinesAdded", ids: ["a1", "b2"] });

  let heard = 0;
  const again = new Promise<void>((resolve) =>
    log.onAddedElsewhere(() => {
      heard++;
      resolve();
    }),
  );
  for (const data of [null, "LinesAdded", { type: "LinesAdded" }, { type: "Other", ids: [] }]) {
    other.postMessage(data);
  }
  other.postMessage({ type: "LinesAdded", ids: ["c3"] });
  await again;
  expect(heard).toBe(1);
});

test("Saving works on when the tabs' channel is closed", async () => {
  const name = `log-${++count}`;
  const tabs = openTabs(name);
  tabs?.close();
  const { log } = openLog({ name, tabs });
  expect(await log.append([first])).toEqual(saved);
});

test("A log that an earlier version began is read on and added to", async () => {
  const name = `log-${++count}`;
  const earlier = await openDB(name, 1, {
    upgrade: (database) => void database.createObjectStore("lines", { keyPath: "id" }),
  });
  await earlier.put("lines", first);
  earlier.close();
  const { log } = openLog({ name });
  expect(await log.append([second])).toEqual(saved);
  expect(await log.read()).toMatchObject({ value: { lines: [first, second] } });
});

describe("Many lines at once", () => {
  const many = Array.from({ length: 3_500 }, (_unused, n) =>
    aLine({ id: `n${String(n).padStart(4, "0")}`, at: stampAt(10 + n) }),
  );

  const recordsIn = async (name: string) => {
    const database = await openDB(name);
    const counts = [await database.count("lines"), await database.count("batches")];
    database.close();
    return counts;
  };

  test("are few records, and none of them is added again, by this tab or another", async () => {
    const { log, name } = openLog();
    await log.append([first]);
    expect(await log.append([first, ...many])).toEqual(saved);
    expect(await recordsIn(name)).toEqual([1, 28]);
    const { log: other } = openLog({ name });
    for (const tab of [log, other]) {
      expect(await tab.append(many)).toEqual(saved);
      expect(await tab.append(many.slice(1_234, 1_237))).toEqual(saved);
    }
    expect(await recordsIn(name)).toEqual([1, 28]);
    expect(await other.read()).toMatchObject({ ok: true, value: { lines: [first, ...many] } });
  });

  test("are kept from a second meaning, all or none", async () => {
    const { log, name } = openLog();
    await log.append(many);
    const { log: other } = openLog({ name });
    const [, known] = many;
    const changed = { ...known, reason: "Another" } as typeof first;
    for (const tab of [log, other]) {
      for (const lines of [
        [first, changed],
        [...many, first, changed],
      ])
        expect(await tab.append(lines)).toMatchObject({
          error: {
            type: "StorageRefused",
            detail: "There is already another line with the id n0001.",
          },
        });
    }
    expect(await log.read()).toMatchObject({ value: { lines: many } });
  });

  test("leave nothing behind when the disk is full half way", async () => {
    const { log, name } = openLog();
    const add = Reflect.get(IDBObjectStore.prototype, "add");
    let added = 0;
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (++added > 2) throw new DOMException("no room", "QuotaExceededError");
      return Reflect.apply(add, this, args);
    });
    expect(await log.append(many)).toEqual({ ok: false, error: { type: "StorageFull" } });
    vi.restoreAllMocks();
    expect(await recordsIn(name)).toEqual([0, 0]);
    expect(await log.append(many)).toEqual(saved);
    expect(await log.read()).toMatchObject({ value: { lines: many } });
  });

  test("are read without the one that is damaged, which its sound line repairs", async () => {
    const { log, name } = openLog();
    await log.append(many);
    const database = await openDB(name);
    const [key] = await database.getAllKeys("batches");
    if (key === undefined) throw new Error("there is no batch");
    const batch: unknown[] = await database.get("batches", key);
    await database.put("batches", batch.with(7, { id: "n0007" }), key);
    database.close();

    const { log: other } = openLog({ name });
    expect(await other.read()).toMatchObject({
      value: { lines: many.toSpliced(7, 1), damaged: [{ key: "n0007" }] },
    });
    expect(await other.append(many.slice(5, 9))).toEqual(saved);
    expect(await other.read()).toMatchObject({ value: { lines: many, damaged: [] } });
    expect(await recordsIn(name)).toEqual([1, 28]);
  });

  test("that are no list are set aside, and the rest works", async () => {
    const { log, name } = openLog();
    await log.append([first]);
    const database = await openDB(name);
    await database.add("batches", "torn");
    database.close();
    expect(await log.read()).toMatchObject({
      value: {
        lines: [first],
        damaged: [{ key: "batch 1", text: '{"id":"batch 1","holds":"torn"}' }],
        readOnly: false,
      },
    });
    expect(await log.append([second])).toEqual(saved);
  });

  test("are read but for those that the browser cannot read any more, and can be added to", async () => {
    const { log, name } = openLog();
    await log.append(many);
    const { log: other } = openLog({ name });
    const get = Reflect.get(IDBObjectStore.prototype, "get");
    vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      // As Chromium does when the file of a large value is gone: an error of the one request.
      if (this.name === "batches" && key === 2) return failing(this);
      return Reflect.apply(get, this, [key]);
    });
    const left = many.toSpliced(128, 128);
    expect(await other.read()).toMatchObject({
      ok: true,
      value: { lines: left, damaged: [{ key: "batch 2" }] },
    });
    expect(await other.append([first])).toEqual(saved);
    expect(await other.append(many.slice(100, 140))).toEqual(saved);
    expect(await other.read()).toMatchObject({
      value: { lines: [first, ...many.slice(0, 140), ...many.slice(256)] },
    });
  });

  test("are written anew once the database was deleted under the tab", async () => {
    const { log, name } = openLog();
    await log.append(many);
    await log.read();
    await deleteDB(name);
    expect(await log.append(many.slice(1))).toEqual(saved);
    expect(await log.append(many)).toEqual(saved);
    expect(await log.read()).toMatchObject({ value: { lines: many, damaged: [] } });
    expect(await recordsIn(name)).toEqual([1, 28]);
  });
});

import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, expect, test, vi } from "vitest";
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
  expect(transaction).toHaveBeenCalledWith("lines", "readwrite", { durability: "strict" });
});

test("A newer version in another tab is not kept waiting, and its database is not touched", async () => {
  const { log, name } = openLog();
  await log.append([first]);
  const newer = await openDB(name, 2);
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

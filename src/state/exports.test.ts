import { expect, test } from "vitest";
import { createFilesMemory } from "../adapters/files.ts";
import type { Making } from "../domain/exchange/making.ts";
import { createAnnouncementStore } from "./announcementStore.ts";
import type { ExportState } from "./exportStore.ts";
import { createExportStore } from "./exportStore.ts";

const FILE = { name: "view.csv", mime: "text/csv", rows: 6 };

function* aMaking(steps: number): Making {
  for (let step = 1; step <= steps; step++) yield { part: new Uint8Array([step]), rows: step };
}

function aStore() {
  const files = createFilesMemory();
  const announcements = createAnnouncementStore();
  const store = createExportStore(files, announcements);
  const words = () => announcements.getState().text;
  return { files, store, words };
}

test("a long file says how far it is, and that it was saved", async () => {
  const { files, store, words } = aStore();
  const seen: ExportState["writing"][] = [];
  store.subscribe(({ writing }) => void seen.push(writing));
  await store.getState().write(FILE, aMaking(3));
  expect(seen.map((writing) => writing?.rows)).toEqual([undefined, 1, 2, 3, undefined]);
  expect(files.saved).toHaveLength(1);
  expect(words()).toBe("view.csv saved");
});

test("cancel leaves no file, and says so", async () => {
  const { files, store, words } = aStore();
  const done = store.getState().write(FILE, aMaking(1000));
  store.getState().cancel();
  await done;
  expect(files.saved).toEqual([]);
  expect(store.getState().writing).toBeNull();
  expect(words()).toBe("Cancelled. No file was saved.");
});

test("a second file takes the place of the first", async () => {
  const { files, store } = aStore();
  const first = store.getState().write(FILE, aMaking(1000));
  await store.getState().write({ ...FILE, name: "again.csv" }, aMaking(2));
  await first;
  expect(files.saved.map(({ name }) => name)).toEqual(["again.csv"]);
});

test("a file that cannot be written is not called saved, and what to do is said", async () => {
  const { files, store, words } = aStore();
  function* breaking(): Making {
    yield* aMaking(2);
    throw new RangeError("no room");
  }
  await store.getState().write(FILE, breaking());
  expect(files.saved).toEqual([]);
  expect(store.getState().writing).toBeNull();
  expect(words()).toBe(
    "view.csv could not be written. No file was saved. Take fewer rows or columns.",
  );
});

import { expect, test } from "vitest";
import { createFixedClock } from "../adapters/clock.ts";
import type { MemoryDisk } from "../adapters/reviewLogMemory.ts";
import { createMemoryDisk, createReviewLogMemory } from "../adapters/reviewLogMemory.ts";
import { createTallyMemory } from "../adapters/tally.ts";
import { aLine, stampAt } from "../domain/review/aLine.ts";
import { askAfterFirstEntry } from "./firstEntry.ts";
import type { Said } from "./logStore.ts";
import { createLogStore } from "./logStore.ts";
import { keptWords } from "./savingWords.ts";
import { createStorageStore } from "./storageStore.ts";

const { dataset, commitment } = aLine();
const SAID: Said = { dataset, commitment, field: "owner", value: "Linh" };

/** Lets what was started come to its end. */
const settle = () => new Promise((done) => setTimeout(done, 0));

interface TabOptions {
  readonly disk?: MemoryDisk;
  /** What the browser says when it is asked. */
  readonly answer?: boolean | null;
}

async function aTab({ disk = createMemoryDisk(), answer = false }: TabOptions = {}) {
  let asked = 0;
  const clock = createFixedClock("2026-11-24T09:00:00.000Z", "mine");
  const logs = createLogStore(createReviewLogMemory(disk), clock, () => "Mai", createTallyMemory());
  const room = createStorageStore({
    report: async () => ({ persisted: null, usage: null, quota: null }),
    askPersist: async () => {
      asked++;
      return answer;
    },
  });
  askAfterFirstEntry(logs, room, clock.node);
  await logs.getState().reread();
  return { disk, logs, room, asked: () => asked };
}

test("the browser is asked to keep the storage after the first entry is on disk, and once", async () => {
  const { logs, asked } = await aTab();
  expect(asked()).toBe(0);
  logs.getState().say([SAID]);
  expect(asked()).toBe(0);
  await settle();
  expect(asked()).toBe(1);
  logs.getState().say([{ ...SAID, value: "Mai" }]);
  await settle();
  expect(asked()).toBe(1);
});

test("an entry that is not saved does not ask; the retry that saves it does", async () => {
  const { disk, logs, asked } = await aTab();
  disk.problem = { type: "StorageFull" };
  logs.getState().say([SAID]);
  await settle();
  expect(asked()).toBe(0);
  disk.problem = null;
  logs.getState().retry();
  await settle();
  expect(asked()).toBe(1);
});

test("a log that had lines already was asked for before", async () => {
  const { disk, logs } = await aTab();
  logs.getState().say([SAID]);
  await settle();
  const later = await aTab({ disk });
  later.logs.getState().say([SAID]);
  await settle();
  expect(later.asked()).toBe(0);
});

test("a colleague's lines do not ask; the first own one after them does", async () => {
  const { logs, asked } = await aTab();
  await logs.getState().add([aLine({ at: stampAt(1) })]);
  await settle();
  expect(asked()).toBe(0);
  logs.getState().say([SAID]);
  await settle();
  expect(asked()).toBe(1);
});

test.each([
  [true, "granted", "This browser keeps it until you clear it."],
  [false, "refused", "This browser may clear it when the disk runs full."],
  [null, "no-answer", "This browser does not say how long it keeps it."],
])("the answer %s is said in plain words", async (answer, asked, words) => {
  const { logs, room } = await aTab({ answer });
  expect(keptWords(room.getState().asked)).toBe("");
  logs.getState().say([SAID]);
  await settle();
  expect(room.getState().asked).toBe(asked);
  expect(keptWords(room.getState().asked)).toBe(words);
});

test("a tab that hears of the first entry leaves the asking to the one that wrote it", async () => {
  const disk = createMemoryDisk();
  const [here, there] = [await aTab({ disk }), await aTab({ disk })];
  here.logs.getState().say([SAID]);
  await settle();
  expect(there.logs.getState().lines).toHaveLength(1);
  expect([here.asked(), there.asked()]).toEqual([1, 0]);
});

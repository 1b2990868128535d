import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createFixedClock } from "../adapters/clock.ts";
import type { MemoryDisk } from "../adapters/reviewLogMemory.ts";
import { createMemoryDisk, createReviewLogMemory } from "../adapters/reviewLogMemory.ts";
import { createTallyMemory } from "../adapters/tally.ts";
import { aLine, stampAt } from "../domain/review/aLine.ts";
import type { TallyStore } from "../domain/review/tally.ts";
import type { Said } from "./logStore.ts";
import { createLogStore } from "./logStore.ts";

const { dataset, commitment } = aLine();
const SAID: Said = { dataset, commitment, field: "owner", value: "Linh" };
const settle = () => new Promise((done) => setTimeout(done, 0));

/** A browser: what lasts when its tabs are closed. */
interface Browser {
  readonly disk: MemoryDisk;
  readonly tally: TallyStore;
}

const aBrowser = (): Browser => ({ disk: createMemoryDisk(), tally: createTallyMemory() });

let tabs = 0;
async function aTab({ disk, tally }: Browser) {
  const clock = createFixedClock("2026-11-24T09:00:00.000Z", `tab${tabs++}`);
  const logs = createLogStore(createReviewLogMemory(disk), clock, () => "Mai", tally);
  await logs.getState().reread();
  return {
    missing: () => logs.getState().missing,
    say: async () => {
      logs.getState().say([SAID]);
      await settle();
    },
    add: logs.getState().add,
    noteMissing: logs.getState().noteMissing,
    retry: async () => {
      logs.getState().retry();
      await settle();
    },
    damaged: () => logs.getState().damaged,
    lines: () => logs.getState().lines,
    reread: logs.getState().reread,
  };
}

async function twoLines() {
  const browser = aBrowser();
  const tab = await aTab(browser);
  await tab.say();
  await tab.say();
  return { browser, tab };
}

test("nothing is missing from a log that is whole, whoever writes to it", async () => {
  const browser = aBrowser();
  const here = await aTab(browser);
  const there = await aTab(browser);
  await here.say();
  await there.say();
  await here.add([aLine({ id: "theirs", at: stampAt(1) })]);
  await there.add([aLine({ id: "theirs", at: stampAt(1) })]);
  for (const tab of [here, there, await aTab(browser)]) expect(tab.missing()).toBe(0);
});

test("lines that were called saved and are gone are counted until the person has taken note", async () => {
  const browser = aBrowser();
  const first = await aTab(browser);
  await first.say();
  await first.say();
  await first.say();
  browser.disk.values.clear();

  const second = await aTab(browser);
  expect(second.missing()).toBe(3);
  await second.say(); // new work does not stand for what is lost
  expect((await aTab(browser)).missing()).toBe(3);

  second.noteMissing();
  expect(second.missing()).toBe(0);
  expect((await aTab(browser)).missing()).toBe(0);
});

test("what an open tab still has is not missing, and a second loss adds to the first", async () => {
  const { browser, tab } = await twoLines();
  browser.disk.values.clear();
  await tab.reread();
  expect(tab.missing()).toBe(0);

  const after = await aTab(browser);
  expect(after.missing()).toBe(2);
  await after.say();
  browser.disk.values.clear();
  expect((await aTab(browser)).missing()).toBe(3);
});

test("a line that cannot be read is there, and the lines of a newer version are not counted", async () => {
  const { browser } = await twoLines();
  const [id] = browser.disk.values.keys();
  if (id === undefined) throw new Error("nothing was saved");
  browser.disk.values.set(id, { id, v: 1 });
  expect((await aTab(browser)).missing()).toBe(0);
  browser.disk.values.set(id, { id, v: 99 });
  expect((await aTab(browser)).missing()).toBe(0);
});

test("a damaged line that a backup repairs is one line, and damaged no more", async () => {
  const { browser, tab } = await twoLines();
  const whole = tab.lines();
  const [first] = whole;
  if (first === undefined) throw new Error("nothing was saved");
  browser.disk.values.set(first.id, { id: first.id, v: 1 });
  const after = await aTab(browser);
  expect(after.damaged()).toHaveLength(1);
  await after.add(whole);
  expect(after.damaged()).toEqual([]);
  await after.reread();
  for (const one of [after, await aTab(browser)]) expect(one.missing()).toBe(0);
});

test("however often a tab that still has the lines reads, they are not missing, nor once it has written them", async () => {
  const { browser, tab } = await twoLines();
  browser.disk.values.clear();
  await tab.reread();
  await tab.reread();
  expect(tab.missing()).toBe(0);
  const other = await aTab(browser);
  expect(other.missing()).toBe(2);
  await tab.retry();
  await other.reread();
  for (const one of [tab, other, await aTab(browser)]) expect(one.missing()).toBe(0);
});

test("what the person has noted while the log was read is not said again", async () => {
  const browser = aBrowser();
  await (await aTab(browser)).say();
  browser.disk.values.clear();
  const tab = await aTab(browser);
  const reading = tab.reread();
  tab.noteMissing();
  await reading;
  expect(tab.missing()).toBe(0);
});

test("where the log could not be read, to try again is to read it", async () => {
  const browser = aBrowser();
  await (await aTab(browser)).say();
  browser.disk.problem = { type: "OtherTabUpgrading" };
  const tab = await aTab(browser);
  expect(tab.lines()).toEqual([]);
  browser.disk.problem = null;
  await tab.retry();
  expect(tab.lines()).toHaveLength(1);
});

test("a log that no browser harms never has a line missing", async () => {
  const step = fc.constantFrom("say", "open", "reread", "full", "room");
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, fc.nat(3)), { maxLength: 20 }), async (steps) => {
      const browser = aBrowser();
      const first = await aTab(browser);
      const open = [first];
      for (const [what, which] of steps) {
        const tab = open[which % open.length] ?? first;
        if (what === "open") open.push(await aTab(browser));
        else if (what === "say") await tab.say();
        else if (what === "reread") await tab.reread();
        else browser.disk.problem = what === "full" ? { type: "StorageFull" } : null;
      }
      browser.disk.problem = null;
      open.push(await aTab(browser));
      for (const tab of open) expect(tab.missing()).toBe(0);
    }),
    { numRuns: 50 },
  );
});

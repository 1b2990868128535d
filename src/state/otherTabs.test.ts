import { expect, test, vi } from "vitest";
import { createFixedClock } from "../adapters/clock.ts";
import { createMemoryDisk, createReviewLogMemory } from "../adapters/reviewLogMemory.ts";
import { createTallyMemory } from "../adapters/tally.ts";
import { aLine } from "../domain/review/aLine.ts";
import type { Said } from "./logStore.ts";
import { createLogStore } from "./logStore.ts";

const { dataset, commitment } = aLine();
const SAID: Said = { dataset, commitment, field: "owner", value: "Linh" };
const settle = () => new Promise((done) => setTimeout(done, 0));

async function twoTabs() {
  const disk = createMemoryDisk();
  const tally = createTallyMemory();
  const openTab = async (node: string) => {
    const log = createReviewLogMemory(disk);
    const read = vi.spyOn(log, "read");
    const clock = createFixedClock("2026-11-24T09:00:00.000Z", node);
    const logs = createLogStore(log, clock, () => "Mai", tally);
    await logs.getState().reread();
    read.mockClear();
    return { logs, read };
  };
  return { disk, here: await openTab("here0001"), there: await openTab("there001") };
}

test("of what another tab writes only the new lines are read, and they can be laid on top of the fold", async () => {
  const { here, there } = await twoTabs();
  here.logs.getState().say([SAID]);
  here.logs.getState().say([SAID, SAID]);
  await settle();
  const { lines, added, saving } = there.logs.getState();
  expect(lines).toEqual(here.logs.getState().lines);
  expect(lines).toHaveLength(3);
  expect(added?.every((line) => lines.includes(line))).toBe(true);
  expect(saving).toEqual({ type: "saved" });
  expect(there.read).not.toHaveBeenCalled();
});

test("lines that are shown already are not taken for new, and the log stays the one that was folded", async () => {
  const { here, there } = await twoTabs();
  here.logs.getState().say([SAID]);
  await settle();
  const { lines, added } = there.logs.getState();
  await there.logs.getState().readMore(lines.map(({ id }) => id));
  await there.logs.getState().reread();
  expect(there.logs.getState().lines).toBe(lines);
  expect(there.logs.getState().added).toBe(added);
});

test("what is not there as it was told has the whole log read", async () => {
  const { disk, here, there } = await twoTabs();
  here.logs.getState().say([SAID]);
  await settle();
  disk.values.set("torn", { id: "torn" });
  await there.logs.getState().readMore(["torn" as never]);
  expect(there.read).toHaveBeenCalledOnce();
  expect(there.logs.getState().damaged.map(({ key }) => key)).toEqual(["torn"]);
  // While some of the log is damaged, a line may be the one that repairs it.
  here.logs.getState().say([SAID]);
  await settle();
  expect(there.read).toHaveBeenCalledTimes(2);
  expect(there.logs.getState().lines).toHaveLength(2);
});

test("a tab that could not read the log at first reads all of it when it hears of a line", async () => {
  const { disk, here } = await twoTabs();
  here.logs.getState().say([SAID]);
  await settle();
  const late = createReviewLogMemory(disk);
  disk.problem = { type: "OtherTabUpgrading" };
  const clock = createFixedClock("2026-11-24T09:00:00.000Z", "late0001");
  const logs = createLogStore(late, clock, () => "Linh", createTallyMemory());
  await logs.getState().reread();
  expect(logs.getState().saving).toMatchObject({ type: "unsaved" });
  disk.problem = null;
  here.logs.getState().say([SAID]);
  await settle();
  expect(logs.getState().lines).toEqual(here.logs.getState().lines);
  expect(logs.getState().saving).toEqual({ type: "saved" });
});

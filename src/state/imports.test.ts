import { expect, test } from "vitest";
import { createAddressBarMemory } from "../adapters/addressBar.ts";
import { createMemoryBackground } from "../adapters/backgroundMemory.ts";
import { createClipboardMemory } from "../adapters/clipboard.ts";
import { createFixedClock } from "../adapters/clock.ts";
import { createFilesMemory } from "../adapters/files.ts";
import { createImporterMemory } from "../adapters/importerMemory.ts";
import { createOwnDatasetsMemory, createOwnDisk } from "../adapters/ownDatasetsMemory.ts";
import { createPackageLibraryMemory } from "../adapters/packageLibraryMemory.ts";
import { createPreferencesMemory } from "../adapters/preferences.ts";
import { createTallyMemory } from "../adapters/tally.ts";
import { createMemoryDisk, createReviewLogMemory } from "../adapters/reviewLogMemory.ts";
import { aPackage } from "../domain/dataset/aPackage.ts";
import { aFile, aZip } from "../domain/exchange/import/someFiles.ts";
import { readWorkspace, writeWorkspace } from "../domain/exchange/workspace.ts";
import { createApp } from "./app.tsx";
import type { App } from "./app.tsx";
import { nextRedo, nextUndo, runPress } from "./presses.ts";

function anApp(disk = createMemoryDisk(), own = createOwnDisk(), hash = "") {
  const clock = createFixedClock("2026-11-24T09:00:00.000Z", "aaaa");
  const app = createApp({
    log: createReviewLogMemory(disk),
    clock,
    addressBar: createAddressBarMemory(hash),
    packages: createPackageLibraryMemory({ tiny: aPackage() }),
    own: createOwnDatasetsMemory(own),
    importer: createImporterMemory(),
    preferences: createPreferencesMemory({ analyst: "Mai" }),
    tally: createTallyMemory(),
    files: createFilesMemory(),
    clipboard: createClipboardMemory(),
    background: createMemoryBackground(),
    storage: {
      report: async () => ({ persisted: null, usage: null, quota: null }),
      askPersist: async () => null,
    },
    keepOffline: () => undefined,
  });
  return { app, clock, disk, own };
}

const settle = async () => {
  for (let i = 0; i < 20; i++) await new Promise((done) => setTimeout(done, 0));
};

const FIRST =
  "ID,Commitment,Status,Due\nP-1,Build a centre,started,2024\nP-2,Train officers,done,every year\n";

async function importText(app: App, text: string, name = "pledges.csv"): Promise<void> {
  await app.imports.getState().open([aFile(name, text)]);
  await app.imports.getState().apply();
  await settle();
}

function undo({ app, clock }: ReturnType<typeof anApp>): void {
  const next = nextUndo(app.logs.getState().lines, app.owned.getState().entries, clock.node);
  if (next !== null) runPress(app, next);
}

function redo({ app, clock }: ReturnType<typeof anApp>): void {
  const next = nextRedo(app.logs.getState().lines, app.owned.getState().entries, clock.node);
  if (next !== null) runPress(app, next);
}

const titles = ({ datasets }: App) => datasets.getState().list.map(({ title }) => title);

/** What the board of a dataset says of each commitment: id and status. */
async function board(app: App, dataset: string): Promise<readonly string[]> {
  app.addresses.getState().openDataset(dataset);
  await settle();
  const state = app.boards.getState();
  if (state.type !== "ready") throw new Error(`the board is ${state.type}`);
  return Array.from(
    { length: state.board.size },
    (_, row) => `${state.board.idAt(row)} ${state.board.assessmentAt(row).status}`,
  );
}

test("an import is a dataset in the list, with its judgements in the log, and is there after a reload", async () => {
  const { app, disk, own } = anApp();
  await settle();
  await importText(app, FIRST);
  expect(titles(app)).toEqual(["tiny", "Pledges"]);
  expect(await board(app, "pledges")).toEqual(["P-1 under-way", "P-2 delivered"]);

  const again = anApp(disk, own, "#/board?dataset=pledges").app;
  await settle();
  expect(titles(again)).toEqual(["tiny", "Pledges"]);
  expect(again.addresses.getState().problems).toEqual([]);
  expect(await board(again, "pledges")).toEqual(["P-1 under-way", "P-2 delivered"]);
});

test("one Undo takes back all of an import, the dataset and its lines, and one Redo brings it back", async () => {
  const world = anApp();
  const { app, clock } = world;
  await settle();
  await importText(app, FIRST);
  clock.set("2026-11-24T09:01:00.000Z");
  undo(world);
  await settle();
  expect(titles(app)).toEqual(["tiny"]);
  expect(nextUndo(app.logs.getState().lines, app.owned.getState().entries, clock.node)).toBeNull();
  clock.set("2026-11-24T09:02:00.000Z");
  redo(world);
  await settle();
  expect(titles(app)).toEqual(["tiny", "Pledges"]);
  expect(await board(app, "pledges")).toEqual(["P-1 under-way", "P-2 delivered"]);
});

test("a judgement after an import is taken back first", async () => {
  const world = anApp();
  const { app, clock } = world;
  await settle();
  await importText(app, FIRST);
  clock.set("2026-11-24T09:01:00.000Z");
  app.logs
    .getState()
    .say([{ dataset: "pledges", commitment: "P-1", field: "status", value: "stalled" } as never]);
  await settle();
  clock.set("2026-11-24T09:02:00.000Z");
  undo(world);
  await settle();
  expect(await board(app, "pledges")).toEqual(["P-1 under-way", "P-2 delivered"]);
});

test("the second import of a file goes into the same dataset, with the matching of the first", async () => {
  const world = anApp();
  const { app, clock } = world;
  await settle();
  await app.imports.getState().open([aFile("pledges.csv", FIRST)]);
  await app.imports.getState().match({ values: { status: { started: "stalled" } } });
  await app.imports.getState().apply();
  await settle();
  clock.set("2026-11-25T09:00:00.000Z");
  const second =
    "ID,Commitment,Status,Due\nP-1,Build a centre,started,2024\nP-3,Write a handbook,started,2026\n";
  await app.imports.getState().open([aFile("pledges.csv", second)]);
  const { step } = app.imports.getState();
  expect(step).toMatchObject({
    type: "matching",
    target: "pledges",
    profile: { source: "pledges.csv" },
    checked: { comparisonCounts: { added: 1, gone: 1, changed: 0 } },
  });
  await app.imports.getState().apply();
  await settle();
  expect(await board(app, "pledges")).toEqual(["P-1 stalled", "P-2 delivered", "P-3 stalled"]);
  clock.set("2026-11-25T09:01:00.000Z");
  undo(world);
  await settle();
  expect(await board(app, "pledges")).toEqual(["P-1 stalled", "P-2 delivered"]);
});

test("cancelling leaves nothing behind", async () => {
  const { app, disk, own } = anApp();
  await settle();
  const opening = app.imports.getState().open([aFile("pledges.csv", FIRST)]);
  app.imports.getState().cancel();
  await opening;
  await settle();
  expect(app.imports.getState().step).toEqual({ type: "none" });
  expect([disk.values.size, own.datasets.size, own.profiles.size]).toEqual([0, 0, 0]);
});

test("a dataset that cannot be kept is not half there: no line of it is written", async () => {
  const { app, disk, own } = anApp();
  await settle();
  own.problem = "This browser has no room left for the dataset.";
  await importText(app, FIRST);
  expect(app.imports.getState().problem).toBe(
    "This browser has no room left for the dataset. Nothing was imported.",
  );
  expect(titles(app)).toEqual(["tiny"]);
  expect(disk.values.size).toBe(0);
});

test("a data package comes in whole, under a name of its own where one that ships has it", async () => {
  const { app } = anApp();
  await settle();
  const zip = aZip(Object.fromEntries(aPackage()));
  await app.imports.getState().open([aFile("tiny.zip", zip)]);
  expect(app.imports.getState().step).toMatchObject({
    type: "package",
    opened: { commitments: 2 },
  });
  await app.imports.getState().apply();
  await settle();
  expect(app.imports.getState().step).toMatchObject({ type: "done", plan: { id: "tiny-2" } });
  expect(await board(app, "tiny-2")).toEqual(["SE-01 not-assessed", "AI-01 not-assessed"]);
});

test("a removed dataset is gone from the list, comes back by Undo, and is gone for good once forgotten", async () => {
  const world = anApp();
  const { app, clock, own } = world;
  await settle();
  await importText(app, FIRST);
  clock.set("2026-11-24T09:01:00.000Z");
  await app.owned.getState().remove("pledges");
  expect(titles(app)).toEqual(["tiny"]);
  undo(world);
  await settle();
  expect(titles(app)).toEqual(["tiny", "Pledges"]);
  await app.owned.getState().forget("pledges");
  expect([titles(app), own.packages.size]).toEqual([["tiny"], 0]);
});

test("a workspace file carries own datasets to another browser, where they keep the imports that made them", async () => {
  const { app } = anApp();
  await settle();
  await importText(app, FIRST);
  const file = writeWorkspace(app.logs.getState().lines, {
    savedAt: "2026-11-24T09:00:00.000Z",
    app: "0.1.0",
    datasets: await app.owned.getState().carried(),
  }).join("");
  const read = readWorkspace(file);
  if (!read.ok) throw new Error(read.error.sentence);
  const there = anApp().app;
  await settle();
  await there.owned.getState().bring(read.value.datasets ?? []);
  await there.logs.getState().add(read.value.lines);
  await settle();
  expect(titles(there)).toEqual(["tiny", "Pledges"]);
  expect(await board(there, "pledges")).toEqual(["P-1 under-way", "P-2 delivered"]);
  expect(there.owned.getState().entries[0]?.acts).toEqual(app.owned.getState().entries[0]?.acts);
});

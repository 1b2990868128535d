import { createMemoryBackground } from "../adapters/backgroundMemory.ts";
import type { Background } from "../domain/board/background.ts";
import { expect, test, vi } from "vitest";
import { createAddressBarMemory } from "../adapters/addressBar.ts";
import { createClipboardMemory } from "../adapters/clipboard.ts";
import { createFixedClock } from "../adapters/clock.ts";
import { createFilesMemory } from "../adapters/files.ts";
import { createImporterMemory } from "../adapters/importerMemory.ts";
import { createOwnDatasetsMemory, createOwnDisk } from "../adapters/ownDatasetsMemory.ts";
import { createPackageLibraryMemory } from "../adapters/packageLibraryMemory.ts";
import { createPreferencesMemory } from "../adapters/preferences.ts";
import { createTallyMemory } from "../adapters/tally.ts";
import { createMemoryDisk, createReviewLogMemory } from "../adapters/reviewLogMemory.ts";
import { aCommitment, aDataset } from "../domain/board/aDataset.ts";
import { createBoard } from "../domain/board/board.ts";
import { CHUNK_ROWS } from "../domain/board/textColumn.ts";
import { aPackage } from "../domain/dataset/aPackage.ts";
import type { CommitmentId } from "../domain/dataset/dataset.ts";
import type { Day } from "../domain/dataset/partialDate.ts";
import { TIMELINESSES } from "../domain/rates/timeliness.ts";
import { QUEUES } from "../domain/review/queue.ts";
import type { BuildBoard, Standing } from "./boardStore.ts";
import { buildBoard, SLOW_ROWS } from "./boardStore.ts";
import { createApp } from "./app.tsx";
import { judge } from "./judge.ts";

const aBackground = (): Background => createMemoryBackground();

function anApp({
  disk = createMemoryDisk(),
  hash = "",
  node = "aaaa",
  own = createOwnDisk(),
  background = aBackground(),
  build = buildBoard,
} = {}) {
  const clock = createFixedClock("2026-11-24T09:00:00.000Z", node);
  const bar = createAddressBarMemory(hash);
  const app = createApp(
    {
      log: createReviewLogMemory(disk),
      clock,
      addressBar: bar,
      packages: createPackageLibraryMemory({ tiny: aPackage() }),
      own: createOwnDatasetsMemory(own),
      importer: createImporterMemory(),
      preferences: createPreferencesMemory({ analyst: "Mai" }),
      tally: createTallyMemory(),
      files: createFilesMemory(),
      background,
      clipboard: createClipboardMemory(),
      storage: {
        report: async () => ({ persisted: null, usage: null, quota: null }),
        askPersist: async () => null,
      },
      keepOffline: () => undefined,
    },
    build,
  );
  return { app, clock, bar };
}

type App = ReturnType<typeof anApp>["app"];

/** Lets what was started (reading, writing) come to its end. */
const settle = () => new Promise((done) => setTimeout(done, 0));

async function standing(app: App): Promise<Standing> {
  for (let i = 0; i < 20; i++) {
    await settle();
    const state = app.boards.getState();
    if (state.type === "ready" && app.logs.getState().saving.type !== "opening") return state;
  }
  throw new Error("no board came to stand");
}

const firstId = (state: Standing): CommitmentId => state.board.idAt(0);
const statusOf = (state: Standing, row = 0) => state.board.assessmentAt(row).status;

test("a judgement shows at once, and is called saved once it is on disk", async () => {
  const disk = createMemoryDisk();
  const { app } = anApp({ disk });
  const before = await standing(app);
  judge(before, app.logs, [firstId(before)], "under-way", "A shared format is a start");
  expect(app.logs.getState().saving.type).toBe("saving");
  const after = await standing(app);
  expect(statusOf(after)).toBe("under-way");
  await settle();
  expect(app.logs.getState().saving.type).toBe("saved");
  expect([...disk.values.values()]).toMatchObject([
    { author: "Mai", field: "status", value: "under-way", reason: "A shared format is a start" },
  ]);
});

test("the same status once more writes nothing", async () => {
  const disk = createMemoryDisk();
  const { app } = anApp({ disk });
  const state = await standing(app);
  judge(state, app.logs, [firstId(state)], "not-assessed");
  await settle();
  expect(disk.values.size).toBe(0);
});

test("a full disk: what is not saved is said and stays on screen, and a retry saves it", async () => {
  const disk = createMemoryDisk();
  const { app } = anApp({ disk });
  const before = await standing(app);
  disk.problem = { type: "StorageFull" };
  judge(before, app.logs, [firstId(before)], "delivered");
  await settle();
  expect(app.logs.getState().saving).toMatchObject({
    type: "unsaved",
    problem: { type: "StorageFull" },
  });
  expect(statusOf(await standing(app))).toBe("delivered");
  disk.problem = null;
  app.logs.getState().retry();
  await settle();
  expect(app.logs.getState().saving.type).toBe("saved");
  expect(disk.values.size).toBe(1);
});

test("an entry that fails and one that is saved after it: the first is still said not to be saved", async () => {
  const disk = createMemoryDisk();
  const { app } = anApp({ disk });
  const state = await standing(app);
  disk.problem = { type: "StorageFull" };
  judge(state, app.logs, [firstId(state)], "delivered");
  await settle();
  disk.problem = null;
  judge(await standing(app), app.logs, [firstId(state)], "stalled");
  await settle();
  expect(app.logs.getState().saving).toMatchObject({ type: "unsaved" });
});

test("a log that is deleted under the tab: what was called saved is said not to be, and a retry writes it anew", async () => {
  const disk = createMemoryDisk();
  const { app } = anApp({ disk });
  const state = await standing(app);
  judge(state, app.logs, [firstId(state)], "delivered");
  await settle();
  disk.values.clear();
  await app.logs.getState().reread();
  expect(app.logs.getState().saving).toMatchObject({
    type: "unsaved",
    problem: { type: "LogDeleted" },
  });
  app.logs.getState().retry();
  await settle();
  expect(app.logs.getState().saving.type).toBe("saved");
  expect(disk.values.size).toBe(1);
});

test("another tab's judgement shows without a reload, and both tabs hold the same lines", async () => {
  const disk = createMemoryDisk();
  const { app: here } = anApp({ disk });
  const { app: there } = anApp({ disk, node: "bbbb" });
  const state = await standing(here);
  await standing(there);
  judge(state, here.logs, [firstId(state)], "stalled", "Nothing since May");
  await settle();
  await settle();
  const seen = await standing(there);
  expect(statusOf(seen)).toBe("stalled");
  expect(there.logs.getState().lines).toEqual(here.logs.getState().lines);
});

test("what is heard while the log is read is read once more, not once for each time it was heard", async () => {
  const disk = createMemoryDisk();
  const { app: here } = anApp({ disk });
  const { app: there } = anApp({ disk, node: "bbbb" });
  let state = await standing(here);
  await standing(there);
  let readings = 0;
  there.logs.subscribe(({ added, lines }, before) => {
    if (added === null && lines !== before.lines) readings++;
  });
  for (let i = 0; i < 20; i++) {
    judge(state, here.logs, [firstId(state)], i % 2 === 0 ? "under-way" : "stalled");
    state = here.boards.getState() as Standing;
  }
  await settle();
  await settle();
  expect(there.logs.getState().lines).toEqual(here.logs.getState().lines);
  expect(there.logs.getState().lines).toHaveLength(20);
  expect(readings).toBeLessThan(20);
});

test("a board patched line by line equals the board that a reload builds", async () => {
  const disk = createMemoryDisk();
  const { app, clock } = anApp({ disk });
  let state = await standing(app);
  for (const [minute, status] of (["under-way", "stalled", "delivered"] as const).entries()) {
    clock.set(`2026-11-24T09:0${minute}:30.000Z`);
    judge(state, app.logs, [firstId(state)], status, `because ${minute}`);
    state = await standing(app);
  }
  await settle();
  const { app: reloaded } = anApp({ disk });
  const again = await standing(reloaded);
  expect(again.board.assessmentAt(0)).toEqual(state.board.assessmentAt(0));
  expect([...again.answer.counts.status]).toEqual([...state.answer.counts.status]);
});

test("an undo brings back status and reason, by a new line", async () => {
  const { app } = anApp();
  let state = await standing(app);
  judge(state, app.logs, [firstId(state)], "under-way", "A start");
  state = await standing(app);
  judge(state, app.logs, [firstId(state)], "delivered", "All of it");
  state = await standing(app);
  const last = app.logs.getState().lines.at(-1);
  app.logs.getState().takeBack(last === undefined ? [] : [last]);
  state = await standing(app);
  expect(state.board.assessmentAt(0)).toMatchObject({ status: "under-way", reason: "A start" });
  expect(app.logs.getState().lines).toHaveLength(3);
});

test("as of yesterday the board is empty again, and today it is back", async () => {
  const { app } = anApp();
  const state = await standing(app);
  judge(state, app.logs, [firstId(state)], "delivered");
  await standing(app);
  app.addresses.getState().show({ asOf: "2026-11-23" as Day });
  expect(statusOf(await standing(app))).toBe("not-assessed");
  app.addresses.getState().show({ asOf: null });
  expect(statusOf(await standing(app))).toBe("delivered");
});

test("a commitment that falls due overnight is overdue on the open board, with no press and no reload", async () => {
  vi.useFakeTimers();
  try {
    const { app, clock } = anApp();
    await vi.advanceTimersByTimeAsync(100);
    const overdue = () => {
      const state = app.boards.getState();
      if (state.type !== "ready") throw new Error("there is no board");
      return state.answer.counts.due[TIMELINESSES.indexOf("overdue")];
    };
    const state = app.boards.getState() as Standing;
    app.logs.getState().say([
      {
        dataset: state.dataset.id,
        commitment: firstId(state),
        field: "due",
        value: "2026-11-24",
      },
    ]);
    await vi.advanceTimersByTimeAsync(100);
    const before = overdue();
    clock.set("2026-11-25T00:00:10.000Z");
    await vi.advanceTimersByTimeAsync(30_000);
    expect(overdue()).toBe((before ?? 0) + 1);
  } finally {
    vi.useRealTimers();
  }
});

test("a shorter review interval puts what is under way before the analyst at once", async () => {
  const { app, clock } = anApp();
  const state = await standing(app);
  judge(state, app.logs, [firstId(state)], "under-way");
  await standing(app);
  clock.set("2027-05-25T09:00:00.000Z");
  const stale = async () => (await standing(app)).answer.counts.queue[QUEUES.indexOf("stale")];
  app.addresses.getState().show({ search: "" });
  expect(await stale()).toBe(0);
  app.preferences.getState().change({ reviewMonths: 6 });
  expect(await stale()).toBe(1);
});

test("back takes the filter off again", async () => {
  const { app, bar } = anApp();
  await standing(app);
  app.addresses.getState().show({ choices: { measure: ["norms"] } });
  expect(bar.read()).toBe("#/board?measure=norms");
  bar.back();
  expect(app.addresses.getState().address.view.choices).toEqual({});
});

test("a board of very many rows answers presses in a task after them, all that have come until then at once", async () => {
  let asked = 0;
  /** A small board that says it is a large one, and counts what it is asked. */
  const build: BuildBoard = (...from) => {
    const board = buildBoard(...from);
    const ask: typeof board.ask = (...query) => {
      asked++;
      return board.ask(...query);
    };
    return Object.create(board, { size: { value: SLOW_ROWS }, ask: { value: ask } });
  };
  const background = createMemoryBackground();
  const { app } = anApp({ background, build });
  await standing(app);
  while (background.run());
  const matching = () => {
    const state = app.boards.getState();
    return state.type === "ready" ? state.answer.matching : null;
  };
  const all = matching();
  const { show } = app.addresses.getState();
  asked = 0;
  for (const search of ["n", "no", "nothing has this"]) show({ search }, "replace");
  expect([app.addresses.getState().address.view.search, matching()]).toEqual([
    "nothing has this",
    all,
  ]);
  expect(background.run()).toBe(true);
  expect([asked, matching()]).toEqual([1, 0]);

  // A judgement is answered at once, with what was pressed before it; then there is nothing left to answer.
  show({ search: "" }, "replace");
  judge(await standing(app), app.logs, [firstId(await standing(app))], "delivered");
  expect([asked, matching()]).toEqual([2, all]);
  expect(background.run()).toBe(true);
  expect(asked).toBe(2);
});

test("a filter on a board that is not counted yet waits until it is, and holds up nothing", async () => {
  const size = 2 * CHUNK_ROWS;
  const commitments = Array.from({ length: size }, (_, row) =>
    aCommitment({ id: `C-${row}` as CommitmentId, measure: row % 4 === 0 ? "norms" : "dialogue" }),
  );
  const dataset = aDataset(commitments);
  const background = createMemoryBackground();
  const build: BuildBoard = (_, ...rest) => buildBoard(dataset, ...rest);
  const { app } = anApp({ background, build });
  const { board, answer } = await standing(app);
  expect(answer.uncounted).toBe(size);
  app.addresses.getState().show({ choices: { measure: ["norms"] } }, "replace");
  let steps = 0;
  for (; !board.isCounted(); steps++) {
    expect((await standing(app)).answer).toBe(answer);
    background.run();
  }
  expect(steps).toBeGreaterThan(4);
  expect((await standing(app)).answer).toMatchObject({ uncounted: 0, matching: size / 4 });
});

/** Background work that is done a step at a time, each in its turn. */
function inTurn(background: Background): Background {
  return {
    ...background,
    sliced: (steps) =>
      new Promise((resolve) => {
        const go = (): void => {
          const step = steps.next();
          if (step.done === true) resolve(step.value);
          else background.later(go);
        };
        background.later(go);
      }),
  };
}

test.each([
  ["at once", "#/board?q=patrol", false],
  ["in turn with reading them", "#/board?q=patrol+c", true],
  ["in turn with a sort that comes between", "#/board?q=patrol+c&sort=statement", true],
])(
  "what is searched while a large board loads is found in all of its texts in the end, %s",
  async (_, hash, isInTurn) => {
    const size = 3 * CHUNK_ROWS;
    const commitments = Array.from({ length: size }, (__, row) =>
      aCommitment({ id: `C-${row}` as CommitmentId, statement: `Patrol ${size - row}` }),
    );
    const build: BuildBoard = (__, ___, ____, day) =>
      createBoard(aDataset(commitments), new Map(), day);
    const memory = createMemoryBackground();
    const { app } = anApp({ hash, build, background: isInTurn ? inTurn(memory) : memory });
    const seen = new Set<string>();
    for (let idle = 0; idle < 3; idle++) {
      await settle();
      if (memory.run()) idle = 0;
      const state = app.boards.getState();
      if (state.type === "ready")
        seen.add(`${state.answer.unread} left, ${state.answer.matching} found`);
    }
    expect([...seen].at(0)).toBe(`${size} left, 0 found`);
    expect([...seen].at(-1)).toBe(`0 left, ${size} found`);
  },
);

test("a link with values that the dataset lacks shows the rest, names them, and mends the address", async () => {
  const { app, bar } = anApp({ hash: "#/board?dataset=nowhere&theme=space&sort=-due" });
  await standing(app);
  expect(app.addresses.getState().problems).toEqual([
    { key: "dataset", value: "nowhere" },
    { key: "theme", value: "space" },
  ]);
  expect(bar.read()).toBe("#/board?sort=-due");
});

test("a dataset that breaks its schema says where, and can be tried again", async () => {
  const broken = new Map(aPackage());
  broken.set("themes.csv", "id,kind,name,position\nsea,ocean,Sea,1\n");
  const app = createApp({
    log: createReviewLogMemory(),
    clock: createFixedClock("2026-11-24T09:00:00.000Z"),
    addressBar: createAddressBarMemory(),
    packages: createPackageLibraryMemory({ broken }),
    own: createOwnDatasetsMemory(),
    importer: createImporterMemory(),
    preferences: createPreferencesMemory(),
    tally: createTallyMemory(),
    files: createFilesMemory(),
    background: createMemoryBackground(),
    clipboard: createClipboardMemory(),
    storage: {
      report: async () => ({ persisted: null, usage: null, quota: null }),
      askPersist: async () => null,
    },
    keepOffline: () => undefined,
  });
  await settle();
  await settle();
  const state = app.boards.getState();
  expect(state.type).toBe("failed");
  const reasons = state.type === "failed" ? state.reasons.join(" ") : "";
  expect(reasons).toMatch(/themes\.csv, line 2, column 5/);
});

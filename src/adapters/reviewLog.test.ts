import { FIELDS } from "../domain/review/line.ts";
import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, describe, expect, test } from "vitest";
import { aLine, stampAt } from "../domain/review/aLine.ts";
import type { ReviewLog } from "../domain/review/log.ts";
import { createReviewLog } from "./reviewLogIndexedDb.ts";
import type { MemoryDisk } from "./reviewLogMemory.ts";
import { createMemoryDisk, createReviewLogMemory } from "./reviewLogMemory.ts";

/** A browser with a disk: tabs are opened on it, and values put onto it behind the app's back. */
interface Browser {
  readonly openTab: () => ReviewLog;
  readonly damage: (values: readonly { readonly id: string }[]) => Promise<void>;
}

let closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing) close();
  closing = [];
});

let count = 0;
const browsers: Record<string, () => Browser> = {
  "in IndexedDB": () => {
    const name = `contract-${++count}`;
    return {
      openTab: () => {
        const log = createReviewLog({ name });
        closing.push(log.close);
        return log;
      },
      damage: async (values) => {
        const database = await openDB(name);
        for (const value of values) await database.put("lines", value);
        database.close();
      },
    };
  },
  "in memory": () => {
    const disk: MemoryDisk = createMemoryDisk();
    return {
      openTab: () => createReviewLogMemory(disk),
      damage: async (values) => {
        for (const value of values) disk.values.set(value.id, value);
      },
    };
  },
};

const first = aLine({ id: "a1", at: stampAt(1) });
const second = aLine({ id: "b2", at: stampAt(2), field: "note", value: "Ask again in May" });
const third = aLine({ id: "c3", at: stampAt(3), field: "owner", value: "Linh", act: "d4" });

function read(log: ReviewLog) {
  return log.read().then((stored) => (stored.ok ? stored.value : stored.error));
}

describe.each(Object.entries(browsers))("The review log %s", (_, createBrowser) => {
  test("is empty at first", async () => {
    expect(await read(createBrowser().openTab())).toEqual({
      lines: [],
      damaged: [],
      readOnly: false,
    });
  });

  test("gives lines back in log order, whatever order they were added in", async () => {
    const log = createBrowser().openTab();
    expect(await log.append([third, first])).toEqual({ ok: true, value: null });
    expect(await log.append([second])).toEqual({ ok: true, value: null });
    expect(await read(log)).toMatchObject({ lines: [first, second, third] });
  });

  test("keeps lines after a reload", async () => {
    const browser = createBrowser();
    await browser.openTab().append([first]);
    expect(await read(browser.openTab())).toMatchObject({ lines: [first] });
  });

  test("does not change when a line is added that is there already", async () => {
    const log = createBrowser().openTab();
    await log.append([first]);
    expect(await log.append([first, second, second])).toEqual({ ok: true, value: null });
    expect(await read(log)).toMatchObject({ lines: [first, second] });
  });

  test("adds none of the lines when one of them gives a known id another meaning", async () => {
    const log = createBrowser().openTab();
    await log.append([first]);
    const answer = await log.append([second, { ...first, value: "delivered" }]);
    expect(answer).toMatchObject({ ok: false, error: { type: "StorageRefused" } });
    expect(await read(log)).toMatchObject({ lines: [first] });
  });

  test("adds none of the lines when one of them could not be read back", async () => {
    const log = createBrowser().openTab();
    const answer = await log.append([second, aLine({ value: "nearly there" })]);
    expect(answer).toEqual({
      ok: false,
      error: { type: "StorageRefused", detail: "“nearly there” is not a status." },
    });
    expect(await read(log)).toMatchObject({ lines: [] });
  });

  test("adds five thousand lines at once, among them some that are there", async () => {
    const log = createBrowser().openTab();
    const many = Array.from({ length: 5_000 }, (_unused, n) =>
      aLine({ id: `n${n}`, at: stampAt(n) }),
    );
    await log.append(many.slice(100, 110));
    expect(await log.append(many)).toEqual({ ok: true, value: null });
    expect(await read(log)).toMatchObject({ lines: many });
  });

  test("sets a damaged line aside with what is stored, and the others work", async () => {
    const browser = createBrowser();
    const log = browser.openTab();
    await log.append([first]);
    await browser.damage([{ ...second, field: "verdict" } as never]);
    expect(await read(log)).toEqual({
      lines: [first],
      damaged: [
        {
          key: "b2",
          problem: `“field” is none of ${FIELDS.join(", ")}.`,
          text: JSON.stringify({ ...second, field: "verdict" }),
        },
      ],
      readOnly: false,
    });
  });

  test("is repaired by the sound line of the same id", async () => {
    const browser = createBrowser();
    const log = browser.openTab();
    await log.append([first]);
    await browser.damage([{ id: "b2" }]);
    expect(await log.append([first, second])).toEqual({ ok: true, value: null });
    expect(await read(log)).toMatchObject({ lines: [first, second], damaged: [] });
  });

  test("is shown and not added to when a newer version wrote a line", async () => {
    const browser = createBrowser();
    const log = browser.openTab();
    await log.append([first]);
    await browser.damage([{ ...second, v: 2 } as never]);
    expect(await read(log)).toEqual({ lines: [first], damaged: [], readOnly: true });
    expect(await log.append([third])).toEqual({
      ok: false,
      error: { type: "WrittenByNewerVersion" },
    });
    expect(await read(log)).toMatchObject({ lines: [first] });
  });

  test("tells the other tab, not its own, which lines were added", async () => {
    const browser = createBrowser();
    const [here, there] = [browser.openTab(), browser.openTab()];
    let own = 0;
    here.onAddedElsewhere(() => own++);
    await here.append([third]);
    const heard = new Promise((resolve) =>
      there.onAddedElsewhere((ids) => {
        if (ids?.includes(first.id) === true) resolve(ids);
      }),
    );
    await here.append([first, third]);
    expect(await heard).toEqual([first.id]);
    expect(await there.readLines([first.id, second.id])).toEqual({
      ok: true,
      value: { lines: [first], damaged: [], readOnly: false },
    });
    expect(await read(there)).toMatchObject({ lines: [first, third] });
    expect(own).toBe(0);
  });

  test("reads a few lines out of very many", async () => {
    const log = createBrowser().openTab();
    const many = Array.from({ length: 3_000 }, (_unused, n) =>
      aLine({ id: `n${n}`, at: stampAt(n) }),
    );
    await log.append([first]);
    await log.append(many);
    const some = [many[7], many[2_900]].flatMap((line) => line ?? []);
    const stored = await log.readLines([first, ...some].map(({ id }) => id));
    expect(stored.ok && stored.value.lines).toEqual(
      [first, ...some].toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    );
  });

  test("tells nobody when nothing was new, nor who has stopped listening", async () => {
    const browser = createBrowser();
    const [here, there] = [browser.openTab(), browser.openTab()];
    await here.append([first]);
    let heard = 0;
    const stop = there.onAddedElsewhere(() => heard++);
    await new Promise((resolve) => setTimeout(resolve, 20));
    heard = 0;
    await here.append([first]);
    stop();
    await here.append([second]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toBe(0);
  });
});

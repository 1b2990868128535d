import "fake-indexeddb/auto";
import { openDB } from "idb";
import { describe, expect, test, vi } from "vitest";
import type { OwnDataset, OwnDatasets } from "../domain/dataset/ownDatasets.ts";
import { turned } from "../domain/dataset/ownDatasets.ts";
import type { Profile } from "../domain/exchange/import/profile.ts";
import { createOwnDatasets } from "./ownDatasetsIndexedDb.ts";
import { PIECE_LENGTH } from "./pieces.ts";
import { createOwnDatasetsMemory } from "./ownDatasetsMemory.ts";

const aDataset: OwnDataset = {
  id: "pledges",
  title: "Pledges",
  source: "pledges.csv",
  at: "2026-11-24T09:00:00.000Z",
  act: "a1",
  acts: ["a1"],
  commitments: 2,
  current: "pledges a1",
  other: null,
  isUndone: false,
  isFromTable: true,
};
const files = new Map([["commitments.csv", "id\n1\n"]]);
const profile: Profile = {
  shape: "id\u001Ftext",
  source: "pledges.csv",
  at: aDataset.at,
  dataset: "pledges",
  encoding: null,
  delimiter: ";",
  fields: ["id", "statement"],
  separator: ";",
  dateOrder: null,
  values: { status: { paused: "stalled" } },
};

let count = 0;
const kinds: readonly (readonly [string, () => OwnDatasets])[] = [
  ["in IndexedDB", () => createOwnDatasets(`own-${count++}`, null)],
  ["in memory", () => createOwnDatasetsMemory()],
];

describe.each(kinds)("Own datasets %s", (_, make) => {
  test("are listed and loaded as they were put", async () => {
    const own = make();
    await own.put(aDataset, files);
    expect(await own.list()).toEqual({ ok: true, value: [aDataset] });
    expect(await own.load("pledges a1")).toEqual(files);
    expect(await own.load("pledges a2")).toBeNull();
  });

  test("can be turned back and forth, for the package before stays", async () => {
    const own = make();
    await own.put(aDataset, files);
    const second = { ...aDataset, act: "a2", current: "pledges a2", other: "pledges a1" };
    await own.put(second, new Map([["commitments.csv", "id\n2\n"]]));
    const back = turned(second, "2026-11-24T10:00:00.000Z");
    await own.put(back);
    expect(back.current).toBe("pledges a1");
    expect(await own.load("pledges a1")).toEqual(files);
    expect(turned(back, second.at)).toEqual(second);
  });

  test("come back as long as they were, whatever stands where they are cut", async () => {
    const own = make();
    const long = new Map([
      ["a.csv", `${"x".repeat(PIECE_LENGTH - 1)}\u{1F30F}${"y".repeat(PIECE_LENGTH)}`],
      ["b.csv", "z".repeat(PIECE_LENGTH)],
      ["c.csv", ""],
      ["d.csv", "half \uD83C"],
    ]);
    await own.put(aDataset, long);
    expect(await own.load("pledges a1")).toEqual(long);
  });

  test("lose a package that nothing names any longer", async () => {
    const own = make();
    await own.put(aDataset, files);
    await own.put({ ...aDataset, current: "pledges a3", other: "pledges a2" }, files);
    expect(await own.load("pledges a1")).toBeNull();
    await own.forget("pledges");
    expect(await own.list()).toEqual({ ok: true, value: [] });
    expect(await own.load("pledges a3")).toBeNull();
  });

  test("keep one matching for files of one shape, the last", async () => {
    const own = make();
    await own.keepProfile(profile);
    await own.keepProfile({ ...profile, separator: "," });
    expect(await own.profiles()).toEqual([{ ...profile, separator: "," }]);
  });
});

describe("In IndexedDB", () => {
  const long = new Map([["a.csv", "x".repeat(3 * PIECE_LENGTH)]]);
  const keysIn = async (name: string) => {
    const opened = await openDB(name);
    const keys = await opened.getAllKeys("packages");
    opened.close();
    return keys;
  };

  test("the pieces of a package go with it", async () => {
    const name = `own-${count++}`;
    const own = createOwnDatasets(name, null);
    await own.put(aDataset, long);
    expect(await keysIn(name)).toHaveLength(4);
    await own.put({ ...aDataset, current: "pledges a2", other: null }, files);
    expect(await keysIn(name)).toEqual(["pledges a2"]);
  });

  test("a package of which a piece cannot be copied leaves nothing behind", async () => {
    const name = `own-${count++}`;
    const own = createOwnDatasets(name, null);
    const put = Reflect.get(IDBObjectStore.prototype, "put");
    const spy = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function some(
      this: IDBObjectStore,
      value: unknown,
      key?: IDBValidKey,
    ) {
      if (Array.isArray(key) && key[2] === 1) throw new DOMException("", "DataCloneError");
      return Reflect.apply(put, this, key === undefined ? [value] : [value, key]);
    });
    expect(await own.put(aDataset, long)).toMatchObject({ ok: false });
    spy.mockRestore();
    expect(await own.list()).toEqual({ ok: true, value: [] });
    expect(await keysIn(name)).toEqual([]);
    expect(await own.put(aDataset, long)).toMatchObject({ ok: true });
  });

  test("a package with a piece missing is none", async () => {
    const name = `own-${count++}`;
    const own = createOwnDatasets(name, null);
    await own.put(aDataset, long);
    const opened = await openDB(name);
    await opened.delete("packages", ["pledges a1", "a.csv", 1]);
    opened.close();
    expect(await own.load("pledges a1")).toBeNull();
  });

  test("what version 1 kept is read, its long texts in one", async () => {
    const name = `own-${count++}`;
    const before = await openDB(name, 1, {
      upgrade: (opened) => {
        opened.createObjectStore("datasets", { keyPath: "id" });
        opened.createObjectStore("packages");
        opened.createObjectStore("profiles", { keyPath: "shape" });
      },
    });
    await before.put("datasets", aDataset);
    await before.put("packages", long, "pledges a1");
    before.close();
    const own = createOwnDatasets(name, null);
    expect(await own.list()).toEqual({ ok: true, value: [aDataset] });
    expect(await own.load("pledges a1")).toEqual(long);
  });

  test("where a newer version has been, nothing is read, and it says so", async () => {
    const name = `own-${count++}`;
    (await openDB(name, 99)).close();
    expect(await createOwnDatasets(name, null).list()).toEqual({
      ok: false,
      error: expect.stringContaining("a newer version of this app"),
    });
  });
});

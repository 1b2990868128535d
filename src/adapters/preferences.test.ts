import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LENS } from "../domain/rates/lenses.ts";
import { DEFAULT_PREFERENCES } from "../domain/review/preferences.ts";
import { createStorage, refusedStorage } from "./fakeStorage.ts";
import { createPreferences, createPreferencesMemory, PREFERENCES_KEY } from "./preferences.ts";

const stored = (value: unknown) => createStorage({ [PREFERENCES_KEY]: JSON.stringify(value) });

describe.each([
  ["in localStorage", () => createPreferences(createStorage())],
  ["in a localStorage that is refused", () => createPreferences(refusedStorage)],
  ["in a localStorage that is full", () => createPreferences(createStorage({}, 0))],
  ["in memory", () => createPreferencesMemory()],
])("Preferences %s", (_, create) => {
  test("are the defaults at first", () => {
    expect(create().read()).toEqual(DEFAULT_PREFERENCES);
  });

  test("keep each change, and the changes before it", () => {
    const preferences = create();
    expect(preferences.change({ analyst: "Linh" })).toEqual({
      ...DEFAULT_PREFERENCES,
      analyst: "Linh",
    });
    const columnWidths = { "hanoi-article": { statement: 420 } };
    preferences.change({ theme: "dark", columnWidths });
    preferences.change({ csvDelimiter: "\t", workspaceSavedAt: "2026-11-24T09:00:00.000Z" });
    preferences.change({ exportFormat: "package", exportIds: true });
    expect(preferences.read()).toEqual({
      analyst: "Linh",
      theme: "dark",
      csvDelimiter: "\t",
      csvBom: true,
      exportFormat: "package",
      exportEveryColumn: false,
      exportIds: true,
      columnWidths,
      workspaceSavedAt: "2026-11-24T09:00:00.000Z",
      reviewMonths: 12,
      lensMappings: {},
    });
  });

  test("keep a mapping of a scale as the analyst left it", () => {
    const preferences = create();
    const own = { ...LENS.rag.mapping, stalled: "red" };
    preferences.change({ lensMappings: { rag: own } });
    expect(preferences.read().lensMappings).toEqual({ rag: own });
  });
});

describe("Stored preferences", () => {
  test.each([
    ["none", undefined, 12],
    ["half a month", 0.5, 12],
    ["no month", 0, 12],
    ["a century", 1200, 12],
    ["six months", 6, 6],
  ])("a review interval of %s", (_, reviewMonths, expected) => {
    expect(createPreferences(stored({ version: 1, reviewMonths })).read()).toMatchObject({
      reviewMonths: expected,
    });
  });

  test("lose a mapping that rates what nobody knows, and keep the other", () => {
    const lensMappings = { ogp: { "no-evidence": "complete" }, rag: { stalled: "red" } };
    expect(createPreferences(stored({ version: 1, lensMappings })).read().lensMappings).toEqual({
      rag: { ...LENS.rag.mapping, stalled: "red" },
    });
  });

  test("are there after a reload", () => {
    const storage = createStorage();
    createPreferences(storage).change({ analyst: "Linh", csvBom: false });
    expect(createPreferences(storage).read()).toMatchObject({ analyst: "Linh", csvBom: false });
  });

  test("lose one setting, not all, to one bad value", () => {
    const preferences = createPreferences(
      stored({ version: 1, analyst: "Linh", theme: "sepia", columnWidths: { a: { b: -1 } } }),
    );
    expect(preferences.read()).toEqual({ ...DEFAULT_PREFERENCES, analyst: "Linh" });
  });

  test("do not lose what another tab has set meanwhile", () => {
    const storage = createStorage();
    const [here, there] = [createPreferences(storage), createPreferences(storage)];
    there.change({ analyst: "Linh" });
    here.change({ theme: "dark" });
    expect(there.read()).toMatchObject({ analyst: "Linh", theme: "dark" });
  });

  test("of a newer version are read as far as they go and left as they are", () => {
    const storage = stored({ version: 2, analyst: "Linh", density: "high" });
    const before = storage().getItem(PREFERENCES_KEY);
    const preferences = createPreferences(storage);
    preferences.change({ theme: "dark" });
    expect(preferences.read()).toMatchObject({ analyst: "Linh", theme: "dark" });
    expect(storage().getItem(PREFERENCES_KEY)).toBe(before);
  });

  test("of any content are read without an error", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const preferences = createPreferences(createStorage({ [PREFERENCES_KEY]: text }));
        expect(Object.keys(preferences.read()).toSorted()).toEqual(
          Object.keys(DEFAULT_PREFERENCES).toSorted(),
        );
      }),
    );
  });
});

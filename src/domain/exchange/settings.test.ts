import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LENS } from "../rates/lenses.ts";
import { DEFAULT_PREFERENCES } from "../review/preferences.ts";
import { anySettings } from "./anySettings.ts";
import type { Settings } from "./settings.ts";
import { parseSettings, settingsOf, writeSettings } from "./settings.ts";
import type { SettingId } from "./settingsChange.ts";
import { settingsThatDiffer, takeSettings } from "./settingsChange.ts";

const DEFAULTS = settingsOf(DEFAULT_PREFERENCES, []);
const parse = (entries: object) => parseSettings({ version: 1, ...entries });
const taking = (mine: Settings, theirs: Partial<Settings>, ids: readonly SettingId[]) => ({
  ...mine,
  ...takeSettings(mine, theirs, ids),
});

describe("Settings in a workspace file", () => {
  test("are all that a person can choose, and not when a file was last saved here", () => {
    expect(Object.keys(DEFAULTS).toSorted()).toEqual(
      [
        ...Object.keys(DEFAULT_PREFERENCES).filter((key) => key !== "workspaceSavedAt"),
        "importProfiles",
      ].toSorted(),
    );
    expect(writeSettings(DEFAULTS)).not.toContain("workspaceSavedAt");
    expect(parse({ workspaceSavedAt: "2026-11-24T09:00:00.000Z" }).settings).toEqual({
      importProfiles: [],
    });
  });

  test("are read back as they were written", () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const read = parseSettings(JSON.parse(writeSettings(settings)));
        expect(read.leftAside).toEqual([]);
        expect(settingsThatDiffer(settings, read.settings)).toEqual([]);
        expect(writeSettings(read.settings)).toBe(writeSettings(settings));
      }),
    );
  });

  test("lose what is wrong, and say so; the others stay", () => {
    const { settings, leftAside } = parse({
      analyst: 7,
      theme: "sepia",
      reviewMonths: 6,
      density: "high",
      importProfiles: [{ shape: "" }],
      lensMappings: { rag: { stalled: "blue" }, ogp: { stalled: "complete" }, moon: {} },
    });
    expect(settings).toEqual({
      reviewMonths: 6,
      lensMappings: { ogp: { ...LENS.ogp.mapping, stalled: "complete" } },
    });
    expect(leftAside).toEqual([
      "“analyst” of its settings is not as it should be and is left aside.",
      "“theme” of its settings is not as it should be and is left aside.",
      "“density” of its settings is not known here and is left aside.",
      "“importProfiles” of its settings is not as it should be and is left aside.",
      "The mapping of Five-step RAG in its settings cannot be used and is left aside.",
      "The mapping of “moon” in its settings cannot be used and is left aside.",
    ]);
  });

  test.each([
    ["a newer version", { version: 2, analyst: "Mai" }, /newer Follow-Through/],
    ["no version", { analyst: "Mai" }, /no version that there is/],
    ["a list", [1], /not settings/],
    ["a word", "Mai", /not settings/],
    ["null", null, /not settings/],
  ])("of %s are left aside as a whole", (_, stored, words) => {
    const { settings, leftAside } = parseSettings(stored);
    expect(settings).toEqual({});
    expect(leftAside).toHaveLength(1);
    expect(leftAside[0]).toMatch(words);
  });

  test("with keys such as __proto__ give nothing a new property", () => {
    const text = `{"version":1,"__proto__":{"analyst":"Eve","polluted":1},"columnWidths":{"__proto__":{"polluted":40},"a":{"__proto__":30,"due":40}},"lensMappings":{"__proto__":{"polluted":1}}}`;
    const { settings, leftAside } = parseSettings(JSON.parse(text));
    expect(settings.analyst).toBeUndefined();
    expect(settings.columnWidths).toEqual({ a: { due: 40 } });
    expect(leftAside.join()).toContain("“__proto__”");
    expect("polluted" in {}).toBe(false);
    expect("polluted" in (settings.columnWidths ?? {})).toBe(false);
  });

  test("of any content are read without an error", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (stored) => {
        const { settings } = parse({ settings: stored, analyst: stored, lensMappings: stored });
        expect(parseSettings(JSON.parse(writeSettings(settings))).leftAside).toEqual([]);
        expect(Array.isArray(parseSettings(stored).leftAside)).toBe(true);
      }),
    );
  });
});

describe("Settings that are another than mine", () => {
  test("are none when the file has mine, or has none", () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(settingsThatDiffer(settings, settings)).toEqual([]);
        expect(settingsThatDiffer(settings, {})).toEqual([]);
      }),
    );
  });

  test("taken, leave none; and each one taken changes that one", () => {
    fc.assert(
      fc.property(anySettings, anySettings, (mine, theirs) => {
        const ids = settingsThatDiffer(mine, theirs);
        expect(settingsThatDiffer(taking(mine, theirs, ids), theirs)).toEqual([]);
        for (const id of ids) {
          const left = settingsThatDiffer(taking(mine, theirs, [id]), theirs);
          expect(left).toEqual(ids.filter((other) => other !== id));
        }
        expect(taking(mine, theirs, [])).toEqual(mine);
      }),
    );
  });

  test("a colleague's name is one of them, and taken only when it is chosen", () => {
    const [mine, theirs] = [
      { ...DEFAULTS, analyst: "Linh" },
      { analyst: "Mai", reviewMonths: 6 },
    ];
    expect(settingsThatDiffer(mine, theirs)).toEqual(["analyst", "reviewMonths"]);
    expect(taking(mine, theirs, ["reviewMonths"])).toMatchObject({
      analyst: "Linh",
      reviewMonths: 6,
    });
  });

  test("a mapping that says what the shipped one says is the same as none", () => {
    const own = { ...DEFAULTS, lensMappings: { rag: LENS.rag.mapping } };
    expect(settingsThatDiffer(own, { lensMappings: {} })).toEqual([]);
    const changed = { ...DEFAULTS, lensMappings: { rag: { ...LENS.rag.mapping, stalled: "red" } } };
    expect(settingsThatDiffer(changed, { lensMappings: {} })).toEqual(["rag"]);
    expect(taking(changed, { lensMappings: {} }, ["rag"]).lensMappings).toEqual({});
  });

  test("widths and matchings that the file does not name stay", () => {
    const widths = (dataset: string) => ({ [dataset]: { due: 40 } }) as Settings["columnWidths"];
    const mine = { ...DEFAULTS, columnWidths: widths("a") };
    expect(taking(mine, { columnWidths: widths("b") }, ["columnWidths"]).columnWidths).toEqual({
      ...widths("a"),
      ...widths("b"),
    });
  });
});

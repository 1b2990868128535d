import { describe, expect, test } from "vitest";
import schema from "../../../public/workspace.schema.json" with { type: "json" };
import { CREDIBILITIES, RELIABILITIES } from "../dataset/dataset.ts";
import { aLine } from "../review/aLine.ts";
import {
  BEARINGS,
  emptyEvidence,
  EVIDENCE_LIMITS,
  parseEvidence,
  writeEvidence,
} from "../review/evidence.ts";
import { CONFIDENCES } from "../review/fold.ts";
import type { Field, ItemId } from "../review/line.ts";
import { FIELDS, LINE_VERSION } from "../review/line.ts";
import { MAX_TEXT_LENGTH, parseLine } from "../review/parseLine.ts";
import { PLEDGE_KINDS, STRENGTHS } from "../review/pledge.ts";
import {
  CSV_DELIMITERS,
  DEFAULT_PREFERENCES,
  EXPORT_FORMATS,
  REVIEW_MONTHS,
  THEMES,
} from "../review/preferences.ts";
import { LENSES } from "../rates/lenses.ts";
import { STATUSES } from "../review/status.ts";
import { ProfileSchema } from "./import/profile.ts";
import { SETTINGS_VERSION, settingsOf, writeSettings } from "./settings.ts";
import { WORKSPACE_VERSION, writeWorkspace } from "./workspace.ts";

const ITEM = "e1" as ItemId;
const anEvidence = { ...emptyEvidence(ITEM), title: "Communiqué" };
const full = aLine({
  field: "evidence",
  item: ITEM,
  value: writeEvidence(anEvidence),
  undoes: "b2",
  act: "c3",
});
const written = JSON.parse(
  writeWorkspace([full], { savedAt: "2026-11-24T09:00:00.000Z", app: "0.1.0" }).join(""),
) as Record<string, unknown> & { lines: Record<string, unknown>[] };
const { evidence, line } = schema.$defs;

interface Rule {
  readonly if: { readonly properties: { readonly field: object } };
  readonly then: { readonly properties: { readonly value: Readonly<Record<string, unknown>> } };
}

/** What the schema says of the value of one field. */
function valueRule(field: Field): Readonly<Record<string, unknown>> | undefined {
  const rules: readonly Rule[] = line.allOf;
  const isAbout = (rule: Rule) => JSON.stringify(rule.if.properties.field).includes(`"${field}"`);
  return rules.find(isAbout)?.then.properties.value;
}

describe("The JSON schema of the workspace file", () => {
  test("requires what is always written and knows all that can be, in its order", () => {
    expect(Object.keys(written)).toEqual(schema.required);
    // Datasets are there when the person brought in some; earlier versions saved no settings.
    const always = Object.keys(schema.properties).filter(
      (key) => key !== "datasets" && key !== "settings",
    );
    expect(always).toEqual(schema.required);
    expect(Object.keys(written.lines[0] ?? {})).toEqual(Object.keys(line.properties));
    expect(Object.keys(aLine())).toEqual(line.required);
  });

  test("names the versions, fields, values and limits that the app has", () => {
    expect(schema.properties.version.const).toBe(WORKSPACE_VERSION);
    expect(line.properties.v.const).toBe(LINE_VERSION);
    expect(line.properties.field.enum).toEqual(FIELDS);
    expect(valueRule("status")?.["enum"]).toEqual(STATUSES);
    expect(valueRule("confidence")?.["enum"]).toEqual(["", ...CONFIDENCES]);
    expect(valueRule("kind")?.["enum"]).toEqual(["", ...PLEDGE_KINDS]);
    expect(valueRule("strength")?.["enum"]).toEqual(["", ...STRENGTHS]);
    expect(schema.$defs.text.maxLength).toBe(MAX_TEXT_LENGTH);
    expect(parseLine(aLine({ id: "x".repeat(schema.$defs.id.maxLength) })).ok).toBe(true);
    expect(parseLine(aLine({ id: "x".repeat(schema.$defs.id.maxLength + 1) })).ok).toBe(false);
  });

  test("describes the settings as they are written", () => {
    const { properties, required } = schema.$defs.settings;
    const settings = settingsOf(DEFAULT_PREFERENCES, []);
    expect(Object.keys(JSON.parse(writeSettings(settings)) as object)).toEqual(
      Object.keys(properties),
    );
    expect(required).toEqual(["version"]);
    expect(properties.version.const).toBe(SETTINGS_VERSION);
    expect(properties.theme.enum).toEqual(THEMES);
    expect(properties.csvDelimiter.enum).toEqual(CSV_DELIMITERS);
    expect(properties.exportFormat.enum).toEqual(EXPORT_FORMATS);
    expect([properties.reviewMonths.minimum, properties.reviewMonths.maximum]).toEqual([
      REVIEW_MONTHS.least,
      REVIEW_MONTHS.most,
    ]);
    expect(Object.keys(properties.lensMappings.properties)).toEqual(LENSES);
    expect(properties.importProfiles.items.required).toEqual(Object.keys(ProfileSchema.entries));
  });

  test("describes evidence as it is written", () => {
    const { properties } = evidence;
    const keys = Object.keys(JSON.parse(writeEvidence(anEvidence)) as object);
    expect(Object.keys(properties)).toEqual(keys);
    for (const [key, limit] of Object.entries(EVIDENCE_LIMITS)) {
      expect(properties[key as keyof typeof EVIDENCE_LIMITS].maxLength).toBe(limit);
    }
    expect(properties.bearing.enum).toEqual(BEARINGS);
    expect(properties.reliability.enum).toEqual(RELIABILITIES);
    expect(properties.credibility.enum).toEqual(CREDIBILITIES);
    for (const key of keys) {
      const { [key]: _, ...rest } = JSON.parse(writeEvidence(anEvidence)) as Record<
        string,
        unknown
      >;
      const isRead = parseEvidence(JSON.stringify(rest), ITEM).ok;
      expect([key, isRead]).toEqual([key, !evidence.required.includes(key)]);
    }
  });

  test("requires exactly the keys that the reader cannot do without", () => {
    const plain = aLine({ undoes: "b2", act: "c3" });
    for (const key of Object.keys(line.properties)) {
      const { [key]: _, ...rest } = plain as unknown as Record<string, unknown>;
      expect([key, parseLine(rest).ok]).toEqual([key, !line.required.includes(key)]);
    }
  });

  test("asks for an item on lines about evidence, and allows it on no others", () => {
    const { item: _, ...without } = full;
    expect([parseLine(full).ok, parseLine(without).ok]).toEqual([true, false]);
    expect(parseLine(aLine({ item: ITEM })).ok).toBe(false);
    const { then: asked, else: others } = line.allOf.at(-1) ?? {};
    expect(asked?.required).toEqual(["item"]);
    expect(others?.properties).toEqual({ item: false });
  });

  test("accepts the stamps and dates that the reader accepts", () => {
    expect(full.at).toMatch(new RegExp(line.properties.at.pattern));
    for (const field of ["due", "delivered"] as const) {
      const pattern = new RegExp(String(valueRule(field)?.["pattern"]));
      for (const value of [
        "",
        "2026",
        "2026-05",
        "2026-05-31",
        "2025/2027",
        "2026-05/2027-01-31",
      ]) {
        expect(value).toMatch(pattern);
        expect(parseLine(aLine({ field, value })).ok).toBe(true);
        const isDate = new RegExp(evidence.properties.date.pattern).test(value);
        expect(isDate).toBe(value !== "");
      }
    }
  });
});

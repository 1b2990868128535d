import { describe, expect, test } from "vitest";
import schema from "../../../public/workspace.schema.json" with { type: "json" };
import { aLine } from "../review/aLine.ts";
import { CONFIDENCES } from "../review/fold.ts";
import { FIELDS, LINE_VERSION } from "../review/line.ts";
import { MAX_TEXT_LENGTH, parseLine } from "../review/parseLine.ts";
import { STATUSES } from "../review/status.ts";
import { WORKSPACE_VERSION, writeWorkspace } from "./workspace.ts";

const full = aLine({ undoes: "b2", act: "c3" });
const written = JSON.parse(
  writeWorkspace([full], "2026-11-24T09:00:00.000Z", "0.1.0").join(""),
) as Record<string, unknown> & { lines: Record<string, unknown>[] };
const { line } = schema.$defs;

describe("The JSON schema of the workspace file", () => {
  test("requires what is always written and knows all that can be, in its order", () => {
    expect(Object.keys(written)).toEqual(schema.required);
    expect(Object.keys(schema.properties)).toEqual(schema.required);
    expect(Object.keys(written.lines[0] ?? {})).toEqual(Object.keys(line.properties));
    expect(Object.keys(aLine())).toEqual(line.required);
  });

  test("names the versions, fields, values and limits that the app has", () => {
    const [status, confidence] = line.allOf.map((rule) => rule.then.properties.value);
    expect(schema.properties.version.const).toBe(WORKSPACE_VERSION);
    expect(line.properties.v.const).toBe(LINE_VERSION);
    expect(line.properties.field.enum).toEqual(FIELDS);
    expect(status?.enum).toEqual(STATUSES);
    expect(confidence?.enum).toEqual(["", ...CONFIDENCES]);
    expect(schema.$defs.text.maxLength).toBe(MAX_TEXT_LENGTH);
    expect(parseLine(aLine({ id: "x".repeat(schema.$defs.id.maxLength) })).ok).toBe(true);
    expect(parseLine(aLine({ id: "x".repeat(schema.$defs.id.maxLength + 1) })).ok).toBe(false);
  });

  test("requires exactly the keys that the reader cannot do without", () => {
    for (const key of Object.keys(line.properties)) {
      const { [key]: _, ...rest } = full as unknown as Record<string, unknown>;
      expect([key, parseLine(rest).ok]).toEqual([key, !line.required.includes(key)]);
    }
  });

  test("accepts the stamps and dates that the reader accepts", () => {
    expect(full.at).toMatch(new RegExp(line.properties.at.pattern));
    const due = line.allOf[2]?.then.properties.value.pattern ?? "^$";
    for (const value of ["", "2026", "2026-05", "2026-05-31", "2025/2027", "2026-05/2027-01-31"]) {
      expect(value).toMatch(new RegExp(due));
      expect(parseLine(aLine({ field: "due", value })).ok).toBe(true);
    }
  });
});

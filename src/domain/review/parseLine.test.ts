import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aLine } from "./aLine.ts";
import { anyLine } from "./anyLine.ts";
import type { Lift } from "./lift.ts";
import { liftLine, LIFTS } from "./lift.ts";
import { LINE_VERSION } from "./line.ts";
import { lineText } from "./lineText.ts";
import { MAX_TEXT_LENGTH, parseLine } from "./parseLine.ts";

function without(key: string): Record<string, unknown> {
  const { [key]: _, ...rest } = { ...aLine() } as Record<string, unknown>;
  return rest;
}

describe("A line of the review log", () => {
  test("that this app wrote is read back as it was", () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const stored: unknown = JSON.parse(JSON.stringify(line));
        expect(parseLine(stored)).toEqual({ ok: true, value: line });
      }),
    );
  });

  test("has one text, whatever order its keys are stored in", () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const turned = Object.fromEntries(Object.entries(line).toReversed());
        const parsed = parseLine(turned);
        expect(parsed.ok && lineText(parsed.value)).toBe(lineText(line));
      }),
    );
  });

  test("is never the cause of an error thrown", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (stored) => {
        expect(parseLine(stored).ok).toBe(false);
      }),
    );
  });

  test("with one key turned into anything is a line or a problem in words", () => {
    const anyKey = fc.constantFrom(...Object.keys(aLine({ item: "e1", undoes: "b2", act: "c3" })));
    fc.assert(
      fc.property(anyLine, anyKey, fc.anything(), (line, key, value) => {
        const parsed = parseLine({ ...line, [key]: value });
        if (parsed.ok || parsed.error.type === "NewerVersion") return;
        expect(parsed.error.problem).toMatch(/^\P{Ll}.*\.$/su);
      }),
    );
  });

  const long = "x".repeat(MAX_TEXT_LENGTH + 1);

  test.each<[string, unknown, string]>([
    ["nothing", null, "This is not a line of the review log."],
    ["a list", [], "This is not a line of the review log."],
    ["no version", without("v"), "“v”, the version of the line, is not a whole number from 1."],
    [
      "half a version",
      { ...aLine(), v: 0.5 },
      "“v”, the version of the line, is not a whole number from 1.",
    ],
    ["no id", without("id"), "“id” is missing."],
    ["no reason", without("reason"), "“reason” is missing."],
    ["an empty id", aLine({ id: "" }), "“id” is empty."],
    [
      "a line break in an id",
      aLine({ commitment: "CY\n03" }),
      "“commitment” contains a control character.",
    ],
    ["a long id", aLine({ dataset: "x".repeat(201) }), "“dataset” is longer than 200 characters."],
    ["a number as author", { ...aLine(), author: 7 }, "“author” is not text."],
    [
      "no such time",
      aLine({ at: "2026-02-30T09:00:00.000Z-0000-k3f9" }),
      "“at” is not a time that this app writes.",
    ],
    [
      "another field",
      aLine({ field: "verdict" }),
      "“field” is none of status, reason, confidence, contested, due, delivered, kind, strength, owner, tags, note, evidence.",
    ],
    ["another status", aLine({ value: "done" }), "“done” is not a status."],
    ["no status", aLine({ value: "" }), "“” is not a status."],
    [
      "another confidence",
      aLine({ field: "confidence", value: "sure" }),
      "“sure” is not a confidence.",
    ],
    ["another kind", aLine({ field: "kind", value: "once" }), "“once” is not a kind of pledge."],
    [
      "another strength",
      aLine({ field: "strength", value: "strong" }),
      "“strong” is not a strength of wording.",
    ],
    [
      "no such day of delivery",
      aLine({ field: "delivered", value: "2026-13" }),
      "“2026-13” is not a date such as 2026, 2026-05 or 2026-05-31.",
    ],
    [
      "tags without end",
      aLine({ field: "tags", value: "x".repeat(61) }),
      "A tag is longer than 60 characters.",
    ],
    [
      "evidence without an id",
      aLine({ field: "evidence", value: "" }),
      "“item” is missing: evidence has an id of its own.",
    ],
    [
      "an id of evidence on another field",
      aLine({ item: "e1" }),
      "“item” stands on a line that is not about evidence.",
    ],
    [
      "a control character in the id of evidence",
      aLine({ field: "evidence", item: "e\n1", value: "" }),
      "“item” contains a control character.",
    ],
    [
      "evidence that is none",
      aLine({ field: "evidence", item: "e1", value: "{" }),
      "The evidence is not a JSON object.",
    ],
    [
      "no such day",
      aLine({ field: "due", value: "2026-02-30" }),
      "“2026-02-30” is not a date such as 2026, 2026-05 or 2026-05-31.",
    ],
    ["a long wrong status", aLine({ value: long }), "“value” is longer than 32,000 characters."],
    ["a long reason", aLine({ reason: long }), "“reason” is longer than 32,000 characters."],
    [
      "a wrong status of many words",
      aLine({ value: "y".repeat(50) }),
      `“${"y".repeat(40)}…” is not a status.`,
    ],
  ])("with %s is set aside with a sentence", (_, stored, problem) => {
    expect(parseLine(stored)).toEqual({ ok: false, error: { type: "Damaged", problem } });
  });

  test("of a newer version is told apart from a damaged one, whatever else it holds", () => {
    expect(parseLine({ v: LINE_VERSION + 1, verdict: [] })).toEqual({
      ok: false,
      error: { type: "NewerVersion", version: LINE_VERSION + 1 },
    });
  });

  test("leaves out keys that it does not know, and a __proto__ in a file changes nothing", () => {
    const text = `{"__proto__":{"polluted":1,"undoes":"x"},"constructor":1,"extra":2,${lineText(aLine()).slice(1)}`;
    const parsed = parseLine(JSON.parse(text));
    expect(parsed).toEqual({ ok: true, value: aLine() });
    expect(parsed.ok && Object.keys(parsed.value)).toEqual(
      Object.keys(JSON.parse(lineText(aLine()))),
    );
    expect({}).not.toHaveProperty("polluted");
  });

  test("may hold a long text up to the limit", () => {
    const note = aLine({ field: "note", value: "x".repeat(MAX_TEXT_LENGTH) });
    expect(parseLine(note)).toEqual({ ok: true, value: note });
  });
});

describe("Lifts of older versions", () => {
  test("lead from version 1 to the present one without a gap", () => {
    const from = Array.from({ length: LINE_VERSION - 1 }, (_, n) => n + 1);
    expect(LIFTS.map((step) => step.from)).toEqual(from);
  });

  const two: readonly Lift[] = [
    { from: 1, name: "a", lift: (line) => ({ ...line, a: line["v"] }) },
    { from: 2, name: "b", lift: (line) => ({ ...line, b: line["v"] }) },
  ];

  test("are applied in order from the version of the line on", () => {
    expect(liftLine({ v: 1 }, 1, two)).toEqual({ v: 3, a: 1, b: 2 });
    expect(liftLine({ v: 2 }, 2, two)).toEqual({ v: 3, b: 2 });
    expect(liftLine({ v: 3 }, 3, two)).toEqual({ v: 3 });
  });

  test("leave the stored line as it was written", () => {
    const stored = Object.freeze({ v: 1 });
    liftLine(stored, 1, two);
    expect(stored).toEqual({ v: 1 });
  });
});

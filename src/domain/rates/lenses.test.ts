import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STATUS_MEANING, STATUSES } from "../review/status.ts";
import type { LensId } from "./lenses.ts";
import {
  applyLens,
  LENS,
  LENSES,
  NO_RATING,
  parseLensMapping,
  ratingExport,
  ratingLabel,
} from "./lenses.ts";

const UNKNOWN = STATUSES.filter((status) => STATUS_MEANING[status].class === "unknown");

describe("Each lens", () => {
  test.each<[LensId, readonly string[]]>([
    [
      "ogp",
      [
        NO_RATING,
        NO_RATING,
        "Not started",
        "Limited",
        "Limited",
        "Substantial",
        "Complete",
        "Not started",
        NO_RATING,
      ],
    ],
    ["g7-g20", [NO_RATING, NO_RATING, "−1", "0", "0", "0", "+1", "−1", NO_RATING]],
    [
      "promise-meter",
      [
        NO_RATING,
        NO_RATING,
        "Not yet rated",
        "In the works",
        "Stalled",
        "Compromise",
        "Promise kept",
        "Promise broken",
        NO_RATING,
      ],
    ],
    [
      "rag",
      [
        NO_RATING,
        NO_RATING,
        "Amber/Red",
        "Amber",
        "Amber/Red",
        "Amber/Green",
        "Green",
        "Red",
        NO_RATING,
      ],
    ],
  ])("%s has its words for the nine statuses", (lens, labels) => {
    expect(STATUSES.map((status) => ratingLabel(applyLens(lens, status)))).toEqual(labels);
  });

  test.each(LENSES)("%s names its source, and its own mapping is one that it accepts", (lens) => {
    expect(LENS[lens].source.address).toMatch(/^https:\/\//);
    expect(parseLensMapping(lens, LENS[lens].mapping)).toEqual({
      ok: true,
      value: LENS[lens].mapping,
    });
    const ids = LENS[lens].ratings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("An export writes a minus that a spreadsheet reads as one", () => {
  expect(ratingExport(applyLens("g7-g20", "not-delivered"))).toBe("-1");
  expect(ratingExport(applyLens("g7-g20", "delivered"))).toBe("+1");
  expect(ratingExport(null)).toBe(NO_RATING);
});

describe("A mapping that the analyst changed", () => {
  test("keeps the default where it says nothing, and may say no rating", () => {
    const parsed = parseLensMapping("g7-g20", { stalled: "none", "not-started": null });
    expect(parsed).toEqual({
      ok: true,
      value: { ...LENS["g7-g20"].mapping, stalled: "none", "not-started": null },
    });
  });

  test("may give an unknown status a step that says that nothing is known", () => {
    const parsed = parseLensMapping("ogp", { "no-evidence": "no-evidence" });
    const mapping = parsed.ok ? parsed.value : LENS.ogp.mapping;
    expect(ratingLabel(applyLens("ogp", "no-evidence", mapping))).toBe("No evidence available");
  });

  test.each<[string, LensId, unknown, string]>([
    ["nothing", "ogp", null, "The mapping is not an object of statuses."],
    ["a list", "ogp", [], "The mapping is not an object of statuses."],
    ["another status", "ogp", { done: "complete" }, "“done” is not a status."],
    ["a key of every object", "ogp", JSON.parse(`{"__proto__":1}`), "“__proto__” is not a status."],
    [
      "a rating of another scale",
      "ogp",
      { delivered: "kept" },
      "Delivered is given a rating that “OGP completion” does not have.",
    ],
    [
      "a number",
      "g7-g20",
      { delivered: 1 },
      "Delivered is given a rating that “G7 and G20 compliance” does not have.",
    ],
    [
      "a bad mark for what nobody knows",
      "g7-g20",
      { "not-assessed": "none" },
      "Not assessed says that nothing is known, and cannot be rated “−1”.",
    ],
    [
      "a good mark for what nobody knows",
      "rag",
      { "no-evidence": "green" },
      "No evidence found says that nothing is known, and cannot be rated “Green”.",
    ],
  ])("to %s is refused with a sentence", (_, lens, stored, sentence) => {
    expect(parseLensMapping(lens, stored)).toEqual({ ok: false, error: sentence });
  });

  test("never rates what nobody knows, and never throws", () => {
    const anyMapping = fc.dictionary(
      fc.constantFrom(...STATUSES),
      fc.oneof(fc.constantFrom("none", "full", "red", "green", "no-evidence", null), fc.anything()),
    );
    fc.assert(
      fc.property(fc.constantFrom(...LENSES), anyMapping, (lens, stored) => {
        const parsed = parseLensMapping(lens, stored);
        const mapping = parsed.ok ? parsed.value : LENS[lens].mapping;
        const rated = UNKNOWN.map((status) => applyLens(lens, status, mapping));
        expect(rated.every((rating) => rating === null || rating.isUnknown === true)).toBe(true);
      }),
    );
  });
});

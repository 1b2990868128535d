import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseTags, tagsProblem, writeTags } from "./tags.ts";

test.each([
  ["", [], "nothing is no tag"],
  ["sea; cyber", ["cyber", "sea"], "sorted"],
  ["sea;sea ; sea", ["sea"], "each once"],
  [" a\u00a0  b ;; ", ["a b"], "spaces in one form"],
  ["Vie\u0302\u0323t; Vi\u1ec7t", ["Vi\u1ec7t"], "accents in one form"],
  ["None; none", [], "who types none wants no tag"],
  ["Sea; sea", ["Sea", "sea"], "case is the analyst's own"],
])("%j reads as %j: %s", (text, tags) => {
  expect(parseTags(text)).toEqual(tags);
});

test("what is written is read back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const tags = parseTags(text);
      expect(parseTags(writeTags(tags))).toEqual(tags);
    }),
  );
});

test.each([
  ["x".repeat(60), null],
  ["x".repeat(61), "A tag is longer than 60 characters."],
  [Array.from({ length: 51 }, (_, n) => `t${n}`).join(";"), "There are more than 50 tags."],
  ["a\u0007", "A tag contains a control character."],
])("%j: %s", (text, problem) => {
  expect(tagsProblem(text)).toBe(problem);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { wrapped } from "./chartImage.ts";

test("a note is cut into lines at its spaces, and no word is lost", () => {
  expect(wrapped("As of 24 November 2026.", 60, 10)).toEqual(["As of 24", "November", "2026."]);
  expect(wrapped("", 60, 10)).toEqual([]);
  const anyWords = fc.array(fc.string({ unit: fc.constantFrom("a", "ữ", "."), minLength: 1 }));
  fc.assert(
    fc.property(anyWords, fc.integer({ min: 1, max: 400 }), (words, width) => {
      const lines = wrapped(words.join(" "), width, 11);
      expect(lines.join(" ")).toBe(words.join(" "));
      const most = Math.max(1, Math.floor(width / (11 * 0.56)));
      const tooLong = lines.filter((line) => line.length > most && line.includes(" "));
      expect(tooLong).toEqual([]);
    }),
  );
});

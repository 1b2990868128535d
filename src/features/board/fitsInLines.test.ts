import fc from "fast-check";
import { expect, test } from "vitest";
import { fitsInLines } from "./fitsInLines.ts";

test.each([
  ["12 Nov 2025", 2, 58, true],
  ["Counterterrorism", 2, 130, true],
  ["Counterterrorism", 2, 118, false],
  ["CY-11, CY-12, CY-13, CY-17, CY-21", 2, 150, false],
  ["every year, on the eve of the meeting", 2, 58, false],
  ["Brunei Darussalam; Singapore", 2, 64, false],
  ["", 2, 58, true],
  // A line of its own is a line.
  ["a\nb\nc", 2, 500, false],
  // Scripts without widths are measured by the browser.
  ["การประชุม", 2, 900, false],
  ["Đà Nẵng – Huế", 2, 100, false],
  ["São Tomé – Príncipe", 2, 200, true],
])("%j in %i lines of %i pixels: %s", (text, lines, room, fits) => {
  expect(fitsInLines(text, lines, room)).toBe(fits);
});

test("what fits still fits with more room, more lines or less text", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 20, max: 400 }),
      (text, lines, room) => {
        fc.pre(fitsInLines(text, lines, room));
        expect(fitsInLines(text, lines + 1, room)).toBe(true);
        expect(fitsInLines(text.slice(0, -1), lines, room)).toBe(true);
        expect(fitsInLines(text, lines, room * 2)).toBe(true);
      },
    ),
  );
});

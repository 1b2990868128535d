import fc from "fast-check";
import { expect, test } from "vitest";
import { firstByText, firstWeights, ranksOf, sortedTexts } from "./collation.ts";

const COLLATOR = new Intl.Collator("en", { numeric: true });

const WORDS = [
  "Strengthen",
  "strengthen",
  "the",
  "10",
  "9",
  "007",
  "7",
  "sea-lanes",
  "(draft)",
  "",
];
const anyText = fc.oneof(
  fc.string({ unit: "grapheme-ascii", maxLength: 12 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(" ")),
  fc.constantFrom("Việt Nam", "viet nam", "Đông", "é", "ASEAN's", "12345678901234567890", "a\tb"),
);
const anyTexts = fc.array(anyText, { maxLength: 120 });

test("any texts come in the order of the collator, equal ones in the order of the rows", () => {
  fc.assert(
    fc.property(anyTexts, (texts) => {
      const expected = texts
        .map((_, row) => row)
        .toSorted((a, b) => COLLATOR.compare(texts[a] ?? "", texts[b] ?? ""));
      expect([...sortedTexts(texts.length, (row) => texts[row] ?? "")]).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

test("ranks are equal for texts that the collator calls equal, and rise with it", () => {
  fc.assert(
    fc.property(anyTexts, (texts) => {
      const ranks = ranksOf(texts.length, (row) => texts[row] ?? "");
      for (let a = 1; a < texts.length; a++) {
        const said = Math.sign(COLLATOR.compare(texts[a - 1] ?? "", texts[a] ?? ""));
        expect(Math.sign((ranks[a - 1] ?? 0) - (ranks[a] ?? 0))).toBe(said);
      }
    }),
    { numRuns: 300 },
  );
});

test("the first screen is the start of the whole order, whichever way, with the weights at hand or not", () => {
  fc.assert(
    fc.property(anyTexts, fc.nat(20), fc.boolean(), (texts, count, descending) => {
      const rows = Uint32Array.from(texts, (_, row) => row);
      const compare = (a: number, b: number) => COLLATOR.compare(texts[a] ?? "", texts[b] ?? "");
      const expected = [...rows].toSorted(
        (a, b) => (descending ? compare(b, a) : compare(a, b)) || a - b,
      );
      const textAt = (row: number) => texts[row] ?? "";
      const weights = Float64Array.from(texts, firstWeights);
      for (const known of [null, weights])
        expect(firstByText(rows, textAt, count, descending, known)).toEqual(
          expected.slice(0, count),
        );
    }),
    { numRuns: 500 },
  );
});

test("more than a stretch of rows are sorted as few are", () => {
  const texts = Array.from({ length: 300_000 }, (_, i) => `Item ${(i * 7919) % 300_000}`);
  const order = sortedTexts(texts.length, (row) => texts[row] ?? "");
  expect(order.every((row, at) => texts[row] === `Item ${at}`)).toBe(true);
});

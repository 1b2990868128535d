import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldText, matchRanges, searchTerms } from "./text.ts";
import { mayHold, pairsIn } from "./textColumn.ts";

describe("search folds case and accents", () => {
  test.each([
    ["Việt Nam", "viet nam"],
    ["ĐÔNG", "dong"],
    ["communiqué", "communique"],
    ["Łódź", "lodz"],
    ["Ærø", "æro"],
  ])("%s is compared as %s", (text, folded) => expect(foldText(text)).toBe(folded));

  test("the same letters folded or composed otherwise are the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldText(text.normalize("NFD"))).toBe(foldText(text.normalize("NFC")));
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe("terms of a search", () => {
  test.each([
    ["cyber standards", ["cyber", "standards"], "words, all of which must be there"],
    ['"code of conduct" sea', ["code of conduct", "sea"], "a phrase in quotes is one"],
    ['"code of', ["code of"], "a quote that is still being typed"],
    ['  ""  ', [], "nothing but spaces and quotes"],
  ])("%s: %o, %s", (search, terms) => expect(searchTerms(search)).toEqual(terms));
});

describe("matches are marked in the text as it stands", () => {
  const marked = (text: string, search: string) =>
    matchRanges(text, searchTerms(search)).map(([start, end]) => text.slice(start, end));
  test("with its accents", () =>
    expect(marked("In Việt Nam, viet", "viet")).toEqual(["Việt", "viet"]));
  test("with accents that are characters of their own", () =>
    expect(marked("Vie\u0302\u0323t", "viet")).toEqual(["Vie\u0302\u0323t"]));
  test("overlaps are joined", () =>
    expect(marked("cybersecurity", "cyber bersec")).toEqual(["cybersec"]));
  test("none for no search", () => expect(marked("text", "")).toEqual([]));

  test("every range folds to a term or a join of terms, and ranges are in order", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ minLength: 1, maxLength: 3, unit: "grapheme" }),
        (text, word) => {
          const terms = searchTerms(word);
          let last = 0;
          for (const [start, end] of matchRanges(text, terms)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
            const folded = foldText(text.slice(start, end));
            expect(terms.some((term) => folded.includes(term))).toBe(true);
          }
        },
      ),
    );
  });
});

test("a text that may not hold a word does not hold it", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "-", "0", "1", "é", "\u{1F30F}") });
  fc.assert(
    fc.property(letters, letters, letters, (before, word, after) => {
      expect(mayHold(pairsIn(before + word + after), word)).toBe(true);
    }),
  );
  expect(mayHold(pairsIn("c-0000001c-0000002"), "ramen")).toBe(false);
});

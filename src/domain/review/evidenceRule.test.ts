import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Credibility, Reliability } from "../dataset/dataset.ts";
import { anyEvidence } from "./anyLine.ts";
import type { Evidence } from "./evidence.ts";
import { emptyEvidence } from "./evidence.ts";
import { areIndependent, deliveredRule, gradeIsAtLeast, isBelowRule } from "./evidenceRule.ts";
import { UNASSESSED } from "./fold.ts";
import type { ItemId } from "./line.ts";

function graded(item: string, grade: string, about: Partial<Evidence> = {}): Evidence {
  return {
    ...emptyEvidence(item as ItemId),
    title: item,
    reliability: grade.charAt(0) as Reliability,
    credibility: grade.charAt(1) as Credibility,
    ...about,
  };
}

describe("A grade", () => {
  test.each([
    ["A1", "B2", true, "both are better"],
    ["B2", "B2", true, "both are as good"],
    ["A3", "B2", false, "the digit falls short, and the letter does not make up for it"],
    ["C1", "B2", false, "the letter falls short, and the digit does not make up for it"],
    ["C3", "C3", true, "both are as good"],
    ["D2", "C3", false, "the letter falls short"],
    ["F1", "C3", false, "nobody could judge the source"],
    ["A6", "C3", false, "nobody could judge the information"],
    ["F6", "F6", false, "not judged reaches no floor, not even itself"],
  ] as const)("of %s against a floor of %s is %s: %s", (...[grade, floor, expected]) => {
    expect(gradeIsAtLeast(graded("e1", grade), floor)).toBe(expected);
  });
});

describe("The rule for Delivered", () => {
  const independent = (item: string, of: string, grade = "C3") =>
    graded(item, grade, { independentOf: [of as ItemId] });

  test.each<[string, readonly Evidence[], "met" | "falls-short", string]>([
    ["nothing", [], "falls-short", "No evidence supports it."],
    ["one item at B2", [graded("e1", "B2")], "met", "Rests on “e1”, graded B2."],
    ["one at A3", [graded("e1", "A3")], "falls-short", "A second, independent one is missing"],
    ["one not graded", [graded("e1", "F6")], "falls-short", "No supporting item is graded C3"],
    [
      "one at A1 that contradicts",
      [graded("e1", "A1", { bearing: "contradicts" })],
      "falls-short",
      "No evidence supports it.",
    ],
    [
      "two at C3, of which the first names the second",
      [independent("e1", "e2"), graded("e2", "C3")],
      "met",
      "Rests on two independent items, “e1” and “e2”, graded C3 and C3.",
    ],
    [
      "two at C3, of which the second names the first",
      [graded("e1", "C3"), independent("e2", "e1")],
      "met",
      "Rests on two independent items",
    ],
    [
      "two at C3 that nobody calls independent",
      [graded("e1", "C3"), graded("e2", "C3")],
      "falls-short",
      "2 supporting items are graded C3 or better, and none is said to be independent",
    ],
    [
      "one at C3 independent of one at D4",
      [independent("e1", "e2"), graded("e2", "D4")],
      "falls-short",
      "A second, independent one is missing",
    ],
    [
      "one at C3 independent of one that was taken out",
      [independent("e1", "e9")],
      "falls-short",
      "A second, independent one is missing",
    ],
    [
      "one at C3 independent of one that gives context",
      [independent("e1", "e2"), graded("e2", "A1", { bearing: "context" })],
      "falls-short",
      "A second, independent one is missing",
    ],
  ])("on %s", (_, evidence, type, sentence) => {
    const outcome = deliveredRule({ evidence });
    expect(outcome.type).toBe(type);
    expect(outcome.sentence).toContain(sentence);
    expect(outcome.sentence).toMatch(/\.$/);
  });

  test("flags what is called delivered, and nothing else", () => {
    expect(isBelowRule({ ...UNASSESSED, status: "delivered" })).toBe(true);
    expect(isBelowRule({ ...UNASSESSED, status: "partly-delivered" })).toBe(false);
    const evidence = [graded("e1", "B2")];
    expect(isBelowRule({ ...UNASSESSED, status: "delivered", evidence })).toBe(false);
  });

  test("is never broken by more evidence, whatever it is", () => {
    fc.assert(
      fc.property(fc.array(anyEvidence), anyEvidence, (evidence, more) => {
        if (deliveredRule({ evidence }).type === "falls-short") return;
        expect(deliveredRule({ evidence: [...evidence, more] }).type).toBe("met");
      }),
    );
  });

  test("takes independence from either side", () => {
    fc.assert(
      fc.property(anyEvidence, anyEvidence, (a, b) => {
        expect(areIndependent(a, b)).toBe(areIndependent(b, a));
      }),
    );
  });
});

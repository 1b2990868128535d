import { expect, test } from "vitest";
import type { Claim } from "../dataset/dataset.ts";
import {
  citedSources,
  claimMatches,
  claimSections,
  namedIds,
  piecesByIds,
  verdictCounts,
  withoutIds,
} from "./claims.ts";
import { searchTerms } from "./text.ts";

function aClaim(change: Partial<Claim>): Claim {
  return {
    id: "INT-01",
    section: "Introduction",
    position: "Paragraph 1",
    claim: "It met",
    verdict: "corroborated",
    finding: "It did",
    sourceUrl: "",
    ...change,
  };
}

test.each([
  ["They repeated it (MS-02, MS-03)", ["MS-02", "MS-03"]],
  ["This covered sharing (CT-02 to CT-04)", ["CT-02", "CT-03", "CT-04"]],
  ["As OUT-01: no text was seen", ["OUT-01"]],
  ["The 4th ADMM met on 11 May 2010", []],
  ["Names one twice: MS-01, MS-01", ["MS-01"]],
])("%s names %j", (text, ids) => {
  expect(namedIds(text)).toEqual(ids);
});

test("a claim reads without the ids that stand beside it as links, and keeps its other brackets", () => {
  expect(withoutIds("It was adopted (JC-01)")).toBe("It was adopted");
  expect(withoutIds("Sharing (CT-02 to CT-04) and more (in 2010)")).toBe(
    "Sharing and more (in 2010)",
  );
});

test("a finding is cut at the ids that are known, and nothing of it is lost", () => {
  const pieces = piecesByIds("As OUT-01: see XX-99", (id) => id === "OUT-01");
  expect(pieces.map(({ text }) => text).join("")).toBe("As OUT-01: see XX-99");
  expect(pieces.flatMap(({ id }) => (id === null ? [] : [id]))).toEqual(["OUT-01"]);
});

test("sections come in the order of the source", () => {
  const claims = [aClaim({ id: "A" }), aClaim({ id: "B", section: "FAQ" }), aClaim({ id: "C" })];
  expect(claimSections(claims).map(({ name, claims: { length } }) => [name, length])).toEqual([
    ["Introduction", 2],
    ["FAQ", 1],
  ]);
});

test("a verdict that a search leaves without claims is still counted, as none", () => {
  const all = [aClaim({}), aClaim({ verdict: "opinion" })];
  expect(verdictCounts(all, all.slice(0, 1))).toEqual([
    { verdict: "corroborated", count: 1 },
    { verdict: "opinion", count: 0 },
  ]);
});

test("search finds a claim by its finding, whatever case and accents", () => {
  const claim = aClaim({ finding: "Việt Nam chaired it" });
  expect(claimMatches(claim, searchTerms("viet CHAIRED"))).toBe(true);
  expect(claimMatches(claim, searchTerms("viet absent"))).toBe(false);
});

test("an address that several findings cite is listed once, the most cited first", () => {
  const claims = [
    aClaim({ id: "A", sourceUrl: "https://a.example" }),
    aClaim({ id: "B", sourceUrl: "https://b.example" }),
    aClaim({ id: "C", sourceUrl: "https://b.example" }),
    aClaim({ id: "D" }),
  ];
  expect(citedSources(claims)).toEqual([
    { url: "https://b.example", claimIds: ["B", "C"] },
    { url: "https://a.example", claimIds: ["A"] },
  ]);
});

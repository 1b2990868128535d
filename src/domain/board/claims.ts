import type { Claim, Verdict } from "../dataset/dataset.ts";
import { VERDICTS } from "../dataset/dataset.ts";
import { VERDICT_LABEL } from "./labels.ts";
import { foldText } from "./text.ts";

export interface ClaimSection {
  readonly name: string;
  readonly claims: readonly Claim[];
}

/** The claims by the section of the source that they stand in, in the order of the source. */
export function claimSections(claims: readonly Claim[]): readonly ClaimSection[] {
  const sections = new Map<string, Claim[]>();
  for (const claim of claims) {
    const section = sections.get(claim.section);
    if (section === undefined) sections.set(claim.section, [claim]);
    else section.push(claim);
  }
  return [...sections].map(([name, inSection]) => ({ name, claims: inSection }));
}

export interface VerdictCount {
  readonly verdict: Verdict;
  readonly count: number;
}

/** How many of `claims` have each verdict that occurs in `all`, in the order of the glossary. */
export function verdictCounts(
  all: readonly Claim[],
  claims: readonly Claim[],
): readonly VerdictCount[] {
  const used = new Set(all.map(({ verdict }) => verdict));
  return VERDICTS.filter((verdict) => used.has(verdict)).map((verdict) => ({
    verdict,
    count: claims.filter((claim) => claim.verdict === verdict).length,
  }));
}

/** True when every term of a search, folded, is somewhere in the claim, its place, its verdict or its finding. */
export function claimMatches(claim: Claim, terms: readonly string[]): boolean {
  if (terms.length === 0) return true;
  const text = foldText(
    [
      claim.id,
      claim.section,
      claim.position,
      claim.claim,
      VERDICT_LABEL[claim.verdict],
      claim.finding,
      claim.sourceUrl,
    ].join("\n"),
  );
  return terms.every((term) => text.includes(term));
}

const ID = String.raw`[A-Z]+-\d+[a-z]?`;
const ID_OR_RANGE = /\b([A-Z]+)-(\d+)(?: to \1-(\d+))?/g;
const IDS_IN_BRACKETS = new RegExp(String.raw`\s*\(${ID}(?:(?:, | and | to )${ID})*\)`, "g");

/** Longest range that is spelled out; a longer one is taken for something else. */
const RANGE_LIMIT = 50;

/** The ids that a text names, "CT-02 to CT-04" spelled out, each once, in the order of the text. */
export function namedIds(text: string): readonly string[] {
  const ids = new Set<string>();
  for (const [, prefix = "", first = "", last = first] of text.matchAll(ID_OR_RANGE)) {
    const end = Math.min(Number(last), Number(first) + RANGE_LIMIT);
    for (let number = Number(first); number <= end; number++)
      ids.add(`${prefix}-${String(number).padStart(first.length, "0")}`);
  }
  return [...ids];
}

/** The text without the ids in brackets, for where they stand beside it as links. */
export function withoutIds(text: string): string {
  return text.replace(IDS_IN_BRACKETS, "");
}

export interface TextPiece {
  readonly text: string;
  /** The id that the piece is; null for the words between. */
  readonly id: string | null;
}

/** A text cut at the ids that it names, so that each can become a link. */
export function piecesByIds(text: string, isKnown: (id: string) => boolean): readonly TextPiece[] {
  return text
    .split(new RegExp(String.raw`\b(${ID})`))
    .map((piece, i) => ({ text: piece, id: i % 2 === 1 && isKnown(piece) ? piece : null }))
    .filter((piece) => piece.text !== "");
}

export interface CitedSource {
  readonly url: string;
  readonly claimIds: readonly string[];
}

/** The addresses that the findings were read at, the most cited first; ties in the order of the claims. */
export function citedSources(claims: readonly Claim[]): readonly CitedSource[] {
  const ids = new Map<string, string[]>();
  for (const { id, sourceUrl } of claims) {
    if (sourceUrl === "") continue;
    const cited = ids.get(sourceUrl);
    if (cited === undefined) ids.set(sourceUrl, [id]);
    else cited.push(id);
  }
  return [...ids]
    .map(([url, claimIds]) => ({ url, claimIds }))
    .toSorted((a, b) => b.claimIds.length - a.claimIds.length);
}

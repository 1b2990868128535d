import type { Credibility, Reliability } from "./dataset.ts";

/** Meaning of the Admiralty code's letters: how far a source can be relied on (NATO AJP-2.1). */
export const RELIABILITY_MEANING: Readonly<Record<Reliability, string>> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "reliability cannot be judged",
};

/** Meaning of its digits: how credible one piece of information is. */
export const CREDIBILITY_MEANING: Readonly<Record<Credibility, string>> = {
  "1": "confirmed by other sources",
  "2": "probably true",
  "3": "possibly true",
  "4": "doubtful",
  "5": "improbable",
  "6": "truth cannot be judged",
};

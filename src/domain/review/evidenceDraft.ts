import { parseTypedDate } from "../dataset/typedDate.ts";
import type { Result } from "../result.ts";
import { err, ok } from "../result.ts";
import type { Evidence } from "./evidence.ts";
import { isWebAddress, parseEvidence, writeEvidence } from "./evidence.ts";
import type { ItemId } from "./line.ts";

/** An item of evidence as it stands in the form: text as it was typed, choices as they were made. */
export interface EvidenceDraft extends Pick<
  Evidence,
  | "title"
  | "address"
  | "publisher"
  | "archived"
  | "excerpt"
  | "bearing"
  | "reliability"
  | "credibility"
  | "independentOf"
> {
  /** As people type dates: "Q3 2025", "by May 2027". */
  readonly date: string;
}

/** What must be put right before the item can be written, by field, as sentences; `whole` is about all of it. */
export type DraftProblems = Partial<
  Record<"title" | "address" | "date" | "archived" | "whole", string>
>;

export function draftOf({ item: _, excerptSha256: __, date, ...rest }: Evidence): EvidenceDraft {
  return { ...rest, date: date ?? "" };
}

/** A host with at least one dot, and what follows it: an address that was copied without its beginning. */
const BARE_ADDRESS = /^[\p{L}\d-]+(\.[\p{L}\d-]+)+([/?#:]\S*)?$/u;

function webAddress(typed: string): string {
  const address = typed.trim();
  return BARE_ADDRESS.test(address) ? `https://${address}` : address;
}

function addressProblem(address: string): string | null {
  return address === "" || isWebAddress(address)
    ? null
    : "This is no web address. One starts with https:// or http://, and has no space in it.";
}

/**
 * The item that the form describes, without the hash of its excerpt; else what is wrong, field by field. An address
 * without its `https://` gets it.
 */
export function readDraft(draft: EvidenceDraft, item: ItemId): Result<Evidence, DraftProblems> {
  const address = webAddress(draft.address);
  const archived = webAddress(draft.archived);
  const typedDate = draft.date.trim();
  const date = typedDate === "" ? ok(null) : parseTypedDate(typedDate);
  const found = {
    title: draft.title.trim() === "" ? "Give it a title: the headline, or what it shows." : null,
    address: addressProblem(address),
    date: date.ok ? null : date.error,
    archived: addressProblem(archived),
  };
  const problems: DraftProblems = Object.fromEntries(
    Object.entries(found).filter(([, problem]) => problem !== null),
  );
  if (!date.ok || Object.keys(problems).length > 0) return err(problems);
  const evidence: Evidence = {
    ...draft,
    item,
    title: draft.title.trim(),
    address,
    publisher: draft.publisher.trim(),
    date: date.value,
    archived,
    excerpt: draft.excerpt.trim(),
    excerptSha256: "",
    independentOf: draft.independentOf.toSorted(),
  };
  const parsed = parseEvidence(writeEvidence(evidence), item);
  return parsed.ok ? parsed : err({ whole: parsed.error });
}

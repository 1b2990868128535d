import * as v from "valibot";
import type { Credibility, Milestone, Reliability } from "../dataset/dataset.ts";
import { CREDIBILITIES, RELIABILITIES } from "../dataset/dataset.ts";
import type { PartialDate } from "../dataset/partialDate.ts";
import { parsePartialDate } from "../dataset/partialDate.ts";
import type { Result } from "../result.ts";
import { err, ok } from "../result.ts";
import type { ItemId } from "./line.ts";

/** What an item says about the commitment. The order is the order on screen. */
export const BEARINGS = ["supports", "contradicts", "context"] as const;
export type Bearing = (typeof BEARINGS)[number];

export const BEARING_LABEL: Readonly<Record<Bearing, string>> = {
  supports: "Supports",
  contradicts: "Contradicts",
  context: "Context",
};

/** Something dated that somebody published about a commitment, and how far it can be relied on. */
export interface Evidence {
  readonly item: ItemId;
  readonly title: string;
  /** An http or https address; empty for what is not on the web. */
  readonly address: string;
  readonly publisher: string;
  readonly date: PartialDate | null;
  /** The address of an archived copy; empty when there is none. */
  readonly archived: string;
  /** The words it rests on, pasted by the analyst. */
  readonly excerpt: string;
  /** SHA-256 of the excerpt in UTF-8, lowercase hex: shows later that it was not touched. Made outside the domain. */
  readonly excerptSha256: string;
  readonly bearing: Bearing;
  /** Admiralty code, both judged alone. F and 6 until somebody has judged. */
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  /** Other items that this one does not depend on: another witness, not a copy of the same report. Sorted. */
  readonly independentOf: readonly ItemId[];
}

/** A new item, of which nothing is known yet. Its title must be filled in before it can be written. */
export function emptyEvidence(item: ItemId): Evidence {
  return {
    item,
    title: "",
    address: "",
    publisher: "",
    date: null,
    archived: "",
    excerpt: "",
    excerptSha256: "",
    bearing: "supports",
    reliability: "F",
    credibility: "6",
    independentOf: [],
  };
}

/** The longest texts, in UTF-16 units; what an input's `maxLength` counts too. Together they fit into one line. */
export const EVIDENCE_LIMITS = {
  title: 500,
  address: 2_000,
  publisher: 200,
  archived: 2_000,
  excerpt: 8_000,
} as const;

/** The whole item as JSON; the most that one line of the log can hold. */
const MAX_EVIDENCE_LENGTH = 32_000;
const MAX_INDEPENDENT = 20;
const MAX_ID_LENGTH = 200;

/** Line breaks and tabs are text; other control characters are not. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;

function text(label: string, limit: number) {
  return v.pipe(
    v.string(`The ${label} is not text.`),
    v.maxLength(limit, `The ${label} is longer than ${limit.toLocaleString("en-GB")} characters.`),
    v.check((value) => !CONTROL.test(value), `The ${label} contains a control character.`),
  );
}

/** Http and https only: an address becomes a link that is pressed, and `javascript:` must never be one. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/\S+$/i.test(address) && URL.canParse(address);
}

function addressText(label: string, limit: number) {
  return v.pipe(
    text(label, limit),
    v.check(
      (value) => value === "" || isWebAddress(value),
      `The ${label} does not start with http:// or https://, or is none.`,
    ),
  );
}

const EvidenceSchema = v.object({
  title: v.pipe(
    text("title", EVIDENCE_LIMITS.title),
    v.check((title) => title.trim() !== "", "The evidence has no title."),
  ),
  address: v.optional(addressText("address", EVIDENCE_LIMITS.address), ""),
  publisher: v.optional(text("publisher", EVIDENCE_LIMITS.publisher), ""),
  date: v.optional(
    v.nullable(
      v.pipe(
        v.string("The date is not text."),
        v.check(
          (date) => parsePartialDate(date) !== null,
          "The date is not one such as 2026, 2026-05 or 2026-05-31.",
        ),
      ),
    ),
    null,
  ),
  archived: v.optional(addressText("archived address", EVIDENCE_LIMITS.archived), ""),
  excerpt: v.optional(text("excerpt", EVIDENCE_LIMITS.excerpt), ""),
  excerptSha256: v.optional(
    v.pipe(
      v.string("The SHA-256 of the excerpt is not text."),
      v.regex(/^([0-9a-f]{64})?$/, "The SHA-256 of the excerpt is not 64 digits of lowercase hex."),
    ),
    "",
  ),
  bearing: v.optional(
    v.picklist(BEARINGS, `The bearing is none of ${BEARINGS.join(", ")}.`),
    "supports",
  ),
  reliability: v.optional(
    v.picklist(RELIABILITIES, "The reliability of the source is no letter from A to F."),
    "F",
  ),
  credibility: v.optional(
    v.picklist(CREDIBILITIES, "The credibility of the information is no digit from 1 to 6."),
    "6",
  ),
  independentOf: v.optional(
    v.pipe(
      v.array(
        v.pipe(
          v.string("An id of independent evidence is not text."),
          v.minLength(1, "An id of independent evidence is empty."),
          v.maxLength(
            MAX_ID_LENGTH,
            `An id of independent evidence is longer than ${MAX_ID_LENGTH} characters.`,
          ),
          v.regex(/^\P{Cc}+$/u, "An id of independent evidence contains a control character."),
        ),
        "The list of independent evidence is not one.",
      ),
      v.maxLength(
        MAX_INDEPENDENT,
        `The evidence is independent of more than ${MAX_INDEPENDENT} items.`,
      ),
    ),
    [],
  ),
});

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/**
 * The evidence in the value of a line about `item`; else what is wrong, as a sentence. Never throws. What is not
 * there is taken to be empty or not yet judged; keys that this version does not know are left out.
 */
export function parseEvidence(value: string, item: ItemId): Result<Evidence, string> {
  if (value.length > MAX_EVIDENCE_LENGTH) {
    return err("The evidence is longer than 32,000 characters.");
  }
  const content = parseJson(value);
  if (typeof content !== "object" || content === null || Array.isArray(content)) {
    return err("The evidence is not a JSON object.");
  }
  const parsed = v.safeParse(EvidenceSchema, content, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const isLeftOut = issue.type === "object";
    return err(isLeftOut ? "The evidence has no title." : issue.message);
  }
  const { date, independentOf, ...rest } = parsed.output;
  if (rest.excerptSha256 !== "" && rest.excerpt === "") {
    return err("There is a SHA-256 and no excerpt that it could be of.");
  }
  const others = new Set(independentOf.filter((other) => other !== item));
  return ok({
    item,
    ...rest,
    date: date === null ? null : parsePartialDate(date),
    independentOf: [...others].toSorted() as readonly string[] as readonly ItemId[],
  });
}

/**
 * The value of the line that adds or changes `evidence`, keys always in the same order: equal evidence gives equal
 * text. The item is not in it, because the line names it. Ask `parseEvidence` whether it can be written.
 */
export function writeEvidence(evidence: Evidence): string {
  const { title, address, publisher, date, archived, excerpt, excerptSha256 } = evidence;
  const { bearing, reliability, credibility, independentOf } = evidence;
  return JSON.stringify({
    title,
    address,
    publisher,
    date,
    archived,
    excerpt,
    excerptSha256,
    bearing,
    reliability,
    credibility,
    independentOf,
  });
}

function hostOf(url: string): string {
  return isWebAddress(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
}

/** The item that a milestone becomes: the same on every device, so that two analysts who take it hold one item. */
export function milestoneItem({ id }: Pick<Milestone, "id">): ItemId {
  return `milestone-${id}`.slice(0, MAX_ID_LENGTH) as ItemId;
}

/**
 * A milestone of the dataset as evidence, to be looked through by the analyst. It is graded F6, whatever the dataset's
 * certainty: that says how sure the makers of the dataset are that they read a row right. How far the source can be
 * relied on, and whether the information is credible, nobody has judged. Were `confirmed` taken for B2, one press
 * would be enough for *Delivered*. A milestone that the dataset says is contradicted is context, not support.
 */
export function evidenceFromMilestone(
  milestone: Milestone,
  item: ItemId = milestoneItem(milestone),
): Evidence {
  const { event, sourceUrl, date, certainty } = milestone;
  return {
    ...emptyEvidence(item),
    title: event.slice(0, EVIDENCE_LIMITS.title),
    address:
      isWebAddress(sourceUrl) && sourceUrl.length <= EVIDENCE_LIMITS.address ? sourceUrl : "",
    publisher: hostOf(sourceUrl).slice(0, EVIDENCE_LIMITS.publisher),
    date,
    bearing: certainty === "contradicted" ? "context" : "supports",
  };
}

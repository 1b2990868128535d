import * as v from "valibot";
import type { CommitmentId, DatasetId } from "../dataset/dataset.ts";
import { parsePartialDate } from "../dataset/partialDate.ts";
import type { Result } from "../result.ts";
import { err, ok } from "../result.ts";
import { isStamp } from "./clock.ts";
import { parseEvidence } from "./evidence.ts";
import { CONFIDENCES } from "./fold.ts";
import type { PlainLine } from "./lift.ts";
import { liftLine } from "./lift.ts";
import type { ItemId, LineId, ReviewLine, Stamp } from "./line.ts";
import { FIELDS, LINE_VERSION } from "./line.ts";
import { PLEDGE_KINDS, STRENGTHS } from "./pledge.ts";
import type { About } from "./slot.ts";
import { STATUSES } from "./status.ts";
import { tagsProblem } from "./tags.ts";

/** The longest value or reason, in UTF-16 units; what an input's `maxLength` counts too. */
export const MAX_TEXT_LENGTH = 32_000;
const MAX_NAME_LENGTH = 200;

export type LineProblem =
  | { readonly type: "Damaged"; readonly problem: string }
  | { readonly type: "NewerVersion"; readonly version: number };

/** Numbers in sentences read "32,000"; written out so that no locale decides. */
const MAX_TEXT_WORDS = "32,000";

/** As much of a wrong value as fits into a sentence. */
function quoted(value: string): string {
  return `“${value.length > 40 ? `${value.slice(0, 40)}…` : value}”`;
}

function name(label: string) {
  return v.pipe(
    v.string(`“${label}” is not text.`),
    v.maxLength(MAX_NAME_LENGTH, `“${label}” is longer than ${MAX_NAME_LENGTH} characters.`),
  );
}

/** Ids have no control characters, so that two of them joined by a line break are still two. */
function key(label: string) {
  return v.pipe(
    name(label),
    v.nonEmpty(`“${label}” is empty.`),
    v.regex(/^\P{Cc}+$/u, `“${label}” contains a control character.`),
  );
}

function text(label: string) {
  return v.pipe(
    v.string(`“${label}” is not text.`),
    v.maxLength(MAX_TEXT_LENGTH, `“${label}” is longer than ${MAX_TEXT_WORDS} characters.`),
  );
}

const LineSchema = v.object(
  {
    id: key("id"),
    at: v.pipe(
      v.string("“at” is not text."),
      v.check(isStamp, "“at” is not a time that this app writes."),
    ),
    author: name("author"),
    dataset: key("dataset"),
    commitment: key("commitment"),
    field: v.picklist(FIELDS, `“field” is none of ${FIELDS.join(", ")}.`),
    item: v.optional(key("item")),
    value: text("value"),
    reason: text("reason"),
    undoes: v.optional(key("undoes")),
    act: v.optional(key("act")),
  },
  (issue) => `${(issue.expected ?? "").replaceAll('"', "”").replace("”", "“")} is missing.`,
);

/** A problem unless `value` is one of `values`. */
function choiceProblem(value: string, values: readonly string[], what: string): string | null {
  return values.includes(value) ? null : `${quoted(value)} is not ${what}.`;
}

/** What is wrong with `value` for its field, as a sentence; null when it is fine. */
function valueProblem({ field, item }: About, value: string): string | null {
  switch (field) {
    case "status":
      return choiceProblem(value, STATUSES, "a status");
    case "confidence":
      return choiceProblem(value, ["", ...CONFIDENCES], "a confidence");
    case "kind":
      return choiceProblem(value, ["", ...PLEDGE_KINDS], "a kind of pledge");
    case "strength":
      return choiceProblem(value, ["", ...STRENGTHS], "a strength of wording");
    case "due":
    case "delivered":
      return value === "" || parsePartialDate(value) !== null
        ? null
        : `${quoted(value)} is not a date such as 2026, 2026-05 or 2026-05-31.`;
    case "tags":
      return tagsProblem(value);
    case "evidence": {
      if (item === undefined) return "“item” is missing: evidence has an id of its own.";
      const evidence = value === "" ? null : parseEvidence(value, item);
      return evidence === null || evidence.ok ? null : evidence.error;
    }
    case "reason":
    case "contested":
    case "owner":
    case "note":
      return null;
  }
}

function isPlainLine(value: unknown): value is PlainLine {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const damaged = (problem: string) => err({ type: "Damaged", problem } as const);

/**
 * The one way in for a line, whether from the disk, a file or another tab. Older versions are lifted; keys that this
 * version does not know are left out, `__proto__` among them. The keys of the result are always in the same order.
 */
export function parseLine(stored: unknown): Result<ReviewLine, LineProblem> {
  if (!isPlainLine(stored)) return damaged("This is not a line of the review log.");
  const version = stored["v"];
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    return damaged("“v”, the version of the line, is not a whole number from 1.");
  }
  if (version > LINE_VERSION) return err({ type: "NewerVersion", version });
  const parsed = v.safeParse(LineSchema, liftLine(stored, version), { abortEarly: true });
  if (!parsed.success) return damaged(parsed.issues[0].message);
  const { id, at, author, dataset, commitment, field, value, reason, undoes, act } = parsed.output;
  const item = parsed.output.item as ItemId | undefined;
  if (item !== undefined && field !== "evidence") {
    return damaged("“item” stands on a line that is not about evidence.");
  }
  const problem = valueProblem({ field, ...(item === undefined ? {} : { item }) }, value);
  if (problem !== null) return damaged(problem);
  return ok({
    v: LINE_VERSION,
    id: id as LineId,
    at: at as Stamp,
    author,
    dataset: dataset as DatasetId,
    commitment: commitment as CommitmentId,
    field,
    ...(item === undefined ? {} : { item }),
    value,
    reason,
    ...(undoes === undefined ? {} : { undoes: undoes as LineId }),
    ...(act === undefined ? {} : { act }),
  });
}

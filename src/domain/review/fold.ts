import type { CommitmentId, DatasetId } from "../dataset/dataset.ts";
import type { Day, PartialDate } from "../dataset/partialDate.ts";
import { parsePartialDate } from "../dataset/partialDate.ts";
import { remembered } from "../remembered.ts";
import type { Evidence } from "./evidence.ts";
import { parseEvidence, writeEvidence } from "./evidence.ts";
import type { ItemId, ReviewLine, Stamp } from "./line.ts";
import { compareLines } from "./line.ts";
import type { PledgeKind, Strength } from "./pledge.ts";
import { isPledgeKind, isStrength } from "./pledge.ts";
import type { About } from "./slot.ts";
import type { Status } from "./status.ts";
import { isStatus } from "./status.ts";
import { parseTags, writeTags } from "./tags.ts";

export const CONFIDENCES = ["high", "moderate", "low"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What the log says about one commitment. */
export interface Assessment {
  readonly status: Status;
  /** Why the status is what it is. A new status asks for a new reason: it does not inherit the old one. */
  readonly reason: string;
  readonly confidence: Confidence | null;
  /** Why the confidence is what it is. */
  readonly confidenceReason: string;
  /** The other reading, in words; the own one is `reason`. Empty when nobody contests the status. */
  readonly contested: string;
  /** The analyst's own reading of the due date; null leaves the dataset's. */
  readonly due: PartialDate | null;
  /** When it was done, no more exact than is known; null when nobody has said. */
  readonly delivered: PartialDate | null;
  readonly kind: PledgeKind | null;
  readonly strength: Strength | null;
  readonly owner: string;
  /** Sorted, each once. */
  readonly tags: readonly string[];
  readonly note: string;
  /** In the order in which the items were first added. */
  readonly evidence: readonly Evidence[];
  /** When each item was first added, in that order. Those taken out since are in it: put back, they stand where they were. */
  readonly evidenceAdded: ReadonlyMap<ItemId, Stamp>;
  /** The latest line about the status; null when there is none. An undo is one: somebody has looked. */
  readonly statusAt: Stamp | null;
  /** The latest line about it; null when there is none. */
  readonly changedAt: Stamp | null;
}

export const UNASSESSED: Assessment = {
  status: "not-assessed",
  reason: "",
  confidence: null,
  confidenceReason: "",
  contested: "",
  due: null,
  delivered: null,
  kind: null,
  strength: null,
  owner: "",
  tags: [],
  note: "",
  evidence: [],
  evidenceAdded: new Map(),
  statusAt: null,
  changedAt: null,
};

export type Assessments = ReadonlyMap<CommitmentId, Assessment>;

function isConfidence(text: string): text is Confidence {
  return (CONFIDENCES as readonly string[]).includes(text);
}

/** The evidence after a line about `item`: added, changed in its place, or taken out. */
function withItem(
  { evidence, evidenceAdded }: Assessment,
  item: ItemId,
  { value, at }: ReviewLine,
): Pick<Assessment, "evidence" | "evidenceAdded"> {
  const parsed = value === "" ? null : parseEvidence(value, item);
  const others = evidence.filter((one) => one.item !== item);
  if (parsed === null || !parsed.ok) return { evidence: others, evidenceAdded };
  const added = evidenceAdded.has(item) ? evidenceAdded : new Map([...evidenceAdded, [item, at]]);
  const byItem = new Map([...others, parsed.value].map((one) => [one.item, one]));
  return {
    evidence: [...added.keys()].flatMap((id) => byItem.get(id) ?? []),
    evidenceAdded: added,
  };
}

/**
 * What one line changes.
 *
 * @param tagsIn reads tags, as `parseTags` does: a long log has the same ones again and again.
 */
function changeBy(
  before: Assessment,
  line: ReviewLine,
  tagsIn: (text: string) => readonly string[] = parseTags,
): Partial<Assessment> {
  const { value, reason, at, item } = line;
  switch (line.field) {
    case "status":
      return { status: isStatus(value) ? value : "not-assessed", reason, statusAt: at };
    case "reason":
      return { reason: value };
    case "confidence":
      return { confidence: isConfidence(value) ? value : null, confidenceReason: reason };
    case "contested":
      return { contested: value };
    case "due":
      return { due: parsePartialDate(value) };
    case "delivered":
      return { delivered: parsePartialDate(value) };
    case "kind":
      return { kind: isPledgeKind(value) ? value : null };
    case "strength":
      return { strength: isStrength(value) ? value : null };
    case "owner":
      return { owner: value };
    case "tags":
      return { tags: tagsIn(value) };
    case "note":
      return { note: value };
    case "evidence":
      return item === undefined ? {} : withItem(before, item, line);
  }
}

/** The assessment after one more line, which must be later than those already in it. */
export function applyLine(before: Assessment, line: ReviewLine): Assessment {
  return { ...before, ...changeBy(before, line), changedAt: line.at };
}

/** The value of a field, or of one item of evidence, as a line would carry it: empty where nothing is set. */
export function valueAbout(assessment: Assessment, { field, item }: About): string {
  switch (field) {
    case "tags":
      return writeTags(assessment.tags);
    case "evidence": {
      const evidence = assessment.evidence.find((one) => one.item === item);
      return evidence === undefined ? "" : writeEvidence(evidence);
    }
    case "status":
    case "reason":
    case "confidence":
    case "contested":
    case "due":
    case "delivered":
    case "kind":
    case "strength":
    case "owner":
    case "note":
      return assessment[field] ?? "";
  }
}

/** The reason that a line about `field` carries beside its value: that of the status, or of the confidence. */
export function reasonBeside(assessment: Assessment, { field }: Pick<About, "field">): string {
  switch (field) {
    case "status":
      return assessment.reason;
    case "confidence":
      return assessment.confidenceReason;
    case "reason":
    case "contested":
    case "due":
    case "delivered":
    case "kind":
    case "strength":
    case "owner":
    case "tags":
    case "note":
    case "evidence":
      return "";
  }
}

/** True for lines written on or before `day`, by the UTC date of their stamp. */
export function isUpTo(day: Day, line: ReviewLine): boolean {
  return line.at.slice(0, 10) <= day;
}

/** What the lines say about each commitment of `dataset`, on `asOf` or now. Arrival order does not matter. */
export function foldLog(
  lines: readonly ReviewLine[],
  dataset: DatasetId,
  asOf: Day | null,
): Assessments {
  const assessments = new Map<CommitmentId, Mutable<Assessment>>();
  const tagsIn = remembered(parseTags);
  for (const line of lines.toSorted(compareLines)) {
    if (line.dataset !== dataset || (asOf !== null && !isUpTo(asOf, line))) continue;
    let assessment = assessments.get(line.commitment);
    if (assessment === undefined) {
      assessment = { ...UNASSESSED };
      assessments.set(line.commitment, assessment);
    }
    // Nobody has seen it yet, so it is changed where it stands: a copy for each line of a long log would take longer.
    Object.assign(assessment, changeBy(assessment, line, tagsIn));
    assessment.changedAt = line.at;
  }
  return assessments;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

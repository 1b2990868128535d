import type { CommitmentId, DatasetId } from "../dataset/dataset.ts";
import type { Day, PartialDate } from "../dataset/partialDate.ts";
import { parsePartialDate } from "../dataset/partialDate.ts";
import type { Field, ReviewLine, Stamp } from "./line.ts";
import { compareLines } from "./line.ts";
import type { Status } from "./status.ts";
import { isStatus } from "./status.ts";

export const CONFIDENCES = ["high", "moderate", "low"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What the log says about one commitment. */
export interface Assessment {
  readonly status: Status;
  /** Why the status is what it is. A new status asks for a new reason: it does not inherit the old one. */
  readonly reason: string;
  readonly confidence: Confidence | null;
  /** The analyst's own reading of the due date; null leaves the dataset's. */
  readonly due: PartialDate | null;
  readonly owner: string;
  readonly note: string;
  /** The latest line about it; null when there is none. */
  readonly changedAt: Stamp | null;
}

export const UNASSESSED: Assessment = {
  status: "not-assessed",
  reason: "",
  confidence: null,
  due: null,
  owner: "",
  note: "",
  changedAt: null,
};

export type Assessments = ReadonlyMap<CommitmentId, Assessment>;

function isConfidence(text: string): text is Confidence {
  return (CONFIDENCES as readonly string[]).includes(text);
}

/** The assessment after one more line, which must be later than those already in it. */
export function applyLine(before: Assessment, line: ReviewLine): Assessment {
  const { value, reason, at } = line;
  switch (line.field) {
    case "status":
      return { ...before, status: isStatus(value) ? value : "not-assessed", reason, changedAt: at };
    case "reason":
      return { ...before, reason: value, changedAt: at };
    case "confidence":
      return { ...before, confidence: isConfidence(value) ? value : null, changedAt: at };
    case "due":
      return { ...before, due: parsePartialDate(value), changedAt: at };
    case "owner":
      return { ...before, owner: value, changedAt: at };
    case "note":
      return { ...before, note: value, changedAt: at };
  }
}

/** The value of one field as a line would carry it: the empty string where nothing is set. */
export function fieldValue(assessment: Assessment, field: Field): string {
  return assessment[field] ?? "";
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
  const assessments = new Map<CommitmentId, Assessment>();
  for (const line of lines.toSorted(compareLines)) {
    if (line.dataset !== dataset || (asOf !== null && !isUpTo(asOf, line))) continue;
    assessments.set(
      line.commitment,
      applyLine(assessments.get(line.commitment) ?? UNASSESSED, line),
    );
  }
  return assessments;
}

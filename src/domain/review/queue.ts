import type { PartialDate } from "../dataset/partialDate.ts";
import { timeliness } from "../rates/timeliness.ts";
import { isBelowRule } from "./evidenceRule.ts";
import type { Assessment } from "./fold.ts";
import type { ReviewDay } from "./stalled.ts";
import { proposesStalled } from "./stalled.ts";

/** Why a commitment asks for an analyst's attention. The order is the order on screen. */
export const QUEUES = ["not-assessed", "stale", "overdue", "contested", "below-rule"] as const;
export type Queue = (typeof QUEUES)[number];

export const QUEUE_LABEL: Readonly<Record<Queue, string>> = {
  "not-assessed": "Not assessed",
  stale: "Nothing new for long",
  overdue: "Overdue",
  contested: "Contested",
  "below-rule": "Too little evidence",
};

/**
 * True once the due date has passed on something that nobody has called done, undone or withdrawn. *Not delivered* is
 * overdue by the calendar and yet not in the queue: the analyst has drawn the conclusion.
 */
export function isOverdue(
  { status, delivered }: Assessment,
  due: PartialDate | null,
  { today }: Pick<ReviewDay, "today">,
): boolean {
  return status !== "not-delivered" && timeliness(due, status, today, delivered) === "overdue";
}

/** All reasons to look at a commitment again; none for one that can rest. `due` is the effective one. */
export function queuesOf(
  assessment: Assessment,
  due: PartialDate | null,
  day: ReviewDay,
): readonly Queue[] {
  const isIn: Readonly<Record<Queue, boolean>> = {
    "not-assessed": assessment.status === "not-assessed",
    stale: proposesStalled(assessment, day) !== null,
    overdue: isOverdue(assessment, due, day),
    contested: assessment.contested !== "",
    "below-rule": isBelowRule(assessment),
  };
  return QUEUES.filter((queue) => isIn[queue]);
}

import type { Credibility, Reliability } from "../dataset/dataset.ts";
import type { Evidence } from "./evidence.ts";
import type { Assessment } from "./fold.ts";

/** An Admiralty code: "B2". */
export type Grade = `${Reliability}${Credibility}`;

export function gradeOf({
  reliability,
  credibility,
}: Pick<Evidence, "reliability" | "credibility">): Grade {
  return `${reliability}${credibility}`;
}

/**
 * True when the letter is as good as that of `floor` and the digit as good as its digit. Each is judged alone: A3 does
 * not reach B2. F and 6 say that nobody could judge, and reach nothing.
 */
export function gradeIsAtLeast(
  { reliability, credibility }: Pick<Evidence, "reliability" | "credibility">,
  floor: Grade,
): boolean {
  if (reliability === "F" || credibility === "6") return false;
  return reliability <= floor.charAt(0) && credibility <= floor.charAt(1);
}

/** What *Delivered* must rest on. */
export const DELIVERED_RULE =
  "One supporting item graded B2 or better, or two independent ones at C3 or better.";

/** Whether the evidence is enough for *Delivered*, and in a sentence why. It flags, it never forbids. */
export interface RuleOutcome {
  readonly type: "met" | "falls-short";
  readonly sentence: string;
}

/** Two items are independent when either says so of the other. */
export function areIndependent(a: Evidence, b: Evidence): boolean {
  return (
    a.item !== b.item && (a.independentOf.includes(b.item) || b.independentOf.includes(a.item))
  );
}

function fallsShort(sentence: string): RuleOutcome {
  return { type: "falls-short", sentence };
}

/** Whether the evidence meets DELIVERED_RULE, whatever the status is. */
export function deliveredRule({ evidence }: Pick<Assessment, "evidence">): RuleOutcome {
  const supporting = evidence.filter(({ bearing }) => bearing === "supports");
  const strong = supporting.find((one) => gradeIsAtLeast(one, "B2"));
  if (strong !== undefined) {
    return { type: "met", sentence: `Rests on “${strong.title}”, graded ${gradeOf(strong)}.` };
  }
  const fair = supporting.filter((one) => gradeIsAtLeast(one, "C3"));
  for (const one of fair) {
    const other = fair.find((each) => areIndependent(one, each));
    if (other !== undefined) {
      const grades = `${gradeOf(one)} and ${gradeOf(other)}`;
      const sentence = `Rests on two independent items, “${one.title}” and “${other.title}”, graded ${grades}.`;
      return { type: "met", sentence };
    }
  }
  if (supporting.length === 0) {
    return fallsShort(
      "No evidence supports it. One item graded B2 or better is missing, or two independent ones at C3 or better.",
    );
  }
  if (fair.length === 0) {
    return fallsShort(
      "No supporting item is graded C3 or better. One at B2 or better is missing, or two independent ones at C3 or better.",
    );
  }
  if (fair.length === 1) {
    return fallsShort(
      "One supporting item is graded C3 or better. A second, independent one is missing, or one at B2 or better.",
    );
  }
  return fallsShort(
    `${fair.length} supporting items are graded C3 or better, and none is said to be independent of another. That is missing, or one at B2 or better.`,
  );
}

/** True for a commitment that is called delivered and whose evidence is not enough for it. */
export function isBelowRule(assessment: Assessment): boolean {
  return assessment.status === "delivered" && deliveredRule(assessment).type === "falls-short";
}

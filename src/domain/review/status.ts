/** The order is the sort order, the legend order and the keys 1 to 9. */
export const STATUSES = [
  "not-assessed",
  "no-evidence",
  "not-started",
  "under-way",
  "stalled",
  "partly-delivered",
  "delivered",
  "not-delivered",
  "withdrawn",
] as const;
export type Status = (typeof STATUSES)[number];

export const STATUS_CLASSES = [
  "unknown",
  "open",
  "part",
  "delivered",
  "unmet",
  "set-aside",
] as const;
/** What a status counts as in a rate. */
export type StatusClass = (typeof STATUS_CLASSES)[number];

interface StatusMeaning {
  readonly label: string;
  /** The test a commitment must pass to be given this status, as a sentence for the analyst. */
  readonly test: string;
  readonly class: StatusClass;
}

export const STATUS_MEANING: Readonly<Record<Status, StatusMeaning>> = {
  "not-assessed": {
    label: "Not assessed",
    test: "Nobody has looked yet. Counts in no rate.",
    class: "unknown",
  },
  "no-evidence": {
    label: "No evidence found",
    test: "A search was made and found nothing for or against. Says nothing about undisclosed work.",
    class: "unknown",
  },
  "not-started": {
    label: "Not started",
    test: "There is positive evidence that work has not begun.",
    class: "open",
  },
  "under-way": {
    label: "Under way",
    test: "At least one dated, cited act after adoption that goes beyond repeating the pledge.",
    class: "open",
  },
  stalled: {
    label: "Stalled",
    test: "Was under way, then suspended, or nothing new for the review interval.",
    class: "open",
  },
  "partly-delivered": {
    label: "Partly delivered",
    test: "Of separable parts at least one is done and one is not; or clearly short of a stated quantity.",
    class: "part",
  },
  delivered: {
    label: "Delivered",
    test: "Every part of the words is done, whatever the date. Rests on one item graded B2 or better, or two independent ones at C3 or better.",
    class: "delivered",
  },
  "not-delivered": {
    label: "Not delivered",
    test: "The deadline or horizon passed without it, or the contrary was done.",
    class: "unmet",
  },
  withdrawn: {
    label: "Withdrawn",
    test: "Dropped or replaced, with the decision or the successor named. Counts in no rate, is always listed.",
    class: "set-aside",
  },
};

export function isStatus(text: string): text is Status {
  return (STATUSES as readonly string[]).includes(text);
}

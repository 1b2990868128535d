/** Whether a promise is done once, comes round again, or holds all the time. The order is the order on screen. */
export const PLEDGE_KINDS = ["one-off", "recurring", "standing"] as const;
export type PledgeKind = (typeof PLEDGE_KINDS)[number];

/** How much the words of a pledge bind, from the least to the most. */
export const STRENGTHS = ["restate", "continue", "consider", "general", "specific"] as const;
export type Strength = (typeof STRENGTHS)[number];

interface Meaning {
  readonly label: string;
  /** The test the pledge must pass to be called that, as a sentence for the analyst. */
  readonly test: string;
}

export const KIND_MEANING: Readonly<Record<PledgeKind, Meaning>> = {
  "one-off": {
    label: "One-off",
    test: "Done once, and then it is done: a centre opened, a paper adopted.",
  },
  recurring: {
    label: "Recurring",
    test: "Comes round again: a meeting every year, an exercise every cycle.",
  },
  standing: {
    label: "Standing",
    test: "Holds all the time: a rule kept, a hotline answered.",
  },
};

export const STRENGTH_MEANING: Readonly<Record<Strength, Meaning>> = {
  restate: {
    label: "Restates",
    test: "Says again what was agreed before, and adds nothing to it.",
  },
  continue: {
    label: "Continues",
    test: "Promises to go on with what is under way.",
  },
  consider: {
    label: "Considers",
    test: "Promises to look into something, and not yet to do it.",
  },
  general: {
    label: "General act",
    test: "Promises an act, without saying who, how much or by when.",
  },
  specific: {
    label: "Specific act",
    test: "Promises an act that can be checked: who, how much, where or by when.",
  },
};

export function isPledgeKind(text: string): text is PledgeKind {
  return (PLEDGE_KINDS as readonly string[]).includes(text);
}

export function isStrength(text: string): text is Strength {
  return (STRENGTHS as readonly string[]).includes(text);
}

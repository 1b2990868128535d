import type { Result } from "../result.ts";
import { err, ok } from "../result.ts";
import type { Status } from "../review/status.ts";
import { isStatus, STATUS_MEANING, STATUSES } from "../review/status.ts";

/** Scales that others rate promises by. A lens shows and exports our statuses in their words; it is never stored. */
export const LENSES = ["ogp", "g7-g20", "promise-meter", "rag"] as const;
export type LensId = (typeof LENSES)[number];

/** One step of a scale. */
export interface Rating {
  readonly id: string;
  readonly label: string;
  /** What an export writes, where that differs from the label: a minus that a spreadsheet reads as one. */
  readonly exported?: string;
  /** What the makers of the scale mean by it, in our words. */
  readonly meaning: string;
  /** True for a step that says that nothing is known. Only such a step can stand for an unknown status. */
  readonly isUnknown?: boolean;
}

/** The id of a rating for each status; null where the scale has nothing to say. */
export type LensMapping = Readonly<Record<Status, string | null>>;

interface Lens {
  readonly name: string;
  readonly source: { readonly title: string; readonly address: string };
  /** Where the scale does not fit ours, in a sentence for the analyst. */
  readonly caution: string;
  /** From the best to the worst, the unknown last. */
  readonly ratings: readonly Rating[];
  readonly mapping: LensMapping;
}

/** Shown and exported where a status has no rating. Never a zero, never a step of the scale. */
export const NO_RATING = "No rating";

/** No rating for what nobody knows, and for what was dropped with a decision. */
const UNRATED = { "not-assessed": null, "no-evidence": null, withdrawn: null } as const;

/**
 * How the Independent Reporting Mechanism of the Open Government Partnership rates the completion of a commitment when
 * an action plan has ended. The five levels are those of its glossary.
 */
const OGP: Lens = {
  name: "OGP completion",
  source: {
    title: "Open Government Partnership, glossary: Completion",
    address: "https://www.opengovpartnership.org/glossary/completion/",
  },
  caution:
    "It rates how far the work has come, and knows no missed deadline: Not delivered is shown as the lowest level, whether or not work had begun.",
  ratings: [
    { id: "complete", label: "Complete", meaning: "All that was planned has been done." },
    {
      id: "substantial",
      label: "Substantial",
      meaning: "Most of it has been done; something that matters is left.",
    },
    { id: "limited", label: "Limited", meaning: "Work has begun and has not come far." },
    { id: "not-started", label: "Not started", meaning: "None of the work has begun." },
    {
      id: "no-evidence",
      label: "No evidence available",
      meaning: "Nothing was found from which a level could be told.",
      isUnknown: true,
    },
  ],
  mapping: {
    ...UNRATED,
    "not-started": "not-started",
    "under-way": "limited",
    stalled: "limited",
    "partly-delivered": "substantial",
    delivered: "complete",
    "not-delivered": "not-started",
  },
};

/**
 * How the G7 and G20 Research Groups at the University of Toronto score each member on each commitment of a summit, in
 * their compliance reports: three steps, of which the middle one holds both *in part* and *work in progress*.
 */
const G7_G20: Lens = {
  name: "G7 and G20 compliance",
  source: {
    title: "G20 Research Group, University of Toronto: compliance reports",
    address: "https://g20.utoronto.ca/compliance/2021rome-final/index.html",
  },
  caution:
    "It scores members one by one between two summits; here it stands for all who promised, on the day of the board.",
  ratings: [
    { id: "full", label: "+1", meaning: "The commitment was carried out in full or nearly so." },
    { id: "partial", label: "0", meaning: "Carried out in part, or work in progress." },
    {
      id: "none",
      label: "−1",
      exported: "-1",
      meaning: "Not carried out, or something was done against it.",
    },
  ],
  mapping: {
    ...UNRATED,
    "not-started": "none",
    "under-way": "partial",
    stalled: "partial",
    "partly-delivered": "partial",
    delivered: "full",
    "not-delivered": "none",
  },
};

/**
 * The promise meter that PolitiFact began with its Obameter and that newsrooms in many countries have taken over: three
 * ratings of progress and three of the outcome. Every promise begins as *Not yet rated* and stays so until there is
 * evidence of progress or of a stall, which is why *Not started* is shown as that.
 */
const PROMISE_METER: Lens = {
  name: "Promise meter",
  source: {
    title: "PolitiFact, Inside the Meter: the difference between Stalled and Promise Broken",
    address:
      "https://www.politifact.com/truth-o-meter/blog/2010/jan/04/difference-between-stalled-and-promise-broken/",
  },
  caution: "It has no step for a start that is known not to have been made.",
  ratings: [
    { id: "kept", label: "Promise kept", meaning: "Fulfilled, wholly or for the most part." },
    {
      id: "compromise",
      label: "Compromise",
      meaning: "Much less than was promised, and yet something that serves its aim.",
    },
    { id: "in-the-works", label: "In the works", meaning: "Proposed, or being worked on." },
    { id: "stalled", label: "Stalled", meaning: "There is no movement, for whatever reason." },
    { id: "broken", label: "Promise broken", meaning: "Not fulfilled, whoever is to blame." },
    {
      id: "not-yet-rated",
      label: "Not yet rated",
      meaning: "No evidence of progress or of a stall has been seen.",
      isUnknown: true,
    },
  ],
  mapping: {
    ...UNRATED,
    "not-started": "not-yet-rated",
    "under-way": "in-the-works",
    stalled: "stalled",
    "partly-delivered": "compromise",
    delivered: "kept",
    "not-delivered": "broken",
  },
};

/**
 * The five-step red, amber and green with which the United Kingdom's Major Projects Authority rated the confidence that
 * a project will be delivered. It is a forecast and our statuses are not, so this is the loosest of the four.
 */
const RAG: Lens = {
  name: "Five-step RAG",
  source: {
    title: "National Audit Office on the Major Projects Authority's delivery confidence ratings",
    address: "https://ppponline.affinitext.com/public/book?id=5738&toc_id=860170",
  },
  caution: "It forecasts delivery, and a status says what has come about so far.",
  ratings: [
    { id: "green", label: "Green", meaning: "Delivery is highly likely." },
    {
      id: "amber-green",
      label: "Amber/Green",
      meaning: "Delivery is probable, and needs watching.",
    },
    {
      id: "amber",
      label: "Amber",
      meaning: "Delivery is feasible; there are issues to be resolved.",
    },
    { id: "amber-red", label: "Amber/Red", meaning: "Delivery is in doubt." },
    { id: "red", label: "Red", meaning: "Delivery appears to be out of reach." },
  ],
  mapping: {
    ...UNRATED,
    "not-started": "amber-red",
    "under-way": "amber",
    stalled: "amber-red",
    "partly-delivered": "amber-green",
    delivered: "green",
    "not-delivered": "red",
  },
};

export const LENS: Readonly<Record<LensId, Lens>> = {
  ogp: OGP,
  "g7-g20": G7_G20,
  "promise-meter": PROMISE_METER,
  rag: RAG,
};

/** The rating of a status through a lens; null for none. `mapping` is the analyst's own where there is one. */
export function applyLens(
  lens: LensId,
  status: Status,
  mapping: LensMapping = LENS[lens].mapping,
): Rating | null {
  const id = mapping[status];
  return LENS[lens].ratings.find((rating) => rating.id === id) ?? null;
}

/** What a screen shows for a rating. */
export function ratingLabel(rating: Rating | null): string {
  return rating === null ? NO_RATING : rating.label;
}

/** What an export writes for it. */
export function ratingExport(rating: Rating | null): string {
  return rating?.exported ?? ratingLabel(rating);
}

/** What is wrong with one entry of a mapping, as a sentence; null when it is fine. */
function entryProblem(lens: LensId, status: string, id: unknown): string | null {
  if (!isStatus(status)) return `“${status}” is not a status.`;
  if (id === null) return null;
  const { name, ratings } = LENS[lens];
  const rating = ratings.find((one) => one.id === id);
  const { label, class: statusClass } = STATUS_MEANING[status];
  if (rating === undefined) return `${label} is given a rating that “${name}” does not have.`;
  // What nobody knows must not count against anybody.
  return statusClass === "unknown" && rating.isUnknown !== true
    ? `${label} says that nothing is known, and cannot be rated “${rating.label}”.`
    : null;
}

/**
 * A mapping that the analyst has changed, from settings or a file. Statuses that it does not name keep the default;
 * else what is wrong with it, as a sentence.
 */
export function parseLensMapping(lens: LensId, stored: unknown): Result<LensMapping, string> {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) {
    return err("The mapping is not an object of statuses.");
  }
  const entries = Object.entries(stored as Readonly<Record<string, unknown>>);
  for (const [status, id] of entries) {
    const problem = entryProblem(lens, status, id);
    if (problem !== null) return err(problem);
  }
  const own = new Map(entries);
  const mapping = STATUSES.map((status) => [
    status,
    own.has(status) ? own.get(status) : LENS[lens].mapping[status],
  ]);
  return ok(Object.fromEntries(mapping) as LensMapping);
}

import type { Dataset } from "../dataset/dataset.ts";
import { CERTAINTIES, MEASURES } from "../dataset/dataset.ts";
import { TIMELINESS_LABEL, TIMELINESSES } from "../rates/timeliness.ts";
import type { Assessment } from "../review/fold.ts";
import { CONFIDENCES } from "../review/fold.ts";
import { KIND_MEANING, PLEDGE_KINDS, STRENGTH_MEANING, STRENGTHS } from "../review/pledge.ts";
import { QUEUE_LABEL, QUEUES, queuesOf } from "../review/queue.ts";
import type { ReviewDay } from "../review/stalled.ts";
import { STATUS_MEANING, STATUSES } from "../review/status.ts";
import type { FacetValue, FacetValues } from "./answer.ts";
import type { Joined } from "./columns.ts";
import { effectiveDue, timelinessOf } from "./columns.ts";
import { CERTAINTY_LABEL, CONFIDENCE_LABEL, MEASURE_LABEL, meetingLabel } from "./labels.ts";
import type { Key } from "./keys.ts";
import type { FacetId } from "./view.ts";

/** The value of rows that have none: no lead named, no confidence given, no tag. A tag is never called that. */
export const NONE = "none";

function orNone(ids: readonly string[]): readonly string[] {
  return ids.length === 0 ? [NONE] : ids;
}

/** The value ids of one row in each facet. `lead`, `tag` and `queue` can have several. */
export const FACET_VALUE_IDS: Readonly<
  Record<FacetId, (joined: Joined, assessment: Assessment, day: ReviewDay) => readonly string[]>
> = {
  theme: ({ theme }) => [theme.id],
  status: (_, assessment) => [assessment.status],
  measure: ({ commitment }) => [commitment.measure],
  lead: ({ leads }) => orNone(leads),
  meeting: ({ meeting }) => [meeting.id],
  due: (joined, assessment, { today }) => [timelinessOf(joined, assessment, today)],
  certainty: ({ commitment }) => [commitment.certainty ?? NONE],
  confidence: (_, { confidence }) => [confidence ?? NONE],
  kind: (_, { kind }) => [kind ?? NONE],
  strength: (_, { strength }) => [strength ?? NONE],
  tag: (_, { tags }) => orNone(tags),
  queue: (joined, assessment, day) =>
    orNone(queuesOf(assessment, effectiveDue(joined, assessment), day)),
};

/**
 * What the values of a facet depend on while nobody has judged the commitment. Facets that are not here are then the
 * same for all.
 */
export const FACET_KEY: Readonly<Partial<Record<FacetId, Key>>> = {
  theme: "theme",
  measure: "measure",
  lead: "lead",
  meeting: "meeting",
  due: "due",
  certainty: "certainty",
  queue: "due",
};

/** Facets whose value comes from the review log. */
export const JUDGED_FACETS: readonly FacetId[] = [
  "status",
  "due",
  "confidence",
  "kind",
  "strength",
  "tag",
  "queue",
];

/** True where a value can be chosen that the board does not have yet: the log may still bring the tag of a link. */
export function isOpenFacet(facet: FacetId): boolean {
  return facet === "tag";
}

/** A value that was not known in advance. */
export function newValue(id: string): FacetValue {
  return { id, label: id };
}

/** The untagged first, so that a tag that comes up later can stand at the end. */
function tagValues(tags: ReadonlySet<string>): readonly FacetValue[] {
  const compare = new Intl.Collator("en", { numeric: true }).compare;
  return [{ id: NONE, label: "No tag" }, ...[...tags].toSorted(compare).map(newValue)];
}

function leadValues(rowsByLead: ReadonlyMap<string, number>): readonly FacetValue[] {
  const byUse = [...rowsByLead].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return [...byUse.map(([lead]) => ({ id: lead, label: lead })), { id: NONE, label: "Not named" }];
}

/**
 * Every value a facet can have in `dataset` as it is assessed, in the order on screen. Values without a row are in it
 * too, but for tags, which nobody knows before they are written. `rowsByLead` counts the rows of each lead, `tags` are those that are in use.
 */
export function facetValues(
  dataset: Dataset,
  rowsByLead: ReadonlyMap<string, number>,
  tags: ReadonlySet<string>,
): FacetValues {
  return {
    theme: dataset.themes.map((theme) => ({ id: theme.id, label: theme.name })),
    status: STATUSES.map((status) => ({ id: status, label: STATUS_MEANING[status].label })),
    measure: MEASURES.map((measure) => ({ id: measure, label: MEASURE_LABEL[measure].label })),
    lead: leadValues(rowsByLead),
    meeting: dataset.meetings
      .toSorted((a, b) => ((a.date ?? "9999") < (b.date ?? "9999") ? -1 : 1))
      .map((meeting) => ({ id: meeting.id, label: meetingLabel(meeting) })),
    due: TIMELINESSES.map((id) => ({ id, label: TIMELINESS_LABEL[id] })),
    certainty: [
      ...CERTAINTIES.map((id) => ({ id, label: CERTAINTY_LABEL[id] })),
      { id: NONE, label: "Not stated" },
    ],
    confidence: [
      ...CONFIDENCES.map((id) => ({ id, label: CONFIDENCE_LABEL[id] })),
      { id: NONE, label: "Not given" },
    ],
    kind: [
      ...PLEDGE_KINDS.map((id) => ({ id, label: KIND_MEANING[id].label })),
      { id: NONE, label: "Not given" },
    ],
    strength: [
      ...STRENGTHS.map((id) => ({ id, label: STRENGTH_MEANING[id].label })),
      { id: NONE, label: "Not given" },
    ],
    tag: tagValues(tags),
    queue: [
      ...QUEUES.map((id) => ({ id, label: QUEUE_LABEL[id] })),
      { id: NONE, label: "Nothing to review" },
    ],
  };
}

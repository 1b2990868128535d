import type { Dataset } from "../dataset/dataset.ts";
import { CERTAINTIES, MEASURES } from "../dataset/dataset.ts";
import type { Day } from "../dataset/partialDate.ts";
import { TIMELINESS_LABEL, TIMELINESSES, timeliness } from "../rates/timeliness.ts";
import type { Assessment } from "../review/fold.ts";
import { CONFIDENCES } from "../review/fold.ts";
import { STATUS_MEANING, STATUSES } from "../review/status.ts";
import type { FacetValue, FacetValues } from "./answer.ts";
import type { Joined } from "./columns.ts";
import { effectiveDue } from "./columns.ts";
import { CERTAINTY_LABEL, CONFIDENCE_LABEL, MEASURE_LABEL, meetingLabel } from "./labels.ts";
import type { FacetId } from "./view.ts";

/** The value of rows that have none: no lead named, no confidence given. */
export const NONE = "none";

/** The value ids of one row in each facet. Only `lead` can have several. */
export const FACET_VALUE_IDS: Readonly<
  Record<FacetId, (joined: Joined, assessment: Assessment, today: Day) => readonly string[]>
> = {
  theme: ({ theme }) => [theme.id],
  status: (_, assessment) => [assessment.status],
  measure: ({ commitment }) => [commitment.measure],
  lead: ({ leads }) => (leads.length === 0 ? [NONE] : leads),
  meeting: ({ meeting }) => [meeting.id],
  due: (joined, assessment, today) => [
    timeliness(effectiveDue(joined, assessment), assessment.status, today),
  ],
  certainty: ({ commitment }) => [commitment.certainty ?? NONE],
  confidence: (_, { confidence }) => [confidence ?? NONE],
};

/** Facets whose value comes from the review log. */
export const JUDGED_FACETS: readonly FacetId[] = ["status", "due", "confidence"];

function leadValues(rows: readonly Joined[]): readonly FacetValue[] {
  const rowsByLead = new Map<string, number>();
  for (const row of rows)
    for (const lead of row.leads) rowsByLead.set(lead, (rowsByLead.get(lead) ?? 0) + 1);
  const byUse = [...rowsByLead].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return [...byUse.map(([lead]) => ({ id: lead, label: lead })), { id: NONE, label: "Not named" }];
}

/** Every value a facet can have in `dataset`, in the order on screen. Values without a row are in it too. */
export function facetValues(dataset: Dataset, rows: readonly Joined[]): FacetValues {
  return {
    theme: dataset.themes.map((theme) => ({ id: theme.id, label: theme.name })),
    status: STATUSES.map((status) => ({ id: status, label: STATUS_MEANING[status].label })),
    measure: MEASURES.map((measure) => ({ id: measure, label: MEASURE_LABEL[measure].label })),
    lead: leadValues(rows),
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
  };
}

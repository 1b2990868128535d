import type { FacetId } from "./view.ts";

/** Named as the columns are. */
export const FACET_LABEL: Readonly<Record<FacetId, string>> = {
  theme: "Focus area",
  status: "Status",
  measure: "Measure",
  lead: "Lead",
  meeting: "Meeting",
  due: "Due",
  certainty: "Certainty",
  confidence: "Confidence",
  kind: "Kind",
  strength: "Wording",
  tag: "Tag",
  queue: "To review",
};

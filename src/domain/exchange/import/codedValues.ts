import { CERTAINTY_LABEL, CONFIDENCE_LABEL, MEASURE_LABEL } from "../../board/labels.ts";
import { CERTAINTIES, MEASURES } from "../../dataset/dataset.ts";
import { CONFIDENCES } from "../../review/fold.ts";
import { KIND_MEANING, PLEDGE_KINDS, STRENGTH_MEANING, STRENGTHS } from "../../review/pledge.ts";
import { STATUS_MEANING, STATUSES } from "../../review/status.ts";

/** Fields whose values are matched to those that the app knows. Themes are free: each value is one, unless it is matched to another. */
export const CODED_FIELDS = [
  "status",
  "measure",
  "confidence",
  "kind",
  "strength",
  "certainty",
] as const;
export type CodedField = (typeof CODED_FIELDS)[number];

export interface CodedValue {
  readonly id: string;
  readonly label: string;
}

export const CODED_VALUES: Readonly<Record<CodedField, readonly CodedValue[]>> = {
  status: STATUSES.map((id) => ({ id, label: STATUS_MEANING[id].label })),
  measure: MEASURES.map((id) => ({ id, label: MEASURE_LABEL[id].label })),
  confidence: CONFIDENCES.map((id) => ({ id, label: CONFIDENCE_LABEL[id] })),
  kind: PLEDGE_KINDS.map((id) => ({ id, label: KIND_MEANING[id].label })),
  strength: STRENGTHS.map((id) => ({ id, label: STRENGTH_MEANING[id].label })),
  certainty: CERTAINTIES.map((id) => ({ id, label: CERTAINTY_LABEL[id] })),
};

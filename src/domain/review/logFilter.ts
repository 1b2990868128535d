import type { DatasetId } from "../dataset/dataset.ts";
import type { Day } from "../dataset/partialDate.ts";
import type { Field } from "./line.ts";

/** Which lines of the log are wanted. Null wants all; an author of "" is one without a name. */
export interface LogFilter {
  readonly search: string;
  readonly field: Field | null;
  readonly author: string | null;
  readonly dataset: DatasetId | null;
  /** In the reader's own time zone, both days included. */
  readonly from: Day | null;
  readonly to: Day | null;
}

export const WHOLE_LOG: LogFilter = {
  search: "",
  field: null,
  author: null,
  dataset: null,
  from: null,
  to: null,
};

import type { Certainty, Measure } from "../../dataset/dataset.ts";
import type { PartialDate } from "../../dataset/partialDate.ts";
import type { Confidence } from "../../review/fold.ts";
import type { PledgeKind, Strength } from "../../review/pledge.ts";
import type { Status } from "../../review/status.ts";

/** What a row says about the commitment itself. Empty or null where it says nothing. */
export interface Facts {
  readonly statement: string;
  readonly theme: string;
  readonly measure: Measure | "";
  readonly leads: readonly string[];
  readonly actors: readonly string[];
  readonly due: PartialDate | null;
  /** The deadline as it stands, where it says more than the date: "every year". */
  readonly dueWords: string;
  readonly meeting: string;
  readonly date: PartialDate | null;
  readonly document: string;
  readonly place: string;
  readonly source: string;
  readonly restates: string;
  readonly certainty: Certainty | "";
}

export interface StatusSaid {
  readonly status: Status;
  /** The day or time it held, from the heading or a column beside it; null for now. */
  readonly on: PartialDate | null;
}

/** What a row says of the analyst's side. Empty where it says nothing. */
export interface Judged {
  readonly statuses: readonly StatusSaid[];
  readonly reason: string;
  readonly confidence: Confidence | "";
  readonly confidenceReason: string;
  readonly contested: string;
  readonly delivered: PartialDate | "";
  readonly kind: PledgeKind | "";
  readonly strength: Strength | "";
  readonly owner: string;
  readonly tags: string;
  readonly note: string;
}

export interface ImportRow {
  /** Line of the text or row of the sheet. */
  readonly line: number;
  readonly id: string;
  readonly facts: Facts;
  readonly judged: Judged;
  /** Something of it is not as it should be: it counts among the rows with problems, and can be taken all the same. */
  readonly isDoubtful: boolean;
}

export interface RowProblem {
  readonly line: number;
  /** Name of the column; empty when it is about the row. */
  readonly column: string;
  readonly message: string;
  /** Index of the row in the grid, for the list that can be downloaded. */
  readonly row: number;
}

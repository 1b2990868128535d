/**
 * The query behind the board. Every column that is filtered, counted or grouped is a typed array of small codes, one
 * a row, made once when the board is built. A row carries one word of *fail bits*: a bit for each facet, one for the
 * part and one for the search. Changing a filter rewrites one bit in one pass over one column. Then *fails nothing*
 * gives the rows on screen, and *fails nothing but facet f* gives the counts of facet f without its own choice, both
 * in the same pass. Nothing is allocated per row on a press, so the same code serves 26 rows and a million.
 */
import type { CommitmentId, Dataset } from "../dataset/dataset.ts";
import type { Day } from "../dataset/partialDate.ts";
import type { Assessment, Assessments } from "../review/fold.ts";
import type { ColumnId, FacetId, Query } from "./view.ts";

/** One value of a facet. `code` is its place in `FacetValues` and in every array of counts. */
export interface FacetValue {
  readonly id: string;
  readonly label: string;
}

export type FacetValues = Readonly<Record<FacetId, readonly FacetValue[]>>;

/** A line of the table: a commitment, or the head of a group with what is in it. */
export type Line =
  | { readonly type: "row"; readonly row: number }
  | {
      readonly type: "group";
      /** Id of the value that the group stands for. */
      readonly value: string;
      readonly label: string;
      readonly count: number;
      /** Rows of the group by status, in the order of STATUSES. */
      readonly statuses: Uint32Array;
      readonly folded: boolean;
    };

/** The answer to a query. Arrays belong to the board and are overwritten by the next `ask`. */
export interface Answer {
  /** Rises with every ask and patch: the one thing that drawings need to be memoised on. */
  readonly version: number;
  /** How many commitments match. */
  readonly matching: number;
  /** Row numbers of what matches, in the order on screen, group by group; the first `matching` entries count. */
  readonly order: Uint32Array;
  /** How many lines the table has: matching rows that are not folded away, and group heads. */
  readonly lineCount: number;
  readonly lineAt: (index: number) => Line;
  /** Position among the lines of a commitment, or -1 when it is filtered or folded away. */
  readonly lineOf: (row: number) => number;
  /** For each facet, rows by value that pass every other filter. */
  readonly counts: Readonly<Record<FacetId, Uint32Array>>;
  /** Rows by part (all, commitments, outcomes) that pass every other filter. */
  readonly parts: Uint32Array;
}

/** Rows that match, by two facets: `cells[a * bCount + b]`. */
export interface CrossTable {
  readonly cells: Uint32Array;
  readonly bCount: number;
}

export interface Board {
  readonly size: number;
  readonly values: FacetValues;
  /** Applies a query. `folded` are the group values whose rows are not listed. */
  readonly ask: (query: Query, folded?: readonly string[]) => Answer;
  /** Of the last ask: cross-table of two facets over the matching rows. */
  readonly cross: (a: FacetId, b: FacetId) => CrossTable;
  /** Puts the new assessment of one commitment in place. Ask again to see it. */
  readonly patch: (id: CommitmentId, assessment: Assessment) => void;
  readonly rowOf: (id: CommitmentId) => number | undefined;
  readonly idAt: (row: number) => CommitmentId;
  readonly assessmentAt: (row: number) => Assessment;
  /** What the table and the export show in one cell. */
  readonly cell: (row: number, column: ColumnId) => string;
}

export type CreateBoard = (dataset: Dataset, assessments: Assessments, today: Day) => Board;

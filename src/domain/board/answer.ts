import type { CommitmentId } from "../dataset/dataset.ts";
import type { Assessment } from "../review/fold.ts";
import type { Joined } from "./columns.ts";
import type { Steps } from "../steps.ts";
import type { RankedTexts } from "./order.ts";
import type { TextChunk } from "./textColumn.ts";
import type { WordIndex } from "./textIndex.ts";
import type { ColumnId, FacetId, Query } from "./view.ts";

/** One value of a facet. `code` is its place in `FacetValues` and in every array of counts. */
export interface FacetValue {
  readonly id: string;
  readonly label: string;
}

export type FacetValues = Readonly<Record<FacetId, readonly FacetValue[]>>;

/** A line of the table: a commitment, or the head of a group with what is in it. */
export type Line =
  | {
      readonly type: "row";
      readonly row: number;
      /** Its place among the matching rows, from 0. */
      readonly position: number;
    }
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

/** The answer to a query: as it was asked, whatever is asked or patched later. */
export interface Answer {
  /** Rises with every ask and patch: the one thing that drawings need to be memoised on. */
  readonly version: number;
  /** How many commitments match. */
  readonly matching: number;
  /** Row numbers of what matches, in the order on screen, group by group. */
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
  /** How many rows are not counted yet: while there are any, there is nothing to say of counts and parts. */
  readonly uncounted: number;
  /** How many rows the search has left out because they were not read yet. More can have been read since: see `searchAgain`. */
  readonly unread: number;
  /** Columns of the sort that are still being put in order; all but the first screen stands as if they were not asked for. */
  readonly unsorted: readonly ColumnId[];
}

/** What of a large board is made elsewhere, from texts that are handed over. */
interface Preparing {
  /** True once filters, counts and groups can be answered without a wait. What asks for them sooner waits. */
  readonly isCounted: () => boolean;
  /** True once a search finds what is in any row. */
  readonly isRead: () => boolean;
  /** Makes the next slice of what counts, search and sorts need, in a few milliseconds; true while there is more to do. */
  readonly prepare: () => boolean;
  /** The texts of which an index of words is wanted; null while they are not all read, and for a small board. */
  readonly wanted: () => readonly TextChunk[] | null;
  readonly giveWords: (words: WordIndex) => void;
  /** The texts of a column, chunk by chunk, to be ranked. */
  readonly chunkOf: (column: ColumnId, chunk: number) => TextChunk;
  readonly giveRanks: (column: ColumnId, made: RankedTexts) => void;
  /** Looks again for what was searched, once the board is read, a few thousand rows at a time. One at a time is enough. */
  readonly searchAgain: () => Steps<void>;
}

/** One column of a board, to be read for many rows. */
export interface ColumnReader {
  /** What `Board.value` gives. */
  readonly textAt: (row: number) => string;
  /** Rows with the same code have the same text; -1 for a row that stands for itself, null where every row does. */
  readonly codes: ArrayLike<number> | null;
}

/** A row as it is judged now. While it is on screen it is the same object until somebody judges it, so that who has drawn it can tell. */
export interface StandingRow {
  readonly id: CommitmentId;
  readonly assessment: Assessment;
  /** What the screen shows in one cell; empty for none. */
  readonly shown: (column: ColumnId) => string;
}

/** Every row; or the rows that pass the last ask's filters, leaving out what is chosen in some facets. */
export type Over = "all" | { readonly without: readonly FacetId[] };

/** Rows by two facets: `cells[a * bCount + b]`. */
export interface CrossTable {
  readonly cells: Uint32Array;
  readonly bCount: number;
}

export interface Board extends Preparing {
  readonly size: number;
  /** Tags can be added to it by an ask or a patch, at the end. */
  readonly values: FacetValues;
  /** Applies a query. `folded` are the group values whose rows are not listed. */
  readonly ask: (query: Query, folded?: readonly string[]) => Answer;
  /** Which rows pass the last ask's filters. */
  readonly passing: (over: Over) => (row: number) => boolean;
  /** Rows of the whole dataset by value of a facet. */
  readonly totals: (facet: FacetId) => Uint32Array;
  /** How many rows have value a of one facet and value b of another, over `over`. */
  readonly cross: (a: FacetId, b: FacetId, over: Over) => CrossTable;
  /** Puts the new assessment of one commitment in place. Ask again to see it. */
  readonly patch: (id: CommitmentId, assessment: Assessment) => void;
  readonly rowOf: (id: CommitmentId) => number | undefined;
  readonly idAt: (row: number) => CommitmentId;
  readonly joinedAt: (row: number) => Joined;
  readonly assessmentAt: (row: number) => Assessment;
  readonly rowAt: (row: number) => StandingRow;
  /** What an export writes for it: dates in EDTF, full labels. */
  readonly value: (row: number, column: ColumnId) => string;
  /** Reads as the column is now, whatever is patched later. */
  readonly reader: (column: ColumnId) => ColumnReader;
}

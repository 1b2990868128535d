import type { CommitmentId } from "../dataset/dataset.ts";
import type { Day } from "../dataset/partialDate.ts";
import type { LensId } from "../rates/lenses.ts";

/** What can be filtered by choosing values. Order is the order on screen. */
export const FACETS = [
  "theme",
  "status",
  "queue",
  "measure",
  "lead",
  "meeting",
  "due",
  "certainty",
  "confidence",
  "kind",
  "strength",
  "tag",
] as const;
export type FacetId = (typeof FACETS)[number];

/** The columns a table can show, in their default order. The id is the row header and always shown. */
export const COLUMNS = [
  "id",
  "statement",
  "theme",
  "measure",
  "status",
  "lead",
  "due",
  "changed",
  "reason",
  "meeting",
  "date",
  "document",
  "place",
  "certainty",
  "confidence",
  "confidenceReason",
  "contested",
  "delivered",
  "timeliness",
  "kind",
  "strength",
  "owner",
  "tags",
  "evidence",
  "note",
  "queue",
  "actors",
  "recursFrom",
  "source",
] as const;
export type ColumnId = (typeof COLUMNS)[number];

export const DEFAULT_COLUMNS: readonly ColumnId[] = [
  "id",
  "statement",
  "theme",
  "measure",
  "status",
  "lead",
  "due",
  "changed",
  "reason",
];

/** Columns with few enough values to make groups of. */
export const GROUPINGS = [
  "theme",
  "meeting",
  "measure",
  "status",
  "lead",
  "due",
] as const satisfies readonly ColumnId[];
export type Grouping = (typeof GROUPINGS)[number];

export const PARTS = ["all", "commitments", "outcomes"] as const;
/** Commitments of the focus areas, outcomes of the meeting, or both. */
export type Part = (typeof PARTS)[number];

export interface SortKey {
  readonly column: ColumnId;
  readonly descending: boolean;
}

/** What of the dataset is on the board, and in which order. */
export interface Query {
  readonly part: Part;
  /** Chosen values by facet, by their ids. An absent or empty facet lets everything through. */
  readonly choices: Readonly<Partial<Record<FacetId, readonly string[]>>>;
  readonly search: string;
  /** First key first; ties keep the dataset's order. */
  readonly sort: readonly SortKey[];
  readonly group: Grouping | null;
}

/** Everything the address holds of the board. */
export interface View extends Query {
  /** Shown columns in their order on screen. */
  readonly columns: readonly ColumnId[];
  /** Columns that stay in place while the others scroll sideways, beside the id. */
  readonly pinned: readonly ColumnId[];
  /** Groups whose rows are folded away, by value id. */
  readonly folded: readonly string[];
  readonly asOf: Day | null;
  /** The earlier of the two days that the change list compares; null for a month before the later one. */
  readonly since: Day | null;
  /** The scale whose words stand beside the statuses; null for ours alone. */
  readonly lens: LensId | null;
  readonly open: CommitmentId | null;
}

/** The columns as they stand on screen: the id, the pinned, the others. */
export function columnsOnScreen({
  columns,
  pinned,
}: Pick<View, "columns" | "pinned">): readonly ColumnId[] {
  const rest = columns.filter((column) => column !== "id");
  return [
    "id",
    ...rest.filter((column) => pinned.includes(column)),
    ...rest.filter((column) => !pinned.includes(column)),
  ];
}

export const DEFAULT_VIEW: View = {
  part: "all",
  choices: {},
  search: "",
  sort: [],
  group: null,
  columns: DEFAULT_COLUMNS,
  pinned: [],
  folded: [],
  asOf: null,
  since: null,
  lens: null,
  open: null,
};

import {
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  tableFeatures,
} from "@tanstack/react-table";
import { COLUMN } from "../../domain/board/columns.ts";
import type { ColumnId } from "../../domain/board/view.ts";
import { COLUMNS } from "../../domain/board/view.ts";

/** What a card shows on a narrow screen. */
export const NARROW_COLUMNS: readonly ColumnId[] = ["id", "measure", "statement", "status"];

/**
 * Our query filters, sorts and groups, and a pinned column is a place in the view; the table keeps which columns there
 * are and how wide. No row model is registered.
 */
export const TABLE_FEATURES = tableFeatures({
  columnSizingFeature,
  columnResizingFeature,
  columnOrderingFeature,
  columnVisibilityFeature,
});

const ID_WIDTH = { perCharacter: 7.8, padding: 44, most: 144 };

/** Pixels for an id of so many characters; a longer one than that breaks into two lines. */
export function idWidth(longest: number): number {
  return Math.min(ID_WIDTH.most, Math.ceil(ID_WIDTH.padding + longest * ID_WIDTH.perCharacter));
}

/** Pixels. The statement takes what is left until it is given a width. */
export const COLUMN_WIDTH: Readonly<Record<ColumnId, number>> = {
  id: 84,
  statement: 276,
  theme: 138,
  measure: 102,
  status: 172,
  lead: 84,
  due: 78,
  changed: 112,
  reason: 156,
  meeting: 170,
  date: 108,
  document: 260,
  place: 220,
  certainty: 118,
  confidence: 108,
  confidenceReason: 190,
  contested: 190,
  delivered: 100,
  timeliness: 130,
  kind: 100,
  strength: 110,
  owner: 120,
  tags: 130,
  evidence: 90,
  note: 200,
  queue: 180,
  actors: 220,
  recursFrom: 160,
  source: 240,
};

/** The rows are drawn from the board's answer, a window at a time: the table is given none. */
export type NoRow = Readonly<Record<string, never>>;
export const NO_ROWS: readonly NoRow[] = [];

const helper = createColumnHelper<typeof TABLE_FEATURES, NoRow>();

export const TABLE_COLUMNS = COLUMNS.map((column) =>
  helper.display({
    id: column,
    header: COLUMN[column].label,
    size: COLUMN_WIDTH[column],
    minSize: 56,
    maxSize: 900,
    enableHiding: column !== "id",
  }),
);

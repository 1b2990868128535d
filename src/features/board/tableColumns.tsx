import {
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
import type { Board, Line } from "../../domain/board/answer.ts";
import { COLUMN } from "../../domain/board/columns.ts";
import { matchRanges } from "../../domain/board/text.ts";
import type { ColumnId } from "../../domain/board/view.ts";
import { COLUMNS } from "../../domain/board/view.ts";
import { STATUS_MEANING } from "../../domain/review/status.ts";
import { useLens } from "../../state/lens.ts";
import { Marked } from "../../ui/Marked.tsx";
import { StatusMark } from "../../ui/StatusMark.tsx";
import styles from "./CommitmentTable.module.css";

/** A line of the table with what its cells are drawn from. */
export interface TableLine {
  readonly index: number;
  readonly line: Line;
  readonly board: Board;
  readonly terms: readonly string[];
  /** True while its list of statuses is open. */
  readonly isPicking: boolean;
  readonly isSelected: boolean;
  /** The column whose cell takes Tab, when it is in this line. */
  readonly tabStop: ColumnId | null;
}

/** What a card shows on a narrow screen. */
export const NARROW_COLUMNS: readonly ColumnId[] = ["id", "measure", "statement", "status"];

/** Our query filters, sorts and groups; the table keeps the state of the columns. No row model is registered. */
export const TABLE_FEATURES = tableFeatures({
  rowSortingFeature,
  columnSizingFeature,
  columnResizingFeature,
  columnOrderingFeature,
  columnPinningFeature,
  columnVisibilityFeature,
});

const ID_WIDTH = { perCharacter: 7.8, padding: 44, most: 144 };

/** Pixels for the longest id; a longer one than that breaks into two lines. */
export function idWidth(ids: readonly string[]): number {
  const longest = ids.reduce((most, id) => Math.max(most, id.length), 0);
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

const READ_COLUMNS: ReadonlySet<ColumnId> = new Set([
  "statement",
  "reason",
  "confidenceReason",
  "contested",
  "note",
  "document",
]);
const SEARCHED_COLUMNS: ReadonlySet<ColumnId> = new Set([
  "id",
  "statement",
  "theme",
  "measure",
  "lead",
  "reason",
  "meeting",
  "document",
  "place",
  "confidenceReason",
  "contested",
  "owner",
  "tags",
  "note",
  "actors",
  "source",
]);

interface CellProps {
  readonly tableLine: TableLine;
  readonly column: ColumnId;
}

function StatusCell({ tableLine: { line, board, isPicking, tabStop } }: CellProps) {
  const lens = useLens();
  if (line.type !== "row") return null;
  const { status } = board.assessmentAt(line.row);
  return (
    <button
      type="button"
      role="combobox"
      className={styles.status}
      data-control=""
      data-picks={board.idAt(line.row)}
      tabIndex={tabStop === "status" ? 0 : -1}
      aria-label={`Status of ${board.idAt(line.row)}`}
      aria-haspopup="listbox"
      aria-expanded={isPicking}
      aria-controls={isPicking ? STATUS_LIST_ID : undefined}
    >
      <StatusMark status={status} shape="bar" />
      {lens === null ? (
        STATUS_MEANING[status].label
      ) : (
        <span className={styles.rated}>
          {STATUS_MEANING[status].label} <span>{lens.label(status)}</span>
        </span>
      )}
    </button>
  );
}

/** The id, and a box to select the row, which the keyboard does with x. */
function IdCell({ tableLine: { line, board, terms, isSelected } }: CellProps) {
  if (line.type !== "row") return null;
  const id = board.idAt(line.row);
  return (
    <>
      <input
        type="checkbox"
        className={styles.select}
        aria-label={`Select ${id}`}
        tabIndex={-1}
        checked={isSelected}
        data-selects={id}
        readOnly
      />
      <span className={styles.text}>
        <Marked text={id} ranges={matchRanges(id, terms)} />
      </span>
    </>
  );
}

/** Id of the one list that serves every row. */
export const STATUS_LIST_ID = "status-list";

function TextCell({ tableLine: { line, board, terms }, column }: CellProps) {
  if (line.type !== "row") return null;
  const text = board.shown(line.row, column);
  if (text === "") return <span className={styles.none}>—</span>;
  return (
    <span className={READ_COLUMNS.has(column) ? styles.read : styles.text}>
      <Marked text={text} ranges={SEARCHED_COLUMNS.has(column) ? matchRanges(text, terms) : []} />
    </span>
  );
}

const CELL: Readonly<Partial<Record<ColumnId, typeof TextCell>>> = {
  id: IdCell,
  status: StatusCell,
};

const helper = createColumnHelper<typeof TABLE_FEATURES, TableLine>();

export const TABLE_COLUMNS = COLUMNS.map((column) =>
  helper.display({
    id: column,
    header: COLUMN[column].label,
    size: COLUMN_WIDTH[column],
    minSize: 56,
    maxSize: 900,
    enableHiding: column !== "id",
    cell: ({ row }) => {
      const Cell = CELL[column] ?? TextCell;
      return <Cell tableLine={row.original} column={column} />;
    },
  }),
);

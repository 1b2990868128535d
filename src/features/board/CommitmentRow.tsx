import type { Board } from "../../domain/board/answer.ts";
import type { SearchTerm } from "../../domain/board/search.ts";
import { matchRanges } from "../../domain/board/text.ts";
import type { ColumnId } from "../../domain/board/view.ts";
import { STATUS_MEANING } from "../../domain/review/status.ts";
import type { LensOn } from "../../domain/rates/lensOn.ts";
import { Marked } from "../../ui/Marked.tsx";
import { StatusMark } from "../../ui/StatusMark.tsx";
import { fitsInLines } from "./fitsInLines.ts";
import { STATUS_LIST_ID } from "./StatusPicker.tsx";
import type { TableColumns } from "./useTableColumns.ts";
import styles from "./CommitmentTable.module.css";

/** Columns that are read, not looked at: in the serif of what documents say. */
const READ_COLUMNS: ReadonlySet<ColumnId> = new Set([
  "statement",
  "reason",
  "confidenceReason",
  "contested",
  "note",
  "document",
]);
/** The field of the search that stands in a column; a match is marked there. */
const SEARCHED_AS: Readonly<Partial<Record<ColumnId, string>>> = {
  id: "id",
  statement: "statement",
  theme: "theme",
  measure: "measure",
  lead: "lead",
  reason: "reason",
  meeting: "meeting",
  document: "document",
  place: "place",
  confidenceReason: "reason",
  contested: "contested",
  owner: "owner",
  tags: "tag",
  note: "note",
  actors: "actor",
  source: "source",
};

/** Lines of text that a row holds. */
const LINES = 2;

interface CommitmentRowProps {
  readonly board: Board;
  readonly row: number;
  /** Its line in the table, and its place among the matching rows, both from 0. */
  readonly index: number;
  readonly position: number;
  /** Pixels. */
  readonly top: number;
  readonly height: number;
  readonly columns: readonly ColumnId[];
  readonly cells: TableColumns["cells"];
  /** What was searched; it is marked where it stands. */
  readonly sought: readonly SearchTerm[];
  /** The scale that statuses are read in beside their own words; null for none. */
  readonly lens: LensOn | null;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  /** True while its list of statuses is open. */
  readonly isPicking: boolean;
  /** The column whose cell takes Tab, when it is in this row. */
  readonly tabStop: ColumnId | null;
}

/** A commitment in the table. It is drawn anew for each answer, so its cells are plain elements. */
export function CommitmentRow({
  board,
  row,
  index,
  position,
  top,
  height,
  columns,
  cells,
  sought,
  lens,
  isOpen,
  isSelected,
  isPicking,
  tabStop,
}: CommitmentRowProps) {
  "use memo";
  const id = board.idAt(row);
  const textOf = (column: ColumnId) => {
    const text = board.shown(row, column);
    if (text === "") return <span className={styles.none}>—</span>;
    const field = SEARCHED_AS[column];
    const terms = sought
      .filter((one) => field !== undefined && (one.field === null || one.field === field))
      .map((one) => one.text);
    const isRead = READ_COLUMNS.has(column);
    return (
      <span
        className={isRead ? styles.read : styles.text}
        data-cut={isRead || !fitsInLines(text, LINES, cells.get(column)?.room ?? 0) || undefined}
      >
        {terms.length === 0 ? text : <Marked text={text} ranges={matchRanges(text, terms)} />}
      </span>
    );
  };
  const statusControl = () => {
    const { status } = board.assessmentAt(row);
    return (
      <button
        type="button"
        role="combobox"
        className={styles.status}
        data-control=""
        data-picks={id}
        tabIndex={tabStop === "status" ? 0 : -1}
        aria-label={`Status of ${id}`}
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
  };
  return (
    <div
      role="row"
      aria-rowindex={position + 1}
      className={styles.row}
      style={{ blockSize: height, transform: `translateY(${top}px)` }}
      data-line={index}
      data-open={isOpen}
      aria-selected={isSelected}
    >
      {columns.map((column) => (
        <div
          key={column}
          role={column === "id" ? "rowheader" : "gridcell"}
          aria-label={column === "id" ? id : undefined}
          className={styles.cell}
          data-column={column}
          data-pinned={cells.get(column)?.style.insetInlineStart !== undefined}
          style={cells.get(column)?.style}
          tabIndex={column === "status" ? undefined : tabStop === column ? 0 : -1}
        >
          {/* The box to select the row, which the keyboard does with x. */}
          {column === "id" && (
            <input
              type="checkbox"
              className={styles.select}
              aria-label={`Select ${id}`}
              tabIndex={-1}
              checked={isSelected}
              data-selects={id}
              readOnly
            />
          )}
          {column === "status" ? statusControl() : textOf(column)}
        </div>
      ))}
    </div>
  );
}

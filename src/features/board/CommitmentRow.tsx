import { useLayoutEffect, useRef } from "react";
import type { StandingRow } from "../../domain/board/answer.ts";
import type { SearchTerm } from "../../domain/board/search.ts";
import type { ColumnId } from "../../domain/board/view.ts";
import { STATUS_MEANING } from "../../domain/review/status.ts";
import type { LensOn } from "../../domain/rates/lensOn.ts";
import { StatusMark } from "../../ui/StatusMark.tsx";
import { writeTexts } from "./rowTexts.ts";
import { STATUS_LIST_ID } from "./StatusPicker.tsx";
import type { TableColumns } from "./useTableColumns.ts";
import styles from "./CommitmentTable.module.css";

interface CommitmentRowProps {
  readonly standing: StandingRow;
  /** Its line in the table, and its place among the matching rows, both from 0. */
  readonly index: number;
  readonly position: number;
  /** Pixels. */
  readonly top: number;
  readonly height: number;
  /** By column, in the order on screen. */
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

/** A commitment in the table. Its cells are drawn when the columns change; their texts are written in (`rowTexts.ts`). */
export function CommitmentRow({
  standing,
  index,
  position,
  top,
  height,
  cells,
  sought,
  lens,
  isOpen,
  isSelected,
  isPicking,
  tabStop,
}: CommitmentRowProps) {
  "use memo";
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (row.current) writeTexts(row.current, standing, cells, sought);
  }, [standing, cells, sought]);

  const { id, assessment } = standing;
  const { status } = assessment;
  const plainCells = [...cells].map(([column, { style }]) => (
    // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- its text is written in
    <div
      key={column}
      role="gridcell"
      className={styles.cell}
      data-column={column}
      data-pinned={style.insetInlineStart !== undefined}
      style={style}
      tabIndex={tabStop === column ? 0 : -1}
    >
      <span />
    </div>
  ));
  const ofId = cells.get("id");
  const ofStatus = cells.get("status");
  const idCell = (
    <div
      key="id"
      role="rowheader"
      aria-label={id}
      className={styles.cell}
      data-column="id"
      data-pinned={ofId?.style.insetInlineStart !== undefined}
      style={ofId?.style}
      tabIndex={tabStop === "id" ? 0 : -1}
    >
      {/* The box to select the row, which the keyboard does with x. */}
      <input
        type="checkbox"
        className={styles.select}
        aria-label={`Select ${id}`}
        tabIndex={-1}
        checked={isSelected}
        data-selects={id}
        readOnly
      />
      <span />
    </div>
  );
  const statusCell = (
    <div
      key="status"
      role="gridcell"
      className={styles.cell}
      data-column="status"
      data-pinned={ofStatus?.style.insetInlineStart !== undefined}
      style={ofStatus?.style}
    >
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
    </div>
  );
  return (
    <div
      ref={row}
      role="row"
      aria-rowindex={position + 1}
      className={styles.row}
      style={{ blockSize: height, transform: `translateY(${top}px)` }}
      data-line={index}
      data-open={isOpen}
      aria-selected={isSelected}
    >
      {[...cells.keys()].map((column, i) =>
        column === "id" ? idCell : column === "status" ? statusCell : plainCells[i],
      )}
    </div>
  );
}

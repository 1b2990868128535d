import type { Header } from "@tanstack/react-table";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { DragEvent, KeyboardEvent, MouseEvent } from "react";
import { useState } from "react";
import { COLUMN } from "../../domain/board/columns.ts";
import { pressedSort } from "../../domain/board/order.ts";
import type { ColumnId } from "../../domain/board/view.ts";
import { useAddress } from "../../state/app.tsx";
import { HEAD } from "../../state/cursorStore.ts";
import type { NoRow } from "./tableColumns.ts";
import { TABLE_FEATURES } from "./tableColumns.ts";
import { movedColumn } from "./columnOrder.ts";
import styles from "./CommitmentTable.module.css";

interface TableHeadProps {
  readonly headers: readonly Header<typeof TABLE_FEATURES, NoRow>[];
  readonly columns: readonly ColumnId[];
  /** Pixels from the start at which a pinned column stands. */
  readonly pinnedAt: ReadonlyMap<string, number>;
  /** The column whose head the keyboard enters by Tab; null when a row has that. */
  readonly current: ColumnId | null;
}

/** Heads of the columns: press to sort, with Shift to sort by one more; drag to reorder; drag the edge to resize. */
export function TableHead({ headers, columns, pinnedAt, current }: TableHeadProps) {
  "use memo";
  const { sort, columns: shown } = useAddress(({ address }) => address.view);
  const show = useAddress((state) => state.show);
  const [dragged, setDragged] = useState<ColumnId | null>(null);
  const [over, setOver] = useState<ColumnId | null>(null);

  const press = (column: ColumnId, event: MouseEvent | KeyboardEvent) =>
    show({ sort: pressedSort(sort, column, event.shiftKey) });
  const drop = (target: ColumnId) => {
    if (dragged !== null) show({ columns: movedColumn(shown, dragged, shown.indexOf(target)) });
    setDragged(null);
    setOver(null);
  };

  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" className={styles.headRow} data-line={HEAD}>
        {columns.map((column) => {
          const header = headers.find((one) => one.column.id === column);
          const at = sort.findIndex((key) => key.column === column);
          const key = sort[at];
          const canMove = column !== "id";
          return (
            <div
              key={column}
              role="columnheader"
              tabIndex={-1}
              aria-sort={key === undefined ? "none" : key.descending ? "descending" : "ascending"}
              className={styles.headCell}
              data-column={column}
              data-pinned={pinnedAt.has(column)}
              data-over={over === column && dragged !== column}
              style={pinnedAt.has(column) ? { insetInlineStart: pinnedAt.get(column) } : undefined}
              onDragOver={(event: DragEvent) => {
                if (dragged === null || !canMove) return;
                event.preventDefault();
                setOver(column);
              }}
              onDrop={() => drop(column)}
            >
              <button
                type="button"
                className={styles.sort}
                data-control=""
                tabIndex={current === column ? 0 : -1}
                draggable={canMove}
                onDragStart={() => setDragged(column)}
                onDragEnd={() => setDragged(null)}
                onClick={(event) => press(column, event)}
              >
                {COLUMN[column].label}
                {key !== undefined &&
                  (key.descending ? (
                    <ArrowDown size={13} aria-hidden="true" />
                  ) : (
                    <ArrowUp size={13} aria-hidden="true" />
                  ))}
                {key !== undefined && sort.length > 1 && (
                  <span className={styles.sortPlace}>{at + 1}</span>
                )}
              </button>
              {header && (
                <span
                  aria-hidden="true"
                  className={styles.edge}
                  onPointerDown={header.getResizeHandler()}
                  onDoubleClick={() => header.column.resetSize()}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

import { ArrowDown, ArrowUp, Columns3, Minus, Pin, PinOff, Plus } from "lucide-react";
import { COLUMN } from "../../domain/board/columns.ts";
import type { ColumnId } from "../../domain/board/view.ts";
import { COLUMNS, DEFAULT_VIEW } from "../../domain/board/view.ts";
import { useAddress, usePreferences, useStanding } from "../../state/app.tsx";
import { Button } from "../../ui/Button.tsx";
import { PopoverButton } from "../../ui/PopoverButton.tsx";
import { movedColumn, toggledColumn } from "./columnOrder.ts";
import { COLUMN_WIDTH } from "./tableColumns.ts";
import styles from "./ColumnsPanel.module.css";

const WIDTH_STEP = 24;
const LEAST_WIDTH = 56;
const MOST_WIDTH = 900;

function ColumnRow({ column }: { readonly column: ColumnId }) {
  const { dataset } = useStanding();
  const { columns, pinned } = useAddress(({ address }) => address.view);
  const show = useAddress((state) => state.show);
  const allWidths = usePreferences((state) => state.columnWidths);
  const change = usePreferences((state) => state.change);
  const { label } = COLUMN[column];
  const place = columns.indexOf(column);
  const isShown = place !== -1;
  const isPinned = pinned.includes(column);
  const widths = allWidths[dataset.id] ?? {};
  const widen = (by: number) => {
    const width = Math.min(
      MOST_WIDTH,
      Math.max(LEAST_WIDTH, (widths[column] ?? COLUMN_WIDTH[column]) + by),
    );
    change({ columnWidths: { ...allWidths, [dataset.id]: { ...widths, [column]: width } } });
  };

  return (
    <li className={styles.row}>
      <label className={styles.name}>
        <input
          type="checkbox"
          checked={isShown}
          disabled={column === "id"}
          onChange={() => show({ columns: toggledColumn(columns, column) }, "replace")}
        />
        {label}
      </label>
      {isShown && (
        <span className={styles.acts}>
          {column !== "id" && (
            <>
              <Button
                look="icon"
                aria-label={`Move ${label} towards the start`}
                disabled={place <= 1}
                onClick={() =>
                  show({ columns: movedColumn(columns, column, place - 1) }, "replace")
                }
              >
                <ArrowUp size={15} aria-hidden="true" />
              </Button>
              <Button
                look="icon"
                aria-label={`Move ${label} towards the end`}
                disabled={place === columns.length - 1}
                onClick={() =>
                  show({ columns: movedColumn(columns, column, place + 1) }, "replace")
                }
              >
                <ArrowDown size={15} aria-hidden="true" />
              </Button>
              <Button
                look="icon"
                aria-label={`Pin ${label}`}
                aria-pressed={isPinned}
                onClick={() =>
                  show(
                    {
                      pinned: isPinned
                        ? pinned.filter((one) => one !== column)
                        : [...pinned, column],
                    },
                    "replace",
                  )
                }
              >
                {isPinned ? (
                  <PinOff size={15} aria-hidden="true" />
                ) : (
                  <Pin size={15} aria-hidden="true" />
                )}
              </Button>
            </>
          )}
          <Button
            look="icon"
            aria-label={`Make ${label} narrower`}
            onClick={() => widen(-WIDTH_STEP)}
          >
            <Minus size={15} aria-hidden="true" />
          </Button>
          <Button look="icon" aria-label={`Make ${label} wider`} onClick={() => widen(WIDTH_STEP)}>
            <Plus size={15} aria-hidden="true" />
          </Button>
        </span>
      )}
    </li>
  );
}

/** Which columns are shown, in which order and how wide: all that the mouse does on the heads, by keyboard too. */
export function ColumnsPanel() {
  const { dataset } = useStanding();
  const columns = useAddress(({ address }) => address.view.columns);
  const show = useAddress((state) => state.show);
  const allWidths = usePreferences((state) => state.columnWidths);
  const change = usePreferences((state) => state.change);
  const hidden = COLUMNS.filter((column) => !columns.includes(column));
  return (
    <PopoverButton
      label="Columns"
      button={
        <>
          <Columns3 size={15} aria-hidden="true" />
          Columns
        </>
      }
    >
      <div className={styles.panel}>
        <ul>
          {[...columns, ...hidden].map((column) => (
            <ColumnRow key={column} column={column} />
          ))}
        </ul>
        <Button
          onClick={() => {
            show({ columns: DEFAULT_VIEW.columns, pinned: [] }, "replace");
            change({ columnWidths: { ...allWidths, [dataset.id]: {} } });
          }}
        >
          Back to the first columns
        </Button>
      </div>
    </PopoverButton>
  );
}

import type { ChartColumn, ChartRow, Press } from "./chart.ts";
import { rowTotal } from "./chart.ts";
import styles from "./ChartTable.module.css";

interface ChartTableProps {
  readonly title: string;
  readonly rowHeading: string;
  readonly rows: readonly ChartRow[];
  readonly columns: readonly ChartColumn[];
  readonly onPress: Press;
  /** Head of the column of notes; without one there is none. */
  readonly noteHeading?: string | undefined;
  /** By which rule the notes are made, below the numbers. */
  readonly rule?: string | undefined;
}

/** The numbers of a chart. A cell that is not zero is a button and does what pressing its mark does. */
export function ChartTable(props: ChartTableProps) {
  const { title, rowHeading, rows, columns, onPress, noteHeading, rule } = props;
  return (
    // Scrolls sideways in its frame, and the keyboard must be able to scroll it where no cell is a button.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroll} aria-label={`${title}, table`} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{rowHeading}</th>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {column.label}
              </th>
            ))}
            <th scope="col">Total</th>
            {noteHeading !== undefined && <th scope="col">{noteHeading}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.label}</th>
              {columns.map((column, index) => {
                const value = row.values[index] ?? 0;
                return (
                  <td key={column.id}>
                    {value === 0 ? (
                      <span className={styles.zero}>0</span>
                    ) : (
                      <button
                        type="button"
                        aria-label={`${value}, ${row.label}, ${column.label}`}
                        onClick={() => onPress(row.id, column.id)}
                      >
                        {value}
                      </button>
                    )}
                  </td>
                );
              })}
              <td>{rowTotal(row)}</td>
              {noteHeading !== undefined && <td className={styles.note}>{row.note}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {rule !== undefined && <p className={styles.rule}>{rule}</p>}
    </section>
  );
}

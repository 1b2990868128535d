import { COLUMN } from "../../domain/board/columns.ts";
import type { ColumnId } from "../../domain/board/view.ts";
import { COLUMNS, DEFAULT_COLUMNS } from "../../domain/board/view.ts";
import { useAddress } from "../../state/app.tsx";
import styles from "./BoardPage.module.css";

/** On a narrow screen, where there are no heads to press. */
export function SortChoice() {
  const [first] = useAddress(({ address }) => address.view.sort);
  const show = useAddress((state) => state.show);
  const value = first === undefined ? "" : `${first.descending ? "-" : ""}${first.column}`;
  return (
    <label className={styles.sort}>
      Sort by
      <select
        value={value}
        onChange={(event) => {
          const text = event.target.value;
          const column = COLUMNS.find((one) => one === text.replace("-", ""));
          show({
            sort: column === undefined ? [] : [{ column, descending: text.startsWith("-") }],
          });
        }}
      >
        <option value="">The order of the source</option>
        {DEFAULT_COLUMNS.flatMap((column: ColumnId) => [
          <option key={column} value={column}>{`${COLUMN[column].label}, ascending`}</option>,
          <option
            key={`-${column}`}
            value={`-${column}`}
          >{`${COLUMN[column].label}, descending`}</option>,
        ])}
      </select>
    </label>
  );
}

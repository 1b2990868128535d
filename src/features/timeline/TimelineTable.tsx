import type { TimelineArea, TimelineItem } from "../../domain/board/timeline.ts";
import { MEETINGS_AREA } from "../../domain/board/timeline.ts";
import { ItemMark } from "./ItemMark.tsx";
import { dateWords, itemContext, itemState, itemText, KIND_LABEL } from "./itemWords.ts";
import styles from "./TimelineTable.module.css";

interface TimelineTableProps {
  readonly areas: readonly TimelineArea[];
  readonly items: readonly TimelineItem[];
  readonly onPress: (item: TimelineItem) => void;
}

interface YearOfItems {
  readonly year: string;
  readonly items: readonly TimelineItem[];
}

function byYear(items: readonly TimelineItem[]): readonly YearOfItems[] {
  const years = new Map<string, TimelineItem[]>();
  for (const item of items) {
    const year = item.date?.slice(0, 4) ?? "No date";
    const known = years.get(year);
    if (known === undefined) years.set(year, [item]);
    else known.push(item);
  }
  return [...years].map(([year, ofYear]) => ({ year, items: ofYear }));
}

/** All that the chart shows, as words. */
export function TimelineTable({ areas, items, onPress }: TimelineTableProps) {
  const nameById = new Map(areas.map(({ id, name }) => [id, name]));
  const areaWords = ({ areaIds }: TimelineItem) =>
    areaIds
      .filter((id) => id !== MEETINGS_AREA)
      .map((id) => nameById.get(id) ?? id)
      .join("; ") || "All areas";
  return (
    <table className={styles.table} aria-label="Timeline">
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Kind</th>
          <th scope="col">What</th>
          <th scope="col">Area</th>
          <th scope="col">Status or certainty</th>
        </tr>
      </thead>
      {byYear(items).map(({ year, items: ofYear }) => (
        <tbody key={year}>
          <tr className={styles.year}>
            <th scope="rowgroup" colSpan={5}>
              <h2>{year}</h2>
            </th>
          </tr>
          {ofYear.map((item) => (
            <tr key={item.key}>
              <td className={styles.date}>{dateWords(item)}</td>
              <td className={styles.kind}>
                <ItemMark item={item} /> {KIND_LABEL[item.type]}
              </td>
              <td>
                <button type="button" className={styles.what} onClick={() => onPress(item)}>
                  {itemText(item)}
                </button>
                <span className={styles.context}>{itemContext(item)}</span>
              </td>
              <td className={styles.area}>{areaWords(item)}</td>
              <td className={styles.state}>{itemState(item)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

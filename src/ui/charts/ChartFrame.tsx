import { useId, useState } from "react";
import type { MouseEvent, ReactNode } from "react";
import type { ChartColumn, ChartRow, ChartSeries, Press } from "./chart.ts";
import { ChartTable } from "./ChartTable.tsx";
import { ChartTip } from "./ChartTip.tsx";
import { Swatch } from "./Swatch.tsx";
import styles from "./ChartFrame.module.css";

export interface ChartFrameProps {
  readonly title: string;
  /** What is counted, or the span of time: a word or two. */
  readonly unit: string;
  /** What the picture says, in a sentence or two: its text alternative. */
  readonly summary: string;
  /** What a row is, as the head of the table's first column: "Focus area". */
  readonly rowHeading: string;
  readonly rows: readonly ChartRow[];
  readonly columns: readonly ChartColumn[];
  readonly onPress: Press;
  /** Series to name under the picture. */
  readonly legend?: readonly ChartSeries[] | undefined;
  /** Head of the column of the rows' notes, in the table. */
  readonly noteHeading?: string | undefined;
  /** By which rule the notes are made: printed below the table. */
  readonly rule?: string | undefined;
  /** What the short notes at the end of the bars say, below the picture. */
  readonly noteLegend?: string | undefined;
  /** Further buttons beside the one that shows the table; `picture` holds the drawing, and is null while the table is shown. */
  readonly renderActions?: ((picture: HTMLElement | null) => ReactNode) | undefined;
  /** A picture alone, on paper or in another page: nothing to press. */
  readonly isPicture?: boolean | undefined;
  /** The picture: the same rows and columns, drawn. A mark that can be pointed at names its row and column in `data-row` and `data-column`. */
  readonly children: ReactNode;
}

/** The mark that an event of the mouse was on. */
function markOf({ target }: MouseEvent): SVGElement | null {
  return target instanceof Element ? target.closest<SVGElement>("[data-row]") : null;
}

/** A titled chart that can be read, and pressed by keyboard, as a table of the same numbers. */
export function ChartFrame(props: ChartFrameProps) {
  "use memo";
  const { title, unit, summary, rowHeading, rows, columns, onPress, legend } = props;
  const { noteHeading, rule, noteLegend, renderActions, isPicture = false, children } = props;
  const [asTable, setAsTable] = useState(false);
  // Kept in state: what saves it must hear when it is there.
  const [picture, setPicture] = useState<HTMLElement | null>(null);
  const titleId = useId();
  const [pointed, setPointed] = useState<SVGElement | null>(null);
  const at = (mark: SVGElement | null) => {
    const row = rows.find(({ id }) => id === mark?.dataset["row"]);
    const index = columns.findIndex(({ id }) => id === mark?.dataset["column"]);
    const column = columns[index];
    return row && column ? { row, column, value: row.values[index] ?? 0 } : null;
  };
  const told = at(pointed);
  // A cell of nothing can be pointed at, a bar of nothing is gone.
  const isGone = told?.value === 0 && "colour" in told.column;
  return (
    <section className={styles.frame} aria-labelledby={titleId}>
      <header className={styles.head}>
        <h3 id={titleId}>{title}</h3>
        <span className={styles.unit}>{unit}</span>
        {!isPicture && renderActions?.(picture)}
        {!isPicture && (
          <button
            type="button"
            className={styles.toggle}
            aria-label={`${title} as a ${asTable ? "chart" : "table"}`}
            onClick={() => {
              setPointed(null);
              setAsTable(!asTable);
            }}
          >
            {asTable ? "Chart" : "Table"}
          </button>
        )}
      </header>
      {asTable ? (
        <ChartTable
          title={title}
          rowHeading={rowHeading}
          rows={rows}
          columns={columns}
          onPress={onPress}
          noteHeading={noteHeading}
          rule={rule}
        />
      ) : (
        <>
          <figure className={styles.figure}>
            <figcaption className={styles.summary}>{summary}</figcaption>
            {/* Hidden: the loose texts of the svg make no sense when read in order. Recharts' layers take the focus when
                they are pressed, and nothing hidden may have it: without the default of mousedown it stays where it is. */}
            <div
              ref={setPicture}
              className={styles.picture}
              data-still={isPicture}
              aria-hidden="true"
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={(event) => setPointed(markOf(event))}
              onMouseLeave={() => setPointed(null)}
              onClick={(event) => {
                const pressed = at(markOf(event));
                if (pressed !== null && pressed.value > 0)
                  onPress(pressed.row.id, pressed.column.id);
              }}
            >
              {children}
              {pointed !== null && told !== null && !isGone && (
                <ChartTip mark={pointed} {...told} />
              )}
            </div>
          </figure>
          {legend !== undefined && (
            <ul className={styles.legend}>
              {legend.map((series) => (
                <li key={series.id}>
                  <Swatch series={series} />
                  {series.label}
                </li>
              ))}
              {noteLegend !== undefined && <li>{noteLegend}</li>}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

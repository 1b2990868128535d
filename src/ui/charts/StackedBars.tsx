import { createContext, useContext, useId } from "react";
import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { BarPlace, ChartRow, ChartSeries } from "./chart.ts";
import { rowTotal, startsOf } from "./chart.ts";
import type { Paint } from "./Patterns.tsx";
import { paintsOf, Patterns } from "./Patterns.tsx";
import { CHARACTER_PX, LABEL_PX, labelColumnWidth, RowTick } from "./RowTick.tsx";
import { keyOf, useRowPlaces } from "./useRowPlaces.ts";
import { useTokenColours } from "./useTokenColours.ts";

const ROW_PX = 26;
const BAR_PX = 17;
const LEAST_TOTAL_PX = 34;
const BEFORE_TOTAL_PX = 6;
const UNIT = [0, 1];
const GAP_PX = 1.5;
/** A narrower segment would be nothing but gap and outline. */
const NARROW_PX = 5;
const NARROW_GAP_PX = 0.5;

export interface StackedBarsProps {
  readonly rows: readonly ChartRow[];
  readonly series: readonly ChartSeries[];
  /** Rows that a filter has chosen; their labels stand out. */
  readonly pressedRows: readonly string[];
}

/** What is drawn into the bars. */
const Counts = createContext<{
  readonly rows: readonly ChartRow[];
  /** What would fill the whole width. */
  readonly most: number;
  readonly paints: readonly Paint[];
  readonly ink: string;
}>({ rows: [], most: 1, paints: [], ink: "" });

/** To Recharts every bar is as long as the longest can be. */
const full = (): number => 1;

/**
 * Horizontal bars, one a row, cut into the counts of the series, with the total at the end. Recharts lays out the rows,
 * which stay as they are, and the counts are drawn into them.
 */
export function StackedBars({ rows, series, pressedRows }: StackedBarsProps) {
  "use memo";
  const colourOf = useTokenColours();
  const prefix = useId();
  const places = useRowPlaces(rows);
  const height = rows.length * ROW_PX;
  const most = Math.max(1, ...rows.map(rowTotal));
  const longest = Math.max(0, ...rows.map((row) => endOf(row).length));
  const right = Math.max(LEAST_TOTAL_PX, Math.ceil(longest * CHARACTER_PX) + BEFORE_TOTAL_PX);
  const paints = paintsOf(series, prefix, colourOf);
  const counts = { rows, most, paints, ink: colourOf("--ink-2") };
  return (
    <Counts value={counts}>
      <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 328, height }}>
        <BarChart
          key={keyOf(places)}
          layout="vertical"
          data={places}
          accessibilityLayer={false}
          margin={{ top: 0, right, bottom: 0, left: 0 }}
        >
          <Patterns series={series} prefix={prefix} colourOf={colourOf} />
          <XAxis type="number" hide domain={UNIT} />
          <YAxis
            type="category"
            dataKey="id"
            width={labelColumnWidth(places)}
            interval={0}
            axisLine={false}
            tickLine={false}
            tick={<RowTick rows={places} colourOf={colourOf} pressed={pressedRows} />}
          />
          <Bar dataKey={full} barSize={BAR_PX} isAnimationActive={false} shape={<Segments />} />
        </BarChart>
      </ResponsiveContainer>
    </Counts>
  );
}

/** What stands at the end of a bar. */
function endOf(row: ChartRow): string {
  return row.shortNote ? `${rowTotal(row)} · ${row.shortNote}` : String(rowTotal(row));
}

/** One bar, cut into its counts, and its total. */
function Segments({ originalDataIndex = -1, x = 0, y = 0, width = 0, height = 0 }: BarPlace) {
  "use memo";
  const { rows, most, paints, ink } = useContext(Counts);
  const row = rows[originalDataIndex];
  if (row === undefined) return null;
  const unit = width / most;
  const starts = startsOf(row);
  return (
    <>
      {paints.map(({ id, fill, edge }, index) => {
        const value = row.values[index] ?? 0;
        const start = x + (starts[index] ?? 0) * unit;
        if (value === 0) return null;
        const isNarrow = value * unit <= NARROW_PX;
        return (
          <rect
            key={id}
            data-row={row.id}
            data-column={id}
            cursor="pointer"
            x={start + 0.5}
            y={y + 0.5}
            width={Math.max(1, value * unit - 0.5 - (isNarrow ? NARROW_GAP_PX : GAP_PX))}
            height={height - 1}
            rx={isNarrow ? 0 : 2}
            fill={fill}
            stroke={isNarrow ? undefined : edge}
          />
        );
      })}
      <text
        x={x + rowTotal(row) * unit + BEFORE_TOTAL_PX}
        y={y + height / 2}
        dy="0.35em"
        fontSize={LABEL_PX}
        fill={ink}
      >
        {endOf(row)}
      </text>
    </>
  );
}

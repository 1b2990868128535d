import { createContext, useContext, useId } from "react";
import {
  Bar,
  BarChart,
  ReferenceLine,
  ResponsiveContainer,
  usePlotArea,
  XAxis,
  YAxis,
} from "recharts";
import type { BarPlace, ChartRow, ChartSeries } from "./chart.ts";
import { shortLabelOf, startsOf } from "./chart.ts";
import type { Paint } from "./Patterns.tsx";
import { paintsOf, Patterns } from "./Patterns.tsx";
import { LABEL_PX } from "./RowTick.tsx";
import { keyOf, useRowPlaces } from "./useRowPlaces.ts";
import { useTokenColours } from "./useTokenColours.ts";

const HEIGHT_PX = 140;
const FIRST_SIZE = { width: 328, height: HEIGHT_PX };

export interface SteppedBarsProps {
  /** One a stretch of time, the earliest first. */
  readonly rows: readonly ChartRow[];
  /** From the ground up. */
  readonly series: readonly ChartSeries[];
  /** How many there are to reach: the dotted line. */
  readonly max: number;
}

/** What is drawn into the columns. */
const Counts = createContext<{
  readonly rows: readonly ChartRow[];
  /** What would fill the whole height. */
  readonly top: number;
  readonly paints: readonly Paint[];
}>({ rows: [], top: 1, paints: [] });

/** To Recharts every column is flat. */
const flat = (): number => 0;

/** Stacked columns that touch and so read as steps: how many there were at the end of each stretch of time. */
export function SteppedBars({ rows, series, max }: SteppedBarsProps) {
  "use memo";
  const colourOf = useTokenColours();
  const prefix = useId();
  const places = useRowPlaces(rows);
  const rowById = new Map(places.map((row) => [row.id, row]));
  const top = Math.max(1, max);
  const half = Math.round(top / 2);
  const tick = { fontSize: LABEL_PX, fill: colourOf("--ink-2") };
  const paints = paintsOf(series, prefix, colourOf);
  const counts = { rows, top, paints };
  return (
    <Counts value={counts}>
      <ResponsiveContainer width="100%" height={HEIGHT_PX} initialDimension={FIRST_SIZE}>
        <BarChart
          key={keyOf(places)}
          data={places}
          accessibilityLayer={false}
          barCategoryGap={0}
          margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
        >
          <Patterns series={series} prefix={prefix} colourOf={colourOf} />
          <XAxis
            dataKey="id"
            height={24}
            interval="equidistantPreserveStart"
            minTickGap={10}
            tickLine={false}
            axisLine={{ stroke: colourOf("--line-strong") }}
            tick={tick}
            tickFormatter={(id: string) => {
              const row = rowById.get(id);
              return row === undefined ? id : shortLabelOf(row);
            }}
          />
          <YAxis
            domain={[0, top]}
            ticks={half === top ? [0, top] : [0, half, top]}
            width={String(top).length * 8 + 12}
            interval={0}
            axisLine={false}
            tickLine={false}
            tick={tick}
          />
          <ReferenceLine y={half} stroke={colourOf("--line")} zIndex={-100} />
          <ReferenceLine
            y={top}
            stroke={colourOf("--line-strong")}
            strokeDasharray="2 3"
            zIndex={-100}
          />
          <Bar dataKey={flat} isAnimationActive={false} shape={<Step />} />
        </BarChart>
      </ResponsiveContainer>
    </Counts>
  );
}

/** All counts of one stretch of time. Every step ends where the next one starts. */
function Step({ originalDataIndex = -1 }: BarPlace) {
  "use memo";
  const { rows, top: most, paints } = useContext(Counts);
  const plot = usePlotArea();
  const row = rows[originalDataIndex];
  if (plot === undefined || row === undefined) return null;
  const edge = (step: number) => Math.round(plot.x + (step * plot.width) / rows.length);
  const left = edge(originalDataIndex);
  const width = edge(originalDataIndex + 1) - left;
  const unit = plot.height / most;
  const starts = startsOf(row);
  return (
    <g shapeRendering="crispEdges">
      {paints.map(({ id, fill, edge: line }, index) => {
        const value = row.values[index] ?? 0;
        const ground = plot.y + plot.height - (starts[index] ?? 0) * unit;
        if (value === 0) return null;
        const top = Math.round(ground - value * unit);
        return (
          <g key={id} data-row={row.id} data-column={id} cursor="pointer">
            <rect x={left} y={top} width={width} height={Math.round(ground) - top} fill={fill} />
            <rect x={left} y={top} width={width} height={1} fill={line} />
          </g>
        );
      })}
    </g>
  );
}

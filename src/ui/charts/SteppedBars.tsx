import { useId } from "react";
import {
  Bar,
  BarChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  usePlotArea,
  XAxis,
  YAxis,
} from "recharts";
import type { BarShapeProps } from "recharts";
import type { ChartRow, ChartSeries, Press } from "./chart.ts";
import { shortLabelOf } from "./chart.ts";
import { SeriesTip } from "./ChartTip.tsx";
import { fillOf, Patterns } from "./Patterns.tsx";
import { LABEL_PX } from "./RowTick.tsx";
import { edgeOf } from "./shade.ts";
import { useTokenColours } from "./useTokenColours.ts";

const HEIGHT_PX = 140;

export interface SteppedBarsProps {
  /** One a stretch of time, the earliest first. */
  readonly rows: readonly ChartRow[];
  /** From the ground up. */
  readonly series: readonly ChartSeries[];
  readonly onPress: Press;
  /** How many there are to reach: the dotted line. */
  readonly max: number;
  /** In pixels. */
  readonly height?: number | undefined;
}

/** Stacked columns that touch and so read as steps: how many there were at the end of each stretch of time. */
export function SteppedBars({ rows, series, onPress, max, height = HEIGHT_PX }: SteppedBarsProps) {
  "use memo";
  const colourOf = useTokenColours();
  const prefix = useId();
  const rowById = new Map(rows.map((row) => [row.id, row]));
  const top = Math.max(1, max);
  const half = Math.round(top / 2);
  const tick = { fontSize: LABEL_PX, fill: colourOf("--ink-2") };
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 328, height }}>
      <BarChart
        data={rows}
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
        <Tooltip
          shared={false}
          cursor={false}
          isAnimationActive={false}
          content={<SeriesTip series={series} />}
        />
        {series.map((one, index) => (
          <Bar
            key={one.id}
            name={one.id}
            dataKey={(row: ChartRow) => row.values[index] ?? 0}
            stackId="bucket"
            isAnimationActive={false}
            cursor="pointer"
            fill={fillOf(one, prefix, colourOf)}
            stroke={edgeOf(colourOf(one.colour), colourOf("--sheet"), colourOf("--ink"))}
            shape={<Step steps={rows.length} />}
            onClick={({ payload }: { readonly payload?: ChartRow }) => {
              if (payload) onPress(payload.id, one.id);
            }}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

interface StepProps extends Partial<BarShapeProps> {
  readonly steps: number;
}

/** Recharts rounds the width of a bar down; here every step ends where the next one starts. */
function Step({ steps, originalDataIndex = 0, y = 0, height = 0, fill, stroke }: StepProps) {
  "use memo";
  const plot = usePlotArea();
  if (plot === undefined || height <= 0) return null;
  const edge = (step: number) => Math.round(plot.x + (step * plot.width) / steps);
  const left = edge(originalDataIndex);
  const top = Math.round(y);
  const width = edge(originalDataIndex + 1) - left;
  return (
    <g shapeRendering="crispEdges">
      <rect x={left} y={top} width={width} height={Math.round(y + height) - top} fill={fill} />
      <rect x={left} y={top} width={width} height={1} fill={stroke} />
    </g>
  );
}

import { useId } from "react";
import { Bar, BarChart, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { BarShapeProps } from "recharts";
import type { ChartRow, ChartSeries, Press } from "./chart.ts";
import { rowTotal } from "./chart.ts";
import { ChartTip } from "./ChartTip.tsx";
import { fillOf, Patterns } from "./Patterns.tsx";
import { LABEL_PX, labelColumnWidth, RowTick } from "./RowTick.tsx";
import { edgeOf } from "./shade.ts";
import { useTokenColours } from "./useTokenColours.ts";

const ROW_PX = 26;
const BAR_PX = 17;
const TOTAL_PX = 34;
const GAP_PX = 1.5;

export interface StackedBarsProps {
  readonly rows: readonly ChartRow[];
  readonly series: readonly ChartSeries[];
  readonly onPress: Press;
  /** Rows that a filter has chosen; their labels stand out. */
  readonly pressedRows?: ReadonlySet<string> | undefined;
  /** In pixels; by default 26 a row. */
  readonly height?: number | undefined;
}

/** Horizontal bars, one a row, cut into the counts of the series, with the total at the end. */
export function StackedBars({
  rows,
  series,
  onPress,
  pressedRows,
  height = rows.length * ROW_PX,
}: StackedBarsProps) {
  const colourOf = useTokenColours();
  const prefix = useId();
  const rowById = new Map(rows.map((row) => [row.id, row]));
  const most = Math.max(1, ...rows.map(rowTotal));
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 328, height }}>
      <BarChart
        layout="vertical"
        data={rows}
        accessibilityLayer={false}
        margin={{ top: 0, right: TOTAL_PX, bottom: 0, left: 0 }}
      >
        <Patterns series={series} prefix={prefix} colourOf={colourOf} />
        <XAxis type="number" hide domain={[0, most]} />
        <YAxis
          type="category"
          dataKey="id"
          width={labelColumnWidth(rows)}
          interval={0}
          axisLine={false}
          tickLine={false}
          tick={({ x, y, payload }) => (
            <RowTick
              x={x}
              y={y}
              row={rowById.get(payload.value)}
              fill={colourOf(pressedRows?.has(payload.value) ? "--accent" : "--ink-2")}
              strong={pressedRows?.has(payload.value) ?? false}
            />
          )}
        />
        <Tooltip
          shared={false}
          cursor={false}
          isAnimationActive={false}
          content={({ payload }) => {
            const [mark] = payload;
            const index = series.findIndex((one) => one.id === mark?.name);
            const column = series[index];
            const row = mark?.payload as ChartRow | undefined;
            if (row === undefined || column === undefined) return null;
            return <ChartTip row={row} column={column} value={row.values[index] ?? 0} />;
          }}
        />
        {series.map((one, index) => (
          <Bar
            key={one.id}
            name={one.id}
            dataKey={(row: ChartRow) => row.values[index] ?? 0}
            stackId="row"
            barSize={BAR_PX}
            isAnimationActive={false}
            cursor="pointer"
            fill={fillOf(one, prefix, colourOf)}
            stroke={edgeOf(colourOf(one.colour), colourOf("--sheet"), colourOf("--ink"))}
            shape={Segment}
            onClick={(mark) => onPress((mark.payload as ChartRow).id, one.id)}
          />
        ))}
        {/* A series without length, so that the total stands at the end whichever segment is the last. */}
        <Bar
          dataKey={() => 0}
          stackId="row"
          barSize={BAR_PX}
          isAnimationActive={false}
          tooltipType="none"
        >
          <LabelList
            dataKey={rowTotal}
            position="right"
            fontSize={LABEL_PX}
            fill={colourOf("--ink-2")}
          />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}

function Segment({ x, y, width, height, fill, stroke }: BarShapeProps) {
  if (width <= 0) return null;
  return (
    <rect
      x={x + 0.5}
      y={y + 0.5}
      width={Math.max(1, width - GAP_PX - 0.5)}
      height={height - 1}
      rx={2}
      fill={fill}
      stroke={stroke}
    />
  );
}

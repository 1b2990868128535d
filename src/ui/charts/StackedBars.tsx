import { useId } from "react";
import {
  Bar,
  BarChart,
  ResponsiveContainer,
  Tooltip,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from "recharts";
import type { BarShapeProps } from "recharts";
import type { ChartRow, ChartSeries, Press } from "./chart.ts";
import { rowTotal } from "./chart.ts";
import { SeriesTip } from "./ChartTip.tsx";
import { fillOf, Patterns } from "./Patterns.tsx";
import { LABEL_PX, labelColumnWidth, RowTick } from "./RowTick.tsx";
import { edgeOf } from "./shade.ts";
import { useTokenColours } from "./useTokenColours.ts";

const ROW_PX = 26;
const BAR_PX = 17;
const TOTAL_PX = 34;
const NOTE_PX = 52;
const GAP_PX = 1.5;
/** A narrower segment would be nothing but gap and outline. */
const NARROW_PX = 5;
const NARROW_GAP_PX = 0.5;

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
  "use memo";
  const colourOf = useTokenColours();
  const prefix = useId();
  const most = Math.max(1, ...rows.map(rowTotal));
  const right = TOTAL_PX + (rows.some(({ shortNote }) => shortNote) ? NOTE_PX : 0);
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 328, height }}>
      <BarChart
        layout="vertical"
        data={rows}
        accessibilityLayer={false}
        margin={{ top: 0, right, bottom: 0, left: 0 }}
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
          tick={<RowTick rows={rows} colourOf={colourOf} pressed={pressedRows} />}
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
            stackId="row"
            barSize={BAR_PX}
            isAnimationActive={false}
            cursor="pointer"
            fill={fillOf(one, prefix, colourOf)}
            stroke={edgeOf(colourOf(one.colour), colourOf("--sheet"), colourOf("--ink"))}
            shape={<Segment />}
            onClick={({ payload }: { readonly payload?: ChartRow }) => {
              if (payload) onPress(payload.id, one.id);
            }}
          />
        ))}
        <Totals rows={rows} fill={colourOf("--ink-2")} />
      </BarChart>
    </ResponsiveContainer>
  );
}

/** At the end of each bar, whichever segment is its last; a label of one series would be missing where that is zero. */
function Totals({ rows, fill }: { readonly rows: readonly ChartRow[]; readonly fill: string }) {
  "use memo";
  const xOf = useXAxisScale();
  const yOf = useYAxisScale();
  return rows.map((row) => {
    const end = rowTotal(row);
    const x = xOf?.(end);
    const y = yOf?.(row.id, { position: "middle" });
    if (x === undefined || y === undefined) return null;
    return (
      <text key={row.id} x={x + 6} y={y} dy="0.35em" fontSize={LABEL_PX} fill={fill}>
        {row.shortNote ? `${end} · ${row.shortNote}` : end}
      </text>
    );
  });
}

function Segment({ x = 0, y = 0, width = 0, height = 0, fill, stroke }: Partial<BarShapeProps>) {
  "use memo";
  if (width <= 0) return null;
  const isNarrow = width <= NARROW_PX;
  return (
    <rect
      x={x + 0.5}
      y={y + 0.5}
      width={Math.max(1, width - 0.5 - (isNarrow ? NARROW_GAP_PX : GAP_PX))}
      height={height - 1}
      rx={isNarrow ? 0 : 2}
      fill={fill}
      stroke={isNarrow ? undefined : stroke}
    />
  );
}

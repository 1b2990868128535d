import { createContext, useContext, useState } from "react";
import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { BarPlace, ChartColumn, ChartRow } from "./chart.ts";
import { shortLabelOf } from "./chart.ts";
import type { TickPlace } from "./RowTick.tsx";
import { LABEL_PX, labelColumnWidth, RowTick } from "./RowTick.tsx";
import { mix, shadeOf, textOn } from "./shade.ts";
import { keyOf, useRowPlaces } from "./useRowPlaces.ts";
import type { ColourOf } from "./useTokenColours.ts";
import { useTokenColours } from "./useTokenColours.ts";

const ROW_PX = 27;
const HEAD_PX = 20;
const HEAD_TEXT_PX = 11;
const HEAD_CHARACTER_PX = 5.9;
const UNIT = [0, 1];
const GAP_PX = 2;
const SLANT = -40;
const FIRST_WIDTH_PX = 328;

export interface MatrixProps {
  readonly rows: readonly ChartRow[];
  readonly columns: readonly ChartColumn[];
}

/** What is drawn into the rows. */
const Counts = createContext<MatrixProps & { readonly most: number; readonly colourOf: ColourOf }>({
  rows: [],
  columns: [],
  most: 1,
  colourOf: String,
});

/** To Recharts every row is a bar over all columns. */
const full = (): number => 1;

/** Counts by two things at once: the greater, the deeper the cell. Recharts lays out the rows and the cells are drawn into them. */
export function Matrix({ rows, columns }: MatrixProps) {
  "use memo";
  const colourOf = useTokenColours();
  const places = useRowPlaces(rows);
  const [width, setWidth] = useState(FIRST_WIDTH_PX);
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  const head = headOf(columns, width - labelColumnWidth(places));
  const height = rows.length * ROW_PX + head.height;
  const counts = { rows, columns, most, colourOf };
  return (
    <Counts value={counts}>
      <ResponsiveContainer
        width="100%"
        height={height}
        initialDimension={{ width: FIRST_WIDTH_PX, height }}
        onResize={setWidth}
      >
        <BarChart
          key={keyOf(places)}
          layout="vertical"
          data={places}
          accessibilityLayer={false}
          barCategoryGap={0}
          margin={{ top: 0, right: head.overhang, bottom: 0, left: 0 }}
        >
          <XAxis
            type="number"
            orientation="top"
            height={head.height}
            domain={UNIT}
            ticks={columns.map((_, index) => (index + 0.5) / columns.length)}
            interval={0}
            axisLine={false}
            tickLine={false}
            tick={<ColumnTick columns={columns} slanted={head.slanted} colourOf={colourOf} />}
          />
          <YAxis
            type="category"
            dataKey="id"
            width={labelColumnWidth(places)}
            interval={0}
            axisLine={false}
            tickLine={false}
            tick={<RowTick rows={places} colourOf={colourOf} />}
          />
          <Bar dataKey={full} isAnimationActive={false} shape={<Cells />} />
        </BarChart>
      </ResponsiveContainer>
    </Counts>
  );
}

interface Head {
  readonly slanted: boolean;
  readonly height: number;
  /** How far a label reaches past the last column. */
  readonly overhang: number;
}

/** Column labels lie flat where each fits over its column, and are slanted where one does not. */
function headOf(columns: readonly ChartColumn[], width: number): Head {
  const lengths = columns.map((column) => shortLabelOf(column).length * HEAD_CHARACTER_PX);
  const longest = Math.max(0, ...lengths);
  const cellWidth = width / Math.max(1, columns.length);
  if (longest + 2 <= cellWidth) return { slanted: false, height: HEAD_PX, overhang: 0 };
  const radians = (-SLANT * Math.PI) / 180;
  return {
    slanted: true,
    height: Math.ceil(longest * Math.sin(radians)) + HEAD_TEXT_PX + 8,
    overhang: Math.ceil(
      Math.max(
        0,
        ...lengths.map(
          (length, index) =>
            length * Math.cos(radians) - (columns.length - index - 0.5) * cellWidth,
        ),
      ),
    ),
  };
}

interface ColumnTickProps extends TickPlace {
  readonly columns: readonly ChartColumn[];
  readonly slanted: boolean;
  readonly colourOf: ColourOf;
}

function ColumnTick({ x = 0, y = 0, index = -1, columns, slanted, colourOf }: ColumnTickProps) {
  "use memo";
  const column = columns[index];
  if (column === undefined) return null;
  return (
    <text
      x={x}
      y={y}
      textAnchor={slanted ? "start" : "middle"}
      transform={slanted ? `rotate(${SLANT} ${x} ${y})` : undefined}
      fontSize={HEAD_TEXT_PX}
      fill={colourOf("--ink-2")}
    >
      {shortLabelOf(column)}
    </text>
  );
}

/** The cells of one row. */
function Cells({
  originalDataIndex = -1,
  x = 0,
  y = 0,
  width: rowWidth = 0,
  height: rowHeight = 0,
}: BarPlace) {
  "use memo";
  const { rows, columns, most, colourOf } = useContext(Counts);
  const row = rows[originalDataIndex];
  if (row === undefined) return null;
  const step = rowWidth / columns.length;
  const sunk = colourOf("--sunk");
  return columns.map((column, index) => {
    const value = row.values[index] ?? 0;
    const fill = value === 0 ? sunk : mix(colourOf("--accent"), sunk, shadeOf(value / most));
    const ink =
      value === 0 ? colourOf("--ink-3") : textOn(fill, colourOf("--ink"), colourOf("--sheet"));
    const left = x + index * step;
    return (
      <g
        key={column.id}
        data-row={row.id}
        data-column={column.id}
        cursor={value > 0 ? "pointer" : undefined}
      >
        <rect
          x={left + GAP_PX / 2}
          y={y + GAP_PX / 2}
          width={step - GAP_PX}
          height={rowHeight - GAP_PX}
          rx={2}
          fill={fill}
        />
        <text
          x={left + step / 2}
          y={y + rowHeight / 2}
          dy="0.35em"
          textAnchor="middle"
          fontSize={LABEL_PX}
          fill={ink}
        >
          {value === 0 ? "·" : value}
        </text>
      </g>
    );
  });
}

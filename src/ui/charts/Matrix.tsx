import { useState } from "react";
import {
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  usePlotArea,
  XAxis,
  YAxis,
} from "recharts";
import type { ChartColumn, ChartRow, Press } from "./chart.ts";
import { shortLabelOf } from "./chart.ts";
import { ChartTip } from "./ChartTip.tsx";
import type { TickPlace } from "./RowTick.tsx";
import { LABEL_PX, labelColumnWidth, RowTick } from "./RowTick.tsx";
import { mix, shadeOf, textOn } from "./shade.ts";
import type { ColourOf } from "./useTokenColours.ts";
import { useTokenColours } from "./useTokenColours.ts";

const ROW_PX = 27;
const HEAD_PX = 20;
const HEAD_TEXT_PX = 11;
const HEAD_CHARACTER_PX = 5.9;
const GAP_PX = 2;
const SLANT = -40;
const FIRST_WIDTH_PX = 328;

interface Cell {
  /** Place of the column and of the row, which the axes count. */
  readonly x: number;
  readonly y: number;
  readonly row: ChartRow;
  readonly column: ChartColumn;
  readonly value: number;
}

/** A cell as Recharts hands it back, with its middle in pixels. */
interface CellPoint {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly payload?: Cell;
}

export interface MatrixProps {
  readonly rows: readonly ChartRow[];
  readonly columns: readonly ChartColumn[];
  readonly onPress: Press;
  /** Of the rows, without the column labels, in pixels; by default 27 a row. */
  readonly height?: number | undefined;
}

/** Counts by two things at once: the greater, the deeper the cell. */
export function Matrix({ rows, columns, onPress, height = rows.length * ROW_PX }: MatrixProps) {
  "use memo";
  const colourOf = useTokenColours();
  const [width, setWidth] = useState(FIRST_WIDTH_PX);
  const cells = rows.flatMap((row, y) =>
    columns.map((column, x): Cell => ({ x, y, row, column, value: row.values[x] ?? 0 })),
  );
  const most = Math.max(1, ...cells.map((cell) => cell.value));
  const head = headOf(columns, width - labelColumnWidth(rows));
  const fullHeight = height + head.height;
  return (
    <ResponsiveContainer
      width="100%"
      height={fullHeight}
      initialDimension={{ width: FIRST_WIDTH_PX, height: fullHeight }}
      onResize={setWidth}
    >
      <ScatterChart
        accessibilityLayer={false}
        margin={{ top: 0, right: head.overhang, bottom: 0, left: 0 }}
      >
        <XAxis
          type="number"
          dataKey="x"
          orientation="top"
          height={head.height}
          domain={[-0.5, columns.length - 0.5]}
          ticks={columns.map((_, index) => index)}
          interval={0}
          axisLine={false}
          tickLine={false}
          tick={<ColumnTick columns={columns} slanted={head.slanted} colourOf={colourOf} />}
        />
        <YAxis
          type="number"
          dataKey="y"
          reversed
          width={labelColumnWidth(rows)}
          domain={[-0.5, rows.length - 0.5]}
          ticks={rows.map((_, index) => index)}
          interval={0}
          axisLine={false}
          tickLine={false}
          tick={<RowTick rows={rows} colourOf={colourOf} />}
        />
        <Tooltip cursor={false} isAnimationActive={false} content={<CellTip />} />
        <Scatter
          data={cells}
          isAnimationActive={false}
          shape={
            <CellMark
              most={most}
              rowCount={rows.length}
              columnCount={columns.length}
              colourOf={colourOf}
            />
          }
          onClick={({ payload }: CellPoint) => {
            if (payload !== undefined && payload.value > 0)
              onPress(payload.row.id, payload.column.id);
          }}
        />
      </ScatterChart>
    </ResponsiveContainer>
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

interface CellTipProps {
  /** Given by Recharts: one entry an axis, each with the cell under the pointer. */
  readonly payload?: readonly { readonly payload?: Cell }[];
}

function CellTip({ payload: [mark] = [] }: CellTipProps) {
  "use memo";
  const cell = mark?.payload;
  return cell && <ChartTip row={cell.row} column={cell.column} value={cell.value} />;
}

interface CellMarkProps extends CellPoint {
  readonly most: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly colourOf: ColourOf;
}

function CellMark({
  cx: x = 0,
  cy: y = 0,
  payload,
  most,
  rowCount,
  columnCount,
  colourOf,
}: CellMarkProps) {
  "use memo";
  const plot = usePlotArea();
  if (plot === undefined) return null;
  const value = payload?.value ?? 0;
  const width = plot.width / columnCount - GAP_PX;
  const height = plot.height / rowCount - GAP_PX;
  const sunk = colourOf("--sunk");
  const fill = value === 0 ? sunk : mix(colourOf("--accent"), sunk, shadeOf(value / most));
  const ink =
    value === 0 ? colourOf("--ink-3") : textOn(fill, colourOf("--ink"), colourOf("--sheet"));
  return (
    <g cursor={value > 0 ? "pointer" : undefined}>
      <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={2} fill={fill} />
      <text x={x} y={y} dy="0.35em" textAnchor="middle" fontSize={LABEL_PX} fill={ink}>
        {value === 0 ? "·" : value}
      </text>
    </g>
  );
}

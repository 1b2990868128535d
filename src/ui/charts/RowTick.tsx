import type { ChartColumn } from "./chart.ts";
import { shortLabelOf } from "./chart.ts";
import type { ColourOf } from "./useTokenColours.ts";

/** What Recharts gives to each tick that it makes of the one it was given; every axis here shows all its ticks. */
export interface TickPlace {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly index?: number | undefined;
}

export const LABEL_PX = 12.5;
/** Mean width of a character of Inter at that size. Measuring in the page would cost a layout for each label. */
export const CHARACTER_PX = 6.7;
const MOST_CHARACTERS = 18;

/** `label`, or its start and an ellipsis when it is longer than there is room for. */
export function clipped(label: string): string {
  return label.length <= MOST_CHARACTERS
    ? label
    : `${label.slice(0, MOST_CHARACTERS - 1).trimEnd()}…`;
}

/** Room for the longest of the row labels, in pixels. */
export function labelColumnWidth(rows: readonly ChartColumn[]): number {
  const longest = Math.max(0, ...rows.map((row) => clipped(shortLabelOf(row)).length));
  return Math.ceil(longest * CHARACTER_PX) + 12;
}

interface RowTickProps extends TickPlace {
  readonly rows: readonly ChartColumn[];
  readonly colourOf: ColourOf;
  /** Rows whose labels stand out. */
  readonly pressed?: readonly string[] | undefined;
}

/** The label of a row, to the left of its marks, on one line. */
export function RowTick({ x, y, index = -1, rows, colourOf, pressed }: RowTickProps) {
  const row = rows[index];
  if (row === undefined) return null;
  const isPressed = pressed?.includes(row.id) ?? false;
  return (
    <text
      x={x}
      y={y}
      dy="0.35em"
      textAnchor="end"
      fontSize={LABEL_PX}
      fontWeight={isPressed ? 600 : 400}
      fill={colourOf(isPressed ? "--accent" : "--ink-2")}
    >
      {clipped(shortLabelOf(row))}
    </text>
  );
}

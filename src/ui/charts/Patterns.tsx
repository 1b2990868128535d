import type { ChartSeries, Pattern } from "./chart.ts";
import { edgeOf } from "./shade.ts";
import type { ColourOf } from "./useTokenColours.ts";

/** Thin lines one way, broad ones the other: they differ without colour too. */
const STROKES: Readonly<Record<Pattern, { period: number; width: number; angle: number }>> = {
  hatched: { period: 5, width: 1.25, angle: 45 },
  striped: { period: 6, width: 2, angle: -45 },
};

interface PatternsProps {
  readonly series: readonly ChartSeries[];
  /** Apart from every other chart's on the page. */
  readonly prefix: string;
  readonly colourOf: ColourOf;
}

/** The pattern definitions of one chart, for `fillOf`. */
export function Patterns({ series, prefix, colourOf }: PatternsProps) {
  return (
    <defs>
      {series.map(({ id, pattern, colour }) => {
        if (pattern === undefined) return null;
        const { period, width, angle } = STROKES[pattern];
        return (
          <pattern
            key={id}
            id={`${prefix}-${id}`}
            width={period}
            height={period}
            patternUnits="userSpaceOnUse"
            patternTransform={`rotate(${angle})`}
          >
            <rect width={period} height={period} fill={colourOf(colour)} />
            <rect width={width} height={period} fill={colourOf("--sheet")} />
          </pattern>
        );
      })}
    </defs>
  );
}

function fillOf(series: ChartSeries, prefix: string, colourOf: ColourOf): string {
  return series.pattern === undefined ? colourOf(series.colour) : `url(#${prefix}-${series.id})`;
}

/** How a series is painted. */
export interface Paint {
  readonly id: string;
  readonly fill: string;
  /** Makes a colour that is too pale stand out from the ground. */
  readonly edge: string;
}

/** The paint of each series of a chart, whose patterns have `prefix`. */
export function paintsOf(
  series: readonly ChartSeries[],
  prefix: string,
  colourOf: ColourOf,
): readonly Paint[] {
  return series.map((one) => ({
    id: one.id,
    fill: fillOf(one, prefix, colourOf),
    edge: edgeOf(colourOf(one.colour), colourOf("--sheet"), colourOf("--ink")),
  }));
}

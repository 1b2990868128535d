import type { ChartName } from "../../domain/board/address.ts";
import type { FacetId } from "../../domain/board/view.ts";
import type { ChartFrameProps } from "../../ui/charts/ChartFrame.tsx";
import { ChartFrame } from "../../ui/charts/ChartFrame.tsx";
import { SaveChart } from "./SaveChart.tsx";

interface BoardChartProps extends Omit<ChartFrameProps, "renderActions"> {
  readonly chart: ChartName;
  /** Filters that the chart leaves out, because it is where they are chosen. */
  readonly without: readonly FacetId[];
}

/** A chart of the board, with the ways to take it away. */
export function BoardChart({ chart, without, ...frame }: BoardChartProps) {
  "use memo";
  const { title, rowHeading, rows, columns, legend } = frame;
  return (
    <ChartFrame
      {...frame}
      renderActions={(picture) => (
        <SaveChart
          chart={chart}
          picture={picture}
          title={title}
          rowHeading={rowHeading}
          rows={rows}
          columns={columns}
          legend={legend}
          without={without}
        />
      )}
    />
  );
}

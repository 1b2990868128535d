import { MEASURE_LABEL } from "../../domain/board/labels.ts";
import { MEASURES } from "../../domain/dataset/dataset.ts";
import { useStanding } from "../../state/app.tsx";
import { Matrix } from "../../ui/charts/Matrix.tsx";
import { useSame } from "../../ui/useSame.ts";
import { BoardChart } from "./BoardChart.tsx";
import type { ChartProps } from "./chartRows.ts";
import { spoken, useGroupRows, useGroups, usePress } from "./chartRows.ts";

const COLUMNS = MEASURES.map((measure, code) => ({
  id: measure,
  code,
  label: MEASURE_LABEL[measure].label,
  shortLabel: MEASURE_LABEL[measure].short,
}));

/** Which measures each focus area promises. */
export function KindOfPromise(props: ChartProps) {
  "use memo";
  const { isPicture } = props;
  const groups = useGroups();
  const press = usePress(groups, "measure");
  const all = useGroupRows("measure", groups, props);
  // The columns are those of the dataset, whatever is filtered: the picture keeps its shape.
  const totals = useStanding().board.totals("measure");
  const columns = useSame(COLUMNS.filter(({ code }) => (totals[code] ?? 0) > 0));
  const rows = all.map((row) => ({
    ...row,
    values: columns.map(({ code }) => row.values[code] ?? 0),
  }));
  return (
    <BoardChart
      chart="promise"
      without={["theme", "measure"]}
      title="What kind of promise"
      unit="items"
      summary={`${rows
        .map((row) =>
          spoken(
            row,
            columns.map(({ label }) => label),
          ),
        )
        .join(". ")}.`}
      rowHeading="Focus area"
      rows={rows}
      columns={columns}
      onPress={press}
      isPicture={isPicture}
    >
      <Matrix rows={rows} columns={columns} />
    </BoardChart>
  );
}

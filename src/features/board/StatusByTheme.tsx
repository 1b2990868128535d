import { COUNTING_RULE, rate, rateLabel, rateText } from "../../domain/rates/rate.ts";
import type { Status } from "../../domain/review/status.ts";
import { STATUS_MEANING, STATUSES } from "../../domain/review/status.ts";
import { useStanding } from "../../state/app.tsx";
import { useLens } from "../../state/lens.ts";
import { StackedBars } from "../../ui/charts/StackedBars.tsx";
import { useSame } from "../../ui/useSame.ts";
import { BoardChart } from "./BoardChart.tsx";
import type { ChartProps } from "./chartRows.ts";
import { spoken, useGroupRows, useGroups, usePress } from "./chartRows.ts";
import type { RatingSeries } from "./lensSeries.ts";
import { ratingSeries } from "./lensSeries.ts";
import { isGroupChosen } from "./themeChoice.ts";

function seriesOf(status: Status): RatingSeries {
  const pattern =
    status === "stalled" ? "striped" : status === "no-evidence" ? "hatched" : undefined;
  return {
    id: status,
    label: STATUS_MEANING[status].label,
    colour: `--${status}`,
    pattern,
    statuses: [status],
  };
}

/** Best first, as the bars on the cards. */
const STATUS_SERIES = STATUSES.toReversed().map(seriesOf);

/** How each focus area stands, status by status. */
export function StatusByTheme(props: ChartProps) {
  "use memo";
  const { isPicture } = props;
  const groups = useGroups();
  const chosen = useStanding().view.choices.theme ?? [];
  const filter = usePress(groups, "status");
  const counted = useGroupRows("status", groups, props);
  const lens = useLens();
  const series = lens === null ? STATUS_SERIES : ratingSeries(lens);
  const rows = counted.map((row) => {
    const rated = rate(row.values);
    const countOf = (status: Status) => row.values[STATUSES.indexOf(status)] ?? 0;
    return {
      ...row,
      values: series.map(({ statuses }) =>
        statuses.reduce((sum, status) => sum + countOf(status), 0),
      ),
      note: rateText(rated),
      shortNote: rateLabel(rated),
    };
  });
  const press = (groupId: string, seriesId: string) =>
    filter(groupId, series.find(({ id }) => id === seriesId)?.statuses ?? []);
  const isRated = rows.some(({ shortNote }) => shortNote !== "");
  const legend = series.filter((_, i) => rows.some((row) => (row.values[i] ?? 0) > 0));
  const pressed = useSame(
    groups.filter((group) => isGroupChosen(chosen, group)).map(({ id }) => id),
  );
  return (
    <BoardChart
      chart="status"
      without={["theme", "status"]}
      title="Status by focus area"
      unit={lens === null ? "items" : lens.name}
      summary={`${rows
        .map((row) =>
          spoken(
            row,
            series.map(({ label }) => label),
          ),
        )
        .join(
          ". ",
        )}.${isRated ? ` ${rows.map((row) => `${row.label}: ${row.note}`).join(". ")}.` : ""}`}
      rowHeading="Focus area"
      rows={rows}
      columns={series}
      onPress={press}
      noteHeading="Follow-through"
      rule={COUNTING_RULE}
      noteLegend={isRated ? "n of N: rated delivered" : undefined}
      legend={legend}
      isPicture={isPicture}
    >
      <StackedBars rows={rows} series={series} pressedRows={pressed} />
    </BoardChart>
  );
}

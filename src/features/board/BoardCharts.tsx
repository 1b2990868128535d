import type { FacetId } from "../../domain/board/view.ts";
import { MEASURE_LABEL, themeGroups } from "../../domain/board/labels.ts";
import type { ThemeGroup } from "../../domain/board/labels.ts";
import type { CrossTable } from "../../domain/board/answer.ts";
import { MEASURES } from "../../domain/dataset/dataset.ts";
import type { TrendClass } from "../../domain/rates/trend.ts";
import { COUNTING_RULE, rate, rateLabel, rateText } from "../../domain/rates/rate.ts";
import { bucketRate, TREND_CLASSES, trend } from "../../domain/rates/trend.ts";
import { todayOf } from "../../domain/review/clock.ts";
import type { Status } from "../../domain/review/status.ts";
import { STATUS_MEANING, STATUSES } from "../../domain/review/status.ts";
import { useAddress, useApp, useStanding } from "../../state/app.tsx";
import { useLens } from "../../state/lens.ts";
import type { ChartRow, ChartSeries } from "../../ui/charts/chart.ts";
import { rowTotal } from "../../ui/charts/chart.ts";
import { ChartFrame } from "../../ui/charts/ChartFrame.tsx";
import { Matrix } from "../../ui/charts/Matrix.tsx";
import { StackedBars } from "../../ui/charts/StackedBars.tsx";
import { SteppedBars } from "../../ui/charts/SteppedBars.tsx";
import styles from "./BoardCharts.module.css";
import type { RatingSeries } from "./lensSeries.ts";
import { ratingSeries } from "./lensSeries.ts";
import { SaveChart } from "./SaveChart.tsx";
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

const CLASS_SERIES: Readonly<Record<TrendClass, ChartSeries>> = {
  delivered: { id: "delivered", label: "Delivered", colour: "--delivered" },
  part: { id: "part", label: "Partly delivered", colour: "--partly-delivered" },
  open: { id: "open", label: "Open", colour: "--under-way" },
  unmet: { id: "unmet", label: "Not delivered", colour: "--not-delivered" },
  "no-evidence": {
    id: "no-evidence",
    label: "No evidence found",
    colour: "--no-evidence",
    pattern: "hatched",
  },
  "set-aside": { id: "set-aside", label: "Withdrawn", colour: "--withdrawn" },
};

const STATUSES_OF_CLASS = (trendClass: string): readonly Status[] =>
  STATUSES.filter((status) => status === trendClass || STATUS_MEANING[status].class === trendClass);

interface ChartProps {
  readonly groups: readonly ThemeGroup[];
  /** On paper or in another page: all filters count, and nothing can be pressed. */
  readonly isPicture?: boolean;
}

/** Rows of a cross-table with the themes of each group added up. On the board a chart leaves out what it filters itself. */
function useGroupRows(
  facet: FacetId,
  { groups, isPicture = false }: ChartProps,
): readonly ChartRow[] {
  "use memo";
  const { board } = useStanding();
  const without = isPicture ? [] : (["theme", facet] as const);
  const { cells, bCount }: CrossTable = board.cross("theme", facet, { without });
  const rows = groups.map((group) => {
    const codes = group.themes.map((theme) =>
      board.values.theme.findIndex(({ id }) => id === theme.id),
    );
    return {
      id: group.id,
      label: group.name,
      shortLabel: group.shortName,
      values: Array.from({ length: bCount }, (_, b) =>
        codes.reduce((sum, code) => sum + (cells[code * bCount + b] ?? 0), 0),
      ),
    };
  });
  return isPicture ? rows.filter((row) => rowTotal(row) > 0) : rows;
}

/** Filters to one group of themes and one value of another facet; the same press again takes both back. */
function usePress(groups: readonly ThemeGroup[], facet: "status" | "measure") {
  "use memo";
  const { choices } = useStanding().view;
  const show = useAddress((state) => state.show);
  return (groupId: string, value: string | readonly string[]) => {
    const values = typeof value === "string" ? [value] : value;
    const ids = groups.find(({ id }) => id === groupId)?.themes.map(({ id }) => String(id)) ?? [];
    const isSame = choices.theme?.join() === ids.join() && choices[facet]?.join() === values.join();
    show({ choices: { ...choices, theme: isSame ? [] : ids, [facet]: isSame ? [] : values } });
  };
}

function largest(row: ChartRow, labels: readonly string[]): string {
  const total = rowTotal(row);
  const parts = row.values
    .map((value, i) => ({ value, label: labels[i] ?? "" }))
    .filter(({ value }) => value > 0)
    .map(({ value, label }) => `${value} ${label.toLowerCase()}`);
  return total === 0 ? `${row.label}: none` : `${row.label}: ${parts.join(", ")}`;
}

export function StatusByTheme(props: ChartProps) {
  "use memo";
  const { groups, isPicture } = props;
  const chosen = useStanding().view.choices.theme ?? [];
  const filter = usePress(groups, "status");
  const counted = useGroupRows("status", props);
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
  const pressed = new Set(
    groups.filter((group) => isGroupChosen(chosen, group)).map(({ id }) => id),
  );
  return (
    <ChartFrame
      title="Status by focus area"
      unit={lens === null ? "items" : lens.name}
      summary={`${rows
        .map((row) =>
          largest(
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
      renderActions={(picture) => (
        <SaveChart
          chart="status"
          picture={picture}
          title="Status by focus area"
          rowHeading="Focus area"
          rows={rows}
          columns={series}
          legend={legend}
          without={["theme", "status"]}
        />
      )}
    >
      <StackedBars rows={rows} series={series} onPress={press} pressedRows={pressed} />
    </ChartFrame>
  );
}

export function KindOfPromise(props: ChartProps) {
  "use memo";
  const { groups, isPicture } = props;
  const press = usePress(groups, "measure");
  const all = useGroupRows("measure", props);
  // The columns are those of the dataset, whatever is filtered: the picture keeps its shape.
  const totals = useStanding().board.totals("measure");
  const used = MEASURES.map((measure, code) => ({ measure, code })).filter(
    ({ code }) => (totals[code] ?? 0) > 0,
  );
  const columns = used.map(({ measure }) => ({
    id: measure,
    label: MEASURE_LABEL[measure].label,
    shortLabel: MEASURE_LABEL[measure].short,
  }));
  const rows = all.map((row) => ({
    ...row,
    values: used.map(({ code }) => row.values[code] ?? 0),
  }));
  return (
    <ChartFrame
      title="What kind of promise"
      unit="items"
      summary={`${rows
        .map((row) =>
          largest(
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
      renderActions={(picture) => (
        <SaveChart
          chart="promise"
          picture={picture}
          title="What kind of promise"
          rowHeading="Focus area"
          rows={rows}
          columns={columns}
          without={["theme", "measure"]}
        />
      )}
    >
      <Matrix rows={rows} columns={columns} onPress={press} />
    </ChartFrame>
  );
}

export function OverTime({ isPicture = false }: Pick<ChartProps, "isPicture">) {
  "use memo";
  const { clock } = useApp();
  const { dataset, board, answer, lines, view } = useStanding();
  const { asOf, choices } = view;
  const show = useAddress((state) => state.show);
  const passes = board.passing({ without: isPicture ? [] : ["status"] });
  const passing = isPicture
    ? answer.matching
    : answer.counts.status.reduce((sum, count) => sum + count, 0);
  const { buckets, years } = trend(lines, dataset.id, asOf ?? todayOf(clock), (id) => {
    const row = board.rowOf(id);
    return row !== undefined && passes(row);
  });
  const rows = buckets.map((bucket) => ({
    id: bucket.id,
    label: bucket.longLabel,
    shortLabel: bucket.label,
    values: bucket.counts,
    note: rateText(bucketRate(bucket, passing)),
  }));
  const used = TREND_CLASSES.map((trendClass, i) => ({ trendClass, i })).filter(({ i }) =>
    rows.some((row) => (row.values[i] ?? 0) > 0),
  );
  const series = used.map(({ trendClass }) => CLASS_SERIES[trendClass]);
  const shown = rows.map((row) => ({ ...row, values: used.map(({ i }) => row.values[i] ?? 0) }));
  const press = (_: string, trendClass: string) => {
    const statuses = STATUSES_OF_CLASS(trendClass);
    show({
      choices: { ...choices, status: choices.status?.join() === statuses.join() ? [] : statuses },
    });
  };
  const last = shown.at(-1);
  if (last === undefined) {
    if (isPicture) return null;
    return (
      <section className={styles.empty} aria-labelledby="over-time">
        <h3 id="over-time">Follow-through over time</h3>
        <p>
          {asOf === null
            ? "Set a status in the table: this picture grows with each judgement."
            : "Nothing was judged by this day."}
        </p>
      </section>
    );
  }
  return (
    <ChartFrame
      title="Follow-through over time"
      unit={years}
      summary={`At the end, ${largest(
        last,
        series.map(({ label }) => label),
      )}. ${passing} in all. ${last.note}.`}
      rowHeading="By the end of"
      rows={shown}
      columns={series}
      onPress={press}
      noteHeading="Follow-through"
      rule={COUNTING_RULE}
      legend={series}
      isPicture={isPicture}
      renderActions={(picture) => (
        <SaveChart
          chart="over-time"
          picture={picture}
          title="Follow-through over time"
          rowHeading="By the end of"
          rows={shown}
          columns={series}
          legend={series}
          without={["status"]}
        />
      )}
    >
      <SteppedBars
        rows={shown}
        series={series}
        onPress={press}
        max={Math.max(passing, answer.matching)}
      />
    </ChartFrame>
  );
}

/** Three pictures of the same board. Each leaves out what it filters itself, so that a press never empties it. */
export default function BoardCharts() {
  "use memo";
  const { dataset } = useStanding();
  const groups = themeGroups(dataset.themes);
  return (
    <section className={styles.charts} aria-label="Charts">
      <StatusByTheme groups={groups} />
      <OverTime />
      <KindOfPromise groups={groups} />
    </section>
  );
}

import { useMemo } from "react";
import { COUNTING_RULE, rateText } from "../../domain/rates/rate.ts";
import type { TrendClass } from "../../domain/rates/trend.ts";
import { bucketRate, courseOf, TREND_CLASSES, trend } from "../../domain/rates/trend.ts";
import { todayOf } from "../../domain/review/clock.ts";
import type { Status } from "../../domain/review/status.ts";
import { STATUS_MEANING, STATUSES } from "../../domain/review/status.ts";
import { useApp, useStanding } from "../../state/app.tsx";
import type { ChartSeries } from "../../ui/charts/chart.ts";
import { SteppedBars } from "../../ui/charts/SteppedBars.tsx";
import styles from "./BoardCharts.module.css";
import { BoardChart } from "./BoardChart.tsx";
import type { ChartProps } from "./chartRows.ts";
import { spoken } from "./chartRows.ts";

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

/** Follow-through from the first judgement to today. */
export function OverTime({ isPicture = false }: Pick<ChartProps, "isPicture">) {
  "use memo";
  const { addresses, clock } = useApp();
  const { dataset, board, answer, lines, view } = useStanding();
  const { asOf } = view;
  const passes = board.passing({ without: isPicture ? [] : ["status"] });
  const passing = isPicture
    ? answer.matching
    : answer.counts.status.reduce((sum, count) => sum + count, 0);
  const { rowOf } = board;
  const today = asOf ?? todayOf(clock);
  const course = useMemo(
    () => courseOf(lines, dataset.id, today, rowOf),
    [lines, dataset.id, today, rowOf],
  );
  const { buckets, years } = trend(course, passes);
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
    // What is chosen now: the chart can be some frames older.
    const { address, show } = addresses.getState();
    const { choices } = address.view;
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
    <BoardChart
      chart="over-time"
      without={["status"]}
      title="Follow-through over time"
      unit={years}
      summary={`At the end, ${spoken(
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
    >
      <SteppedBars rows={shown} series={series} max={Math.max(passing, answer.matching)} />
    </BoardChart>
  );
}

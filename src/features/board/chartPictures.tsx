import type { ChartName } from "../../domain/board/address.ts";
import { writeAddress } from "../../domain/board/address.ts";
import type { ThemeGroup } from "../../domain/board/labels.ts";
import { themeGroups } from "../../domain/board/labels.ts";
import { longDateLabel } from "../../domain/dataset/partialDate.ts";
import { filterSentence } from "../../domain/exchange/viewWords.ts";
import { useAddress, useStanding } from "../../state/app.tsx";
import { KindOfPromise } from "./KindOfPromise.tsx";
import { OverTime } from "./OverTime.tsx";
import { StatusByTheme } from "./StatusByTheme.tsx";
import { useTakenView } from "./useTakenView.ts";
import briefStyles from "./BriefPage.module.css";
import styles from "./EmbeddedChart.module.css";

function chartOf(chart: ChartName, groups: readonly ThemeGroup[]) {
  switch (chart) {
    case "status":
      return <StatusByTheme groups={groups} isPicture />;
    case "over-time":
      return <OverTime isPicture />;
    case "promise":
      return <KindOfPromise groups={groups} isPicture />;
  }
}

/** One chart of the view with what it shows, where it comes from and the way to the board. */
export function EmbeddedChart() {
  const { dataset, board, view, day } = useTakenView();
  const address = useAddress((state) => state.address);
  const { embed = "status", ...rest } = address;
  return (
    <main className={styles.page}>
      {chartOf(embed, themeGroups(dataset.themes))}
      <p className={styles.notes}>
        {filterSentence(board, view)} As of {longDateLabel(day)}.{" "}
        <a href={writeAddress(rest)} target="_blank" rel="noreferrer">
          {dataset.title}, on the board
        </a>
      </p>
    </main>
  );
}

/** The charts of the board as pictures of this view. */
export function BriefCharts() {
  const { dataset } = useStanding();
  const groups = themeGroups(dataset.themes);
  return (
    <div className={briefStyles.charts}>
      <StatusByTheme groups={groups} isPicture />
      <OverTime isPicture />
      <KindOfPromise groups={groups} isPicture />
    </div>
  );
}

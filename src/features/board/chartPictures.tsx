import type { ChartName } from "../../domain/board/address.ts";
import { writeAddress } from "../../domain/board/address.ts";
import { longDateLabel } from "../../domain/dataset/partialDate.ts";
import { filterSentence } from "../../domain/exchange/viewWords.ts";
import { useAddress } from "../../state/app.tsx";
import { KindOfPromise } from "./KindOfPromise.tsx";
import { OverTime } from "./OverTime.tsx";
import { StatusByTheme } from "./StatusByTheme.tsx";
import { useTakenView } from "./useTakenView.ts";
import briefStyles from "./BriefPage.module.css";
import styles from "./EmbeddedChart.module.css";

function chartOf(chart: ChartName) {
  switch (chart) {
    case "status":
      return <StatusByTheme isPicture />;
    case "over-time":
      return <OverTime isPicture />;
    case "promise":
      return <KindOfPromise isPicture />;
  }
}

/** One chart of the view with what it shows, where it comes from and the way to the board. */
export function EmbeddedChart() {
  const { dataset, board, view, day } = useTakenView();
  const address = useAddress((state) => state.address);
  const { embed = "status", ...rest } = address;
  return (
    <main className={styles.page}>
      {chartOf(embed)}
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
  return (
    <div className={briefStyles.charts}>
      <StatusByTheme isPicture />
      <OverTime isPicture />
      <KindOfPromise isPicture />
    </div>
  );
}

import { themeGroups } from "../../domain/board/labels.ts";
import { useStanding } from "../../state/app.tsx";
import { KindOfPromise, OverTime, StatusByTheme } from "./BoardCharts.tsx";
import styles from "./BriefPage.module.css";

/** The charts of the board as pictures of this view. */
export default function BriefCharts() {
  const { dataset } = useStanding();
  const groups = themeGroups(dataset.themes);
  return (
    <div className={styles.charts}>
      <StatusByTheme groups={groups} isPicture />
      <OverTime isPicture />
      <KindOfPromise groups={groups} isPicture />
    </div>
  );
}

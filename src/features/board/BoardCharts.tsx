import { themeGroups } from "../../domain/board/labels.ts";
import { useInTurn } from "../../state/afterPaint.tsx";
import { useStanding } from "../../state/app.tsx";
import styles from "./BoardCharts.module.css";
import { KindOfPromise } from "./KindOfPromise.tsx";
import { OverTime } from "./OverTime.tsx";
import { StatusByTheme } from "./StatusByTheme.tsx";

/** Three pictures of the same board. Each leaves out what it filters itself, so that a press never empties it. */
export default function BoardCharts() {
  "use memo";
  const { dataset } = useStanding();
  const groups = themeGroups(dataset.themes);
  const there = useInTurn(3);
  return (
    <section className={styles.charts} aria-label="Charts">
      <StatusByTheme groups={groups} />
      {there > 1 ? <OverTime /> : <div />}
      {there > 2 ? <KindOfPromise groups={groups} /> : <div />}
    </section>
  );
}

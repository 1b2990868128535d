import { themeGroups } from "../../domain/board/labels.ts";
import { useInTurn } from "../../state/afterPaint.tsx";
import { useStanding } from "../../state/app.tsx";
import { NARROW, useMedia } from "../../ui/useMedia.ts";
import styles from "./BoardCharts.module.css";
import { KindOfPromise } from "./KindOfPromise.tsx";
import { OverTime } from "./OverTime.tsx";
import { StatusByTheme } from "./StatusByTheme.tsx";

/** Three pictures of the same board. Each leaves out what it filters itself, so that a press never empties it. */
export default function BoardCharts() {
  "use memo";
  const { dataset } = useStanding();
  const groups = themeGroups(dataset.themes);
  const inTurn = useInTurn(3);
  // On a phone they push the table down as they come, so there they come together.
  const there = useMedia(NARROW) ? 3 : inTurn;
  return (
    <section className={styles.charts} aria-label="Charts">
      <StatusByTheme groups={groups} />
      {there > 1 ? <OverTime /> : <div />}
      {there > 2 ? <KindOfPromise groups={groups} /> : <div />}
    </section>
  );
}

import { useInTurn } from "../../state/afterPaint.tsx";
import { Late } from "../../state/app.tsx";
import { NARROW, useMedia } from "../../ui/useMedia.ts";
import styles from "./BoardCharts.module.css";
import { KindOfPromise } from "./KindOfPromise.tsx";
import { OverTime } from "./OverTime.tsx";
import { StatusByTheme } from "./StatusByTheme.tsx";

/**
 * Three pictures of the same board, a frame after the other: drawn together they would hold up the next press. Each leaves
 * out what it filters itself, so that a press never empties it.
 */
export default function BoardCharts() {
  "use memo";
  const inTurn = useInTurn(3);
  // On a phone they push the table down as they come, so there they come together.
  const there = useMedia(NARROW) ? 3 : inTurn;
  return (
    <section className={styles.charts} aria-label="Charts">
      <Late frames={2}>
        <StatusByTheme />
      </Late>
      {there > 1 ? (
        <Late frames={3}>
          <OverTime />
        </Late>
      ) : (
        <div />
      )}
      {there > 2 ? (
        <Late frames={4}>
          <KindOfPromise />
        </Late>
      ) : (
        <div />
      )}
    </section>
  );
}

import { useLog } from "../../state/app.tsx";
import { counted } from "../../ui/counted.ts";
import styles from "./DamagedLines.module.css";

/** More than this would hide the log; the download has them all. */
const MOST_SHOWN = 100;

/** Stored lines that could not be read, each with what is wrong. */
export function DamagedLines() {
  const damaged = useLog((state) => state.damaged);
  if (damaged.length === 0) return null;
  const left = damaged.length - MOST_SHOWN;
  return (
    <section aria-labelledby="damaged" className={styles.damaged}>
      <h2 id="damaged">{counted(damaged.length, "line", "lines")} that cannot be read</h2>
      <p>They are set aside and left as they are. The notice above the page downloads them.</p>
      <dl>
        {damaged.slice(0, MOST_SHOWN).map(({ key, problem }) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{problem}</dd>
          </div>
        ))}
      </dl>
      {left > 0 && <p>And {counted(left, "more", "more")}.</p>}
    </section>
  );
}

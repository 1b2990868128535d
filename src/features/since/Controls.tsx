import type { Day } from "../../domain/dataset/partialDate.ts";
import { parseDay } from "../../domain/dataset/partialDate.ts";
import { todayOf } from "../../domain/review/clock.ts";
import { monthsBefore } from "../../domain/review/stalled.ts";
import { useAddress, useApp } from "../../state/app.tsx";
import styles from "./SincePage.module.css";

const DAY_MS = 86_400_000;

function weekBefore(day: Day): Day {
  return new Date(Date.parse(day) - 7 * DAY_MS).toISOString().slice(0, 10) as Day;
}

const SPANS: readonly (readonly [string, (to: Day) => Day])[] = [
  ["A week", weekBefore],
  ["A month", (to) => monthsBefore(to, 1)],
  ["Three months", (to) => monthsBefore(to, 3)],
  ["A year", (to) => monthsBefore(to, 12)],
];

/** The two days, by hand or by the usual spans between meetings. */
export function Controls({ from, to }: { readonly from: Day; readonly to: Day }) {
  const { clock } = useApp();
  const show = useAddress((state) => state.show);
  return (
    <div role="group" aria-label="Days to compare" className={styles.controls}>
      <label className={styles.control}>
        Since
        <input
          type="date"
          value={from}
          max={to}
          onChange={(event) => {
            const since = parseDay(event.target.value);
            if (since !== null) show({ since });
          }}
        />
      </label>
      <label className={styles.control}>
        As of
        <input
          type="date"
          value={to}
          onChange={(event) => {
            const day = parseDay(event.target.value);
            // The board of today, or of a day to come, is the board as it is.
            show({ since: from, asOf: day === null || day >= todayOf(clock) ? null : day });
          }}
        />
      </label>
      {SPANS.map(([label, before]) => (
        <button
          key={label}
          type="button"
          className={styles.span}
          aria-pressed={before(to) === from}
          onClick={() => show({ since: before(to) })}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

import { useState } from "react";
import { NONE } from "../../domain/board/facets.ts";
import type { FacetId } from "../../domain/board/view.ts";
import { FACETS } from "../../domain/board/view.ts";
import { Late, useAddress, useApp, useStanding } from "../../state/app.tsx";
import { StatusMark } from "../../ui/StatusMark.tsx";
import { FACET_LABEL } from "../../domain/board/facetLabel.ts";
import styles from "./Facets.module.css";

/** Longer lists show this many values until the rest is asked for. */
const SHORT_LIST = 9;

const NOTHING: readonly string[] = [];

interface FacetProps {
  readonly facet: FacetId;
}

/** One filter: its values with counts that follow the other filters and leave out its own choice. */
function Facet({ facet }: FacetProps) {
  "use memo";
  const { board, answer } = useStanding();
  const { addresses } = useApp();
  const choice = useAddress(({ address }) => address.view.choices[facet]);
  const [isWhole, setIsWhole] = useState(false);
  const chosen = choice ?? NOTHING;
  const counts = answer.counts[facet];
  const ever = board.totals(facet);

  const present = board.values[facet]
    .map((value, code) => ({ ...value, count: counts[code] ?? 0, ever: ever[code] ?? 0 }))
    // All nine statuses stand from the start, elsewhere what the dataset does not have is left out.
    .filter((value) => value.ever > 0 || chosen.includes(value.id) || facet === "status");
  if (present.length < 2 || present.every(({ id, ever: n }) => id === NONE || n === 0)) return null;

  const most = Math.max(1, ...present.map(({ count }) => count));
  const listed = isWhole
    ? present
    : present.filter((value, i) => i < SHORT_LIST || chosen.includes(value.id));
  const toggle = (id: string) => {
    const { address, show } = addresses.getState();
    show({
      choices: {
        ...address.view.choices,
        [facet]: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id],
      },
    });
  };

  return (
    <fieldset className={styles.facet}>
      <legend>{FACET_LABEL[facet]}</legend>
      {listed.map(({ id, label, count }) => (
        <label key={id} className={styles.value} data-empty={count === 0}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          {facet === "status" && <StatusMark status={id} />}
          <span className={styles.label}>{label}</span>
          <span className={styles.count}>{count}</span>
          <span className={styles.bar} aria-hidden="true">
            <span style={{ inlineSize: `${(100 * count) / most}%` }} />
          </span>
        </label>
      ))}
      {present.length > SHORT_LIST && (
        <button
          type="button"
          className={styles.more}
          onClick={() => setIsWhole(!isWhole)}
          aria-expanded={isWhole}
        >
          {isWhole ? "Show fewer" : `Show all ${present.length}`}
        </button>
      )}
    </fieldset>
  );
}

/** Every filter the dataset has two values for. A press ticks its box at once; the counts follow the rows. */
export function Facets() {
  "use memo";
  return (
    <Late>
      <div className={styles.facets}>
        {FACETS.map((facet) => (
          <Facet key={facet} facet={facet} />
        ))}
      </div>
    </Late>
  );
}

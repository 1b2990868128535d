import type { CSSProperties } from "react";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { FacetValue } from "../../domain/board/answer.ts";
import { NONE } from "../../domain/board/facets.ts";
import { FACET_LABEL } from "../../domain/board/facetLabel.ts";
import type { FacetId } from "../../domain/board/view.ts";
import { FACETS } from "../../domain/board/view.ts";
import { useAddress, useApp, useStanding } from "../../state/app.tsx";
import { StatusMark } from "../../ui/StatusMark.tsx";
import { useSame } from "../../ui/useSame.ts";
import { COUNTING } from "./datasetWords.ts";
import styles from "./Facets.module.css";

/** Longer lists show this many values until the rest is asked for. */
const SHORT_LIST = 9;

const NOTHING: readonly string[] = [];

/**
 * Writes beside each value its count, and a bar as long as its share of the greatest. The numbers change with every
 * press and the list hardly ever, so the list is drawn by React without them and they are written into it.
 */
function writeCounts(list: HTMLElement, counts: readonly number[], most: number): void {
  const labels = list.getElementsByTagName("label");
  counts.forEach((count, i) => {
    const label = labels.item(i);
    const [number, bar] = label?.querySelectorAll<HTMLElement>("[data-counted]") ?? [];
    if (!label || !number || !bar) return;
    if (number.textContent !== String(count)) number.textContent = String(count);
    label.dataset["empty"] = String(count === 0);
    bar.style.backgroundSize = `${Math.ceil((count / most) * 100)}% 100%`;
  });
}

interface FacetListProps {
  readonly facet: FacetId;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
}

/** The values of a filter with a box each. Their counts are written in by `writeCounts`. */
function FacetList({ facet, values, chosen }: FacetListProps) {
  "use memo";
  const { addresses } = useApp();
  const toggle = (id: string) => {
    const { address, show } = addresses.getState();
    const before = address.view.choices[facet] ?? NOTHING;
    const choice = before.includes(id) ? before.filter((one) => one !== id) : [...before, id];
    show({ choices: { ...address.view.choices, [facet]: choice } });
  };
  return values.map(({ id, label }) => (
    <label key={id} className={styles.value} data-marked={facet === "status"}>
      <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
      {facet === "status" && <StatusMark status={id} />}
      <span className={styles.label}>{label}</span>
      <span className={styles.count} data-counted="" />
      <span className={styles.bar} aria-hidden="true">
        <span data-counted="" />
      </span>
    </label>
  ));
}

/** One filter: its values with counts that follow the other filters and leave out its own choice. */
function Facet({ facet }: { readonly facet: FacetId }) {
  "use memo";
  const { board, answer } = useStanding();
  const chosen = useAddress(({ address }) => address.view.choices[facet]) ?? NOTHING;
  const [isWhole, setIsWhole] = useState(false);
  const list = useRef<HTMLFieldSetElement>(null);
  const values = board.values[facet];
  const counts = answer.counts[facet];
  const ever = board.totals(facet);

  // All nine statuses stand from the start, elsewhere what the dataset does not have is left out.
  const present = values.flatMap(({ id }, code) =>
    (ever[code] ?? 0) > 0 || chosen.includes(id) || facet === "status" ? [code] : [],
  );
  const listed = useSame(
    isWhole
      ? present
      : present.filter((code, i) => i < SHORT_LIST || chosen.includes(values[code]?.id ?? "")),
  );
  const shown = useMemo(() => listed.flatMap((code) => values[code] ?? []), [listed, values]);
  useLayoutEffect(() => {
    const countOf = (code: number): number => counts[code] ?? 0;
    const most = present.reduce((top, code) => Math.max(top, countOf(code)), 1);
    if (list.current) writeCounts(list.current, listed.map(countOf), most);
  });
  if (present.length < 2 || present.every((code) => values[code]?.id === NONE || ever[code] === 0))
    return null;

  return (
    <fieldset ref={list} className={styles.facet}>
      <legend>{FACET_LABEL[facet]}</legend>
      <FacetList facet={facet} values={shown} chosen={chosen} />
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

/** Every filter the dataset has two values for. */
export function Facets() {
  "use memo";
  const { answer, board } = useStanding();
  if (answer.uncounted > 0) return <p className={styles.coming}>{COUNTING}</p>;
  // A digit is a little wider than the 0 that `ch` measures.
  const countWidth = `calc(${String(board.size).length}ch + 3px)`;
  return (
    <div className={styles.facets} style={{ "--count-width": countWidth } as CSSProperties}>
      {FACETS.map((facet) => (
        <Facet key={facet} facet={facet} />
      ))}
    </div>
  );
}

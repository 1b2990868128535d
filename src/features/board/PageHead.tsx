import { TriangleAlert } from "lucide-react";
import { useId, useState } from "react";
import { caution } from "../../domain/dataset/caution.ts";
import { partialDateLabel } from "../../domain/dataset/partialDate.ts";
import { COUNTING_RULE, rate, rateText } from "../../domain/rates/rate.ts";
import { STATUSES } from "../../domain/review/status.ts";
import { useAddress, useStanding } from "../../state/app.tsx";
import { Button } from "../../ui/Button.tsx";
import { grouped } from "../../ui/counted.ts";
import { CaveatList } from "./CaveatList.tsx";
import { COUNTING, facts } from "./datasetWords.ts";
import { ScaleChoice } from "./ScaleChoice.tsx";
import styles from "./PageHead.module.css";

function SingleSourceLink() {
  "use memo";
  const { answer, board } = useStanding();
  const show = useAddress((state) => state.show);
  const chosen = useAddress(({ address }) => address.view.choices.certainty);
  const code = board.values.certainty.findIndex(({ id }) => id === "single-source");
  const single = answer.counts.certainty[code] ?? 0;
  if (single === 0 || chosen !== undefined) return null;
  return (
    <Button onClick={() => show({ choices: { certainty: ["single-source"] } })}>
      {grouped(single)} read in a single source
    </Button>
  );
}

/** How much of the whole dataset was delivered, as the counting rule has it. */
function FollowThrough() {
  "use memo";
  const { board } = useStanding();
  const { cells, bCount } = board.cross("theme", "status", "all");
  const totals = STATUSES.map((_, code) =>
    cells.reduce((sum, count, i) => (i % bCount === code ? sum + count : sum), 0),
  );
  return rateText(rate(totals));
}

/** Title of the dataset, its facts, what is known against them, and how much of it was delivered. */
export function PageHead() {
  "use memo";
  const standing = useStanding();
  const isCounted = standing.answer.uncounted === 0;
  const asOf = useAddress(({ address }) => address.view.asOf);
  const [shows, setShows] = useState<"caveats" | "rule" | "scales" | null>(null);
  const panel = useId();
  const warning = caution(standing.dataset);
  const toggle = (what: "caveats" | "rule" | "scales") => setShows(shows === what ? null : what);

  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <h1>{standing.dataset.title}</h1>
        {warning !== null && (
          <button
            type="button"
            className={styles.warning}
            aria-expanded={shows === "caveats"}
            aria-controls={panel}
            onClick={() => toggle("caveats")}
          >
            <TriangleAlert size={14} aria-hidden="true" />
            {warning}
          </button>
        )}
      </div>
      <div className={styles.line}>
        <ul className={styles.facts}>
          {facts(standing.dataset).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        {warning === null && isCounted && <SingleSourceLink />}
        <p className={styles.rate}>
          <span>
            {asOf !== null && <strong>On {partialDateLabel(asOf)}: </strong>}
            {isCounted ? <FollowThrough /> : COUNTING}
          </span>
          <button
            type="button"
            className={styles.rule}
            aria-expanded={shows === "rule"}
            aria-controls={panel}
            onClick={() => toggle("rule")}
          >
            How it is counted
          </button>
          <button
            type="button"
            className={styles.rule}
            aria-expanded={shows === "scales"}
            aria-controls={panel}
            onClick={() => toggle("scales")}
          >
            Other scales
          </button>
        </p>
      </div>
      <div id={panel} hidden={shows === null} className={styles.panel}>
        {shows === "caveats" && <CaveatList caveats={standing.dataset.caveats} />}
        {shows === "rule" && <p>{COUNTING_RULE}</p>}
        {shows === "scales" && <ScaleChoice />}
      </div>
    </header>
  );
}

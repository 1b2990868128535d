import type { Difference } from "../../domain/exchange/workspaceChange.ts";
import type { Field } from "../../domain/review/line.ts";
import { instantOf } from "../../domain/review/clock.ts";
import { FIELD_LABEL, instantLabel, valueLabel } from "../../domain/review/lineWords.ts";
import { useDatasets } from "../../state/app.tsx";
import { counted } from "../../ui/counted.ts";
import { StatusMark } from "../../ui/StatusMark.tsx";
import styles from "./Differences.module.css";

/** More than anybody reads in a dialog; the count says how many there are. */
const MOST_SHOWN = 300;

function Value({ field, value }: { readonly field: Field; readonly value: string }) {
  return (
    <span className={styles.value}>
      {field === "status" && <StatusMark status={value || "not-assessed"} shape="bar" />}
      {valueLabel(field, value)}
    </span>
  );
}

interface SideProps {
  readonly whose: string;
  readonly field: Field;
  readonly value: string;
  /** Given with it, where it can differ while the value does not. */
  readonly reason: string | undefined;
  readonly said: Difference["said"]["mine"];
  readonly wins: boolean;
}

function Side({ whose, field, value, reason, said, wins }: SideProps) {
  return (
    <div className={styles.side} data-wins={wins}>
      <dt>{whose}</dt>
      <dd>
        <span>
          <Value field={field} value={value} />
          {reason !== undefined && reason !== "" && (
            <span className={styles.reason}>“{reason}”</span>
          )}
          <span className={styles.said}>
            {said.author === "" ? "no name set" : said.author},{" "}
            <time dateTime={instantOf(said.at)}>{instantLabel(instantOf(said.at))}</time>
          </span>
        </span>
        <span className={styles.verdict}>{wins ? "later, wins" : "earlier"}</span>
      </dd>
    </div>
  );
}

/** Where both logs say something else about a field: what each says, and which of them stands afterwards. */
export function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  const list = useDatasets((state) => state.list);
  if (differences.length === 0)
    return <p className={styles.none}>None of it contradicts your log.</p>;
  const titleOf = (id: string) => list.find((one) => one.id === id)?.title ?? id;
  const replaced = differences.filter(({ winner }) => winner === "theirs").length;
  const left = differences.length - MOST_SHOWN;
  return (
    <section aria-labelledby="differences">
      <h3 id="differences" className={styles.title}>
        {counted(differences.length, "field says", "fields say")} something else
      </h3>
      <p className={styles.rule}>
        The later line wins: {replaced} from the file, {differences.length - replaced} of yours. The
        other stays in the history.
      </p>
      <ul>
        {differences
          .slice(0, MOST_SHOWN)
          .map(({ dataset, commitment, field, item, mine, theirs, reasons, said, winner }) => (
            <li
              key={`${dataset} ${commitment} ${field} ${item ?? ""}`}
              className={styles.difference}
            >
              <p className={styles.about}>
                <strong>{commitment}</strong> {FIELD_LABEL[field]}
                <span className={styles.dataset}>{titleOf(dataset)}</span>
              </p>
              <dl className={styles.sides}>
                <Side
                  whose="Yours"
                  field={field}
                  value={mine}
                  reason={reasons?.mine}
                  said={said.mine}
                  wins={winner === "mine"}
                />
                <Side
                  whose="In the file"
                  field={field}
                  value={theirs}
                  reason={reasons?.theirs}
                  said={said.theirs}
                  wins={winner === "theirs"}
                />
              </dl>
            </li>
          ))}
      </ul>
      {left > 0 && <p className={styles.none}>And {counted(left, "more", "more")}.</p>}
    </section>
  );
}

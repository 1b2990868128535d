import type { FactChange, JudgedChange } from "../../../domain/exchange/import/compare.ts";
import { IMPORT_LABEL } from "../../../domain/exchange/import/fields.ts";
import { FIELD_LABEL, valueLabel } from "../../../domain/review/lineWords.ts";
import { useImport, useOwned } from "../../../state/app.tsx";
import type { Matched } from "../../../state/importStore.ts";
import { counted, grouped } from "../../../ui/counted.ts";
import { Choice } from "./Choice.tsx";
import styles from "./Changes.module.css";

const MOST_SHOWN = 100;

function Facts({ facts }: { readonly facts: readonly FactChange[] }) {
  return (
    <ul className={styles.list} aria-label="Changed">
      {facts.slice(0, MOST_SHOWN).map(({ id, field, before, after }) => (
        <li key={`${id} ${field}`}>
          <p>
            <strong>{id}</strong> {IMPORT_LABEL[field]}
          </p>
          <p>
            <del>{before || "nothing"}</del> <ins>{after}</ins>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Judgements({ judged }: { readonly judged: readonly JudgedChange[] }) {
  return (
    <ul className={styles.list} aria-label="Judgements">
      {judged.slice(0, MOST_SHOWN).map(({ id, field, base, mine, theirs, touchesMine }) => (
        <li key={`${id} ${field}`} data-mine={touchesMine}>
          <p>
            <strong>{id}</strong> {FIELD_LABEL[field]}
            {touchesMine && <span className={styles.mine}>your own word</span>}
          </p>
          <dl>
            <div>
              <dt>Last import</dt>
              <dd>{valueLabel(field, base)}</dd>
            </div>
            <div>
              <dt>Now</dt>
              <dd>{valueLabel(field, mine)}</dd>
            </div>
            <div>
              <dt>File</dt>
              <dd>{valueLabel(field, theirs)}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** What differs between the file and the dataset it goes into: added, changed, gone, and what the analyst has said. */
export function Changes({ matched }: { readonly matched: Matched }) {
  const decide = useImport((state) => state.decide);
  const entries = useOwned((state) => state.entries);
  const { checked, decisions, target } = matched;
  if (target === null || checked === null) return null;
  const { comparison, comparisonCounts: counts } = checked;
  if (comparison === null || counts === null) return null;
  const isOpen = entries.find(({ id }) => id === target)?.isFromTable === true;
  const { added, gone, facts, judged, blanks, same } = comparison;
  return (
    <section className={styles.changes} aria-labelledby="import-changes">
      <h3 id="import-changes">
        {grouped(counts.added)} added, {grouped(counts.changed)} changed, {grouped(counts.gone)}{" "}
        gone
      </h3>
      <p>
        {counted(same, "row says", "rows say")} what is there already.
        {blanks > 0 &&
          ` ${counted(blanks, "cell is", "cells are")} blank in the file and not here: what is here stays.`}
      </p>
      {!isOpen && facts.length + added.length > 0 && (
        <p className={styles.note}>
          This dataset came whole, so what it says of its commitments stays as it is: rows that are
          new, and facts that differ, are listed and not taken.
        </p>
      )}
      {counts.touched > 0 && (
        <Choice
          label={`Where you have said something else since (${grouped(counts.touched)})`}
          value={decisions.mine}
          options={[
            ["keep", "keep mine"],
            ["replace", "take the file’s"],
          ]}
          onChoose={(mine) => decide({ mine })}
        />
      )}
      {judged.length > 0 && <Judgements judged={judged} />}
      {facts.length > 0 && <Facts facts={facts} />}
      {added.length > 0 && (
        <p>
          <strong>Added:</strong> {added.slice(0, MOST_SHOWN).join(", ")}
          {counts.added > MOST_SHOWN && " …"}
        </p>
      )}
      {gone.length > 0 && (
        <>
          <p>
            <strong>Gone from the file:</strong> {gone.slice(0, MOST_SHOWN).join(", ")}
            {counts.gone > MOST_SHOWN && " …"}
          </p>
          {isOpen && (
            <Choice
              label="Those that are gone"
              value={decisions.gone}
              options={[
                ["keep", "stay in the dataset"],
                ["remove", "leave the dataset"],
              ]}
              onChoose={(choice) => decide({ gone: choice })}
            />
          )}
        </>
      )}
    </section>
  );
}

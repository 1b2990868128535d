import { useDatasets, useImport } from "../../../state/app.tsx";
import type { Matched } from "../../../state/importStore.ts";
import { useOwned } from "../../../state/app.tsx";
import { Choice } from "./Choice.tsx";
import styles from "./Into.module.css";

const NEW = "";

/** Where the rows go: a dataset of their own, or one that is there. */
export function Into({ matched }: { readonly matched: Matched }) {
  const { aim, call } = useImport((state) => state);
  const list = useDatasets((state) => state.list);
  const entries = useOwned((state) => state.entries);
  const { target, likely, title } = matched;
  const offered = list.toSorted(
    (a, b) => Number(likely.includes(b.id)) - Number(likely.includes(a.id)),
  );
  const isClosed = target !== null && entries.find(({ id }) => id === target)?.isFromTable !== true;
  return (
    <section className={styles.into} aria-label="Where the rows go">
      <Choice
        label="Into"
        value={target ?? NEW}
        options={[
          [NEW, "a new dataset"],
          ...offered.map(({ id, title: name }) => [id, name] as const),
        ]}
        onChoose={(id) => void aim(id === NEW ? null : id)}
      />
      {target === null ? (
        <label className={styles.title}>
          Its title
          <input value={title} maxLength={200} onChange={(event) => call(event.target.value)} />
        </label>
      ) : (
        <p className={styles.note}>
          {isClosed
            ? "What this dataset says of its commitments stays as it is; only judgements are taken."
            : "Rows with the same ID are compared with what is there."}
        </p>
      )}
    </section>
  );
}

import type { OwnDataset } from "../../domain/dataset/ownDatasets.ts";
import { instantLabel } from "../../domain/review/lineWords.ts";
import { useAddress, useDatasets, useOwned } from "../../state/app.tsx";
import { Button } from "../../ui/Button.tsx";
import { counted } from "../../ui/counted.ts";
import { CiteDataset } from "./CiteDataset.tsx";
import { DatasetHead } from "./DatasetHead.tsx";
import styles from "./Datasets.module.css";

function Own({ entry }: { readonly entry: OwnDataset }) {
  const remove = useOwned((state) => state.remove);
  const { address, openDataset } = useAddress((state) => state);
  const [first] = useDatasets((state) => state.list);
  const { id, title, source, at, commitments, isFromTable } = entry;
  const takeOut = () => {
    // The board must not stand on a dataset that is gone.
    if (address.dataset === id && first !== undefined) openDataset(first.id, "data");
    void remove(id);
  };
  return (
    <li className={styles.dataset}>
      <DatasetHead id={id} title={title} canOpen />
      <dl className={styles.facts}>
        <div>
          <dt>Holds</dt>
          <dd>
            {counted(commitments, "commitment", "commitments")}
            {isFromTable ? ", from a table" : ", a data package that came whole"}
          </dd>
        </div>
        <div>
          <dt>Comes from</dt>
          <dd>
            {source}, <time dateTime={at}>{instantLabel(at)}</time>
          </dd>
        </div>
      </dl>
      <CiteDataset id={id} title={title} />
      <Button look="outlined" aria-label={`Remove ${title}`} onClick={takeOut}>
        Remove
      </Button>
    </li>
  );
}

function Removed({ entry }: { readonly entry: OwnDataset }) {
  const { turn, forget } = useOwned((state) => state);
  const { id, title } = entry;
  return (
    <li className={styles.removed}>
      <span>{title}</span>
      <Button look="outlined" aria-label={`Bring back ${title}`} onClick={() => void turn(id)}>
        Bring back
      </Button>
      <Button aria-label={`Delete ${title} for good`} onClick={() => void forget(id)}>
        Delete for good
      </Button>
    </li>
  );
}

/** Datasets that a person brought in, and those they took out again, which can be had back until they are deleted. */
export function OwnDatasets() {
  const entries = useOwned((state) => state.entries);
  const problem = useOwned((state) => state.problem);
  const here = entries.filter(({ current }) => current !== null);
  const removed = entries.filter(({ current }) => current === null);
  return (
    <>
      {problem !== null && (
        <p role="alert" className={styles.failure}>
          {problem}
        </p>
      )}
      <ul>
        {here.map((entry) => (
          <Own key={entry.id} entry={entry} />
        ))}
      </ul>
      {removed.length > 0 && (
        <section aria-label="Removed datasets" className={styles.bin}>
          <h3>Removed</h3>
          <p>Still in this browser, with what was said about them in the review log.</p>
          <ul>
            {removed.map((entry) => (
              <Removed key={entry.id} entry={entry} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

import { useEffect } from "react";
import type { Dataset, Licence } from "../../domain/dataset/dataset.ts";
import { useDatasets, useOwned } from "../../state/app.tsx";
import type { DatasetLoad } from "../../state/datasetStore.ts";
import { Button } from "../../ui/Button.tsx";
import { counted } from "../../ui/counted.ts";
import { CiteDataset } from "./CiteDataset.tsx";
import { contents, doubts, origin } from "./datasetFacts.ts";
import { OwnDatasets } from "./OwnDatasets.tsx";
import { useDatasetLink } from "../../state/links.ts";
import { Section } from "./Section.tsx";
import { DatasetHead } from "./DatasetHead.tsx";
import styles from "./Datasets.module.css";

function LicenceLink({ licence: { name, title, path } }: { readonly licence: Licence }) {
  const text = title || name;
  return URL.canParse(path) ? (
    <a href={path} target="_blank" rel="noreferrer">
      {text}
    </a>
  ) : (
    text
  );
}

function Facts({ dataset }: { readonly dataset: Dataset }) {
  const linkTo = useDatasetLink();
  const doubt = doubts(dataset);
  return (
    <>
      <p className={styles.description}>{dataset.description}</p>
      <dl className={styles.facts}>
        <div>
          <dt>Holds</dt>
          <dd>{contents(dataset).join(", ")}</dd>
        </div>
        <div>
          <dt>Comes from</dt>
          <dd>{origin(dataset)}</dd>
        </div>
        {doubt.length > 0 && (
          <div>
            <dt>Doubts</dt>
            <dd>
              {doubt.join(", ")}.{" "}
              <a {...linkTo(dataset.id, "sources")}>Sources of {dataset.title}</a>
            </dd>
          </div>
        )}
        <div>
          <dt>Licence</dt>
          <dd>
            {dataset.licences.map((licence) => (
              <LicenceLink key={licence.name} licence={licence} />
            ))}
          </dd>
        </div>
        <div>
          <dt>Version</dt>
          <dd>{dataset.version}</dd>
        </div>
      </dl>
      <CiteDataset id={dataset.id} title={dataset.title} />
    </>
  );
}

function Failure({ id, reasons }: { readonly id: string; readonly reasons: readonly string[] }) {
  const load = useDatasets((state) => state.load);
  return (
    <div role="alert" className={styles.failure}>
      <p>This dataset could not be read: {counted(reasons.length, "reason", "reasons")}.</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <Button look="outlined" onClick={() => load(id)}>
        Try again
      </Button>
    </div>
  );
}

function Loaded({ id, load }: { readonly id: string; readonly load: DatasetLoad | undefined }) {
  switch (load?.type) {
    case undefined:
    case "loading":
      return <p role="status">Reading the dataset.</p>;
    case "failed":
      return <Failure id={id} reasons={load.reasons} />;
    case "ready":
      return <Facts dataset={load.dataset} />;
  }
}

/** What each dataset that ships holds, how sure it is and what may be done with it; then those that were brought in. */
export function Datasets() {
  const { list, loads, load } = useDatasets((state) => state);
  const own = useOwned((state) => state.entries);
  // Own datasets can be large, and are opened only where they are looked at.
  const shipped = list.filter(({ id }) => !own.some((entry) => entry.id === id));
  useEffect(() => {
    for (const { id } of list) if (!own.some((entry) => entry.id === id)) load(id);
  }, [list, own, load]);
  return (
    <Section title="Datasets">
      <ul>
        {shipped.map(({ id, title }) => (
          <li key={id} className={styles.dataset}>
            <DatasetHead id={id} title={title} canOpen={loads[id]?.type !== "failed"} />
            <Loaded id={id} load={loads[id]} />
          </li>
        ))}
      </ul>
      <OwnDatasets />
    </Section>
  );
}

import { useDatasets } from "../state/app.tsx";
import { Button } from "../ui/Button.tsx";
import styles from "./PageStates.module.css";

export function Loading() {
  return (
    <main id="main" className={styles.state} aria-busy="true">
      <p role="status">Reading the dataset.</p>
    </main>
  );
}

interface FailedProps {
  readonly datasetId: string;
  readonly reasons: readonly string[];
}

/** The dataset cannot be read: what is wrong, where, and what can be done. */
export function Failed({ datasetId, reasons }: FailedProps) {
  const load = useDatasets((state) => state.load);
  return (
    <main id="main" className={styles.state}>
      <h1>The dataset could not be read.</h1>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <Button look="outlined" onClick={() => load(datasetId)}>
        Try again
      </Button>
    </main>
  );
}

import { useDatasetLink } from "../../state/links.ts";
import styles from "./Datasets.module.css";

interface DatasetHeadProps {
  readonly id: string;
  readonly title: string;
  /** False for one that cannot be read. */
  readonly canOpen: boolean;
}

/** The title of a dataset with the way to its board. */
export function DatasetHead({ id, title, canOpen }: DatasetHeadProps) {
  const linkTo = useDatasetLink();
  return (
    <div className={styles.head}>
      <h3>{title}</h3>
      {canOpen && (
        <a
          {...linkTo(id, "board")}
          className={styles.open}
          aria-label={`Open ${title} on the board`}
        >
          Open on the board
        </a>
      )}
    </div>
  );
}

import { useExport } from "../state/app.tsx";
import { Button } from "../ui/Button.tsx";
import { counted, grouped } from "../ui/counted.ts";
import styles from "./WritingNotice.module.css";

/** How far a file has come that takes more than a moment to write, and the way to leave off. */
export function WritingNotice() {
  const { writing, cancel } = useExport((state) => state);
  if (writing === null) return null;
  const { name, rows, all } = writing;
  return (
    <div className={styles.writing} role="group" aria-label="Writing a file">
      <p>
        Writing {name}: {grouped(rows)} of {counted(all, "row", "rows")}
      </p>
      <progress aria-label="Writing the file" value={rows} max={Math.max(all, 1)} />
      <Button look="outlined" onClick={cancel}>
        Cancel
      </Button>
    </div>
  );
}

import { useAddress } from "../../state/app.tsx";
import { Button } from "../../ui/Button.tsx";
import styles from "./CommitmentTable.module.css";

/** No commitment matches: says so, and the way back. */
export function EmptyTable() {
  const show = useAddress((state) => state.show);
  return (
    <div className={styles.empty}>
      <p>No commitment matches these filters.</p>
      <Button look="outlined" onClick={() => show({ choices: {}, search: "", part: "all" })}>
        Clear the filters
      </Button>
    </div>
  );
}

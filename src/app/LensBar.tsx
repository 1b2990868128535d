import { useAddress } from "../state/app.tsx";
import { useLens } from "../state/lens.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./LensBar.module.css";

/** While another scale is on, every page says so: nobody may take its words for what was judged. */
export function LensBar() {
  const lens = useLens();
  const show = useAddress((state) => state.show);
  const goTo = useAddress((state) => state.goTo);
  if (lens === null) return null;
  return (
    <p role="note" aria-label="Scale" className={styles.bar}>
      <span>
        <strong>{lens.name}</strong> is on: on the board, among the changes and in exports its words
        stand beside our statuses{lens.isOwn ? ", by a mapping of your own" : ""}. What was judged
        and counted stays as it is.
      </span>
      <Button onClick={() => goTo("data")}>Mapping</Button>
      <Button onClick={() => show({ lens: null })}>Turn off</Button>
    </p>
  );
}

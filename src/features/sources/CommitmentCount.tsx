import type { View } from "../../domain/board/view.ts";
import { useAddress } from "../../state/app.tsx";
import styles from "./SideSection.module.css";

interface CommitmentCountProps {
  readonly count: number;
  /** What they rest on, for the name of the button. */
  readonly of: string;
  readonly view: Partial<View>;
}

/** How many commitments rest on something; a press lists them on the board. */
export function CommitmentCount({ count, of, view }: CommitmentCountProps) {
  const goTo = useAddress((state) => state.goTo);
  if (count === 0) return <span className={styles.unknown}>No commitment</span>;
  const words = `${count} commitment${count === 1 ? "" : "s"}`;
  return (
    <button
      type="button"
      className={styles.press}
      aria-label={`${words} of ${of}: list on the board`}
      onClick={() => goTo("board", view)}
    >
      {words}
    </button>
  );
}

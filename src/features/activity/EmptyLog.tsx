import { WHOLE_LOG } from "../../domain/review/logFilter.ts";
import { useAddress, useLog } from "../../state/app.tsx";
import { explainLogProblem } from "../../state/savingWords.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./EmptyLog.module.css";

/** Nothing in the log: because nothing was said, or because it could not be read. */
export function EmptyLog() {
  const saving = useLog((state) => state.saving);
  const hasDamage = useLog((state) => state.damaged.length > 0);
  const goTo = useAddress((state) => state.goTo);
  if (saving.type === "opening") {
    return (
      <div className={styles.empty}>
        <p>Opening the log.</p>
      </div>
    );
  }
  if (saving.type === "unsaved") {
    const { what, next } = explainLogProblem(saving.problem, saving.lines.length);
    return (
      <div className={styles.empty}>
        <p>
          {what} {next}
        </p>
      </div>
    );
  }
  if (hasDamage) {
    return (
      <div className={styles.empty}>
        <p>No line of the log can be read. What is wrong with each is said below.</p>
      </div>
    );
  }
  return (
    <div className={styles.empty}>
      <p>Nothing was said yet. Give a commitment a status on the board, and it is written here.</p>
      <Button look="outlined" onClick={() => goTo("board")}>
        Go to the board
      </Button>
    </div>
  );
}

export function NoMatch() {
  const filterLog = useAddress((state) => state.filterLog);
  return (
    <div className={styles.empty}>
      <p>No line matches. Search for fewer words, or take the filters off.</p>
      <Button look="outlined" onClick={() => filterLog(WHOLE_LOG)}>
        Show the whole log
      </Button>
    </div>
  );
}

import { useApp, useImport, useLog } from "../../../state/app.tsx";
import type { Matched } from "../../../state/importStore.ts";
import { Button } from "../../../ui/Button.tsx";
import { counted } from "../../../ui/counted.ts";
import { ModalDialog } from "../../../ui/ModalDialog.tsx";
import { Changes } from "./Changes.tsx";
import { Into } from "./Into.tsx";
import { Preview } from "./Preview.tsx";
import { ProgressBar } from "./ProgressBar.tsx";
import { ReadChoices } from "./ReadChoices.tsx";
import { RowCheck } from "./RowCheck.tsx";
import { ValueMatches } from "./ValueMatches.tsx";
import styles from "./ImportDialog.module.css";

const NOTHING_YET = "Nothing changes until you press Import, and one Undo takes all of it back.";

interface ActsProps {
  /** Why there is nothing to import, in a sentence; null when there is. */
  readonly closed: string | null;
}

function Acts({ closed }: ActsProps) {
  const { progress, isWriting, apply, cancel } = useImport((state) => state);
  return (
    <>
      <Button
        look="strong"
        disabled={closed !== null || progress !== null}
        onClick={() => void apply()}
      >
        Import
      </Button>
      <Button look="outlined" disabled={isWriting} onClick={cancel}>
        Cancel
      </Button>
      {closed !== null && <span className={styles.closed}>{closed}</span>}
    </>
  );
}

/** Why Import is closed: a log that cannot be written, no statement column, no row. */
function reasonClosed({ matching, checked, decisions, target }: Matched): string | null {
  if (!matching.fields.includes("statement")) return "Choose the column that holds the statements.";
  if (checked === null) return null;
  const rows = checked.ready + (decisions.doubtful === "take" ? checked.doubtful : 0);
  if (rows === 0) return "There is no row to import.";
  const counts = checked.comparisonCounts;
  if (target === null || counts === null) return null;
  const isSame =
    counts.added + counts.changed === 0 && (counts.gone === 0 || decisions.gone === "keep");
  return isSame ? "Nothing would change." : null;
}

function TableDialog({ matched, name }: { readonly matched: Matched; readonly name: string }) {
  const { progress, isWriting, problem, cancel, matchAnew } = useImport((state) => state);
  const readOnly = useLog((state) => state.readOnly);
  const { profile, packageProblems } = matched;
  const closed = readOnly
    ? "A newer Follow-Through wrote your log. Reload to get that version."
    : reasonClosed(matched);
  return (
    <ModalDialog
      title={`Import ${name}`}
      look="page"
      onClose={cancel}
      acts={<Acts closed={closed} />}
    >
      <p className={styles.lead}>{NOTHING_YET}</p>
      {problem !== null && (
        <p role="alert" className={styles.caution}>
          {problem}
        </p>
      )}
      {packageProblems.length > 0 && (
        <details className={styles.caution}>
          <summary>
            It holds a data package that cannot be taken whole:{" "}
            {counted(packageProblems.length, "problem", "problems")}. Its tables are read one by
            one.
          </summary>
          <ul>
            {packageProblems.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
      {profile !== null && (
        <p className={styles.profile}>
          Matched as {profile.source} was on {profile.at.slice(0, 10)}.{" "}
          <Button onClick={() => void matchAnew()}>Match anew</Button>
        </p>
      )}
      <div className={styles.columns}>
        <div className={styles.main}>
          <ReadChoices matched={matched} />
          <Preview matched={matched} />
          <div className={styles.progress}>
            {progress !== null && <ProgressBar progress={progress} isWriting={isWriting} />}
          </div>
          <Changes matched={matched} />
        </div>
        <div className={styles.side}>
          <Into matched={matched} />
          <RowCheck matched={matched} />
          <ValueMatches matched={matched} />
        </div>
      </div>
    </ModalDialog>
  );
}

/** What a file would bring, before it does. */
export default function ImportDialog() {
  const { imports } = useApp();
  const { name, step, problem } = useImport((state) => state);
  if (step.type === "matching") return <TableDialog matched={step} name={name} />;
  if (step.type !== "package") return null;
  const { title, commitments } = step.opened;
  return (
    <ModalDialog
      title={`Import ${name}`}
      onClose={() => imports.getState().cancel()}
      acts={<Acts closed={null} />}
    >
      <p className={styles.lead}>{NOTHING_YET}</p>
      <p>
        A data package, whole and sound: <strong>{title}</strong>, with{" "}
        {counted(commitments, "commitment", "commitments")} and all that belongs to them.
      </p>
      {problem !== null && (
        <p role="alert" className={styles.caution}>
          {problem}
        </p>
      )}
    </ModalDialog>
  );
}

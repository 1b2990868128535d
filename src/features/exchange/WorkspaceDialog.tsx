import type { Workspace } from "../../domain/exchange/workspace.ts";
import type { WorkspaceChange } from "../../domain/exchange/workspaceChange.ts";
import { whatWouldChange } from "../../domain/exchange/workspaceChange.ts";
import { instantOf } from "../../domain/review/clock.ts";
import type { ReviewLine } from "../../domain/review/line.ts";
import { instantLabel } from "../../domain/review/lineWords.ts";
import { useApp, useDatasets, useLog } from "../../state/app.tsx";
import { Button } from "../../ui/Button.tsx";
import { counted } from "../../ui/counted.ts";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { Differences } from "./Differences.tsx";
import { linesByDataset } from "./storedWords.ts";
import styles from "./WorkspaceDialog.module.css";

interface WorkspaceDialogProps {
  readonly name: string;
  readonly workspace: Workspace;
  /** Called with the lines of the file that are not in the log. */
  readonly onAdd: (lines: readonly ReviewLine[]) => void;
  readonly onClose: () => void;
}

/** Ids named in a sentence; the rest is counted. */
const MOST_IDS = 5;

function TwoMeanings({ ids }: { readonly ids: WorkspaceChange["twoMeanings"] }) {
  const named = ids.slice(0, MOST_IDS).join(", ");
  const more = ids.length > MOST_IDS ? ` and ${ids.length - MOST_IDS} more` : "";
  return (
    <p className={styles.caution}>
      <strong>This file cannot be added.</strong> {counted(ids.length, "line says", "lines say")}{" "}
      something else in it than the same {ids.length === 1 ? "line" : "lines"} of your log ({named}
      {more}): one of the two copies was changed by hand. Ask for a copy that was not. Nothing was
      changed.
    </p>
  );
}

function Extent({ change, lines }: { readonly change: WorkspaceChange; readonly lines: number }) {
  if (change.added === 0) {
    return (
      <p>
        <strong>Nothing would change.</strong>{" "}
        {lines === 0 ? "The file holds no line." : "Every line of the file is in your log already."}
      </p>
    );
  }
  const known = lines - change.added;
  return (
    <p>
      <strong>
        Adds {counted(change.added, "line", "lines")} about{" "}
        {counted(change.commitments, "commitment", "commitments")}.
      </strong>
      {known > 0 && ` ${counted(known, "line", "lines")} of the file you have already.`}
    </p>
  );
}

function FutureNote({ latest }: { readonly latest: WorkspaceChange["latest"] }) {
  const { clock } = useApp();
  if (latest === null || Date.parse(instantOf(latest)) <= clock.now()) return null;
  return (
    <p className={styles.caution}>
      Its latest line is dated {instantLabel(instantOf(latest))}, which is still to come: a clock
      was wrong. Added, it counts as the latest word until then, and lines you write are dated after
      it.
    </p>
  );
}

/** What a workspace file would change, before anything is changed. */
export function WorkspaceDialog({ name, workspace, onAdd, onClose }: WorkspaceDialogProps) {
  const mine = useLog((state) => state.lines);
  const readOnly = useLog((state) => state.readOnly);
  const list = useDatasets((state) => state.list);
  const { lines, savedAt, datasets = [] } = workspace;
  const fresh = datasets.filter(({ id }) => !list.some((one) => one.id === id));
  const change = whatWouldChange(mine, lines);
  const isSound = change.twoMeanings.length === 0;
  const canAdd = isSound && change.added + fresh.length > 0 && !readOnly;
  const elsewhere = linesByDataset(lines, list).filter(
    ({ id }) => !list.some((one) => one.id === id) && !fresh.some((one) => one.id === id),
  );
  const add = () => {
    const known = new Set(mine.map(({ id }) => id));
    onAdd(lines.filter(({ id }) => !known.has(id)));
  };

  return (
    <ModalDialog
      title={name}
      onClose={onClose}
      acts={
        canAdd ? (
          <>
            <Button look="strong" onClick={add}>
              Add these lines
            </Button>
            <Button look="outlined" onClick={onClose}>
              Cancel
            </Button>
          </>
        ) : (
          <Button look="outlined" onClick={onClose}>
            Close
          </Button>
        )
      }
    >
      <div className={styles.summary}>
        <p>
          Workspace of {counted(lines.length, "line", "lines")}, saved{" "}
          <time dateTime={savedAt}>{instantLabel(savedAt)}</time>.
        </p>
        {isSound ? (
          <Extent change={change} lines={lines.length} />
        ) : (
          <TwoMeanings ids={change.twoMeanings} />
        )}
        {datasets.length > 0 && (
          <p>
            {fresh.length === 0
              ? "Its datasets are here already and stay as they are."
              : `Brings ${counted(fresh.length, "dataset", "datasets")}: ${fresh.map(({ title }) => title).join(", ")}.`}
          </p>
        )}
        {canAdd && <FutureNote latest={change.latest} />}
        {readOnly && (
          <p className={styles.caution}>
            A newer Follow-Through wrote your log, so nothing can be added here. Reload to get that
            version.
          </p>
        )}
        {isSound &&
          elsewhere.map(({ id, count }) => (
            <p key={id}>
              {counted(count, "line is", "lines are")} about {id}, a dataset that is not here. Kept,
              and shown once it is.
            </p>
          ))}
      </div>
      {canAdd && <Differences differences={change.differences} />}
    </ModalDialog>
  );
}

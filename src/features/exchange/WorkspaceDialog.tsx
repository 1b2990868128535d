import { useState } from "react";
import type { Settings } from "../../domain/exchange/settings.ts";
import type { SettingId } from "../../domain/exchange/settingsChange.ts";
import { settingsThatDiffer, takeSettings } from "../../domain/exchange/settingsChange.ts";
import type { CarriedDataset } from "../../domain/exchange/carried.ts";
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
import { SettingsChoice } from "./SettingsChoice.tsx";
import { linesByDataset } from "./storedWords.ts";
import styles from "./WorkspaceDialog.module.css";

/** What is taken from a file. */
export interface Taken {
  /** Those of the file that are not in the log. */
  readonly lines: readonly ReviewLine[];
  readonly datasets: readonly CarriedDataset[];
  readonly settings: Partial<Settings>;
  readonly settingsTaken: readonly SettingId[];
}

interface WorkspaceDialogProps {
  readonly name: string;
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly onTake: (taken: Taken) => void;
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

interface ExtentProps {
  readonly change: WorkspaceChange;
  readonly lines: number;
  /** The file brings something besides lines. */
  readonly bringsMore: boolean;
}

function Extent({ change, lines, bringsMore }: ExtentProps) {
  if (change.added === 0) {
    return (
      <p>
        <strong>{bringsMore ? "No line would be added." : "Nothing would change."}</strong>{" "}
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

/** What the button that acts does, by what there is to take. */
function takeWords(lines: number, datasets: number): string {
  if (lines > 0) return "Add these lines";
  if (datasets > 0) return datasets === 1 ? "Add this dataset" : "Add these datasets";
  return "Take these settings";
}

/** What a workspace file would change, before anything is changed. */
export function WorkspaceDialog({
  name,
  workspace,
  settings,
  onTake,
  onClose,
}: WorkspaceDialogProps) {
  const mine = useLog((state) => state.lines);
  const readOnly = useLog((state) => state.readOnly);
  const list = useDatasets((state) => state.list);
  const [settingsTaken, setSettingsTaken] = useState<readonly SettingId[]>([]);
  const { lines, savedAt, datasets = [], settings: carried } = workspace;
  const fresh = datasets.filter(({ id }) => !list.some((one) => one.id === id));
  const change = whatWouldChange(mine, lines);
  const isSound = change.twoMeanings.length === 0;
  const differing = carried === undefined ? [] : settingsThatDiffer(settings, carried.settings);
  const adds = change.added + fresh.length > 0;
  const canTake = isSound && !readOnly && (adds || differing.length > 0);
  const hasTaken = adds || settingsTaken.length > 0;
  const elsewhere = linesByDataset(lines, list).filter(
    ({ id }) => !list.some((one) => one.id === id) && !fresh.some((one) => one.id === id),
  );
  const take = () => {
    const known = new Set(mine.map(({ id }) => id));
    onTake({
      lines: lines.filter(({ id }) => !known.has(id)),
      datasets: fresh,
      settings: takeSettings(settings, carried?.settings ?? {}, settingsTaken),
      settingsTaken,
    });
  };

  return (
    <ModalDialog
      title={name}
      onClose={onClose}
      acts={
        canTake ? (
          <>
            <Button look="strong" aria-disabled={!hasTaken} onClick={() => hasTaken && take()}>
              {takeWords(change.added, fresh.length)}
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
          <Extent
            change={change}
            lines={lines.length}
            bringsMore={fresh.length + differing.length > 0}
          />
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
        {canTake && <FutureNote latest={change.latest} />}
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
      {canTake && change.added > 0 && <Differences differences={change.differences} />}
      {isSound && !readOnly && carried !== undefined && (
        <SettingsChoice
          mine={settings}
          carried={carried}
          differing={differing}
          taken={settingsTaken}
          onTake={setSettingsTaken}
        />
      )}
    </ModalDialog>
  );
}

import { instantLabel } from "../../domain/review/lineWords.ts";
import { useAddress, useDatasets, useLog, usePreferences, useStorage } from "../../state/app.tsx";
import { explainLogProblem } from "../../state/savingWords.ts";
import { Button } from "../../ui/Button.tsx";
import { counted, grouped } from "../../ui/counted.ts";
import { Section } from "./Section.tsx";
import { bytesText, linesByDataset, linesSince, promiseWords } from "./storedWords.ts";
import styles from "./Stored.module.css";

function Lines() {
  const lines = useLog((state) => state.lines);
  const damaged = useLog((state) => state.damaged.length);
  const saving = useLog((state) => state.saving);
  const list = useDatasets((state) => state.list);
  const goTo = useAddress((state) => state.goTo);
  return (
    <div>
      <dt>Lines in the review log</dt>
      <dd>
        <p className={styles.figure}>{saving.type === "opening" ? "…" : grouped(lines.length)}</p>
        {saving.type === "unsaved" && (
          <p className={styles.caution}>
            {explainLogProblem(saving.problem, saving.lines.length).what}
          </p>
        )}
        {lines.length === 0 && saving.type === "saved" && (
          <p>Judge a commitment on the board to write the first.</p>
        )}
        <ul>
          {linesByDataset(lines, list).map(({ id, title, count }) => (
            <li key={id}>
              {grouped(count)} about {title}
            </li>
          ))}
          {damaged > 0 && (
            <li className={styles.caution}>
              {counted(damaged, "line is", "lines are")} stored that cannot be read.{" "}
              <Button onClick={() => goTo("activity")}>Show on Activity</Button>
            </li>
          )}
        </ul>
      </dd>
    </div>
  );
}

function Kept() {
  const { report, asked, ask } = useStorage((state) => state);
  if (report === null) return null;
  const { short, meaning } = promiseWords(report);
  return (
    <div>
      <dt>Kept by this browser</dt>
      <dd>
        <p className={styles.figure}>{short}</p>
        <p>{meaning}</p>
        {report.persisted === false && (
          <Button look="outlined" disabled={asked === "asking"} onClick={() => void ask()}>
            Ask to keep it
          </Button>
        )}
        <p role="status">
          {asked === "granted" && "The browser has promised to keep it."}
          {asked === "refused" &&
            "The browser did not promise it. Some do so later, for sites that are used often."}
        </p>
      </dd>
    </div>
  );
}

function Room() {
  const report = useStorage((state) => state.report);
  if (report === null) return null;
  const { usage, quota } = report;
  return (
    <div>
      <dt>Room used</dt>
      <dd>
        <p className={styles.figure}>{usage === null ? "Not known" : bytesText(usage)}</p>
        <p>
          {quota === null
            ? "This browser does not say how much it allows."
            : `This browser allows up to ${bytesText(quota)}.`}
        </p>
      </dd>
    </div>
  );
}

function LastFile() {
  const lines = useLog((state) => state.lines);
  const savedAt = usePreferences((state) => state.workspaceSavedAt);
  const newer = linesSince(lines, savedAt);
  return (
    <div>
      <dt>Last workspace file</dt>
      <dd>
        <p className={styles.figure}>
          {savedAt === null ? "None yet" : <time dateTime={savedAt}>{instantLabel(savedAt)}</time>}
        </p>
        {lines.length === 0 && <p>There is nothing to save yet.</p>}
        {newer === 0 && lines.length > 0 && <p>Every line written here is in it.</p>}
        {newer > 0 && (
          <p className={styles.caution}>
            {savedAt === null
              ? `No copy of ${newer === 1 ? "this line" : "these lines"} was saved from this browser. Save a workspace below.`
              : `${counted(newer, "line is", "lines are")} newer than it. Save a workspace again.`}
          </p>
        )}
      </dd>
    </div>
  );
}

/** Where the work is, how much of it, and how safe it is. */
export function Stored() {
  return (
    <Section title="What is stored">
      <p>
        The review log, in the IndexedDB storage of this browser, for this address only; beside it
        how you like to work (name, appearance, column widths), and the datasets that you import.
        The others come with the app.
      </p>
      <dl className={styles.facts}>
        <Lines />
        <LastFile />
        <Kept />
        <Room />
      </dl>
    </Section>
  );
}

import type { ReviewLine } from "../../domain/review/line.ts";
import type { Saving } from "../../state/logStore.ts";
import { explainLogProblem } from "../../state/savingWords.ts";
import { useLog } from "../../state/app.tsx";
import { counted } from "../../ui/counted.ts";
import type { Taken } from "./WorkspaceDialog.tsx";
import styles from "./WorkspaceFile.module.css";

/** What became of the last press of Save or Open. */
export type Outcome =
  | { readonly type: "none" }
  | { readonly type: "saved"; readonly name: string; readonly count: number }
  | { readonly type: "reading"; readonly name: string }
  | { readonly type: "refused"; readonly name: string; readonly sentence: string }
  | {
      readonly type: "added";
      readonly name: string;
      readonly taken: Taken;
      /** Why a dataset of the file could not be kept; null when all are. */
      readonly problem: string | null;
    };

/** Lines count as saved only once none of them waits any longer. */
function addedWords(
  lines: readonly ReviewLine[],
  name: string,
  saving: Saving,
): readonly ["good" | "caution", string] {
  const amount = counted(lines.length, "line", "lines");
  const [was, is] = lines.length === 1 ? ["was", "is"] : ["were", "are"];
  if (saving.type === "opening" || saving.type === "saving") return ["good", `Adding ${amount}.`];
  if (saving.type === "saved") {
    return ["good", `${amount} ${was} added from ${name} and ${is} saved on this device.`];
  }
  const waiting = new Set(saving.lines.map(({ id }) => id));
  const unsaved = lines.filter(({ id }) => waiting.has(id)).length;
  const { what, next } = explainLogProblem(saving.problem, saving.lines.length);
  return unsaved === 0
    ? ["good", `${amount} ${was} added from ${name} and ${is} saved on this device.`]
    : ["caution", `${amount} ${was} added from ${name} and not saved. ${what} ${next}`];
}

/** What was taken besides lines, in sentences; empty for nothing. */
function besidesWords({ datasets, settingsTaken }: Taken, name: string, problem: string | null) {
  const what = [
    ...(datasets.length > 0 && problem === null
      ? [counted(datasets.length, "dataset", "datasets")]
      : []),
    ...(settingsTaken.length > 0 ? [counted(settingsTaken.length, "setting", "settings")] : []),
  ].join(" and ");
  const taken = what === "" ? "" : `Taken from ${name}: ${what}.`;
  return `${taken} ${problem ?? ""}`.trim();
}

type Tone = "good" | "caution" | "plain";

function takenWords(
  { taken, name, problem }: Extract<Outcome, { type: "added" }>,
  saving: Saving,
): readonly [Tone, string] {
  const besides = besidesWords(taken, name, problem);
  const [tone, text] =
    taken.lines.length === 0 ? (["good", ""] as const) : addedWords(taken.lines, name, saving);
  return [problem === null ? tone : "caution", `${text} ${besides}`.trim()];
}

function words(outcome: Outcome, saving: Saving): readonly [Tone, string] {
  switch (outcome.type) {
    case "none":
      return ["plain", ""];
    case "saved":
      return [
        "good",
        `${outcome.name} is in your downloads, with ${counted(outcome.count, "line", "lines")}.`,
      ];
    case "reading":
      return ["plain", `Reading ${outcome.name}.`];
    case "refused":
      return [
        "caution",
        `${outcome.name} was not opened. ${outcome.sentence} Nothing was changed.`,
      ];
    case "added":
      return takenWords(outcome, saving);
  }
}

export function WorkspaceOutcome({ outcome }: { readonly outcome: Outcome }) {
  const saving = useLog((state) => state.saving);
  const [tone, text] = words(outcome, saving);
  return (
    <p role="status" className={styles.outcome} data-tone={tone}>
      {text}
    </p>
  );
}

import type { LogProblem } from "../domain/review/log.ts";
import type { Saving } from "./logStore.ts";
import type { StorageState } from "./storageStore.ts";

export interface Explanation {
  /** What happened to the person's work. */
  readonly what: string;
  readonly next: string;
}

function notSaved(count: number): string {
  return count === 0
    ? "The log cannot be opened"
    : count === 1
      ? "One entry is not saved"
      : `${count} entries are not saved`;
}

/** The words for a log that could not be read or written; `count` is how many lines wait. */
export function explainLogProblem(problem: LogProblem, count: number): Explanation {
  const lost = notSaved(count);
  switch (problem.type) {
    case "StorageFull":
      return {
        what: `${lost}: this browser has no room left.`,
        next: "They last as long as this tab. Download the log, free some space, then try again.",
      };
    case "StorageRefused":
      return {
        what: `${lost}: this browser refuses storage (${problem.detail}).`,
        next: "What you enter lasts as long as this tab. Download the log before you close it, or allow storage and try again.",
      };
    case "LogDeleted":
      return {
        what: `${lost}: the log was deleted from this browser.`,
        next: "What it said is still in this tab. Download the log, or try again to write it anew.",
      };
    case "OtherTabUpgrading":
      return {
        what: `${lost}: another tab is changing the log's form.`,
        next: "Close the other Follow-Through tabs, then try again.",
      };
    case "WrittenByNewerVersion":
      return {
        what: "A newer Follow-Through wrote this log.",
        next: "Reload to get that version. Nothing was changed, and nothing can be added here.",
      };
  }
}

/**
 * The words for lines that the browser has lost. `savedAt` is the day of the last workspace file, in the words of a
 * person; null when there is none.
 */
export function explainMissing(count: number, savedAt: string | null): Explanation {
  const what =
    count === 1
      ? "One line of your log is gone: it was saved on this device, and the browser has lost it."
      : `${count.toLocaleString("en-GB")} lines of your log are gone: they were saved on this device, and the browser has lost them.`;
  return {
    what,
    next:
      savedAt === null
        ? "No workspace file was saved from here; a colleague’s may hold some of them. What is here now is kept: save one."
        : `Open the workspace file of ${savedAt} on Data to have back what it holds. What is here now is kept.`,
  };
}

/** The foot of the page: saved, or what is not. */
export function savingWords(saving: Saving): string {
  switch (saving.type) {
    case "opening":
      return "Opening the log";
    case "saving":
      return "Saving";
    case "saved":
      return "Saved on this device";
    case "unsaved":
      return explainLogProblem(saving.problem, saving.lines.length).what;
  }
}

/** What the browser answered when it was asked to keep what is stored; empty until it has. */
export function keptWords(asked: StorageState["asked"]): string {
  switch (asked) {
    case "no":
    case "asking":
      return "";
    case "granted":
      return "This browser keeps it until you clear it.";
    case "refused":
      return "This browser may clear it when the disk runs full.";
    case "no-answer":
      return "This browser does not say how long it keeps it.";
  }
}

import type { Result } from "../../result.ts";
import type { Decisions } from "./decisions.ts";
import type { Checked, NewHead, Opened, Reading, TargetState } from "./engine.ts";
import type { Progress, Refusal } from "./grid.ts";
import type { Matching } from "./matching.ts";
import type { ImportPlan, PlannedLine } from "./plan.ts";
import type { ReadChoice } from "./readChoice.ts";
import type { GivenFile } from "./source.ts";

/** One import, step by step; each step answers for what the steps before have read. */
export interface ImportSession {
  readonly open: (files: readonly GivenFile[]) => Promise<Result<Opened, Refusal>>;
  readonly read: (choice: ReadChoice) => Promise<Result<Reading, Refusal>>;
  readonly check: (
    matching: Matching,
    target: TargetState | null,
  ) => Promise<Result<Checked, Refusal>>;
  readonly plan: (decisions: Decisions, head: NewHead) => Promise<Result<ImportPlan, Refusal>>;
  readonly problemRows: () => Promise<Result<readonly (readonly string[])[], Refusal>>;
  /** Stops whatever is under way and forgets what was read. Steps that wait are never answered. */
  readonly close: () => void;
}

/** Port: reads files beside the page, so that it stays alive. */
export interface Importer {
  readonly start: (onProgress: (progress: Progress) => void) => ImportSession;
}

/** A step of an import, as it goes to whoever reads. */
export type ImportCall =
  | { readonly step: "open"; readonly files: readonly GivenFile[] }
  | { readonly step: "read"; readonly choice: ReadChoice }
  | { readonly step: "check"; readonly matching: Matching; readonly target: TargetState | null }
  | { readonly step: "plan"; readonly decisions: Decisions; readonly head: NewHead }
  | { readonly step: "problemRows" };

/** All that whoever reads can be told: steps, which are answered in their order, and that the page is being used. */
export type ImportTold = ImportCall | { readonly step: "rest" };

export type ImportAnswer =
  /** Said once: from now on calls are heard. */
  | { readonly type: "ready" }
  | { readonly type: "progress"; readonly progress: Progress }
  /** Some lines of a plan, which go before it: all at once would hold up the page that takes them. */
  | { readonly type: "lines"; readonly lines: readonly PlannedLine[] }
  /** A piece of a text of its package, piece after piece, for the same reason. */
  | { readonly type: "piece"; readonly file: string; readonly piece: string }
  | { readonly type: "answer"; readonly result: Result<unknown, Refusal> }
  /** In place of an answer: the program itself is at fault. */
  | { readonly type: "broken"; readonly detail: string };

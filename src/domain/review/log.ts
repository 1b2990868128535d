import type { Result } from "../result.ts";
import type { LineId, ReviewLine } from "./line.ts";

/** A stored line that could not be read. It stays where it is; `text` is what is stored, for the person to download. */
export interface DamagedLine {
  readonly key: string;
  readonly problem: string;
  readonly text: string;
}

export interface StoredLog {
  /** In the order of `compareLines`. */
  readonly lines: readonly ReviewLine[];
  readonly damaged: readonly DamagedLine[];
  /** True when a newer version of the app wrote some line: the log is shown, and nothing is added to it. */
  readonly readOnly: boolean;
}

export type LogProblem =
  | { readonly type: "StorageFull" }
  | { readonly type: "StorageRefused"; readonly detail: string }
  | { readonly type: "LogDeleted" }
  | { readonly type: "OtherTabUpgrading" }
  | { readonly type: "WrittenByNewerVersion" };

/** Is told which lines another tab has added; null when that is not known, and the whole log is to be read. */
export type HearsOfLines = (ids: readonly LineId[] | null) => void;

/**
 * Port: the review log on this device. `append` answers ok only once the lines are on disk, all or none of them;
 * adding a line that is there already changes nothing.
 */
export interface ReviewLog {
  readonly read: () => Promise<Result<StoredLog, LogProblem>>;
  /** Those of `ids` that are stored, and nothing of the others. */
  readonly readLines: (ids: readonly LineId[]) => Promise<Result<StoredLog, LogProblem>>;
  readonly append: (lines: readonly ReviewLine[]) => Promise<Result<null, LogProblem>>;
  /**
   * Calls back when there is something to read: what another tab has added, or after the log was deleted under this tab,
   * the connection closed, or the tab came back to the front. Returns the way to stop listening.
   */
  readonly onAddedElsewhere: (listener: HearsOfLines) => () => void;
}

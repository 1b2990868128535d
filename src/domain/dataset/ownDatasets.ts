import type { Result } from "../result.ts";
import type { Profile } from "../exchange/import/profile.ts";

/** A dataset that a person brought in: what is known of it without opening its package. */
export interface OwnDataset {
  readonly id: string;
  readonly title: string;
  /** Name of the file that the last import read. */
  readonly source: string;
  /** When the last act on it was, an ISO instant. */
  readonly at: string;
  /** The last act: an import or a removal. Lines of the log that belong to it carry the same. */
  readonly act: string;
  /** All imports into it, the last one too. */
  readonly acts: readonly string[];
  readonly commitments: number;
  /** Key of the package that stands; null when there is none: it was removed, or its import taken back. */
  readonly current: string | null;
  /** Key of the package before the last act, or after it once that was taken back; null for none. */
  readonly other: string | null;
  /** The last act was taken back. */
  readonly isUndone: boolean;
  /** It was made from a table, so that another import can change its facts. */
  readonly isFromTable: boolean;
}

/** Why something of the own datasets could not be read or kept, as a sentence. */
export type OwnProblem = string;

/** Port: the datasets that a person brought in, and how their files were matched. Never throws. */
export interface OwnDatasets {
  readonly list: () => Promise<Result<readonly OwnDataset[], OwnProblem>>;
  /** The texts of a package by its key; null when it is not there. */
  readonly load: (key: string) => Promise<ReadonlyMap<string, string> | null>;
  /** Writes what is known of a dataset, with a package that is new, all or nothing. Packages without use are dropped. */
  readonly put: (
    dataset: OwnDataset,
    files?: ReadonlyMap<string, string>,
  ) => Promise<Result<null, OwnProblem>>;
  /** Deletes it for good. */
  readonly forget: (id: string) => Promise<Result<null, OwnProblem>>;
  readonly profiles: () => Promise<readonly Profile[]>;
  readonly keepProfile: (profile: Profile) => Promise<void>;
  /** Calls back when another tab may have changed something. */
  readonly onChangedElsewhere: (listener: () => void) => void;
}

/** The dataset with its last act taken back, or brought back. */
export function turned(dataset: OwnDataset, at: string): OwnDataset {
  const { current, other, isUndone } = dataset;
  return { ...dataset, at, current: other, other: current, isUndone: !isUndone };
}

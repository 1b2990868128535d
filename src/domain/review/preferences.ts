import type { DatasetId } from "../dataset/dataset.ts";
import type { LensId, LensMapping } from "../rates/lenses.ts";
import { DEFAULT_REVIEW_INTERVAL_MONTHS } from "./stalled.ts";

export const THEMES = ["light", "dark", "system"] as const;
/** Months that can be chosen for the review interval. */
export const REVIEW_MONTHS = { least: 1, most: 120 } as const;
export const CSV_DELIMITERS = [",", ";", "\t"] as const;
export const EXPORT_FORMATS = ["csv", "xlsx", "json", "package"] as const;

/** What this browser remembers of how a person likes to work. Nothing of it is in the log but the name on its lines. */
export interface Preferences {
  /** Goes into `author` of the lines; empty until set. */
  readonly analyst: string;
  readonly theme: (typeof THEMES)[number];
  readonly csvDelimiter: (typeof CSV_DELIMITERS)[number];
  readonly csvBom: boolean;
  readonly exportFormat: (typeof EXPORT_FORMATS)[number];
  /** All columns, those on screen first; else those on screen. */
  readonly exportEveryColumn: boolean;
  /** Coded values as ids; else as labels. */
  readonly exportIds: boolean;
  /** Pixels by column, by dataset. A column that is not named has its own default. */
  readonly columnWidths: Readonly<Record<DatasetId, Readonly<Record<string, number>>>>;
  /** ISO instant of the last workspace file saved from this browser; null when there was none. */
  readonly workspaceSavedAt: string | null;
  /** How long nothing new may come before a commitment is put before the analyst again. */
  readonly reviewMonths: number;
  /** The analyst's own readings of other scales. One that is not named has the shipped reading. */
  readonly lensMappings: Readonly<Partial<Record<LensId, LensMapping>>>;
}

export const DEFAULT_PREFERENCES: Preferences = {
  analyst: "",
  theme: "system",
  csvDelimiter: ",",
  csvBom: true,
  exportFormat: "csv",
  exportEveryColumn: false,
  exportIds: false,
  columnWidths: {},
  workspaceSavedAt: null,
  reviewMonths: DEFAULT_REVIEW_INTERVAL_MONTHS,
  lensMappings: {},
};

/** Port. Never throws: where storage is refused, preferences last as long as the tab. */
export interface PreferenceStore {
  readonly read: () => Preferences;
  /** Changes the keys that are given and gives back the whole. */
  readonly change: (change: Partial<Preferences>) => Preferences;
}

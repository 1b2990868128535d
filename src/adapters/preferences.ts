import * as v from "valibot";
import type { LensId, LensMapping } from "../domain/rates/lenses.ts";
import { LENSES, parseLensMapping } from "../domain/rates/lenses.ts";
import type { Preferences, PreferenceStore } from "../domain/review/preferences.ts";
import {
  CSV_DELIMITERS,
  DEFAULT_PREFERENCES,
  EXPORT_FORMATS,
  REVIEW_MONTHS,
  THEMES,
} from "../domain/review/preferences.ts";

export const PREFERENCES_KEY = "follow-through:preferences";
const PREFERENCES_VERSION = 1;

const Width = v.pipe(v.number(), v.minValue(20), v.maxValue(4_000));

/** Mappings that can still be used; what is wrong in one costs that one. */
function parseLensMappings(
  stored: Readonly<Record<string, unknown>>,
): Readonly<Partial<Record<LensId, LensMapping>>> {
  return Object.fromEntries(
    LENSES.flatMap((lens) => {
      if (!Object.hasOwn(stored, lens)) return [];
      const mapping = parseLensMapping(lens, stored[lens]);
      return mapping.ok ? [[lens, mapping.value]] : [];
    }),
  );
}

/** Every key falls back by itself: one bad value costs one setting. */
const Stored = v.object({
  analyst: v.fallback(v.pipe(v.string(), v.maxLength(200)), DEFAULT_PREFERENCES.analyst),
  theme: v.fallback(v.picklist(THEMES), DEFAULT_PREFERENCES.theme),
  csvDelimiter: v.fallback(v.picklist(CSV_DELIMITERS), DEFAULT_PREFERENCES.csvDelimiter),
  csvBom: v.fallback(v.boolean(), DEFAULT_PREFERENCES.csvBom),
  exportFormat: v.fallback(v.picklist(EXPORT_FORMATS), DEFAULT_PREFERENCES.exportFormat),
  exportEveryColumn: v.fallback(v.boolean(), DEFAULT_PREFERENCES.exportEveryColumn),
  exportIds: v.fallback(v.boolean(), DEFAULT_PREFERENCES.exportIds),
  columnWidths: v.fallback(
    v.record(v.string(), v.record(v.string(), Width)),
    DEFAULT_PREFERENCES.columnWidths,
  ),
  workspaceSavedAt: v.fallback(
    v.nullable(v.pipe(v.string(), v.isoTimestamp())),
    DEFAULT_PREFERENCES.workspaceSavedAt,
  ),
  reviewMonths: v.fallback(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(REVIEW_MONTHS.least),
      v.maxValue(REVIEW_MONTHS.most),
    ),
    DEFAULT_PREFERENCES.reviewMonths,
  ),
  lensMappings: v.fallback(
    v.pipe(v.record(v.string(), v.unknown()), v.transform(parseLensMappings)),
    DEFAULT_PREFERENCES.lensMappings,
  ),
});

function parsePreferences(stored: unknown): Preferences {
  const parsed = v.safeParse(Stored, stored);
  return parsed.success ? parsed.output : DEFAULT_PREFERENCES;
}

function readStored(storage: () => Pick<Storage, "getItem">): unknown {
  try {
    return JSON.parse(storage().getItem(PREFERENCES_KEY) ?? "{}");
  } catch {
    // Refused or damaged: either way there is nothing to go by.
    return null;
  }
}

function isFromNewerVersion(stored: unknown): boolean {
  return v.is(
    v.object({ version: v.pipe(v.number(), v.minValue(PREFERENCES_VERSION + 1)) }),
    stored,
  );
}

/** @param storage a function, because merely naming `localStorage` throws where it is refused. */
export function createPreferences(
  storage: () => Pick<Storage, "getItem" | "setItem"> = () => localStorage,
): PreferenceStore {
  /** What could not be kept in storage lasts as long as the tab. */
  let unsaved: Partial<Preferences> = {};
  const read = (): Preferences => ({ ...parsePreferences(readStored(storage)), ...unsaved });

  function isKept(preferences: Preferences): boolean {
    // A newer version's settings are left for it.
    if (isFromNewerVersion(readStored(storage))) return false;
    try {
      const text = JSON.stringify({ version: PREFERENCES_VERSION, ...preferences });
      storage().setItem(PREFERENCES_KEY, text);
      return true;
    } catch {
      return false;
    }
  }

  return {
    read,
    // Reads before it writes, so that a change in another tab to another key stays.
    change: (change) => {
      const preferences = { ...read(), ...change };
      unsaved = isKept(preferences) ? {} : { ...unsaved, ...change };
      return preferences;
    },
  };
}

/** In-memory twin. */
export function createPreferencesMemory(initial: Partial<Preferences> = {}): PreferenceStore {
  let preferences = parsePreferences({ ...DEFAULT_PREFERENCES, ...initial });
  return {
    read: () => preferences,
    change: (change) => (preferences = { ...preferences, ...change }),
  };
}

import * as v from "valibot";
import { parsePreferences } from "../domain/review/parsePreferences.ts";
import type { Preferences, PreferenceStore } from "../domain/review/preferences.ts";
import { DEFAULT_PREFERENCES } from "../domain/review/preferences.ts";

export const PREFERENCES_KEY = "follow-through:preferences";
const PREFERENCES_VERSION = 1;

function parsed(stored: unknown): Preferences {
  return { ...DEFAULT_PREFERENCES, ...parsePreferences(stored) };
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
  const read = (): Preferences => ({ ...parsed(readStored(storage)), ...unsaved });

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
  let preferences = parsed(initial);
  return {
    read: () => preferences,
    change: (change) => (preferences = { ...preferences, ...change }),
  };
}

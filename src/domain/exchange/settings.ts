import * as v from "valibot";
import { LENS, LENSES } from "../rates/lenses.ts";
import { parsePreferences, PREFERENCES } from "../review/parsePreferences.ts";
import type { Preferences } from "../review/preferences.ts";
import type { Profile } from "./import/profile.ts";
import { ProfileSchema } from "./import/profile.ts";

/** The form of the settings in a workspace file, apart from that of the file. */
export const SETTINGS_VERSION = 1;

/** All that a person has chosen in this browser. When a file was last saved is no choice, and stays with the browser. */
export interface Settings extends Omit<Preferences, "workspaceSavedAt"> {
  /** How tables were matched, by their headings. */
  readonly importProfiles: readonly Profile[];
}

/** The settings of a file, as far as they can be used. */
export interface CarriedSettings {
  readonly settings: Partial<Settings>;
  /** What of them is left aside and why, each in a sentence. */
  readonly leftAside: readonly string[];
}

const CHOSEN = PREFERENCES.filter((key) => key !== "workspaceSavedAt");
const KEYS: readonly string[] = [...CHOSEN, "importProfiles"];

const NEWER =
  "Its settings were saved by a newer Follow-Through and are left aside. Reload to get that version.";

export function settingsOf(preferences: Preferences, importProfiles: readonly Profile[]): Settings {
  const chosen = CHOSEN.map((key) => [key, preferences[key]] as const);
  return {
    ...(Object.fromEntries(chosen) as Omit<Preferences, "workspaceSavedAt">),
    importProfiles,
  };
}

/** JSON whose keys are sorted at every depth: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** The settings for a workspace file, each on a line of its own and in one order. */
export function writeSettings(settings: Partial<Settings>): string {
  const { importProfiles = [], ...chosen } = settings;
  const lines = CHOSEN.filter((key) => chosen[key] !== undefined).map(
    (key) => `    ${JSON.stringify(key)}: ${canonicalJson(chosen[key])},\n`,
  );
  const profiles = importProfiles
    .toSorted((a, b) => (a.shape < b.shape ? -1 : 1))
    .map((profile, at) => `${at === 0 ? "\n" : ",\n"}      ${canonicalJson(profile)}`);
  const end = profiles.length > 0 ? "\n    ]\n" : "]\n";
  return `{\n    "version": ${SETTINGS_VERSION},\n${lines.join("")}    "importProfiles": [${profiles.join("")}${end}  }`;
}

function quoted(key: string): string {
  return `“${key.slice(0, 60)}”`;
}

/** What of the mappings or profiles of `stored` is not in `settings`, in a sentence each. */
function lostParts(stored: Readonly<Record<string, unknown>>, { lensMappings }: Partial<Settings>) {
  const mappings = stored["lensMappings"];
  if (typeof mappings !== "object" || mappings === null || lensMappings === undefined) return [];
  return Object.keys(mappings)
    .filter((lens) => !Object.hasOwn(lensMappings, lens))
    .map((lens) => {
      const known = LENSES.find((one) => one === lens);
      return `The mapping of ${known === undefined ? quoted(lens) : LENS[known].name} in its settings cannot be used and is left aside.`;
    });
}

/** Settings as a file holds them. What is wrong costs the setting that it is in, and never the log beside it. */
export function parseSettings(stored: unknown): CarriedSettings {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) {
    return { settings: {}, leftAside: ["Its settings are not settings and are left aside."] };
  }
  const { version, ...entries } = stored as Readonly<Record<string, unknown>>;
  if (typeof version === "number" && version > SETTINGS_VERSION) {
    return { settings: {}, leftAside: [NEWER] };
  }
  if (version !== SETTINGS_VERSION) {
    const sentence = "Its settings are of no version that there is and are left aside.";
    return { settings: {}, leftAside: [sentence] };
  }
  const { workspaceSavedAt: _, ...chosen } = parsePreferences(entries);
  const profiles = v.safeParse(v.array(ProfileSchema), entries["importProfiles"] ?? []);
  const settings: Partial<Settings> = {
    ...chosen,
    ...(profiles.success && { importProfiles: profiles.output }),
  };
  const leftAside = Object.keys(entries)
    .filter((key) => !Object.hasOwn(settings, key))
    .map((key) =>
      KEYS.includes(key)
        ? `${quoted(key)} of its settings is not as it should be and is left aside.`
        : `${quoted(key)} of its settings is not known here and is left aside.`,
    );
  return { settings, leftAside: [...leftAside, ...lostParts(entries, settings)] };
}

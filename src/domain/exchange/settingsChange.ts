import type { LensId } from "../rates/lenses.ts";
import { LENS, LENSES } from "../rates/lenses.ts";
import type { Settings } from "./settings.ts";
import { canonicalJson } from "./settings.ts";

/** One thing that is kept or taken: a setting, or the mapping of one scale. */
export type SettingId = Exclude<keyof Settings, "lensMappings"> | LensId;

const isLens = (id: SettingId): id is LensId => LENSES.some((lens) => lens === id);

/** What is to be changed to take the settings `ids` of the file. Widths and profiles that it does not name stay. */
export function takeSettings(
  mine: Settings,
  theirs: Partial<Settings>,
  ids: readonly SettingId[],
): Partial<Settings> {
  const taken: { -readonly [Key in keyof Settings]?: Settings[Key] } = {};
  const put = <Key extends keyof Settings>(key: Key, value: Settings[Key] | undefined) => {
    if (value !== undefined) taken[key] = value;
  };
  for (const id of ids) {
    if (isLens(id)) {
      const { [id]: _, ...others } = taken.lensMappings ?? mine.lensMappings;
      const own = theirs.lensMappings?.[id];
      put("lensMappings", own === undefined ? others : { ...others, [id]: own });
    } else if (id === "columnWidths") put(id, { ...mine.columnWidths, ...theirs.columnWidths });
    else if (id === "importProfiles") {
      const named = new Set(theirs.importProfiles?.map(({ shape }) => shape));
      const others = mine.importProfiles.filter(({ shape }) => !named.has(shape));
      put(id, [...others, ...(theirs.importProfiles ?? [])]);
    } else put(id, theirs[id]);
  }
  return taken;
}

const ORDER: readonly SettingId[] = [
  "analyst",
  "reviewMonths",
  ...LENSES,
  "exportFormat",
  "exportEveryColumn",
  "exportIds",
  "csvDelimiter",
  "csvBom",
  "columnWidths",
  "importProfiles",
  "theme",
];

/** Equal settings give equal text. */
function sorted(settings: Settings): string {
  return canonicalJson({
    ...settings,
    importProfiles: settings.importProfiles.toSorted((a, b) => (a.shape < b.shape ? -1 : 1)),
  });
}

/** The settings of a file that are others than mine, in the order in which they matter. */
export function settingsThatDiffer(
  mine: Settings,
  theirs: Partial<Settings>,
): readonly SettingId[] {
  const before = sorted(mine);
  return ORDER.filter((id) => {
    if (!isLens(id)) return sorted({ ...mine, ...takeSettings(mine, theirs, [id]) }) !== before;
    // A file without mappings says nothing of them.
    const [my, their] = [mine.lensMappings[id], theirs.lensMappings?.[id]].map((own) =>
      canonicalJson(own ?? LENS[id].mapping),
    );
    return theirs.lensMappings !== undefined && my !== their;
  });
}

export const SETTING_LABEL: Readonly<Record<SettingId, string>> = {
  analyst: "Your name",
  reviewMonths: "Review interval",
  ...(Object.fromEntries(LENSES.map((lens) => [lens, `Mapping of ${LENS[lens].name}`])) as Readonly<
    Record<LensId, string>
  >),
  exportFormat: "Export as",
  exportEveryColumn: "Columns of an export",
  exportIds: "Values of an export",
  csvDelimiter: "Delimiter in CSV",
  csvBom: "Byte order mark in CSV",
  columnWidths: "Column widths",
  importProfiles: "How tables were matched",
  theme: "Appearance",
};

import { DELIMITER_LABEL } from "../../domain/exchange/import/delimiters.ts";
import type { Settings } from "../../domain/exchange/settings.ts";
import type { SettingId } from "../../domain/exchange/settingsChange.ts";
import type { LensId } from "../../domain/rates/lenses.ts";
import { LENS, ratingLabel } from "../../domain/rates/lenses.ts";
import { lensOn } from "../../domain/rates/lensOn.ts";
import type { EXPORT_FORMATS, THEMES } from "../../domain/review/preferences.ts";
import { STATUS_MEANING, STATUSES } from "../../domain/review/status.ts";
import { counted } from "../../ui/counted.ts";

export const THEME_LABEL: Readonly<Record<(typeof THEMES)[number], string>> = {
  light: "Light",
  dark: "Dark",
  system: "As this device",
};

const FORMAT_LABEL: Readonly<Record<(typeof EXPORT_FORMATS)[number], string>> = {
  csv: "CSV",
  xlsx: "Excel",
  json: "JSON",
  package: "Data package",
};

/** Only what was changed: "Stalled as Red". */
function mappingWords(lens: LensId, { lensMappings }: Settings): string {
  const { mapping, ratingOf } = lensOn(lens, lensMappings);
  const changed = STATUSES.filter((status) => mapping[status] !== LENS[lens].mapping[status]);
  if (changed.length === 0) return "As it came";
  return changed
    .map((status) => `${STATUS_MEANING[status].label} as ${ratingLabel(ratingOf(status))}`)
    .join(", ");
}

/** What a setting is, in words. */
export function settingWords(id: SettingId, settings: Settings): string {
  switch (id) {
    case "analyst":
      return settings.analyst === "" ? "No name set" : settings.analyst;
    case "theme":
      return THEME_LABEL[settings.theme];
    case "reviewMonths":
      return counted(settings.reviewMonths, "month", "months");
    case "exportFormat":
      return FORMAT_LABEL[settings.exportFormat];
    case "exportEveryColumn":
      return settings.exportEveryColumn ? "All" : "Those on screen";
    case "exportIds":
      return settings.exportIds ? "Ids" : "Labels";
    case "csvDelimiter":
      return DELIMITER_LABEL[settings.csvDelimiter];
    case "csvBom":
      return settings.csvBom ? "Yes" : "No";
    case "columnWidths": {
      const columns = Object.values(settings.columnWidths).flatMap(Object.keys);
      return columns.length === 0
        ? "As they came"
        : `${counted(columns.length, "column", "columns")} changed`;
    }
    case "importProfiles":
      return counted(settings.importProfiles.length, "kind of table", "kinds of tables");
    case "ogp":
    case "g7-g20":
    case "promise-meter":
    case "rag":
      return mappingWords(id, settings);
  }
}

import * as v from "valibot";
import type { LensId, LensMapping } from "../rates/lenses.ts";
import { LENSES, parseLensMapping } from "../rates/lenses.ts";
import type { Preferences } from "./preferences.ts";
import { CSV_DELIMITERS, EXPORT_FORMATS, REVIEW_MONTHS, THEMES } from "./preferences.ts";

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

const SCHEMA: { readonly [Key in keyof Preferences]: v.GenericSchema<unknown, Preferences[Key]> } =
  {
    analyst: v.pipe(v.string(), v.maxLength(200)),
    theme: v.picklist(THEMES),
    reviewMonths: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(REVIEW_MONTHS.least),
      v.maxValue(REVIEW_MONTHS.most),
    ),
    lensMappings: v.pipe(v.record(v.string(), v.unknown()), v.transform(parseLensMappings)),
    csvDelimiter: v.picklist(CSV_DELIMITERS),
    csvBom: v.boolean(),
    exportFormat: v.picklist(EXPORT_FORMATS),
    exportEveryColumn: v.boolean(),
    exportIds: v.boolean(),
    columnWidths: v.record(v.string(), v.record(v.string(), Width)),
    workspaceSavedAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  };

export const PREFERENCES = Object.keys(SCHEMA) as readonly (keyof Preferences)[];

/** Those of `stored` that can be used: one bad value costs one preference. Any other key is left out. */
export function parsePreferences(stored: unknown): Partial<Preferences> {
  if (typeof stored !== "object" || stored === null) return {};
  const entries = PREFERENCES.flatMap((key) => {
    if (!Object.hasOwn(stored, key)) return [];
    const parsed = v.safeParse(SCHEMA[key], (stored as Readonly<Record<string, unknown>>)[key]);
    return parsed.success ? [[key, parsed.output]] : [];
  });
  return Object.fromEntries(entries) as Partial<Preferences>;
}

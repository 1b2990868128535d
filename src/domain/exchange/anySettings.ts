import * as fc from "fast-check";
import { LENS, LENSES } from "../rates/lenses.ts";
import { CSV_DELIMITERS, EXPORT_FORMATS, THEMES } from "../review/preferences.ts";
import { DELIMITERS } from "./import/delimiters.ts";
import { IMPORT_FIELDS } from "./import/fields.ts";
import { SEPARATORS } from "./import/separators.ts";
import type { Settings } from "./settings.ts";

const anyName = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 });

const anyProfile = fc.record({
  shape: anyName,
  source: anyName,
  at: fc.constant("2026-11-24T09:00:00.000Z"),
  dataset: anyName,
  encoding: fc.constantFrom(null, "utf-8" as const),
  delimiter: fc.constantFrom(null, ...DELIMITERS),
  fields: fc.array(fc.constantFrom(null, ...IMPORT_FIELDS), { maxLength: 3 }),
  separator: fc.constantFrom(...SEPARATORS),
  dateOrder: fc.constantFrom(null, "day" as const, "month" as const),
  values: fc.record(
    { status: fc.dictionary(fc.constantFrom("Done", "2026", "ZZ", "a"), anyName) },
    { requiredKeys: [] },
  ),
});

const anyMappings = fc
  .subarray([...LENSES])
  .chain((lenses) =>
    fc.record(
      Object.fromEntries(
        lenses.map((lens) => [
          lens,
          fc
            .constantFrom(null, ...LENS[lens].ratings.map(({ id }) => id))
            .map((stalled) => ({ ...LENS[lens].mapping, stalled })),
        ]),
      ),
    ),
  );

/** For property tests: what a person could have chosen, or as much of it as a file names. */
export const anySettings: fc.Arbitrary<Settings> = fc.record({
  analyst: anyName,
  theme: fc.constantFrom(...THEMES),
  reviewMonths: fc.integer({ min: 1, max: 120 }),
  lensMappings: anyMappings,
  csvDelimiter: fc.constantFrom(...CSV_DELIMITERS),
  csvBom: fc.boolean(),
  exportFormat: fc.constantFrom(...EXPORT_FORMATS),
  exportEveryColumn: fc.boolean(),
  exportIds: fc.boolean(),
  columnWidths: fc.dictionary(
    fc.constantFrom("hanoi-article", "admm-record", "2026"),
    fc.dictionary(fc.constantFrom("statement", "due"), fc.integer({ min: 20, max: 4_000 })),
  ),
  importProfiles: fc.uniqueArray(anyProfile, { maxLength: 3, selector: ({ shape }) => shape }),
});

import * as v from "valibot";
import { ENCODINGS } from "./decodeText.ts";
import { DELIMITERS } from "./delimiters.ts";
import { IMPORT_FIELDS } from "./fields.ts";
import type { Column } from "./header.ts";
import { SEPARATORS } from "./separators.ts";
import type { Matching } from "./matching.ts";

const Words = v.record(v.string(), v.string());

/** How files of one shape were matched the last time, to be offered for the next one. */
export const ProfileSchema = v.object({
  /** The headings, which a file of the same shape has too. */
  shape: v.pipe(v.string(), v.nonEmpty()),
  /** The file it was made with, and when: an ISO instant. */
  source: v.string(),
  at: v.string(),
  /** The dataset that the rows went into. */
  dataset: v.string(),
  encoding: v.nullable(v.picklist(ENCODINGS)),
  delimiter: v.nullable(v.picklist(DELIMITERS)),
  fields: v.array(v.nullable(v.picklist(IMPORT_FIELDS))),
  separator: v.picklist(SEPARATORS),
  dateOrder: v.nullable(v.picklist(["day", "month"])),
  values: v.object({
    status: v.optional(Words),
    measure: v.optional(Words),
    confidence: v.optional(Words),
    kind: v.optional(Words),
    strength: v.optional(Words),
    certainty: v.optional(Words),
    theme: v.optional(Words),
  }),
});
export type Profile = v.InferOutput<typeof ProfileSchema>;

/** What files of one shape share: the names of their columns, in order. */
export function shapeOf(columns: readonly Column[]): string {
  return columns.map(({ heading }) => heading.toLowerCase()).join("\u001F");
}

/** The matching of a profile; null when it is of another number of columns. */
export function matchingOf(profile: Profile, columns: readonly Column[]): Matching | null {
  const { fields, separator, dateOrder, values } = profile;
  if (fields.length !== columns.length) return null;
  return {
    fields,
    separator,
    dateOrder,
    values: values as Matching["values"],
  };
}

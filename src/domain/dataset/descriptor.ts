/**
 * The part of Data Package 2.0 (https://datapackage.org) that is read. Other properties are left alone. Two of our own:
 * `followThrough:listForeignKeys` in a schema, foreign keys whose field is a list of which every item must be found; and
 * `followThrough:guarded` in a resource, whose text cells may have an apostrophe in front that is not theirs.
 */
import * as v from "valibot";
import type { JsonText } from "./jsonText.ts";
import { readJson } from "./jsonText.ts";
import type { Problems } from "./problem.ts";
import { MAX_PROBLEMS, WHOLE_FILE } from "./problem.ts";

export const DESCRIPTOR_FILE = "datapackage.json";

/** In UTF-16 units. A package of a thousand columns stays below. */
const MAX_DESCRIPTOR_LENGTH = 1024 * 1024;
export const MAX_COLUMNS = 1000;
const MAX_PARTS = 100;
const MANY = `holds more than ${MAX_PARTS}. Leave some out.`;

const LABELLED_VALUE = v.union([v.string(), v.looseObject({ value: v.string() })]);
const MISSING_VALUES = v.array(LABELLED_VALUE);
const SCALAR = v.union([v.string(), v.number(), v.boolean()]);
const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0));

const CONSTRAINTS = v.looseObject({
  required: v.optional(v.boolean()),
  unique: v.optional(v.boolean()),
  enum: v.optional(v.array(SCALAR)),
  pattern: v.optional(v.string()),
  minLength: v.optional(COUNT),
  maxLength: v.optional(COUNT),
  minimum: v.optional(SCALAR),
  maximum: v.optional(SCALAR),
});

const NAME = v.pipe(
  v.string(),
  v.nonEmpty("is empty. Give it a name."),
  v.maxLength(200, "is longer than 200 characters. Shorten it."),
);

const FIELD = v.looseObject({
  name: NAME,
  type: v.optional(v.string(), "any"),
  format: v.optional(v.string(), "default"),
  rdfType: v.optional(v.string(), ""),
  delimiter: v.optional(
    v.pipe(v.string(), v.nonEmpty("is empty. Use the character that stands between items.")),
    ",",
  ),
  trueValues: v.optional(v.array(v.string())),
  falseValues: v.optional(v.array(v.string())),
  categories: v.optional(v.array(v.union([SCALAR, v.looseObject({ value: SCALAR })]))),
  constraints: v.optional(CONSTRAINTS, {}),
  missingValues: v.optional(MISSING_VALUES),
});
export type Field = v.InferOutput<typeof FIELD>;

/** Version 1 allowed one bare name where version 2 wants a list. */
const NAMES = v.pipe(
  v.union([
    v.pipe(
      v.string(),
      v.transform((name) => [name]),
    ),
    v.array(v.string()),
  ]),
  v.minLength(1, "is empty. Name at least one column."),
);

const FOREIGN_KEY = v.looseObject({
  fields: NAMES,
  reference: v.looseObject({
    /** Another package, after the recipe https://datapackage.org/recipes/external-foreign-keys/; empty for this one. */
    package: v.optional(v.string(), ""),
    /** Empty for the table itself. */
    resource: v.optional(v.string(), ""),
    fields: NAMES,
  }),
});
export type ForeignKey = v.InferOutput<typeof FOREIGN_KEY>;

const SCHEMA = v.looseObject({
  fields: v.pipe(
    v.array(FIELD),
    v.minLength(1, "is empty. Describe at least one column."),
    v.maxLength(MAX_COLUMNS, `describes more than ${MAX_COLUMNS} columns. Split the table.`),
  ),
  fieldsMatch: v.optional(v.union([v.string(), v.array(v.string())]), "exact"),
  missingValues: v.optional(MISSING_VALUES, [""]),
  primaryKey: v.optional(NAMES),
  uniqueKeys: v.optional(v.pipe(v.array(NAMES), v.maxLength(MAX_PARTS, MANY)), []),
  foreignKeys: v.optional(v.pipe(v.array(FOREIGN_KEY), v.maxLength(MAX_PARTS, MANY)), []),
  "followThrough:listForeignKeys": v.optional(
    v.pipe(v.array(FOREIGN_KEY), v.maxLength(MAX_PARTS, MANY)),
    [],
  ),
});

const DIALECT = v.looseObject({
  delimiter: v.optional(
    v.pipe(v.string(), v.length(1, "is not one character. Use one, such as a comma.")),
    ",",
  ),
  quoteChar: v.optional(v.literal('"', 'is not supported. Quote cells with ".'), '"'),
  header: v.optional(
    v.literal(true, "is not supported. Put the column names in the first row."),
    true,
  ),
});

const RESOURCE = v.looseObject({
  name: NAME,
  path: v.optional(v.string("is not one file name. Put the table into one file.")),
  encoding: v.optional(v.string(), "utf-8"),
  dialect: v.optional(DIALECT, {}),
  "followThrough:guarded": v.optional(v.boolean(), false),
  schema: v.optional(SCHEMA),
});
export type Resource = v.InferOutput<typeof RESOURCE>;
export type Schema = v.InferOutput<typeof SCHEMA>;

const DESCRIPTOR = v.looseObject({
  name: NAME,
  title: v.optional(v.string(), ""),
  description: v.optional(v.string(), ""),
  version: v.optional(v.string(), ""),
  licenses: v.optional(
    v.array(
      v.looseObject({
        name: v.optional(v.string(), ""),
        title: v.optional(v.string(), ""),
        path: v.optional(v.string(), ""),
      }),
    ),
    [],
  ),
  resources: v.pipe(
    v.array(RESOURCE),
    v.minLength(1, "is empty. A package has at least one table."),
    v.maxLength(MAX_PARTS, MANY),
  ),
});
export type Descriptor = v.InferOutput<typeof DESCRIPTOR>;

export interface LocatedDescriptor {
  readonly descriptor: Descriptor;
  readonly positionOf: JsonText["positionOf"];
}

/** Null after saying what is wrong. */
export function readDescriptor(
  text: string | undefined,
  problems: Problems,
): LocatedDescriptor | null {
  const file = DESCRIPTOR_FILE;
  if (text === undefined) {
    const message = "this file is missing. A data package needs it, beside its tables.";
    problems.add({ file, ...WHOLE_FILE, field: "", message });
    return null;
  }
  if (text.length > MAX_DESCRIPTOR_LENGTH) {
    const message = "this file is larger than 1 MB. Keep data in tables, beside it.";
    problems.add({ file, ...WHOLE_FILE, field: "", message });
    return null;
  }
  const json = readJson(text);
  if (!json.ok) {
    problems.add({ file, ...json.error, field: "" });
    return null;
  }
  const { value, positionOf } = json.value;
  const parsed = v.safeParse(DESCRIPTOR, value);
  if (parsed.success) return { descriptor: parsed.output, positionOf };
  for (const issue of parsed.issues.slice(0, MAX_PROBLEMS)) {
    const path = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
    problems.add({
      file,
      ...positionOf(path),
      field: path.join("."),
      message: issueMessage(issue),
    });
  }
  return null;
}

/** Our own messages end in a full stop; those of valibot name types and are put into words. */
function issueMessage(issue: v.BaseIssue<unknown>): string {
  if (issue.message.endsWith(".")) return issue.message;
  if (issue.received === "undefined") return "is missing. Add it.";
  return `is ${issue.received}, but ${issue.expected ?? "another value"} belongs here. Change it.`;
}

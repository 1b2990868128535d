/**
 * For tests: the published profiles of Data Package 2.0 (https://datapackage.org/profiles/2.0/datapackage.json and those
 * it is made of), property by property. Stricter than they are in one thing: a property that they do not name must be
 * ours, which its prefix says.
 */
import * as v from "valibot";

const TEXT = v.string();
const COUNT = v.pipe(v.number(), v.integer());
/** A web address, or a path that stays inside the package. */
const PATH = v.pipe(
  v.string(),
  v.regex(/^((?=[^./~])(?!file:)((?!\/\.\.\/)(?!\\)(?!:\/\/).)*|(http|ftp)s?:\/\/.*)$/),
);
const NAMES = v.union([TEXT, v.pipe(v.array(TEXT), v.minLength(1))]);

type Entries = Record<string, v.GenericSchema>;

/** An object with these properties and, beside them, only properties of our own. */
function object(required: Entries, optional: Entries) {
  const known = Object.keys({ ...required, ...optional });
  return v.pipe(
    v.looseObject({
      ...required,
      ...Object.fromEntries(
        Object.entries(optional).map(([name, schema]) => [name, v.optional(schema)]),
      ),
    }),
    v.check(
      (value) =>
        Object.keys(value).every(
          (name) => known.includes(name) || name.startsWith("followThrough:"),
        ),
      "has a property that the profile does not name",
    ),
  );
}

const SOURCE = v.pipe(
  object({}, { title: TEXT, path: PATH, email: v.pipe(TEXT, v.email()), version: TEXT }),
  v.check((source) => Object.keys(source).length > 0),
);
const LICENCE = v.pipe(
  object({}, { name: v.pipe(TEXT, v.regex(/^([-a-zA-Z0-9._])+$/)), path: PATH, title: TEXT }),
  v.check(({ name, path }) => name !== undefined || path !== undefined),
);
const CONTRIBUTOR = object(
  {},
  {
    title: TEXT,
    path: PATH,
    email: v.pipe(TEXT, v.email()),
    givenName: TEXT,
    familyName: TEXT,
    organization: TEXT,
    roles: v.pipe(v.array(TEXT), v.minLength(1)),
  },
);

const ANY_FIELD: Entries = {
  title: TEXT,
  description: TEXT,
  example: TEXT,
  examples: v.array(v.unknown()),
  rdfType: TEXT,
  missingValues: v.array(v.union([TEXT, object({ value: TEXT, label: TEXT }, {})])),
};
const UNIQUE_TEXTS = v.pipe(
  v.array(TEXT),
  v.minLength(1),
  v.check((values) => new Set(values).size === values.length),
);
const CONSTRAINTS: Entries = { required: v.boolean(), unique: v.boolean() };
const BOUND = v.union([TEXT, COUNT]);

const FIELD_BY_TYPE: Readonly<Record<string, v.GenericSchema>> = {
  string: object(
    { name: TEXT, type: v.literal("string") },
    {
      ...ANY_FIELD,
      format: v.picklist(["default", "email", "uri", "binary", "uuid"]),
      categories: v.pipe(
        v.union([UNIQUE_TEXTS, v.array(object({ value: TEXT }, { label: TEXT }))]),
        v.minLength(1),
      ),
      categoriesOrdered: v.boolean(),
      constraints: object(
        {},
        { ...CONSTRAINTS, pattern: TEXT, enum: UNIQUE_TEXTS, minLength: COUNT, maxLength: COUNT },
      ),
    },
  ),
  list: object(
    { name: TEXT, type: v.literal("list") },
    {
      ...ANY_FIELD,
      delimiter: TEXT,
      itemType: v.picklist(["string", "integer", "number", "boolean", "datetime", "date", "time"]),
      constraints: object(
        {},
        { ...CONSTRAINTS, enum: v.array(v.unknown()), minLength: COUNT, maxLength: COUNT },
      ),
    },
  ),
  integer: object(
    { name: TEXT, type: v.literal("integer") },
    {
      ...ANY_FIELD,
      groupChar: TEXT,
      bareNumber: v.boolean(),
      categories: v.array(v.unknown()),
      categoriesOrdered: v.boolean(),
      constraints: object(
        {},
        { ...CONSTRAINTS, pattern: TEXT, minimum: BOUND, maximum: BOUND, enum: v.array(BOUND) },
      ),
    },
  ),
  datetime: object(
    { name: TEXT, type: v.literal("datetime") },
    { ...ANY_FIELD, format: TEXT, constraints: object({}, CONSTRAINTS) },
  ),
};

const SCHEMA = object(
  {
    fields: v.pipe(v.array(v.looseObject({ name: TEXT, type: TEXT })), v.minLength(1)),
  },
  {
    $schema: TEXT,
    fieldsMatch: v.union([TEXT, v.array(TEXT)]),
    missingValues: v.array(v.union([TEXT, object({ value: TEXT, label: TEXT }, {})])),
    primaryKey: NAMES,
    uniqueKeys: v.pipe(v.array(v.pipe(v.array(TEXT), v.minLength(1))), v.minLength(1)),
    foreignKeys: v.pipe(
      v.array(
        // Names of both sides are lists, or both are one name.
        v.union(
          [TEXT, v.pipe(v.array(TEXT), v.minLength(1))].map((names) =>
            object(
              {
                fields: names,
                reference: object({ fields: names }, { resource: TEXT, package: TEXT }),
              },
              {},
            ),
          ),
        ),
      ),
      v.minLength(1),
    ),
  },
);

const DIALECT = object(
  {},
  {
    $schema: TEXT,
    header: v.boolean(),
    headerRows: v.array(COUNT),
    delimiter: TEXT,
    lineTerminator: TEXT,
    quoteChar: TEXT,
    doubleQuote: v.boolean(),
    escapeChar: TEXT,
    nullSequence: TEXT,
    skipInitialSpace: v.boolean(),
    commentChar: TEXT,
  },
);

const RESOURCE = object(
  { name: TEXT, path: v.union([PATH, v.pipe(v.array(PATH), v.minLength(1))]) },
  {
    $schema: TEXT,
    type: v.literal("table"),
    title: TEXT,
    description: TEXT,
    homepage: v.pipe(TEXT, v.url()),
    sources: v.array(SOURCE),
    licenses: v.pipe(v.array(LICENCE), v.minLength(1)),
    format: TEXT,
    mediatype: v.pipe(TEXT, v.regex(/^(.+)\/(.+)$/)),
    encoding: TEXT,
    bytes: COUNT,
    hash: v.pipe(TEXT, v.regex(/^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$/)),
    dialect: DIALECT,
    schema: SCHEMA,
  },
);

const PACKAGE = object(
  { resources: v.pipe(v.array(RESOURCE), v.minLength(1)) },
  {
    $schema: v.literal("https://datapackage.org/profiles/2.0/datapackage.json"),
    name: v.pipe(TEXT, v.regex(/^[^/]+$/)),
    id: TEXT,
    title: TEXT,
    description: TEXT,
    homepage: v.pipe(TEXT, v.url()),
    version: TEXT,
    created: v.pipe(TEXT, v.isoTimestamp()),
    keywords: v.pipe(v.array(TEXT), v.minLength(1)),
    image: TEXT,
    contributors: v.pipe(v.array(CONTRIBUTOR), v.minLength(1)),
    sources: v.array(SOURCE),
    licenses: v.pipe(v.array(LICENCE), v.minLength(1)),
  },
);

function said(
  issues: readonly v.BaseIssue<unknown>[] | undefined,
  place: string,
): readonly string[] {
  return (issues ?? []).map((issue) => `${place}${v.getDotPath(issue) ?? ""}: ${issue.message}`);
}

/** Every way in which a descriptor departs from the profiles, each with its place; empty when it holds to them. */
export function profileProblems(descriptor: unknown): readonly string[] {
  const problems = [...said(v.safeParse(PACKAGE, descriptor).issues, "")];
  const { resources } = descriptor as {
    resources: { schema?: { fields: { name: string; type: string }[] } }[];
  };
  resources.forEach(({ schema }, at) => {
    for (const field of schema?.fields ?? []) {
      const known = FIELD_BY_TYPE[field.type];
      const place = `resources.${at}.schema.fields.${field.name}.`;
      if (known === undefined) problems.push(`${place}type: ${field.type} is not known here`);
      else problems.push(...said(v.safeParse(known, field).issues, place));
    }
  });
  return problems;
}

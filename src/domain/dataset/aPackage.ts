/** For tests: a tiny good data package, and copies of it with something broken. */

type Json = Record<string, unknown>;

const KEY = { required: true, unique: true };
const DATE = { type: "string", rdfType: "http://id.loc.gov/datatypes/edtf/EDTF" };

function resource(name: string, fields: readonly Json[], rest: Json = {}): Json {
  return { name, path: `${name}.csv`, type: "table", schema: { fields, ...rest } };
}

function foreignKey(field: string, target: string): Json {
  return { fields: [field], reference: { resource: target, fields: ["id"] } };
}

const RESOURCES: readonly Json[] = [
  resource("themes", [
    { name: "id", type: "string", constraints: KEY },
    { name: "kind", type: "string", categories: ["focus-area", "outcome", "other-area"] },
    { name: "name", type: "string", constraints: { required: true } },
    { name: "position", type: "integer", constraints: { minimum: 1 } },
  ]),
  resource("meetings", [
    { name: "id", type: "string", constraints: KEY },
    { name: "title", type: "string" },
    { name: "date", ...DATE },
  ]),
  resource(
    "documents",
    [
      { name: "id", type: "string", constraints: KEY },
      { name: "meeting_id", type: "string" },
      { name: "title", type: "string" },
      { name: "source_url", type: "string" },
    ],
    { foreignKeys: [foreignKey("meeting_id", "meetings")] },
  ),
  resource(
    "commitments",
    [
      { name: "id", type: "string", constraints: { pattern: "[A-Z]{2}-\\d{2}" } },
      { name: "theme_id", type: "string", constraints: { required: true } },
      { name: "meeting_id", type: "string", constraints: { required: true } },
      { name: "document_id", type: "string" },
      { name: "paragraph", type: "string" },
      { name: "statement", type: "string", constraints: { required: true, maxLength: 220 } },
      {
        name: "measure",
        type: "string",
        categories: [
          { value: "norms", label: "Norms" },
          { value: "agreement", label: "Agreement" },
        ],
      },
      { name: "actors", type: "list", delimiter: ";", itemType: "string" },
      { name: "roles", type: "list", delimiter: ";", itemType: "string" },
      { name: "due", ...DATE },
      { name: "recurs_from", type: "string" },
    ],
    {
      primaryKey: ["id"],
      foreignKeys: [
        foreignKey("theme_id", "themes"),
        foreignKey("meeting_id", "meetings"),
        foreignKey("document_id", "documents"),
        { fields: ["recurs_from"], reference: { fields: ["id"] } },
      ],
    },
  ),
  resource(
    "milestones",
    [
      { name: "id", type: "string", constraints: KEY },
      { name: "date", ...DATE },
      { name: "commitment_ids", type: "list", delimiter: ";" },
      { name: "event", type: "string" },
    ],
    { "followThrough:listForeignKeys": [foreignKey("commitment_ids", "commitments")] },
  ),
  resource(
    "corroborations",
    [
      { name: "commitment_id", type: "string" },
      { name: "record_commitment_id", type: "string" },
    ],
    {
      primaryKey: ["commitment_id", "record_commitment_id"],
      foreignKeys: [
        foreignKey("commitment_id", "commitments"),
        {
          fields: ["record_commitment_id"],
          reference: {
            package: "../record/datapackage.json",
            resource: "commitments",
            fields: ["id"],
          },
        },
      ],
    },
  ),
];

export const GOOD_TABLES: Readonly<Record<string, string>> = {
  "themes.csv": "id,kind,name,position\nsea,focus-area,Sea,2\nair,outcome,Air,1\n",
  "meetings.csv": "id,title,date\nm1,First,2013-05\nm2,Second,\n",
  "documents.csv": "id,meeting_id,title,source_url\nd1,m1,A paper,https://example.org/d1\n",
  "commitments.csv": [
    "id,theme_id,meeting_id,document_id,paragraph,statement,measure,actors,roles,due,recurs_from",
    'SE-01,sea,m1,d1,3,"Keep peace, also at sea",norms,Malaysia; Thailand,Malaysia: proposer,2015,',
    "AI-01,air,m2,,,Meet again,agreement,Malaysia,,2025/2027,SE-01",
    "",
  ].join("\n"),
  "milestones.csv":
    "id,date,commitment_ids,event\nEV-1,2016-05-25,SE-01;AI-01,Both met\nEV-2,2017,,Something\n",
  "corroborations.csv": "commitment_id,record_commitment_id\nSE-01,R-1\n",
};

export interface Changes {
  /** Texts of tables to put in place of the good ones; null takes the file away. */
  readonly tables?: Readonly<Record<string, string | null>>;
  /** Changes the descriptor, which is the test's own copy. */
  readonly descriptor?: (descriptor: Json & { resources: Json[] }) => void;
}

export function aPackage({ tables = {}, descriptor: change }: Changes = {}): Map<string, string> {
  const descriptor = structuredClone({ name: "tiny", title: "Tiny", resources: [...RESOURCES] });
  change?.(descriptor);
  const files = new Map([["datapackage.json", JSON.stringify(descriptor, null, 2)]]);
  for (const [file, text] of Object.entries({ ...GOOD_TABLES, ...tables })) {
    if (text !== null) files.set(file, text);
  }
  return files;
}

/** A good table with the first `before` in it replaced. */
export function tableWith(file: string, before: string, after: string): Record<string, string> {
  const text = GOOD_TABLES[file] ?? "";
  if (!text.includes(before)) throw new Error(`${file} has no ${before}`);
  return { [file]: text.replace(before, after) };
}

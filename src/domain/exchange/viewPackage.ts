import type { Board } from "../board/answer.ts";
import { COLUMN } from "../board/columns.ts";
import type { ColumnId } from "../board/view.ts";
import { DESCRIPTOR_FILE } from "../dataset/descriptor.ts";
import { createSha256, sha256 } from "../sha256.ts";
import { isTextField } from "../dataset/table.ts";
import { LENS } from "../rates/lenses.ts";
import type { LensOn } from "../rates/lensOn.ts";
import { BEARING_LABEL, BEARINGS, isWebAddress } from "../review/evidence.ts";
import { cellReader, COLUMN_FORM, categoriesOf, columnName } from "./columnForms.ts";
import { csvLine } from "./csvWrite.ts";
import { guard, guardWords } from "./formulaGuard.ts";
import { extentWords, manifestOf } from "./manifest.ts";
import type { ListedFile } from "./manifest.ts";
import type { Made, Making } from "./making.ts";
import { ROWS_A_PART, utf8 } from "./making.ts";
import { LINKS, slicePackage } from "./packageSlice.ts";
import { ratingColumn, ratingName } from "./ratingColumn.ts";
import type { TakenView } from "./takenView.ts";
import { shownRows } from "./takenView.ts";
import { MADE_WITH } from "./version.ts";
import { oneText, zipParts } from "./zip.ts";

type Json = Readonly<Record<string, unknown>>;
type Fields = readonly (Json & { readonly name: string })[];

const EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";
const DIALECT = { delimiter: ",", quoteChar: '"', doubleQuote: true, header: true };

/** A table of the package before it is written. */
interface PackedTable {
  readonly about: Json;
  readonly fields: Fields;
  readonly keys: Json;
  readonly rows: readonly (readonly string[])[];
}

function foreignKey(field: string, resource: string): Json {
  return { fields: [field], reference: { resource, fields: ["id"] } };
}

/** Tables of the package that ids in a column of the view lead to. */
const LEADS_TO: Readonly<Partial<Record<ColumnId, string>>> = {
  id: "commitments",
  theme: "themes",
  meeting: "meetings",
  document: "documents",
};

/** Order of the values means something: from less to more. */
const ORDERED: ReadonlySet<ColumnId> = new Set(["status", "confidence", "strength"]);

function viewField(board: Board, column: ColumnId, cells: readonly string[]): Fields[number] {
  const about = { name: columnName(column), title: COLUMN[column].label };
  switch (COLUMN_FORM[column].type) {
    case "list":
      return { ...about, type: "list", delimiter: ";", itemType: "string" };
    case "count":
      return { ...about, type: "integer" };
    case "partial-date":
      return { ...about, type: "string", rdfType: EDTF };
    case "instant":
      return { ...about, type: "datetime" };
    case "address": {
      const areAddresses = cells.every((cell) => cell === "" || isWebAddress(cell));
      return { ...about, type: "string", ...(areAddresses && { format: "uri" }) };
    }
    case "text": {
      if (column === "id")
        return { ...about, type: "string", constraints: { required: true, unique: true } };
      // What leads to another table of the package is named there.
      const values = LEADS_TO[column] === undefined ? categoriesOf(board, column) : null;
      if (values === null) return { ...about, type: "string" };
      const categories = values.map(({ id, label }) => ({ value: id, label }));
      const isOrdered = ORDERED.has(column) && { categoriesOrdered: true };
      return { ...about, type: "string", categories, ...isOrdered };
    }
  }
}

/** What is written in passes over all rows, with how much of it is done in rows of the whole. */
type Steps<T> = Generator<Made, T>;

const NOTHING = new Uint8Array(0);

/** Steps in which no row of the file is written yet. */
function* unseen<T>(steps: Generator<void, T>): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield { part: NOTHING, rows: 0 };
  }
}
/** Reading the cells, writing the table, packing it. */
const PASSES = 3;

function progress(pass: number, done: number, all: number): Made {
  return { part: NOTHING, rows: Math.floor((pass * all + done) / PASSES) };
}

/** The ids of another scale, each with its words. */
function ratingField(lens: LensOn): Fields[number] {
  const { source, ratings } = LENS[lens.id];
  return {
    name: ratingName(lens.id),
    title: lens.name,
    description: `Words of another scale for the status, by the mapping in manifest.json. In no count. ${source.address}`,
    type: "string",
    categories: ratings.map(({ id, label }) => ({ value: id, label })),
  };
}

function* viewTable(
  view: TakenView,
  words: string,
  tables: ReadonlySet<string>,
): Steps<PackedTable> {
  const { board, answer, columns, lens } = view;
  const rating = ratingColumn(view, "ids");
  const readers = columns.map((column) => cellReader(board, column, "ids", (text) => text));
  const rows: string[][] = [];
  const shown = shownRows(answer);
  for (const row of shown) {
    rows.push(readers.map((read) => read(row)));
    if (rows.length % ROWS_A_PART === 0) yield progress(0, rows.length, shown.length);
  }
  const fields = columns.map((column, at) =>
    viewField(
      board,
      column,
      rows.map((row) => row[at] ?? ""),
    ),
  );
  const foreignKeys = columns.flatMap((column) => {
    const table = LEADS_TO[column];
    return table === undefined || !tables.has(table) ? [] : [foreignKey(columnName(column), table)];
  });
  return {
    about: { name: "view", title: "The view", description: words, path: "view.csv" },
    fields: lens === null ? fields : (rating?.into(fields, ratingField(lens)) ?? fields),
    keys: { primaryKey: ["id"], ...(foreignKeys.length > 0 && { foreignKeys }) },
    rows: rows.map((cells, at) => rating?.into(cells, rating.cell(shown[at] ?? 0)) ?? cells),
  };
}

const EVIDENCE_FIELDS: Fields = [
  { name: "commitment_id", type: "string", constraints: { required: true } },
  { name: "number", type: "integer", constraints: { required: true, minimum: 1 } },
  { name: "title", type: "string", constraints: { required: true } },
  { name: "publisher", type: "string" },
  { name: "date", type: "string", rdfType: EDTF },
  { name: "address", type: "string", format: "uri" },
  { name: "archived", type: "string", format: "uri" },
  {
    name: "bearing",
    type: "string",
    categories: BEARINGS.map((bearing) => ({ value: bearing, label: BEARING_LABEL[bearing] })),
  },
  { name: "reliability", title: "Source reliability, Admiralty code", type: "string" },
  { name: "credibility", title: "Information credibility, Admiralty code", type: "string" },
  { name: "excerpt", type: "string" },
  { name: "excerpt_sha256", type: "string" },
];

/** Goes with the column that counts it, and only then. */
function evidenceTable({ board, answer, columns }: TakenView): readonly PackedTable[] {
  if (!columns.includes("evidence")) return [];
  const rows = shownRows(answer).flatMap((row) =>
    board
      .assessmentAt(row)
      .evidence.map((item, at) => [
        board.idAt(row),
        String(at + 1),
        item.title,
        item.publisher,
        item.date ?? "",
        item.address,
        item.archived,
        item.bearing,
        item.reliability,
        item.credibility,
        item.excerpt,
        item.excerptSha256,
      ]),
  );
  return [
    {
      about: {
        name: "evidence",
        title: "Evidence",
        description: "What the analyst rests each status on",
        path: "evidence.csv",
      },
      fields: EVIDENCE_FIELDS,
      keys: {
        primaryKey: ["commitment_id", "number"],
        foreignKeys: [foreignKey("commitment_id", "view")],
      },
      rows,
    },
  ];
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Keys of a table of the dataset that still hold: those into other packages, and those that the slice keeps whole. */
function keptKeys(table: string, schema: Json, tables: ReadonlySet<string>): Json {
  const holds = (key: Json): boolean => {
    const reference = isObject(key["reference"]) ? key["reference"] : {};
    if (typeof reference["package"] === "string" && reference["package"] !== "") return true;
    const [field] = [key["fields"]].flat();
    const link = LINKS[table]?.find(({ column }) => column === field);
    return link !== undefined && tables.has(link.to);
  };
  const kept: Record<string, unknown> = {};
  if (schema["primaryKey"] !== undefined) kept["primaryKey"] = [schema["primaryKey"]].flat();
  for (const name of ["foreignKeys", "followThrough:listForeignKeys"]) {
    const keys = listOf(schema[name]).filter(holds);
    if (keys.length > 0) kept[name] = keys;
  }
  return kept;
}

/** The tables of the dataset that the view stands in, described as the dataset describes them. */
function* datasetTables(
  files: ReadonlyMap<string, string>,
  { board, answer }: TakenView,
): Steps<{
  readonly descriptor: Json;
  readonly tables: readonly PackedTable[];
  readonly cut: number;
}> {
  const descriptor: unknown = JSON.parse(files.get(DESCRIPTOR_FILE) ?? "{}");
  const slice = yield* unseen(
    slicePackage(
      files,
      shownRows(answer).map((row) => board.idAt(row)),
    ),
  );
  if (!isObject(descriptor) || slice === null) return { descriptor: {}, tables: [], cut: 0 };
  const resources = listOf(descriptor["resources"]);
  const names = new Set(slice.tables.map(({ name }) => name));
  const tables = slice.tables.map(({ name, columns, rows }): PackedTable => {
    const resource = resources.find((one) => one["name"] === name) ?? {};
    const schema = isObject(resource["schema"]) ? resource["schema"] : {};
    const described = listOf(schema["fields"]);
    const fields = columns.map((column) => {
      const field: Json = described.find((one) => one["name"] === column) ?? {};
      const { missingValues: _, ...rest } = field;
      return { ...rest, name: column };
    });
    const { title, description } = resource;
    return {
      about: {
        name,
        ...(typeof title === "string" && { title }),
        ...(typeof description === "string" && { description }),
        path: `${name}.csv`,
      },
      fields,
      keys: keptKeys(name, schema, names),
      rows,
    };
  });
  return { descriptor, tables, cut: slice.cutLinks };
}

interface WrittenTable {
  readonly resource: Json;
  readonly path: string;
  readonly parts: readonly Made["part"][];
  readonly listed: ListedFile;
}

/** `all` is the rows of the view, in which progress is counted. */
function* writeTable({ about, fields, keys, rows }: PackedTable, all: number): Steps<WrittenTable> {
  const guardOf = fields.map((field) => {
    if (!isTextField({ type: field["type"] ?? "any", categories: field["categories"] }))
      return null;
    return field["rdfType"] === EDTF ? guardWords : guard;
  });
  const parts: Made["part"][] = [];
  const sum = createSha256();
  let bytes = 0;
  let isGuarded = false;
  let text = csvLine(
    fields.map(({ name }) => name),
    DIALECT.delimiter,
  );
  const write = (): void => {
    const part = utf8(text);
    parts.push(part);
    sum.add(part);
    bytes += part.length;
    text = "";
  };
  for (const [at, row] of rows.entries()) {
    const cells = row.map((cell, field) => guardOf[field]?.(cell) ?? cell);
    isGuarded ||= cells.some((cell, field) => cell !== row[field]);
    text += csvLine(cells, DIALECT.delimiter);
    if ((at + 1) % ROWS_A_PART !== 0) continue;
    write();
    yield progress(1, Math.min(at, all), all);
  }
  write();
  const path = String(about["path"]);
  const listed: ListedFile = { path, bytes, sha256: sum.hex(), rows: rows.length };
  return {
    path,
    parts,
    listed,
    resource: {
      ...about,
      type: "table",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      bytes,
      hash: `sha256:${listed.sha256}`,
      dialect: DIALECT,
      ...(isGuarded && { "followThrough:guarded": true }),
      schema: { fields, missingValues: [""], ...keys },
    },
  };
}

const GUARD_WORDS =
  "Text that a spreadsheet would run as a formula or rewrite has an apostrophe in front in tables marked followThrough:guarded; take away one.";

/** Properties of the dataset's own description that are true of a part of it too. */
function inherited(descriptor: Json): Json {
  const kept = ["homepage", "keywords", "contributors", "licenses"].filter((name) => {
    const value = descriptor[name];
    return typeof value === "string" || (Array.isArray(value) && value.length > 0);
  });
  return Object.fromEntries(kept.map((name) => [name, descriptor[name]]));
}

/**
 * The view as a zip of a Data Package, version 2, in parts: the table on screen with ids and typed columns, the part of
 * the dataset that it stands in, the evidence when its column is taken, and the manifest. `files` is the dataset's
 * package.
 */
export function* viewPackageParts(taken: TakenView, files: ReadonlyMap<string, string>): Making {
  const { dataset, day } = taken;
  const manifest = manifestOf(taken);
  const { descriptor, tables, cut } = yield* datasetTables(files, taken);
  const words = `${extentWords(manifest)}. ${manifest.filtersInWords} ${manifest.order}`;
  const names = new Set(tables.map(({ about }) => String(about["name"])));
  const all = manifest.rows.taken;
  const view = yield* viewTable(taken, words, names);
  const written: WrittenTable[] = [];
  for (const table of [view, ...evidenceTable(taken), ...tables])
    written.push(yield* writeTable(table, all));
  const notes = [
    `${words} As of ${day}.`,
    `Follow-through: ${manifest.rate}. ${manifest.countingRule}`,
    ...(manifest.scale === undefined
      ? []
      : [
          `Column ${manifest.scale.column} of the view: ${manifest.scale.name}. ${manifest.scale.use}`,
        ]),
    ...(cut === 0
      ? []
      : [`${cut} cells named commitments outside the view, which are left out of them.`]),
    ...(written.some(({ resource }) => "followThrough:guarded" in resource) ? [GUARD_WORDS] : []),
    `Made with ${MADE_WITH}.`,
  ];
  const described = JSON.stringify(
    {
      $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
      name: `${dataset.id}-view`,
      title: `${dataset.title}: ${manifest.rows.taken} of ${manifest.rows.all} commitments`,
      description: notes.join("\n\n"),
      ...(dataset.version !== "" && { version: dataset.version }),
      created: `${day}T00:00:00Z`,
      ...inherited(descriptor),
      sources: [
        ...listOf(descriptor["sources"]),
        {
          title: dataset.title,
          ...(dataset.version !== "" && { version: dataset.version }),
        },
      ],
      resources: [
        ...written.map(({ resource }) => resource),
        {
          name: "manifest",
          title: "How this package came about",
          path: "manifest.json",
          format: "json",
          mediatype: "application/json",
          encoding: "utf-8",
        },
      ],
    },
    null,
    2,
  );
  const descriptorBytes = utf8(`${described}\n`);
  const listed = [
    {
      path: DESCRIPTOR_FILE,
      bytes: descriptorBytes.length,
      sha256: sha256(descriptorBytes),
    },
    ...written.map((table) => table.listed),
  ];
  const packing = (parts: readonly Made["part"][]) =>
    parts.map((part, at) => ({ part, rows: progress(2, at * ROWS_A_PART, all).rows }));
  yield* zipParts([
    [DESCRIPTOR_FILE, [{ part: descriptorBytes, rows: 0 }]],
    ...written.map(({ path, parts }) => [path, packing(parts)] as const),
    ["manifest.json", oneText(`${JSON.stringify(manifestOf(taken, listed), null, 2)}\n`)],
  ]);
}

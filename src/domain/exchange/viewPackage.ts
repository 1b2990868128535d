import { DESCRIPTOR_FILE } from "../dataset/descriptor.ts";
import { isTextField } from "../dataset/table.ts";
import { createSha256, sha256 } from "../sha256.ts";
import { csvLine } from "./csvWrite.ts";
import { guard, guardWords } from "./formulaGuard.ts";
import type { Made, Packing } from "./making.ts";
import { ROWS_A_PART, utf8 } from "./making.ts";
import type { ListedFile } from "./manifest.ts";
import { extentWords, manifestOf } from "./manifest.ts";
import { LINKS, slicePackage } from "./packageSlice.ts";
import type { Json, PackedTable, PackingSteps } from "./packedTable.ts";
import { EDTF, NOTHING, progress } from "./packedTable.ts";
import { evidenceTable, viewTable } from "./packedView.ts";
import type { TakenView } from "./takenView.ts";
import { shownRows } from "./takenView.ts";
import { MADE_WITH } from "./version.ts";
import { oneText, zipParts } from "./zip.ts";

const DIALECT = { delimiter: ",", quoteChar: '"', doubleQuote: true, header: true };

/** Steps in which no row of the file is written yet. */
function* unseen<T>(steps: Generator<void, T>): PackingSteps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield { part: NOTHING, rows: 0 };
  }
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
): PackingSteps<{
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
function* writeTable(
  { about, fields, keys, rows }: PackedTable,
  all: number,
): PackingSteps<WrittenTable> {
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
export async function* viewPackageParts(
  taken: TakenView,
  files: ReadonlyMap<string, string>,
): Packing {
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

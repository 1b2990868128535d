/** The tables of a data package that are the analyst's: the view and the evidence. */
import type { Board } from "../board/answer.ts";
import { COLUMN } from "../board/columns.ts";
import type { ColumnId } from "../board/view.ts";
import { LENS } from "../rates/lenses.ts";
import type { LensOn } from "../rates/lensOn.ts";
import { BEARING_LABEL, BEARINGS, isWebAddress } from "../review/evidence.ts";
import { cellReader, COLUMN_FORM, categoriesOf, columnName } from "./columnForms.ts";
import { ROWS_A_PART } from "./making.ts";
import type { Fields, PackedTable, PackingSteps } from "./packedTable.ts";
import { EDTF, foreignKey, progress } from "./packedTable.ts";
import { ratingColumn, ratingName } from "./ratingColumn.ts";
import type { TakenView } from "./takenView.ts";
import { shownRows } from "./takenView.ts";

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

/** The view, with ids. `words` say what it is; `tables` are those of the package that an id can lead to. */
export function* viewTable(
  view: TakenView,
  words: string,
  tables: ReadonlySet<string>,
): PackingSteps<PackedTable> {
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

/** The evidence goes with the column that counts it, and only then. */
export function evidenceTable({ board, answer, columns }: TakenView): readonly PackedTable[] {
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

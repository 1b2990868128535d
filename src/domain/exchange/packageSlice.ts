import type { CommitmentId } from "../dataset/dataset.ts";
import type { Schema } from "../dataset/descriptor.ts";
import { listItems } from "../dataset/cellCheck.ts";
import { openPackage } from "../dataset/readPackage.ts";
import { createProblems } from "../dataset/problem.ts";
import { readTables } from "../dataset/readTables.ts";
import type { Steps } from "../steps.ts";
import { ROWS_A_STEP } from "../steps.ts";
import type { Table } from "../dataset/table.ts";

/** One table of the slice: some rows of a table of the dataset, in all its columns. */
export interface SlicedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface PackageSlice {
  readonly tables: readonly SlicedTable[];
  /** Cells that named a commitment which is not in the slice and are empty in it, or shorter. */
  readonly cutLinks: number;
}

interface Link {
  readonly column: string;
  readonly to: string;
}

/** Where the columns of a dataset lead. A table that is not here belongs to the dataset as a whole. */
export const LINKS: Readonly<Record<string, readonly Link[]>> = {
  commitments: [
    { column: "theme_id", to: "themes" },
    { column: "meeting_id", to: "meetings" },
    { column: "document_id", to: "documents" },
    { column: "recurs_from", to: "commitments" },
  ],
  documents: [{ column: "meeting_id", to: "meetings" }],
  "working-groups": [{ column: "theme_id", to: "themes" }],
  milestones: [{ column: "commitment_ids", to: "commitments" }],
  corroborations: [{ column: "commitment_id", to: "commitments" }],
};

/** Tables in the order in which they are written: what others lead to comes first. */
const TABLES = [
  "themes",
  "meetings",
  "documents",
  "commitments",
  "milestones",
  "working-groups",
  "caveats",
  "claims",
  "corroborations",
];

function rowsOf(table: Table, has: (row: number) => boolean): readonly number[] {
  return Array.from({ length: table.rowCount }, (_, row) => row).filter(has);
}

function delimiterOf({ fields }: Schema, column: string): string {
  const field = fields.find(({ name }) => name === column);
  return field?.type === "list" ? field.delimiter : ";";
}

/**
 * The part of a dataset that some commitments stand in: they, in this order, with the themes, meetings and documents
 * they name, and the milestones, working groups and corroborations about them. Every key in it resolves. Nothing of the
 * other commitments goes with it: where a row names one, the name is left out and counted. Null when the files are no
 * package that can be read.
 */
export function* slicePackage(
  files: ReadonlyMap<string, string>,
  commitments: readonly CommitmentId[],
): Steps<PackageSlice | null> {
  const problems = createProblems();
  const located = openPackage(files, problems);
  if (located === null) return null;
  const tables = yield* readTables(files, located, problems);
  const source = tables.get("commitments");
  if (source === undefined) return null;

  const rowById = new Map(
    rowsOf(source, () => true).map((row) => [source.text(row, "id"), row] as const),
  );
  const taken = commitments.flatMap((id) => rowById.get(id) ?? []);
  const kept = new Map<string, ReadonlySet<string>>([["commitments", new Set(commitments)]]);
  const named = (table: string, column: string, rows: readonly number[]): readonly string[] =>
    rows.map((row) => tables.get(table)?.text(row, column) ?? "");
  const keep = (name: string, ids: readonly string[]): readonly number[] => {
    const set = new Set(ids);
    kept.set(name, set);
    const table = tables.get(name);
    return table === undefined ? [] : rowsOf(table, (row) => set.has(table.text(row, "id")));
  };
  const themes = keep("themes", named("commitments", "theme_id", taken));
  const documents = keep("documents", named("commitments", "document_id", taken));
  const meetings = keep("meetings", [
    ...named("commitments", "meeting_id", taken),
    ...named("documents", "meeting_id", documents),
  ]);
  const rowsByTable: Readonly<Record<string, readonly number[]>> = {
    commitments: taken,
    themes,
    documents,
    meetings,
  };

  let cutLinks = 0;
  const cell = (table: Table, row: number, column: string): string => {
    const text = table.text(row, column);
    const link = LINKS[table.name]?.find((one) => one.column === column);
    if (link?.to !== "commitments" || text === "") return text;
    const delimiter = delimiterOf(table.schema, column);
    const items = column === "commitment_ids" ? listItems(text, delimiter) : [text];
    const known = items.filter((item) => kept.get("commitments")?.has(item));
    if (known.length < items.length) cutLinks++;
    return known.length === items.length ? text : known.join(`${delimiter} `);
  };
  /** A table about others keeps the rows that are about something kept; one about the dataset keeps all. */
  const isAbout = (table: Table, row: number): boolean =>
    (LINKS[table.name] ?? []).every(({ column, to }) =>
      listItems(table.text(row, column), delimiterOf(table.schema, column)).some(
        (item) => kept.get(to)?.has(item) ?? false,
      ),
    );
  const sliced: SlicedTable[] = [];
  for (const name of TABLES) {
    const table = tables.get(name);
    if (table === undefined) continue;
    const columns = table.schema.fields.map((field) => field.name).filter(table.has);
    const rows: string[][] = [];
    for (const row of rowsByTable[name] ?? rowsOf(table, (one) => isAbout(table, one))) {
      rows.push(columns.map((column) => cell(table, row, column)));
      if (rows.length % ROWS_A_STEP === 0) yield;
    }
    sliced.push({ name, columns, rows });
  }
  return { tables: sliced, cutLinks };
}

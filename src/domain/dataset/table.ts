import type { CsvTable } from "../exchange/csvRead.ts";
import { readCsv } from "../exchange/csvRead.ts";
import { unguard } from "../exchange/formulaGuard.ts";
import { cellCheck } from "./cellCheck.ts";
import type { Field, Schema } from "./descriptor.ts";
import { MAX_COLUMNS } from "./descriptor.ts";
import type { Problems } from "./problem.ts";
import { quoted } from "./problem.ts";

/** A table checked against its own schema. Rows are numbered from 0, the header not counted. */
export interface Table {
  readonly name: string;
  readonly file: string;
  readonly schema: Schema;
  readonly rowCount: number;
  readonly has: (column: string) => boolean;
  /** Text of a cell; empty for a missing value or column. */
  readonly text: (row: number, column: string) => string;
  /** Says that a cell is wrong. Of one cell only the first thing is said, or all things that are said at once. */
  readonly say: (row: number, column: string, message: string) => void;
  readonly sayAll: (row: number, column: string, messages: readonly string[]) => void;
  /** Says once that a column is missing. */
  readonly sayMissing: (column: string, message: string) => void;
}

export interface TableForm {
  readonly name: string;
  readonly file: string;
  readonly schema: Schema;
  readonly delimiter: string;
  /** Whether text cells were made harmless for spreadsheets, which is undone here. */
  readonly isGuarded: boolean;
}

/** Null after saying why the file cannot be read as a table at all. */
export function readTable(form: TableForm, text: string, problems: Problems): Table | null {
  const { name, file, schema, delimiter, isGuarded } = form;
  const read = readCsv(text, delimiter);
  if (!read.ok) {
    problems.add({ file, ...read.error, field: "" });
    return null;
  }
  const csv = read.value;
  const header = csv.rows[0] ?? [];
  const sayAt = (row: number, cell: number, field: string, message: string): void => {
    if (!problems.isFull()) problems.add({ file, ...csv.positionOf(row, cell), field, message });
  };
  if (header.length > MAX_COLUMNS) {
    sayAt(0, MAX_COLUMNS, "", `there are more than ${MAX_COLUMNS} columns. Split the table.`);
    return null;
  }
  const indexByColumn = new Map<string, number>();
  for (const [index, column] of header.entries()) {
    const isSecond = indexByColumn.has(column);
    if (isSecond)
      sayAt(
        0,
        index,
        column,
        `there are two columns named ${quoted(column)}. Rename or remove one.`,
      );
    else indexByColumn.set(column, index);
  }

  const rows = dataRows(csv, header.length);
  /** Cells that something was said of. */
  const wrong = new Set<number>();
  /** Of a ragged row no more is said. Its keys still count, so that one slip is not said again of all that points here. */
  const ragged = new Set<number>();
  for (const [row, csvRow] of rows.entries()) {
    const { length } = csv.rows[csvRow] ?? [];
    if (length === header.length) continue;
    ragged.add(row);
    const message = `this row has ${cells(length)}, the header has ${header.length}. ${RAGGED_ADVICE}`;
    sayAt(csvRow, Math.min(length, header.length) - 1, "", message);
  }

  const missing = missingByColumn(schema);
  const guarded = new Set(isGuarded ? schema.fields.filter(isTextField).map(nameOf) : []);
  const missingColumns = new Set<string>();
  const sayAll = (row: number, column: string, messages: readonly string[]): void => {
    const index = indexByColumn.get(column) ?? 0;
    const cell = row * MAX_COLUMNS + index;
    if (messages.length === 0 || problems.isFull() || ragged.has(row) || wrong.has(cell)) return;
    wrong.add(cell);
    for (const message of messages) sayAt(rows[row] ?? 0, index, column, message);
  };
  const table: Table = {
    name,
    file,
    schema,
    rowCount: rows.length,
    has: (column) => indexByColumn.has(column),
    text(row, column) {
      const index = indexByColumn.get(column);
      if (index === undefined) return "";
      const cell = csv.rows[rows[row] ?? -1]?.[index] ?? "";
      if (missing.get(column)?.has(cell) === true) return "";
      return guarded.has(column) ? unguard(cell) : cell;
    },
    say: (row, column, message) => sayAll(row, column, [message]),
    sayAll,
    sayMissing(column, message) {
      if (missingColumns.has(column)) return;
      missingColumns.add(column);
      sayAt(0, 0, column, message);
    },
  };
  checkColumns(table);
  return table;
}

const nameOf = ({ name }: Field): string => name;

/** Columns that hold what people wrote, whose cells a spreadsheet might take for formulas. */
export function isTextField({
  type,
  categories,
}: {
  readonly type: unknown;
  readonly categories?: unknown;
}): boolean {
  return (type === "string" || type === "list" || type === "any") && categories === undefined;
}

const RAGGED_ADVICE = "Check the commas and quotation marks of the row.";

function cells(count: number): string {
  return count === 1 ? "1 cell" : `${count} cells`;
}

/** Record numbers of the rows below the header. A blank line is no row. */
function dataRows(csv: CsvTable, width: number): readonly number[] {
  const rows: number[] = [];
  for (let index = 1; index < csv.rows.length; index += 1) {
    const row = csv.rows[index];
    if (width === 1 || row?.length !== 1 || row[0] !== "") rows.push(index);
  }
  return rows;
}

function missingByColumn(schema: Schema): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    schema.fields.map(({ name, missingValues = schema.missingValues }) => [
      name,
      new Set(missingValues.map(textOf)),
    ]),
  );
}

function textOf(value: Schema["missingValues"][number]): string {
  return typeof value === "string" ? value : value.value;
}

function checkColumns(table: Table): void {
  const { fields, fieldsMatch } = table.schema;
  const match = typeof fieldsMatch === "string" ? fieldsMatch : (fieldsMatch[0] ?? "exact");
  for (const field of fields) {
    if (table.has(field.name)) checkCells(table, field);
    else if (match !== "superset" && match !== "partial") {
      table.sayMissing(
        field.name,
        "this column is missing. Add it, or take it out of datapackage.json.",
      );
    }
  }
  const { primaryKey, uniqueKeys } = table.schema;
  if (primaryKey !== undefined) {
    for (const column of primaryKey) {
      const field = fields.find(({ name }) => name === column);
      if (field?.constraints.required !== true) checkRequired(table, column);
    }
    checkUnique(table, primaryKey);
  }
  for (const key of uniqueKeys) checkUnique(table, key);
}

function checkCells(table: Table, field: Field): void {
  const { name, constraints } = field;
  const check = cellCheck(field);
  for (let row = 0; row < table.rowCount; row += 1) {
    const text = table.text(row, name);
    const message = text === "" ? null : check(text);
    if (message !== null) table.say(row, name, message);
  }
  if (constraints.required === true) checkRequired(table, name);
  if (constraints.unique === true) checkUnique(table, [name]);
}

export function checkRequired(table: Table, column: string): void {
  for (let row = 0; row < table.rowCount; row += 1) {
    if (table.text(row, column) === "") table.say(row, column, "this cell is empty. Fill it in.");
  }
}

/** Of several columns it is the combination that must not come twice. A row without any of them is not compared. */
export function checkUnique(table: Table, columns: readonly string[]): void {
  const last = columns.at(-1) ?? "";
  const seen = new Set<string>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const texts = columns.map((column) => table.text(row, column));
    if (texts.every((text) => text === "")) continue;
    const key = texts.join("\u0000");
    if (seen.has(key))
      table.say(row, last, `${texts.map(quoted).join(", ")} is there twice. Make it unique.`);
    seen.add(key);
  }
}

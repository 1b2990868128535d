import type { CsvTable } from "../exchange/csvRead.ts";
import { readCsvSteps } from "../exchange/csvRead.ts";
import { unguard } from "../exchange/formulaGuard.ts";
import { cellCheck } from "./cellCheck.ts";
import type { Steps } from "../steps.ts";
import { ROWS_A_STEP } from "../steps.ts";
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
export function* readTable(form: TableForm, text: string, problems: Problems): Steps<Table | null> {
  const { name, file, schema, delimiter, isGuarded } = form;
  const read = yield* readCsvSteps(text, delimiter);
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

  const forms = cellForms(schema, indexByColumn, isGuarded);
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
      const taken = forms.get(column);
      if (taken === undefined) return "";
      const cell = csv.rows[rows[row] ?? -1]?.[taken.index] ?? "";
      if (taken.missing?.has(cell) === true) return "";
      return taken.isGuarded ? unguard(cell) : cell;
    },
    say: (row, column, message) => sayAll(row, column, [message]),
    sayAll,
    sayMissing(column, message) {
      if (missingColumns.has(column)) return;
      missingColumns.add(column);
      sayAt(0, 0, column, message);
    },
  };
  yield* checkColumns(table);
  return table;
}

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

/** How the cells of a column are to be taken. A million of them are: all is looked up at once. */
interface CellForm {
  readonly index: number;
  /** Texts that stand for nothing; null where only the empty one does. */
  readonly missing: ReadonlySet<string> | null;
  readonly isGuarded: boolean;
}

function cellForms(
  schema: Schema,
  indexByColumn: ReadonlyMap<string, number>,
  isGuarded: boolean,
): ReadonlyMap<string, CellForm> {
  const fieldByName = new Map(schema.fields.map((field) => [field.name, field]));
  return new Map(
    Array.from(indexByColumn, ([name, index]) => {
      const field = fieldByName.get(name);
      const missing = new Set(
        field === undefined ? [] : (field.missingValues ?? schema.missingValues).map(textOf),
      );
      missing.delete("");
      return [
        name,
        {
          index,
          missing: missing.size === 0 ? null : missing,
          isGuarded: isGuarded && field !== undefined && isTextField(field),
        },
      ];
    }),
  );
}

function textOf(value: Schema["missingValues"][number]): string {
  return typeof value === "string" ? value : value.value;
}

function* checkColumns(table: Table): Steps<void> {
  const { fields, fieldsMatch } = table.schema;
  const match = typeof fieldsMatch === "string" ? fieldsMatch : (fieldsMatch[0] ?? "exact");
  for (const field of fields) {
    yield;
    if (table.has(field.name)) yield* checkCells(table, field);
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
    yield;
    yield* checkUnique(table, primaryKey);
  }
  for (const key of uniqueKeys) {
    yield;
    yield* checkUnique(table, key);
  }
}

function* checkCells(table: Table, field: Field): Steps<void> {
  const { name, constraints } = field;
  const check = cellCheck(field);
  if (check !== null) {
    for (let row = 0; row < table.rowCount; row += 1) {
      if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
      const text = table.text(row, name);
      const message = text === "" ? null : check(text);
      if (message !== null) table.say(row, name, message);
    }
  }
  if (constraints.required === true) checkRequired(table, name);
  if (constraints.unique === true) yield* checkUnique(table, [name]);
}

export function checkRequired(table: Table, column: string): void {
  for (let row = 0; row < table.rowCount; row += 1) {
    if (table.text(row, column) === "") table.say(row, column, "this cell is empty. Fill it in.");
  }
}

/** What was looked through for doubles already: a key is often named as such in more than one place. */
const searched = new WeakMap<Table, Set<string>>();

/** Of several columns it is the combination that must not come twice. A row without any of them is not compared. */
export function* checkUnique(table: Table, columns: readonly string[]): Steps<void> {
  const done = searched.get(table) ?? new Set();
  searched.set(table, done);
  const which = JSON.stringify(columns);
  if (done.has(which)) return;
  done.add(which);
  const last = columns.at(-1) ?? "";
  const seen = new Set<string>();
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const key = joinedCells(table, row, columns);
    if (key === "" || (columns.length > 1 && isEmpty(table, row, columns))) continue;
    if (seen.has(key)) {
      const texts = columns.map((column) => quoted(table.text(row, column)));
      table.say(row, last, `${texts.join(", ")} is there twice. Make it unique.`);
    }
    seen.add(key);
  }
}

function isEmpty(table: Table, row: number, columns: readonly string[]): boolean {
  return columns.every((column) => table.text(row, column) === "");
}

/** Cells of a row as one key. */
export function joinedCells(table: Table, row: number, columns: readonly string[]): string {
  const [only] = columns;
  if (columns.length === 1 && only !== undefined) return table.text(row, only);
  return columns.map((column) => table.text(row, column)).join("\u0000");
}

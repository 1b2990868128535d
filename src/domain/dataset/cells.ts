import { listItems } from "./cellCheck.ts";
import type { PartialDate } from "./partialDate.ts";
import { parsePartialDate } from "./partialDate.ts";
import { MAX_PROBLEMS, quoted } from "./problem.ts";
import type { Table } from "./table.ts";
import type { Steps } from "../steps.ts";
import { ROWS_A_STEP } from "../steps.ts";
import { checkRequired, checkUnique } from "./table.ts";

/**
 * The cells of one row as values of the domain. What does not fit is said to the table's problems, once for each cell,
 * and answered with a stand-in: a dataset is only made when nothing was said.
 */
export interface Cells {
  readonly text: (column: string) => string;
  readonly oneOf: <Value extends string>(
    column: string,
    values: readonly Value[],
    fallback: Value,
  ) => Value;
  readonly wholeNumber: (column: string) => number | null;
  readonly date: (column: string) => PartialDate | null;
  /** For a column that a row cannot do without. */
  readonly neededDate: (column: string) => PartialDate;
  readonly list: (column: string) => readonly string[];
  /** A key into another table; null when the cell is empty. */
  readonly key: <Id extends string>(column: string, ids: Ids<Id>) => Id | null;
  readonly neededKey: <Id extends string>(column: string, ids: Ids<Id>) => Id;
  readonly keys: <Id extends string>(column: string, ids: Ids<Id>) => readonly Id[];
  readonly say: (column: string, message: string) => void;
}

/** The ids of a table, with the name of its file for messages. */
export interface Ids<Id extends string> {
  readonly file: string;
  readonly has: (id: string) => id is Id;
}

const STAND_IN = "0000" as PartialDate;

/** The shape in which our own lists are written, for a column that its schema does not call a list. */
const DELIMITER = ";";

/** Rows of `table`, once it is sure that it has the columns that a dataset cannot do without. */
export function* rowsOf<Row>(
  table: Table | undefined,
  needed: readonly string[],
  read: (cells: Cells, row: number) => Row,
): Steps<readonly Row[]> {
  if (table === undefined) return [];
  for (const column of needed) {
    if (table.has(column)) continue;
    table.sayMissing(
      column,
      "this column is missing. Follow-Through needs it: add it to the table and its schema.",
    );
  }
  const rows: Row[] = [];
  const cells = new RowCells(table);
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    cells.row = row;
    rows.push(read(cells, row));
  }
  return rows;
}

/**
 * Says of ids that are empty or there twice, whatever the schema says. A table that could not be read has every id: it
 * is one problem, and not one for each key into it.
 */
export function* idsOf<Id extends string>(table: Table | undefined): Steps<Ids<Id>> {
  if (table?.has("id") === true) {
    checkRequired(table, "id");
    yield* checkUnique(table, ["id"]);
    yield;
  }
  const all =
    table && new Set(Array.from({ length: table.rowCount }, (_, row) => table.text(row, "id")));
  return { file: table?.file ?? "", has: (id): id is Id => all?.has(id) ?? true };
}

/** The cells of one row after the other: a hundred thousand rows would make a million functions otherwise. */
class RowCells implements Cells {
  row = 0;
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }
  text(column: string): string {
    return this.#table.text(this.row, column);
  }
  say(column: string, message: string): void {
    this.#table.say(this.row, column, message);
  }
  #sayEmpty(column: string): void {
    if (this.#table.has(column)) this.say(column, "this cell is empty. Fill it in.");
  }
  list(column: string): readonly string[] {
    const cell = this.text(column);
    if (cell === "") return [];
    const field = this.#table.schema.fields.find(({ name }) => name === column);
    return listItems(cell, field?.type === "list" ? field.delimiter : DELIMITER).filter(
      (item) => item !== "",
    );
  }
  date(column: string): PartialDate | null {
    const cell = this.text(column);
    if (cell === "") return null;
    const parsed = parsePartialDate(cell);
    if (parsed === null)
      this.say(
        column,
        `${quoted(cell)} is not a date that exists. Write 2013, 2016-05 or 2016-05-25.`,
      );
    return parsed;
  }
  neededDate(column: string): PartialDate {
    const value = this.date(column);
    if (value === null) this.#sayEmpty(column);
    return value ?? STAND_IN;
  }
  oneOf<Value extends string>(column: string, values: readonly Value[], fallback: Value): Value {
    const cell = this.text(column);
    const value = values.find((known) => known === cell);
    if (value !== undefined) return value;
    if (cell !== "")
      this.say(column, `${quoted(cell)} is not one of ${values.join(", ")}. Use one of these.`);
    return fallback;
  }
  wholeNumber(column: string): number | null {
    const cell = this.text(column);
    if (cell === "") return null;
    const number = Number(cell);
    if (!Number.isSafeInteger(number))
      this.say(column, `${quoted(cell)} is not a whole number. Write one, such as 12.`);
    return number;
  }
  key<Id extends string>(column: string, ids: Ids<Id>): Id | null {
    const cell = this.text(column);
    if (cell === "") return null;
    if (ids.has(cell)) return cell;
    this.say(column, lost(cell, ids.file));
    return null;
  }
  neededKey<Id extends string>(column: string, ids: Ids<Id>): Id {
    const value = this.key(column, ids);
    if (this.text(column) === "") this.#sayEmpty(column);
    return value ?? ("" as Id);
  }
  keys<Id extends string>(column: string, ids: Ids<Id>): readonly Id[] {
    const items = this.list(column);
    const strangers = items.filter((item) => !ids.has(item)).slice(0, MAX_PROBLEMS);
    this.#table.sayAll(
      this.row,
      column,
      strangers.map((item) => lost(item, ids.file)),
    );
    return items.filter((item): item is Id => ids.has(item));
  }
}

function lost(key: string, file: string): string {
  return `there is no ${quoted(key)} in ${file}. Correct it, or add that row.`;
}

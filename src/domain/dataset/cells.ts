import { listItems } from "./cellCheck.ts";
import type { PartialDate } from "./partialDate.ts";
import { parsePartialDate } from "./partialDate.ts";
import { quoted } from "./problem.ts";
import type { Table } from "./table.ts";
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
  readonly key: <Id extends string>(column: string, ids: Ids) => Id | null;
  readonly neededKey: <Id extends string>(column: string, ids: Ids) => Id;
  readonly keys: <Id extends string>(column: string, ids: Ids) => readonly Id[];
  readonly say: (column: string, ...messages: readonly string[]) => void;
}

/** The ids of a table, with the name of its file for messages. */
export interface Ids {
  readonly file: string;
  readonly has: (id: string) => boolean;
}

/** Of a table that could not be read, which is one problem and not one for each key into it. */
const ANY_ID: Ids = { file: "", has: () => true };

const STAND_IN = "0000" as PartialDate;

/** The shape in which our own lists are written, for a column that its schema does not call a list. */
const DELIMITER = ";";

/** Rows of `table`, once it is sure that it has the columns that a dataset cannot do without. */
export function rowsOf<Row>(
  table: Table | undefined,
  needed: readonly string[],
  read: (cells: Cells, row: number) => Row,
): readonly Row[] {
  if (table === undefined) return [];
  for (const column of needed) {
    if (table.has(column)) continue;
    table.sayMissing(
      column,
      "this column is missing. Follow-Through needs it: add it to the table and its schema.",
    );
  }
  return Array.from({ length: table.rowCount }, (_, row) => read(cellsOf(table, row), row));
}

/** Says of ids that are empty or there twice, whatever the schema says. */
export function idsOf(table: Table | undefined): Ids {
  if (table === undefined) return ANY_ID;
  if (table.has("id")) {
    checkRequired(table, "id");
    checkUnique(table, ["id"]);
  }
  const all = new Set(Array.from({ length: table.rowCount }, (_, row) => table.text(row, "id")));
  return { file: table.file, has: (id) => all.has(id) };
}

function cellsOf(table: Table, row: number): Cells {
  const text = (column: string): string => table.text(row, column);
  const say = (column: string, ...messages: readonly string[]): void =>
    table.say(row, column, ...messages);
  const sayEmpty = (column: string): void => {
    if (table.has(column)) say(column, "this cell is empty. Fill it in.");
  };
  const list = (column: string): readonly string[] => {
    const cell = text(column);
    if (cell === "") return [];
    const field = table.schema.fields.find(({ name }) => name === column);
    return listItems(cell, field?.type === "list" ? field.delimiter : DELIMITER).filter(
      (item) => item !== "",
    );
  };
  const date = (column: string): PartialDate | null => {
    const cell = text(column);
    if (cell === "") return null;
    const parsed = parsePartialDate(cell);
    if (parsed === null)
      say(column, `${quoted(cell)} is not a date that exists. Write 2013, 2016-05 or 2016-05-25.`);
    return parsed;
  };
  const key = <Id extends string>(column: string, ids: Ids): Id | null => {
    const cell = text(column);
    if (cell === "") return null;
    if (!ids.has(cell)) say(column, lost(cell, ids));
    return cell as Id;
  };
  return {
    text,
    say,
    list,
    date,
    key,
    oneOf(column, values, fallback) {
      const cell = text(column);
      const value = values.find((known) => known === cell);
      if (value !== undefined) return value;
      if (cell !== "")
        say(column, `${quoted(cell)} is not one of ${values.join(", ")}. Use one of these.`);
      return fallback;
    },
    wholeNumber(column) {
      const cell = text(column);
      if (cell === "") return null;
      const number = Number(cell);
      if (!Number.isSafeInteger(number))
        say(column, `${quoted(cell)} is not a whole number. Write one, such as 12.`);
      return number;
    },
    neededDate(column) {
      const value = date(column);
      if (value === null) sayEmpty(column);
      return value ?? STAND_IN;
    },
    neededKey<Id extends string>(column: string, ids: Ids) {
      const value = key<Id>(column, ids);
      if (value === null) sayEmpty(column);
      return value ?? ("" as Id);
    },
    keys<Id extends string>(column: string, ids: Ids) {
      const items = list(column);
      say(column, ...items.filter((item) => !ids.has(item)).map((item) => lost(item, ids)));
      return items as readonly Id[];
    },
  };
}

function lost(key: string, { file }: Ids): string {
  return `there is no ${quoted(key)} in ${file}. Correct it, or add that row.`;
}

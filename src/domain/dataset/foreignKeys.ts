import { listItems } from "./cellCheck.ts";
import type { ForeignKey } from "./descriptor.ts";
import { MAX_PROBLEMS, quoted } from "./problem.ts";
import type { Steps } from "../steps.ts";
import { ROWS_A_STEP } from "../steps.ts";
import type { Table } from "./table.ts";
import { joinedCells } from "./table.ts";

type Tables = ReadonlyMap<string, Table>;

/** Says of every key of `table` into this package that leads nowhere. Keys into other packages wait for `crossPackage`. */
export function* checkForeignKeys(table: Table, tables: Tables): Steps<void> {
  for (const key of table.schema.foreignKeys) {
    yield;
    const target = targetOf(key, table, tables);
    if (target !== null) yield* checkKey(table, key, target);
  }
  for (const key of table.schema["followThrough:listForeignKeys"]) {
    yield;
    const target = targetOf(key, table, tables);
    if (target !== null) yield* checkListKey(table, key, target);
  }
}

/** Null for a key into another package, and for a table that could not be read or is not there: that is said elsewhere. */
function targetOf({ reference }: ForeignKey, table: Table, tables: Tables): Table | null {
  if (reference.package !== "") return null;
  return reference.resource === "" ? table : (tables.get(reference.resource) ?? null);
}

/** Every value of the columns, joined when there are several. */
function* valuesOf(table: Table, columns: readonly string[]): Steps<ReadonlySet<string>> {
  const values = new Set<string>();
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    values.add(joinedCells(table, row, columns));
  }
  return values;
}

/** `place` is how messages name the target: its file, unless that is in another package. */
export function* checkKey(
  table: Table,
  { fields, reference }: ForeignKey,
  target: Table,
  place = target.file,
): Steps<void> {
  const values = yield* valuesOf(target, reference.fields);
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    if (values.has(joinedCells(table, row, fields))) continue;
    const texts = fields.map((column) => table.text(row, column));
    if (texts.every((text) => text === "")) continue;
    table.say(row, fields[0] ?? "", dangling(texts.map(quoted).join(", "), place));
  }
}

function* checkListKey(
  table: Table,
  { fields, reference }: ForeignKey,
  target: Table,
): Steps<void> {
  const [column = ""] = fields;
  const values = yield* valuesOf(target, reference.fields);
  const delimiter = table.schema.fields.find(({ name }) => name === column)?.delimiter ?? ",";
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const text = table.text(row, column);
    if (text === "") continue;
    const lost = listItems(text, delimiter)
      .filter((item) => !values.has(item))
      .slice(0, MAX_PROBLEMS);
    table.sayAll(
      row,
      column,
      lost.map((item) => dangling(quoted(item), target.file)),
    );
  }
}

function dangling(value: string, place: string): string {
  return `there is no ${value} in ${place}. Correct it, or add that row.`;
}

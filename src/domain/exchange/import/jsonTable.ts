import { positionOf } from "../../dataset/textPosition.ts";
import type { Result } from "../../result.ts";
import { err, ok } from "../../result.ts";
import { findJsonBreak } from "../workspaceJson.ts";
import type { Grid, Refusal } from "./grid.ts";
import {
  MAX_CELL_LENGTH,
  MAX_CELLS,
  MAX_COLUMNS,
  MAX_ROWS,
  TOO_MANY_CELLS,
  TOO_MANY_ROWS,
} from "./grid.ts";

const refuse = (sentence: string) => err({ sentence });

const NO_TABLE =
  "There is no table in it: a list of objects, one for each row, is what can be read. A list under a name such as “rows” will do.";

type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as a cell: lists of plain values joined with "; ", anything deeper as JSON. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item !== "object" || item === null)) {
    return value.map(cellOf).join("; ");
  }
  return JSON.stringify(value);
}

/** The fields of a row; those of an object inside it are named "lead.name". */
function fieldsOf(row: Plain): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [key, value] of Object.entries(row)) {
    if (!isPlain(value)) fields.set(key, cellOf(value));
    else
      for (const [inner, one] of Object.entries(value)) fields.set(`${key}.${inner}`, cellOf(one));
  }
  return fields;
}

interface List {
  /** The name it stands under; empty when the file is the list. */
  readonly key: string;
  readonly items: readonly unknown[];
}

/** Deeper than this nobody hides a table. */
const MAX_LIST_DEPTH = 5;

/** The lists in an object, and in the objects inside it: {"response": {"docs": […]}}. */
function listsIn(key: string, content: unknown, depth: number): readonly List[] {
  if (Array.isArray(content)) return [{ key, items: content }];
  if (!isPlain(content) || depth > MAX_LIST_DEPTH) return [];
  return Object.entries(content).flatMap(([name, value]) => listsIn(name, value, depth + 1));
}

/** The longest list of objects or of lists. */
function listIn(content: unknown): List | null {
  const lists = listsIn("", content, 0);
  const tables = lists.filter(({ items }) => items.some((item) => typeof item === "object"));
  return tables.reduce<List | null>(
    (longest, list) =>
      longest === null || list.items.length > longest.items.length ? list : longest,
    null,
  );
}

/** JSON Lines, an object a line, as one list in which every line keeps its number; other text as it is. */
function asList(text: string): string {
  const [first = "", ...rest] = text.trimEnd().split(/\r\n|\r|\n/);
  const isObject = /^\uFEFF?\s*\{.*\}\s*$/.test(first);
  if (!isObject || rest.length === 0 || findJsonBreak(first, () => undefined) !== null) return text;
  return `[${[first, ...rest].map((line, at) => (at === 0 || line.trim() === "" ? line : `,${line}`)).join("\n")}]`;
}

/** The table in a JSON file: a list of objects, or of lists of which the first is the header. Never throws. */
export function readJsonTable(given: string): Result<Grid, Refusal> {
  const text = asList(given);
  const offsets = new Map<string, number[]>();
  const broken = findJsonBreak(text, (key, _, offset) => {
    const known = offsets.get(key);
    if (known) known.push(offset);
    else offsets.set(key, [offset]);
  });
  if (broken) {
    const { line, column } = positionOf(text, broken.offset);
    return refuse(`Line ${line}, column ${column}: ${broken.sentence}`);
  }
  const list = listIn(JSON.parse(text));
  if (list === null) return refuse(NO_TABLE);
  const { items, key } = list;
  if (items.length > MAX_ROWS) return refuse(TOO_MANY_ROWS);
  const lineOf = lineCounter(text, offsets.get(key) ?? []);
  return items.every(Array.isArray)
    ? ofLists(items as readonly (readonly unknown[])[], lineOf)
    : ofObjects(items, lineOf);
}

/** Lines of offsets that only grow, in one pass over the text. */
function lineCounter(text: string, offsets: readonly number[]): (index: number) => number {
  const lines: number[] = [];
  let line = 1;
  let at = 0;
  for (const offset of offsets) {
    ({ line } = positionOf(text, offset, at, line));
    at = offset;
    lines.push(line);
  }
  return (index) => lines[index] ?? 1;
}

function ofLists(
  items: readonly (readonly unknown[])[],
  lineOf: (index: number) => number,
): Result<Grid, Refusal> {
  let cells = 0;
  for (const { length } of items) cells += length;
  if (cells > MAX_CELLS) return refuse(TOO_MANY_CELLS);
  const rows = items.map((item) => item.map((value) => cellOf(value).slice(0, MAX_CELL_LENGTH)));
  return ok({ rows, lines: rows.map((_, index) => lineOf(index)), problems: [] });
}

function ofObjects(
  items: readonly unknown[],
  lineOf: (index: number) => number,
): Result<Grid, Refusal> {
  const indexByName = new Map<string, number>();
  const rows: string[][] = [];
  const lines: number[] = [];
  let cells = 0;
  for (const [index, item] of items.entries()) {
    if (!isPlain(item)) continue;
    const row: string[] = [];
    for (const [name, value] of fieldsOf(item)) {
      const column = indexByName.get(name) ?? indexByName.size;
      if (column >= MAX_COLUMNS)
        return refuse(`Its rows have more than ${MAX_COLUMNS} different fields. Leave some out.`);
      indexByName.set(name, column);
      while (row.length <= column) row.push("");
      row[column] = value.slice(0, MAX_CELL_LENGTH);
    }
    cells += row.length;
    if (cells > MAX_CELLS) return refuse(TOO_MANY_CELLS);
    rows.push(row);
    lines.push(lineOf(index));
  }
  const header = [...indexByName.keys()];
  for (const row of rows) while (row.length < header.length) row.push("");
  return ok({ rows: [header, ...rows], lines: [1, ...lines], problems: [] });
}

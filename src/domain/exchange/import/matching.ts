import type { PartialDate } from "../../dataset/partialDate.ts";
import { parseTypedDate } from "../../dataset/typedDate.ts";
import type { ImportField } from "./fields.ts";
import { REPEATABLE } from "./fields.ts";
import { COMPUTED_NAMES, fieldNamed, nameRank, plainName } from "./fieldNames.ts";
import type { Grid } from "./grid.ts";
import type { Column, HeaderRow } from "./header.ts";
import { dataRange } from "./header.ts";
import type { DateOrder } from "./importDate.ts";
import { isBlank, isDateLike, orderShown } from "./importDate.ts";
import { guessSeparator } from "./lists.ts";
import type { Separator } from "./separators.ts";
import { NO_SEPARATOR } from "./separators.ts";
import type { CodedField } from "./codedValues.ts";
import { valueMeant } from "./values.ts";

/** What an analyst's word for a value becomes, by the value in plain form; empty for none. Beside it the app's own reading holds. */
export type ValueMatches = Readonly<
  Partial<Record<CodedField | "theme", Readonly<Record<string, string>>>>
>;

/** How the columns and values of a table are to be understood. */
export interface Matching {
  /** A field for each column, null for one that is not taken. */
  readonly fields: readonly (ImportField | null)[];
  readonly separator: Separator;
  readonly dateOrder: DateOrder;
  readonly values: ValueMatches;
}

const LIST_FIELDS: readonly ImportField[] = ["lead", "actors"];
const LOOKED_AT = 400;

interface Look {
  readonly column: Column;
  /** Cells that say something, from the top. */
  readonly cells: readonly string[];
  readonly distinct: number;
  readonly length: number;
  readonly share: (test: (cell: string) => boolean) => number;
}

function lookAt(grid: Grid, header: HeaderRow, column: Column): Look {
  const { from, to } = dataRange(grid, header);
  const cells: string[] = [];
  for (let row = from; row < to && cells.length < LOOKED_AT; row++) {
    const cell = grid.rows[row]?.[column.index]?.trim() ?? "";
    if (!isBlank(cell)) cells.push(cell);
  }
  const total = cells.reduce((sum, cell) => sum + cell.length, 0);
  return {
    column,
    cells,
    distinct: new Set(cells).size,
    length: cells.length === 0 ? 0 : total / cells.length,
    share: (test) => (cells.length === 0 ? 0 : cells.filter(test).length / cells.length),
  };
}

const YEAR = /\b(?:19|20)\d{2}\b/;
const DATE_IN_HEADING =
  /\(?\b(?:as (?:of|at|on) )?((?:\d{1,2} )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? )?(?:19|20)\d{2}(?:-\d{2}(?:-\d{2})?)?)\b\)?/i;

/** The date that a heading names, as "Status (May 2024)" does; null when it names none. */
export function dateInHeading(heading: string): PartialDate | null {
  if (!YEAR.test(heading)) return null;
  for (const words of [DATE_IN_HEADING.exec(heading)?.[1] ?? "", YEAR.exec(heading)?.[0] ?? ""]) {
    const read = parseTypedDate(words);
    if (read.ok) return read.value;
  }
  return null;
}

function headingWithoutDate(heading: string): string {
  return heading.replace(DATE_IN_HEADING, " ");
}

/** The field that the heading names, the date in it aside, or the last part of one such as "attributes.lead". */
function byName(heading: string): ImportField | null {
  return (
    fieldNamed(heading) ??
    fieldNamed(headingWithoutDate(heading)) ??
    fieldNamed(heading.split(/: |\.(?=\S)/).at(-1) ?? "") ??
    fieldNamed(heading.split(": ")[0] ?? "")
  );
}

const isCode = (cell: string): boolean => cell.length <= 24 && /\d/.test(cell) && !/\s/.test(cell);
const isAddress = (cell: string): boolean => /^(?:https?:|www\.)/i.test(cell);
const isStatusWord = (cell: string): boolean => valueMeant("status", cell) !== null;
const isMeasureWord = (cell: string): boolean => valueMeant("measure", cell) !== null;

type Check = (look: Look) => ImportField | null;

/** A name is a promise that the content has to keep: a "Progress" of whole sentences is no status. */
const CHECKS: Readonly<Partial<Record<ImportField, Check>>> = {
  status: ({ share, length, distinct }) =>
    share(isStatusWord) >= 0.3 || (length <= 30 && distinct <= 25) ? "status" : "reason",
  measure: ({ share, length }) => (share(isMeasureWord) >= 0.3 || length <= 40 ? "measure" : null),
  source: ({ share }) => (share(isAddress) >= 0.5 ? "source" : "document"),
  due: ({ length }) => (length > 80 ? null : "due"),
  date: ({ share }) => (share(isDateLike) >= 0.3 ? "date" : null),
  statusDate: ({ share }) => (share(isDateLike) >= 0.3 ? "statusDate" : null),
  delivered: ({ share }) => {
    if (share(isStatusWord) >= 0.6) return "status";
    return share(isDateLike) >= 0.3 ? "delivered" : null;
  },
  theme: ({ length }) => (length > 120 ? null : "theme"),
  id: ({ length, distinct, cells, share }) => {
    if (share(isAddress) >= 0.5) return "source";
    return length <= 60 && distinct >= cells.length / 2 ? "id" : null;
  },
};

function checked(field: ImportField, look: Look): ImportField | null {
  const check = look.cells.length === 0 ? undefined : CHECKS[field];
  return check === undefined ? field : check(look);
}

/** What a column without a telling name holds, of the fields that are still free. */
function byContent(look: Look, isFree: (field: ImportField) => boolean): ImportField | null {
  const { cells, distinct, length, share, column } = look;
  if (cells.length < 2) return null;
  if (isFree("status") && distinct <= 20 && share(isStatusWord) >= 0.6) return "status";
  if (isFree("source") && share(isAddress) >= 0.6) return "source";
  if (isFree("due") && share(isDateLike) >= 0.7) return "due";
  if (isFree("id") && column.index <= 1 && distinct === cells.length && share(isCode) >= 0.9)
    return "id";
  if (
    isFree("theme") &&
    distinct >= 2 &&
    distinct <= Math.min(30, cells.length / 2) &&
    length <= 60 &&
    share((cell) => /\p{L}{3}/u.test(cell)) >= 0.9
  )
    return "theme";
  return null;
}

function isComputed({ heading }: Column): boolean {
  return COMPUTED_NAMES.includes(plainName(heading));
}

/** The fields that columns most likely are, by name where it is kept, else by content. Each field once, but statuses. */
function suggestFields(looks: readonly Look[]): readonly (ImportField | null)[] {
  const fields: (ImportField | null)[] = looks.map((look) => {
    if (isComputed(look.column)) return null;
    const named = byName(look.column.heading);
    return named === null ? null : checked(named, look);
  });
  const taken = new Map<ImportField, number>();
  for (const [index, field] of fields.entries()) {
    if (field === null || REPEATABLE.includes(field)) continue;
    const other = taken.get(field);
    const heading = (at: number) => looks[at]?.column.heading ?? "";
    if (other === undefined) taken.set(field, index);
    else if (nameRank(field, heading(index)) < nameRank(field, heading(other))) {
      fields[other] = null;
      taken.set(field, index);
    } else fields[index] = null;
  }
  const isFree = (field: ImportField) => !fields.includes(field);
  if (isFree("statement")) {
    // Sentences: the column of the longest words that is not something else already.
    let best = -1;
    for (const [index, look] of looks.entries()) {
      if (fields[index] !== null || isComputed(look.column) || look.share(isDateLike) > 0.3)
        continue;
      if (
        look.length >= 15 &&
        look.length > (looks[best]?.length ?? 0) &&
        look.share(isAddress) < 0.3
      )
        best = index;
    }
    if (best !== -1) fields[best] = "statement";
  }
  for (const [index, look] of looks.entries()) {
    if (fields[index] === null && !isComputed(look.column) && byName(look.column.heading) === null)
      fields[index] = byContent(look, isFree);
  }
  return fields;
}

/** How a table most likely is to be understood. The analyst sees it and can change each part. */
export function suggestMatching(
  grid: Grid,
  header: HeaderRow,
  columns: readonly Column[],
): Matching {
  const looks = columns.map((column) => lookAt(grid, header, column));
  const fields = suggestFields(looks);
  const cellsOf = (wanted: readonly ImportField[]) =>
    looks.flatMap(({ cells }, index) => {
      const field = fields[index];
      return field !== null && field !== undefined && wanted.includes(field) ? cells : [];
    });
  const lists = cellsOf(LIST_FIELDS);
  return {
    fields,
    separator: lists.length === 0 ? NO_SEPARATOR : guessSeparator(lists),
    dateOrder: orderShown(cellsOf(["due", "date", "delivered", "statusDate"])),
    values: {},
  };
}

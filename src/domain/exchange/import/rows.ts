import type { Certainty, Measure } from "../../dataset/dataset.ts";
import type { PartialDate } from "../../dataset/partialDate.ts";
import type { Confidence } from "../../review/fold.ts";
import { MAX_TEXT_LENGTH } from "../../review/parseLine.ts";
import type { PledgeKind, Strength } from "../../review/pledge.ts";
import type { Status } from "../../review/status.ts";
import { parseTags, tagsProblem, writeTags } from "../../review/tags.ts";
import { unguard } from "../formulaGuard.ts";
import type { ImportField } from "./fields.ts";
import { REPEATABLE } from "./fields.ts";
import type { Grid, Tick } from "./grid.ts";
import { isBlankRow, NO_TICK, ROWS_PER_TICK } from "./grid.ts";
import type { Column, HeaderRow } from "./header.ts";
import { dataRange } from "./header.ts";
import { isBlank, readDate } from "./importDate.ts";
import { splitList } from "./lists.ts";
import type { Matching } from "./matching.ts";
import { dateInHeading } from "./matching.ts";
import { stableId } from "./stableId.ts";
import type { CodedField } from "./codedValues.ts";
import { plainValue } from "./plainValue.ts";
import { valueMeant } from "./values.ts";

/** What a row says about the commitment itself. Empty or null where it says nothing. */
export interface Facts {
  readonly statement: string;
  readonly theme: string;
  readonly measure: Measure | "";
  readonly leads: readonly string[];
  readonly actors: readonly string[];
  readonly due: PartialDate | null;
  /** The deadline as it stands, where it says more than the date: "every year". */
  readonly dueWords: string;
  readonly meeting: string;
  readonly date: PartialDate | null;
  readonly document: string;
  readonly place: string;
  readonly source: string;
  readonly restates: string;
  readonly certainty: Certainty | "";
}

export interface StatusSaid {
  readonly status: Status;
  /** The day or time it held, from the heading or a column beside it; null for now. */
  readonly on: PartialDate | null;
}

/** What a row says of the analyst's side. Empty where it says nothing. */
export interface Judged {
  readonly statuses: readonly StatusSaid[];
  readonly reason: string;
  readonly confidence: Confidence | "";
  readonly confidenceReason: string;
  readonly contested: string;
  readonly delivered: PartialDate | "";
  readonly kind: PledgeKind | "";
  readonly strength: Strength | "";
  readonly owner: string;
  readonly tags: string;
  readonly note: string;
}

export interface ImportRow {
  /** Line of the text or row of the sheet. */
  readonly line: number;
  readonly id: string;
  readonly facts: Facts;
  readonly judged: Judged;
  /** Something of it is not as it should be: it counts among the rows with problems, and can be taken all the same. */
  readonly isDoubtful: boolean;
}

export interface RowProblem {
  readonly line: number;
  /** Name of the column; empty when it is about the row. */
  readonly column: string;
  readonly message: string;
  /** Index of the row in the grid, for the list that can be downloaded. */
  readonly row: number;
}

/** A word of the file, how many rows have it, and what it becomes; null when nobody has said yet. */
export interface ValueSeen {
  readonly field: CodedField | "theme";
  readonly value: string;
  readonly count: number;
  readonly to: string | null;
}

export interface ReadRows {
  /** Every row that can be taken, in the order of the file. */
  readonly rows: readonly ImportRow[];
  /** Rows with a problem, those that cannot be taken among them. */
  readonly problemRows: number;
  readonly problems: readonly RowProblem[];
  /** Titles, notes, totals and headers that come again: no commitments, and left out. */
  readonly aside: readonly RowProblem[];
  /** By field, then the most frequent first. */
  readonly values: readonly ValueSeen[];
  /** Dates that can be read two ways while the order is not chosen, with the first of them. */
  readonly ambiguous: { readonly count: number; readonly example: string };
  /** Deadlines kept as words. */
  readonly inWords: number;
}

/** Beyond this the words are not listed one by one. */
const MAX_VALUES = 300;
const MAX_ID_LENGTH = 120;

const TOTAL = /^(?:grand |sub-?)?\s*totals?\b|^sum\b/i;
const REMARK =
  /^(?:sources?|notes?|n\.?b\.?|remarks?|legend|key|last updated|updated|prepared by|compiled by|page \d|\*|†|‡|©)(?:\b|\s|:|$)/i;

/** Cells of a row by field, with the guard against formulas taken off. */
interface CellsByField {
  readonly text: (field: ImportField) => string;
}

interface StatusColumn {
  readonly column: Column;
  readonly on: PartialDate | null;
  /** Index of the column that says when. */
  readonly dateColumn: Column | null;
}

/** Status columns with what dates them: their own heading, or the next date column before another status. */
function statusColumns(columns: readonly Column[], matching: Matching): readonly StatusColumn[] {
  const found: StatusColumn[] = [];
  for (const [index, column] of columns.entries()) {
    if (matching.fields[index] !== "status") continue;
    let dateColumn: Column | null = null;
    for (
      let next = index + 1;
      next < columns.length && matching.fields[next] !== "status";
      next++
    ) {
      if (matching.fields[next] !== "statusDate") continue;
      dateColumn = columns[next] ?? null;
      break;
    }
    found.push({ column, on: dateInHeading(column.heading), dateColumn });
  }
  return found;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

function isSequence(row: readonly string[]): boolean {
  if (!/^\W*1\W*$/.test(row[0] ?? "")) return false;
  const cells = row.map((cell) => cell.replaceAll(/[()[\]\s]/g, "")).filter((cell) => cell !== "");
  return cells.length > 2 && cells.every((cell, index) => cell === String(index + 1));
}

/**
 * Reads the rows of a table as commitments and judgements. A row without a statement, or with an id that stands for
 * other words already, cannot be taken; anything else that is wrong costs the cell and is said.
 */
export function readRows(
  grid: Grid,
  header: HeaderRow,
  columns: readonly Column[],
  matching: Matching,
  tick: Tick = NO_TICK,
  place: "line" | "row" = "line",
): ReadRows {
  const { from, to } = dataRange(grid, header);
  const columnOf = new Map<ImportField, Column>();
  for (const [index, column] of columns.entries()) {
    const field = matching.fields[index];
    if (field !== null && field !== undefined && !REPEATABLE.includes(field))
      columnOf.set(field, column);
  }
  const statuses = statusColumns(columns, matching);
  const values = createValues(matching);
  const problems: RowProblem[] = [];
  const aside: RowProblem[] = [];
  const rows: ImportRow[] = [];
  const taken = new Map<string, ImportRow>();
  let problemRows = 0;
  let ambiguousCount = 0;
  let ambiguousExample = "";
  let inWords = 0;

  const dateIn = remembered((cell) => readDate(cell, matching.dateOrder));
  const tagsIn = remembered((cell) => writeTags(parseTags(cell.replaceAll(/[,\n]/g, ";"))));
  const listIn = remembered((cell) => listOf(cell, matching));
  const gridProblems = new Map<number, { readonly cell: number; readonly message: string }[]>();
  for (const { row, cell, message } of grid.problems) {
    const list = gridProblems.get(row);
    if (list) list.push({ cell, message });
    else gridProblems.set(row, [{ cell, message }]);
  }
  const headings = header === -1 ? [] : (grid.rows[header] ?? []);
  const ragged = raggedness(grid, header, from, to);

  for (let at = from; at < to; at++) {
    if ((at - from) % ROWS_PER_TICK === 0) tick(at - from, (at - from) / Math.max(to - from, 1));
    const cells = grid.rows[at] ?? [];
    const line = grid.lines[at] ?? 0;
    let isDoubtful = false;
    const say = (column: Column | string, message: string): void => {
      isDoubtful = true;
      problems.push({
        line,
        row: at,
        column: typeof column === "string" ? column : column.name,
        message,
      });
    };
    const lose = (column: Column | string, message: string): void => {
      say(column, message);
      problemRows++;
    };
    const raw = (column: Column | undefined): string => unguard(cells[column?.index ?? -1] ?? "");
    const { text }: CellsByField = { text: (field) => raw(columnOf.get(field)).trim() };

    const statement = text("statement");
    const filled = cells.filter((cell) => cell.trim() !== "");
    const first = filled[0]?.trim() ?? "";
    if (
      (TOTAL.test(first) && filled.length <= Math.max(2, cells.length / 2) && statement === "") ||
      (TOTAL.test(first) && filled.slice(1).every((cell) => /^[\d\s.,%]*$/.test(cell))) ||
      (filled.length === 1 && REMARK.test(first))
    ) {
      aside.push({
        line,
        row: at,
        column: "",
        message: TOTAL.test(first) ? "A total." : "A note.",
      });
      continue;
    }
    if (isSequence(cells)) {
      aside.push({ line, row: at, column: "", message: "The numbers of the columns." });
      continue;
    }
    if (header !== -1 && filled.length > 1 && isSameRow(cells, headings)) {
      aside.push({ line, row: at, column: "", message: "The header again." });
      continue;
    }
    for (const problem of gridProblems.get(at) ?? [])
      say(columns.find(({ index }) => index === problem.cell) ?? "", problem.message);
    if (statement === "") {
      const isBlankLine = isBlankRow(cells);
      const here = isBlankLine
        ? "The row is blank."
        : filled.length === 1
          ? `Only “${oneLine(first).slice(0, 60)}” stands here.`
          : "The row cannot be taken without one.";
      lose(columnOf.get("statement") ?? "", `No statement. ${here}`);
      continue;
    }
    if (statement.length > MAX_TEXT_LENGTH) {
      lose(columnOf.get("statement") ?? "", "The statement is longer than 32,000 characters.");
      continue;
    }
    if (ragged.isShort(cells.length))
      say(
        "",
        `The row has ${counted(cells.length)}, the header has ${headings.length}. What is missing is read as blank.`,
      );
    if (ragged.isLong(cells))
      say(
        "",
        `The row has ${counted(cells.length)}, the header has ${headings.length}. What is beyond is not taken.`,
      );

    const coded = (field: CodedField): string => {
      const cell = text(field);
      return isBlank(cell) ? "" : values.matched(field, cell);
    };
    const dated = (
      field: "due" | "date" | "delivered",
      keepWords: boolean,
    ): { readonly date: PartialDate | null; readonly words: string } => {
      const column = columnOf.get(field);
      const cell = oneLine(raw(column));
      if (column === undefined || cell === "") return { date: null, words: "" };
      const read = dateIn(cell);
      switch (read.type) {
        case "none":
          return { date: null, words: "" };
        case "date":
          return { date: read.date, words: cell === read.date ? "" : cell };
        case "ambiguous":
          ambiguousCount++;
          if (ambiguousExample === "") ambiguousExample = cell;
          return { date: null, words: cell };
        case "impossible":
          say(
            column,
            `“${cell}” is no date: ${lowerFirst(read.reason)}${keepWords ? " Kept as words." : " Left out."}`,
          );
          return { date: null, words: cell };
        case "words":
          if (!keepWords) say(column, `“${cell.slice(0, 60)}” is no date. Left out.`);
          return { date: null, words: cell };
      }
    };

    const due = dated("due", true);
    const date = dated("date", false);
    const delivered = dated("delivered", false);
    if (due.words !== "" && due.date === null) inWords++;
    const said: StatusSaid[] = [];
    for (const { column, on, dateColumn } of statuses) {
      const cell = raw(column).trim();
      if (isBlank(cell)) continue;
      const status = values.matched("status", cell) as Status | "";
      if (status === "" || status === "not-assessed") continue;
      const own = dateColumn === null ? null : dateIn(raw(dateColumn));
      if (own?.type === "ambiguous") {
        ambiguousCount++;
        if (ambiguousExample === "") ambiguousExample = raw(dateColumn ?? undefined).trim();
      }
      said.push({ status, on: own?.type === "date" ? own.date : on });
    }
    const meeting = isBlank(text("meeting")) ? "" : oneLine(text("meeting"));
    const facts: Facts = {
      statement,
      theme: isBlank(text("theme")) ? "" : values.theme(oneLine(text("theme"))),
      measure: coded("measure") as Facts["measure"],
      leads: listIn(text("lead")),
      actors: listIn(text("actors")),
      due: due.date,
      dueWords: due.words,
      meeting,
      date: date.date,
      document: isBlank(text("document")) ? "" : oneLine(text("document")),
      place: isBlank(text("place")) ? "" : oneLine(text("place")),
      source: isBlank(text("source")) ? "" : text("source"),
      restates: text("restates"),
      certainty: coded("certainty") as Facts["certainty"],
    };
    const tagWords = tagsIn(text("tags"));
    const tagProblem = tagWords === "" ? null : tagsProblem(tagWords);
    if (tagProblem !== null)
      say(columnOf.get("tags") ?? "", `${tagProblem} The tags are left out.`);
    const long = (field: ImportField): string => {
      const cell = text(field);
      if (cell.length <= MAX_TEXT_LENGTH) return isBlank(cell) ? "" : cell;
      say(columnOf.get(field) ?? "", "The text is longer than 32,000 characters and is cut.");
      return cell.slice(0, MAX_TEXT_LENGTH);
    };
    const judged: Judged = {
      statuses: said,
      reason: long("reason"),
      confidence: coded("confidence") as Judged["confidence"],
      confidenceReason: long("confidenceReason"),
      contested: long("contested"),
      delivered: delivered.date ?? "",
      kind: coded("kind") as Judged["kind"],
      strength: coded("strength") as Judged["strength"],
      owner: long("owner"),
      tags: tagProblem === null ? tagWords : "",
      note: long("note"),
    };

    const ownId = oneLine(text("id").replaceAll(/\p{Cc}+/gu, " "));
    if (ownId.length > MAX_ID_LENGTH) {
      lose(columnOf.get("id") ?? "", `The ID is longer than ${MAX_ID_LENGTH} characters.`);
      continue;
    }
    const says = ({ facts: others, judged: alsoJudged }: ImportRow): boolean =>
      JSON.stringify([others, alsoJudged]) === JSON.stringify([facts, judged]);
    let id = ownId === "" ? stableId(statement, meeting) : ownId;
    let other = taken.get(id);
    if (ownId === "" && other !== undefined && !says(other)) {
      // The same words, for another body or day, are a commitment of its own.
      id = stableId(statement, JSON.stringify(facts));
      other = taken.get(id);
    }
    if (other !== undefined) {
      const what = ownId === "" ? "The row" : `ID ${ownId}`;
      const how = says(other) ? "with the same words" : "with different words";
      lose(
        columnOf.get("id") ?? "",
        `${what} stands twice ${how}. The first, on ${place} ${other.line}, is taken.`,
      );
      continue;
    }
    if (isDoubtful) problemRows++;
    const row: ImportRow = { line, id, facts, judged, isDoubtful };
    taken.set(id, row);
    rows.push(row);
  }
  tick(to - from, 1);
  return {
    rows,
    problemRows,
    problems,
    aside,
    values: values.seen(),
    ambiguous: { count: ambiguousCount, example: ambiguousExample },
    inWords,
  };
}

const MAX_REMEMBERED = 20_000;

/** Cells come again and again: each is read once, as long as there are not too many of them. */
function remembered<T>(read: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const value = read(cell);
    if (known.size < MAX_REMEMBERED) known.set(cell, value);
    return value;
  };
}

function listOf(cell: string, { separator }: Matching): readonly string[] {
  return isBlank(cell) ? [] : splitList(cell, separator).filter((item) => !isBlank(item));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function counted(count: number): string {
  return count === 1 ? "1 cell" : `${count} cells`;
}

function isSameRow(a: readonly string[], b: readonly string[]): boolean {
  const length = Math.max(a.length, b.length);
  for (let index = 0; index < length; index++)
    if ((a[index] ?? "").trim() !== (b[index] ?? "").trim()) return false;
  return true;
}

/** Rows that are short or long by a slip. Where many are, the program that wrote the file leaves out what is blank. */
function raggedness(grid: Grid, header: HeaderRow, from: number, to: number) {
  const width = header === -1 ? 0 : (grid.rows[header]?.length ?? 0);
  let [short, long] = [0, 0];
  const isBeyond = (cells: readonly string[]) =>
    cells.slice(width).some((cell) => cell.trim() !== "");
  for (let at = from; at < to; at++) {
    const cells = grid.rows[at] ?? [];
    if (cells.length < width) short++;
    else if (cells.length > width && isBeyond(cells)) long++;
  }
  const few = Math.max(3, (to - from) / 5);
  return {
    isShort: (length: number) => width > 0 && length < width && short <= few,
    isLong: (cells: readonly string[]) =>
      width > 0 && long <= few && cells.length > width && isBeyond(cells),
  };
}

/** Counts the words of each coded field, and says what each becomes. */
function createValues(matching: Matching) {
  const counts = new Map<
    CodedField | "theme",
    Map<string, { value: string; count: number; to: string | null }>
  >();
  const look = (
    field: CodedField | "theme",
    value: string,
    own: (plain: string) => string | null,
  ) => {
    let words = counts.get(field);
    if (words === undefined) {
      words = new Map();
      counts.set(field, words);
    }
    const known = words.get(value);
    if (known !== undefined) {
      known.count++;
      return known.to;
    }
    const plain = plainValue(value);
    const chosen = matching.values[field]?.[plain];
    const to = chosen ?? own(plain);
    words.set(value, { value, count: 1, to });
    return to;
  };
  return {
    /** Empty for a word that is matched to nothing, by choice or because nobody has said. */
    matched: (field: CodedField, value: string): string =>
      look(field, oneLine(value), (plain) => valueMeant(field, plain)) ?? "",
    theme: (value: string): string => look("theme", value, () => value) ?? value,
    seen: (): readonly ValueSeen[] =>
      [...counts].flatMap(([field, words]) =>
        [...words.values()]
          .toSorted((a, b) => Number(b.to === null) - Number(a.to === null) || b.count - a.count)
          .slice(0, MAX_VALUES)
          .map((one) => ({ field, ...one })),
      ),
  };
}

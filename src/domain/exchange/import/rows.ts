import type { PartialDate } from "../../dataset/partialDate.ts";
import { MAX_TEXT_LENGTH } from "../../review/parseLine.ts";
import { remembered } from "../../remembered.ts";
import type { Status } from "../../review/status.ts";
import { parseTags, tagsProblem, writeTags } from "../../review/tags.ts";
import { unguard } from "../formulaGuard.ts";
import { headingIn, whyAside } from "./asideRow.ts";
import type { CodedField } from "./codedValues.ts";
import type { ImportField } from "./fields.ts";
import { REPEATABLE } from "./fields.ts";
import type { Grid, RowSteps } from "./grid.ts";
import { isBlankRow, IMPORT_ROWS_A_STEP } from "./grid.ts";
import type { Column, HeaderRow } from "./header.ts";
import { dataRange } from "./header.ts";
import { isBlank, readDate } from "./importDate.ts";
import type { Facts, ImportRow, Judged, RowProblem, StatusSaid } from "./importRow.ts";
import { splitList } from "./lists.ts";
import type { Matching } from "./matching.ts";
import { oneLine } from "./plainValue.ts";
import { raggedness } from "./raggedness.ts";
import { stableId } from "./stableId.ts";
import { statusColumns } from "./statusColumns.ts";
import type { ValueSeen } from "./valuesSeen.ts";
import { createValues } from "./valuesSeen.ts";

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

const MAX_ID_LENGTH = 120;
/** What a cell of a spreadsheet holds. */
const MAX_STATEMENT_LENGTH = 32_767;

/** Cells of a row by field, with the guard against formulas taken off. */
interface CellsByField {
  readonly text: (field: ImportField) => string;
}

/**
 * Reads the rows of a table as commitments and judgements. A row without a statement, or with an id that stands for
 * other words already, cannot be taken; anything else that is wrong costs the cell and is said.
 */
export function* readRows(
  grid: Grid,
  header: HeaderRow,
  columns: readonly Column[],
  matching: Matching,
  place: "line" | "row" = "line",
): RowSteps<ReadRows> {
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
  const hasThemes = columnOf.has("theme");
  /** A heading stands where nothing else is looked for, or beside the numbers, whose cells are no words. */
  const isHeadingCell = (cell: number): boolean => {
    const column = columns.findIndex(({ index }) => index === cell);
    const field = matching.fields[column] ?? null;
    return field === null || field === "id";
  };
  /** The heading that stands over the row. */
  let heading = "";
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
    if ((at - from) % IMPORT_ROWS_A_STEP === 0)
      yield { rows: at - from, share: (at - from) / Math.max(to - from, 1) };
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
    const why = whyAside(cells, statement, headings);
    if (why !== null) {
      aside.push({ line, row: at, column: "", message: why });
      continue;
    }
    const over = hasThemes || statement !== "" ? null : headingIn(cells, isHeadingCell);
    if (over !== null) {
      heading = over;
      aside.push({
        line,
        row: at,
        column: "",
        message: "A heading, the focus area of what follows.",
      });
      continue;
    }
    for (const problem of gridProblems.get(at) ?? [])
      say(columns.find(({ index }) => index === problem.cell) ?? "", problem.message);
    if (statement === "") {
      lose(columnOf.get("statement") ?? "", `No statement. ${whatStandsHere(cells)}`);
      continue;
    }
    if (statement.length > MAX_STATEMENT_LENGTH) {
      lose(columnOf.get("statement") ?? "", "The statement is longer than 32,767 characters.");
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
    const theme = hasThemes ? text("theme") : heading;
    const facts: Facts = {
      statement,
      theme: isBlank(theme) ? "" : values.theme(oneLine(theme)),
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
  yield { rows: to - from, share: 1 };
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

function listOf(cell: string, { separator }: Matching): readonly string[] {
  return isBlank(cell) ? [] : splitList(cell, separator).filter((item) => !isBlank(item));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function counted(count: number): string {
  return count === 1 ? "1 cell" : `${count} cells`;
}

/** What a row without a statement has instead. */
function whatStandsHere(cells: readonly string[]): string {
  if (isBlankRow(cells)) return "The row is blank.";
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length === 1
    ? `Only “${oneLine(filled[0] ?? "").slice(0, 60)}” stands here.`
    : "The row cannot be taken without one.";
}

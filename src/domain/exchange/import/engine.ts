import { problemText } from "../../dataset/problem.ts";
import { readPackage } from "../../dataset/readPackage.ts";
import { foldLog } from "../../review/fold.ts";
import type { ReviewLine } from "../../review/line.ts";
import type { Result } from "../../result.ts";
import { err, ok } from "../../result.ts";
import type { DatasetHead } from "./build.ts";
import { isFromTable } from "./build.ts";
import type { Comparison, Target } from "./compare.ts";
import { compareRows } from "./compare.ts";
import type { Guess } from "./decodeText.ts";
import type { ImportField } from "./fields.ts";
import type { Grid, Refusal, RowSteps } from "./grid.ts";
import type { Column, HeaderRow } from "./header.ts";
import { columnsOf, dataRange, guessHeader, NO_HEADER } from "./header.ts";
import type { Matching } from "./matching.ts";
import { suggestMatching } from "./matching.ts";
import type { Decisions } from "./decisions.ts";
import type { ImportPlan, PlannedLine } from "./plan.ts";
import { planInto, planNew } from "./plan.ts";
import type { ReadChoice } from "./readChoice.ts";
import type { RowProblem } from "./importRow.ts";
import type { ReadRows } from "./rows.ts";
import { readRows } from "./rows.ts";
import type { GivenFile, ReadAs, Source } from "./source.ts";
import { freeDatasetId } from "./slug.ts";
import { openSource } from "./source.ts";
import { dayOfPlanned } from "./stamps.ts";

export type Opened =
  | {
      readonly type: "tables";
      readonly tables: readonly string[];
      readonly packageProblems: readonly string[];
    }
  | {
      readonly type: "package";
      readonly id: string;
      readonly title: string;
      readonly commitments: number;
      readonly files: ReadonlyMap<string, string>;
    };

export interface PreviewRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table as it was read, with as much of it as a person looks at. */
export interface Reading extends ReadAs {
  readonly header: Guess<HeaderRow>;
  readonly rowWord: "line" | "row";
  readonly columns: readonly Column[];
  /** From the first row of the file, so that what stands above the header is seen too. */
  readonly top: readonly PreviewRow[];
  /** The first rows of data, cells in the order of `columns`. */
  readonly preview: readonly PreviewRow[];
  readonly rowCount: number;
  readonly suggested: Matching;
}

/** What the rows are compared with. */
export interface TargetState {
  readonly files: ReadonlyMap<string, string>;
  /** It was made from a table here: its facts can change. */
  readonly isOpen: boolean;
  readonly lines: readonly ReviewLine[];
  /** The acts of the imports before. */
  readonly acts: readonly string[];
}

/** Beyond this only counts are shown; the lists that can be downloaded have all. */
export const MOST_LISTED = 300;

export interface Checked extends Omit<ReadRows, "rows" | "problems" | "aside"> {
  /** Rows without a problem. */
  readonly ready: number;
  /** Rows with a problem that can be taken all the same. */
  readonly doubtful: number;
  readonly problems: readonly RowProblem[];
  readonly problemCount: number;
  readonly aside: readonly RowProblem[];
  readonly asideCount: number;
  /** Null for a new dataset. */
  readonly comparison: Comparison | null;
  readonly comparisonCounts: Readonly<
    Record<"added" | "gone" | "changed" | "judged" | "touched", number>
  > | null;
}

export interface NewHead {
  readonly title: string;
  readonly source: string;
  /** The day of the import, for the description. */
  readonly day: string;
  readonly takenIds: readonly string[];
}

/** Reads, matches, checks, compares and plans one import, and keeps what it has read between the steps. */
export interface ImportEngine {
  readonly open: (files: readonly GivenFile[]) => RowSteps<Result<Opened, Refusal>>;
  readonly read: (choice: ReadChoice) => RowSteps<Result<Reading, Refusal>>;
  readonly check: (
    matching: Matching,
    target: TargetState | null,
  ) => RowSteps<Result<Checked, Refusal>>;
  /** After `check`, of the same rows. `today` is "YYYY-MM-DD". */
  readonly plan: (decisions: Decisions, head: NewHead) => Result<ImportPlan, Refusal>;
  /** Every problem with its row, as rows of a table, header first. */
  readonly problemRows: () => readonly (readonly string[])[];
}

interface Standing {
  readonly grid: Grid;
  readonly header: HeaderRow;
  readonly columns: readonly Column[];
  readonly rowWord: "line" | "row";
}

const PREVIEW_ROWS = 50;
const TOP_ROWS = 12;
const MAX_SHOWN_CELL = 400;
const NOTHING_READ = { sentence: "Nothing has been read yet." };

function previewOf(
  grid: Grid,
  from: number,
  to: number,
  columns: readonly Column[] | null,
): readonly PreviewRow[] {
  const rows: PreviewRow[] = [];
  for (let at = from; at < to; at++) {
    const cells = grid.rows[at] ?? [];
    const shown = columns === null ? cells : columns.map(({ index }) => cells[index] ?? "");
    rows.push({
      line: grid.lines[at] ?? 0,
      cells: shown.map((cell) => cell.slice(0, MAX_SHOWN_CELL)),
    });
  }
  return rows;
}

function openTarget({
  files,
  isOpen,
  lines,
  acts,
}: TargetState): Result<Target & { readonly known: ReadonlySet<string> }, Refusal> {
  const read = readPackage(files);
  if (!read.ok) {
    const [first] = read.error;
    return err({
      sentence: first === undefined ? "The dataset cannot be read." : problemText(first),
    });
  }
  const dataset = read.value;
  const ofActs = new Set(acts);
  const imported = lines.filter(({ act }) => act !== undefined && ofActs.has(act));
  return ok({
    dataset,
    isOpen: isOpen && isFromTable(dataset),
    mine: foldLog(lines, dataset.id, null),
    base: foldLog(imported, dataset.id, null),
    known: new Set(
      lines
        .filter(({ field }) => field === "status")
        .map(({ commitment, at, value }) => `${commitment}\n${at.slice(0, 10)}\n${value}`),
    ),
  });
}

export function createImportEngine(): ImportEngine {
  let source: Source | null = null;
  let standing: Standing | null = null;
  let rows: ReadRows | null = null;
  let compared: {
    readonly target: Target & { readonly known: ReadonlySet<string> };
    readonly comparison: Comparison;
  } | null = null;

  return {
    *open(files) {
      const opened = yield* openSource(files);
      if (!opened.ok) return opened;
      source = opened.value;
      if (source.type === "tables") {
        const { tables, packageProblems } = source;
        return ok({ type: "tables", tables: tables.map(({ name }) => name), packageProblems });
      }
      const { dataset, files: texts } = source;
      return ok({
        type: "package",
        id: dataset.id,
        title: dataset.title,
        commitments: dataset.commitments.length,
        files: texts,
      });
    },

    *read(choice) {
      const table = source?.type === "tables" ? source.tables[choice.table] : undefined;
      if (table === undefined) return err(NOTHING_READ);
      const read = yield* table.read(choice);
      if (!read.ok) return read;
      const { grid, encoding, delimiter } = read.value;
      if (grid.rows.length === 0) return err({ sentence: "There is no row in it." });
      const header: Guess<HeaderRow> =
        choice.header === null
          ? guessHeader(grid)
          : { value: Math.min(choice.header, grid.rows.length - 1), reason: "you chose it" };
      const columns = columnsOf(grid, header.value);
      standing = { grid, header: header.value, columns, rowWord: table.rowWord };
      rows = null;
      compared = null;
      const { from, to } = dataRange(grid, header.value);
      return ok({
        encoding,
        delimiter,
        header,
        rowWord: table.rowWord,
        columns,
        top: previewOf(grid, 0, Math.min(TOP_ROWS, grid.rows.length), null),
        preview: previewOf(grid, from, Math.min(to, from + PREVIEW_ROWS), columns),
        rowCount: to - from,
        suggested: suggestMatching(grid, header.value, columns),
      });
    },

    *check(matching, state) {
      if (standing === null) return err(NOTHING_READ);
      const { grid, header, columns, rowWord } = standing;
      rows = yield* readRows(grid, header, columns, matching, rowWord);
      compared = null;
      if (state !== null) {
        const target = openTarget(state);
        if (!target.ok) return target;
        const mapped = new Set(
          matching.fields.filter((field): field is ImportField => field !== null),
        );
        compared = {
          target: target.value,
          comparison: compareRows(rows.rows, target.value, mapped),
        };
      }
      return ok(checked(rows, compared?.comparison ?? null));
    },

    plan: (decisions, { title, source: name, day, takenIds }) => {
      if (rows === null) return err(NOTHING_READ);
      const count = rows.rows.length.toLocaleString("en-GB");
      const description = `Imported from ${name} on ${day}: ${count} ${count === "1" ? "row" : "rows"}.`;
      if (compared === null) {
        const head: DatasetHead = {
          id: freeDatasetId(title, takenIds),
          title,
          description,
          source: name,
        };
        return ok(planNew(rows.rows, decisions, head));
      }
      const { target, comparison } = compared;
      const { id, title: own, description: before } = target.dataset;
      const head: DatasetHead = {
        id,
        title: own,
        description: target.isOpen ? description : before,
        source: name,
      };
      const isKnown = (line: PlannedLine) =>
        target.known.has(`${line.commitment}\n${dayOfPlanned(line, day)}\n${line.value}`);
      return ok(planInto(rows.rows, decisions, target, comparison, head, isKnown));
    },

    problemRows: () => {
      if (standing === null || rows === null) return [];
      const { grid, header, columns } = standing;
      const headings =
        header === NO_HEADER ? columns.map(({ name }) => name) : (grid.rows[header] ?? []);
      return [
        ["Line", "Column", "Problem", ...headings],
        ...[...rows.problems, ...rows.aside].map(({ line, column, message, row }) => [
          String(line),
          column,
          message,
          ...(grid.rows[row] ?? []),
        ]),
      ];
    },
  };
}

function cut<T>(list: readonly T[]): readonly T[] {
  return list.slice(0, MOST_LISTED);
}

function checked(rows: ReadRows, comparison: Comparison | null): Checked {
  const doubtful = rows.rows.filter(({ isDoubtful }) => isDoubtful).length;
  return {
    problemRows: rows.problemRows,
    values: rows.values,
    ambiguous: rows.ambiguous,
    inWords: rows.inWords,
    ready: rows.rows.length - doubtful,
    doubtful,
    problems: cut(rows.problems),
    problemCount: rows.problems.length,
    aside: cut(rows.aside),
    asideCount: rows.aside.length,
    comparison:
      comparison === null
        ? null
        : {
            ...comparison,
            added: cut(comparison.added),
            gone: cut(comparison.gone),
            facts: cut(comparison.facts),
            // Those that touch the analyst's own word first: they are what has to be decided.
            judged: cut(
              comparison.judged.toSorted((a, b) => Number(b.touchesMine) - Number(a.touchesMine)),
            ),
          },
    comparisonCounts:
      comparison === null
        ? null
        : {
            added: comparison.added.length,
            gone: comparison.gone.length,
            changed: new Set([...comparison.facts, ...comparison.judged].map(({ id }) => id)).size,
            judged: comparison.judged.length,
            touched: comparison.judged.filter(({ touchesMine }) => touchesMine).length,
          },
  };
}

/**
 * The query behind the board. Every column that is filtered, counted or grouped is an array of small codes, one a row
 * (`codes.ts`), made once when the board is built. A row carries one word of *fail bits* (`filters.ts`): a bit for each
 * facet, one for the part and one for the search. Changing a filter rewrites one bit in one pass over one column. Then
 * the rows that *fail nothing* are those on screen, and with those that *fail only facet f* they give the counts of f
 * without its own choice. Where many rows pass they are counted once, by what they have in all facets of few values
 * (`profiles.ts`). A sort is a permutation, made once and kept while it is used (`order.ts`); a filter is a pass over it.
 * Words are found by an index (`textIndex.ts`), everything that many rows share by its few distinct values
 * (`matcher.ts`).
 *
 * Nothing is allocated per row on a press but the list of what is found, and nothing is worked out per row that can be
 * worked out per value, so the same code serves 26 rows and a million. What takes long to make is made a slice at a time
 * while the first rows of a large board are on screen: first what it is counted by (`countedBoard.ts`), then its texts
 * and what is found in them, and the orders that people ask for first. Until then an answer says what it leaves out.
 */
import type { Commitment, CommitmentId, Dataset } from "../dataset/dataset.ts";
import type { Assessment, Assessments } from "../review/fold.ts";
import { UNASSESSED } from "../review/fold.ts";
import type { ReviewDay } from "../review/stalled.ts";
import type { Answer, Board, ColumnReader, StandingRow } from "./answer.ts";
import { firstValue } from "./codes.ts";
import type { Codes } from "./dictionary.ts";
import type { Joined } from "./columns.ts";
import { COLUMN, COLUMN_KEY, joinerOf, JUDGED_COLUMNS, leadsOf } from "./columns.ts";
import type { BoardRows, CountedBoard } from "./countedBoard.ts";
import { counting, isLongColumn } from "./countedBoard.ts";
import type { Filters } from "./filters.ts";
import { groupRows, lineAt, lineOf, ungrouped } from "./lines.ts";
import { rowsUpTo } from "./passes.ts";
import { createRowsById } from "./rowsById.ts";
import type { SearchedFields } from "./search.ts";
import { SEARCHED_FIELDS } from "./search.ts";
import { CHUNK_ROWS, makeChunk } from "./textColumn.ts";
import type { Steps } from "../steps.ts";
import type { ColumnId, Query } from "./view.ts";
import { FACETS } from "./view.ts";

/** A value that fewer rows than this share on average is read for each of them: to keep it costs more. */
const ROWS_A_VALUE = 8;

/** So many rows that have been drawn are kept as they stand: those of some screens. */
const DRAWN_ROWS = 512;

/** True for what can be answered before anything is counted: every row as it stands, or a search of what nobody has read. */
function isPlain({ choices, part, group, sort }: Query): boolean {
  const isFiltered = FACETS.some((facet) => (choices[facet] ?? []).length > 0);
  return !isFiltered && part === "all" && group === null && sort.length === 0;
}

/** -1 where somebody has read the due date otherwise, which is no value of the dataset. */
function withoutOwnDue(codes: Codes, said: readonly (Assessment | undefined)[]): ArrayLike<number> {
  let own: Int32Array | null = null;
  for (let row = 0; row < codes.length; row++) {
    if ((said[row]?.due ?? null) === null) continue;
    own ??= new Int32Array(codes);
    own[row] = -1;
  }
  return own ?? codes;
}

/** The rows in the order asked for, or what can be shown of it at once. */
function orderedRows({ filters, orders }: CountedBoard, { sort }: Query): Uint32Array {
  const passing = filters.passing(orders.sorted(sort));
  const [first] = sort;
  const isMissing = first !== undefined && orders.missing(sort)[0] === first.column;
  return isMissing ? orders.firstScreen(passing, first) : passing;
}

/**
 * Builds the columns of a dataset with what the log says about it. What is overdue or stale is so on `day`, which is
 * the day looked back at when there is one. Throws when a key of the dataset does not resolve.
 */
export function createBoard(
  dataset: Dataset,
  assessments: Assessments,
  day: ReviewDay,
  fields: SearchedFields = SEARCHED_FIELDS,
): Board {
  const { commitments } = dataset;
  const size = commitments.length;
  const join = joinerOf(dataset);
  const commitmentAt = (row: number): Commitment => {
    const commitment = commitments[row];
    if (!commitment) throw new RangeError(`the board has no row ${row}`);
    return commitment;
  };
  const joinedAt = (row: number): Joined => join(commitmentAt(row));
  const idAt = (row: number): CommitmentId => commitmentAt(row).id;
  const rowsById = createRowsById(size, idAt);
  const rowOf = rowsById.rowOf;

  /** By row; nothing for a row that nobody has judged. */
  const judged = Array<Assessment | undefined>(size).fill(undefined);
  const assessmentAt = (row: number): Assessment =>
    (counted === null ? assessments.get(idAt(row)) : judged[row]) ?? UNASSESSED;
  const value = (row: number, column: ColumnId): string =>
    COLUMN[column].value(joinedAt(row), assessmentAt(row), day);

  const rows: BoardRows = {
    dataset,
    assessments,
    day,
    fields,
    size,
    rowsById,
    commitmentAt,
    idAt,
    joinedAt,
    assessmentAt,
    value,
    judged,
  };
  const steps = counting(rows);
  let counted: CountedBoard | null = null;
  /** What the first sorts need is made when all texts are read. */
  let readying: Steps<void> | null = null;
  /** The counts before anything is filtered or judged anew. */
  let ofAllRows: ReturnType<Filters["tally"]> | null = null;
  const step = (): CountedBoard | null => {
    const { done, value: made } = steps.next();
    if (done === true) {
      counted = made;
      ofAllRows = made.filters.tally();
    }
    return counted;
  };
  /** What it is counted by, after as many steps as are missing. */
  const whole = (): CountedBoard => {
    let made = counted;
    while (made === null) made = step();
    return made;
  };
  // A small board is counted in the time that it takes to draw a row.
  if (size <= CHUNK_ROWS) whole();
  /** What stood when the reader that stands was made; null after a judgement. */
  let still: readonly (Assessment | undefined)[] | null = null;
  const reader = (column: ColumnId): ColumnReader => {
    const { knownBy } = whole();
    const said = (still ??= judged.slice());
    const saidAt = (row: number): Assessment => said[row] ?? UNASSESSED;
    const key = COLUMN_KEY[column];
    // To make a dictionary only to read a column by it would take longer than it saves.
    const dictionary = key === undefined ? undefined : knownBy(key);
    const isShared = dictionary !== undefined && dictionary.samples.length * ROWS_A_VALUE <= size;
    const codes = isShared ? dictionary.codes : null;
    let commitment: Commitment | undefined;
    /** The row that is being read. Few columns ask for more than the commitment itself. */
    const joined: Joined = {
      get commitment() {
        return commitment ?? commitmentAt(0);
      },
      get theme() {
        return join(this.commitment).theme;
      },
      get meeting() {
        return join(this.commitment).meeting;
      },
      get document() {
        return join(this.commitment).document;
      },
      get leads() {
        return leadsOf(this.commitment);
      },
    };
    const { value: inFull } = COLUMN[column];
    return {
      textAt: (row) => {
        commitment = commitmentAt(row);
        return inFull(joined, saidAt(row), day);
      },
      codes: column === "due" && codes !== null ? withoutOwnDue(codes, said) : codes,
    };
  };
  let version = 0;
  const drawn = new Map<number, StandingRow>();

  const waitedFor = (): ReturnType<Filters["tally"]> => {
    const { filters } = whole();
    return ofAllRows ?? filters.tally();
  };
  /** Rows without counts. Whoever reads counts from it all the same waits for them. */
  const uncountedAnswer = ({ search }: Query): Answer => {
    const order = search === "" ? rowsUpTo(size) : new Uint32Array(0);
    const lines = ungrouped(order);
    version++;
    return {
      version,
      get counts() {
        return waitedFor().counts;
      },
      get parts() {
        return waitedFor().parts;
      },
      matching: order.length,
      order,
      lineCount: lines.lineCount,
      lineAt: (line) => lineAt(lines, line),
      lineOf: (row) => lineOf(lines, row),
      uncounted: size,
      unread: search === "" ? 0 : size,
      unsorted: [],
    };
  };

  return {
    size,
    get values() {
      return whole().facets.values;
    },
    joinedAt,
    assessmentAt,
    value,
    reader,
    rowAt(row) {
      const known = drawn.get(row);
      if (known !== undefined) return known;
      if (drawn.size >= DRAWN_ROWS) drawn.clear();
      const joined = joinedAt(row);
      const assessment = assessmentAt(row);
      const shown = (column: ColumnId): string => {
        const { shown: onScreen, value: inFull } = COLUMN[column];
        return (onScreen ?? inFull)(joined, assessment, day);
      };
      const made = { id: joined.commitment.id, assessment, shown };
      drawn.set(row, made);
      return made;
    },
    rowOf,
    idAt,
    isCounted: () => counted !== null,
    isRead: () => counted !== null && counted.matcher.unread() === 0,
    prepare() {
      if (counted === null) {
        step();
        return true;
      }
      if (counted.matcher.prepare()) return true;
      readying ??= counted.readySorts();
      return readying.next().done !== true;
    },
    wanted: () => counted?.matcher.wanted() ?? null,
    giveWords: (words) => whole().matcher.give(words),
    chunkOf: (column, chunk) =>
      makeChunk(
        chunk,
        size,
        isLongColumn(column) ? (row) => commitmentAt(row)[column] : (row) => value(row, column),
      ),
    giveRanks: (column, made) => whole().orders.give(column, made),
    *searchAgain() {
      yield* whole().filters.searchAgain();
    },
    ask(query, folded = []): Answer {
      if (counted === null && isPlain(query)) return uncountedAnswer(query);
      const made = whole();
      const { facets, filters, orders } = made;
      for (const facet of FACETS) facets.learn(facet, query.choices[facet] ?? []);
      filters.apply(query);
      const order = orderedRows(made, query);
      const by = query.group;
      const grouping =
        by === null
          ? ungrouped(order)
          : groupRows(order, {
              values: facets.values[by],
              codeOf: (row) => firstValue(facets.columns[by], row),
              statusOf: (row) => firstValue(facets.columns.status, row),
              folded: new Set(folded),
            });
      version++;
      const tally = filters.tally();
      return {
        version,
        counts: tally.counts,
        get parts() {
          return tally.parts;
        },
        matching: order.length,
        order: grouping.order,
        lineCount: grouping.lineCount,
        lineAt: (line) => lineAt(grouping, line),
        lineOf: (row) => lineOf(grouping, row),
        uncounted: 0,
        unread: filters.unread(),
        unsorted: orders.missing(query.sort),
      };
    },
    cross: (a, b, over) => whole().filters.cross(a, b, over),
    passing(over) {
      const { filters } = whole();
      return (row) => filters.passes(row, over);
    },
    totals: (facet) => whole().filters.totals(facet),
    patch(id, assessment) {
      const { facets, filters, matcher, orders } = whole();
      const row = rowOf(id);
      if (row === undefined) return;
      still = null;
      drawn.delete(row);
      const valuesBefore = JUDGED_COLUMNS.map((column) => value(row, column));
      filters.rejudge(row, () => {
        judged[row] = assessment;
        facets.judge(row, assessment);
        matcher.write(row);
      });
      orders.forget(JUDGED_COLUMNS.filter((column, i) => value(row, column) !== valuesBefore[i]));
    },
  };
}

/**
 * The query behind the board. Every column that is filtered, counted or grouped is an array of small codes, one a row
 * (`codes.ts`), made once when the board is built. A row carries one word of *fail bits* (`filters.ts`): a bit for each
 * facet, one for the part and one for the search. Changing a filter rewrites one bit in one pass over one column. Then
 * the rows that *fail nothing* are those on screen, and with those that *fail only facet f* they give the counts of f
 * without its own choice. A sort is a permutation made once and kept (`order.ts`); a filter is a pass over it. Words are
 * found by an index (`textIndex.ts`), everything that many rows share by its few distinct values (`matcher.ts`).
 *
 * Nothing is allocated per row on a press, and nothing is worked out per row that can be worked out per value, so the
 * same code serves 26 rows and a million. What takes long to make, the texts of a large board and what is found in them,
 * is prepared a slice at a time after the rows are on screen; until then an answer says what it leaves out.
 */
import type { Commitment, CommitmentId, Dataset } from "../dataset/dataset.ts";
import type { Assessment, Assessments } from "../review/fold.ts";
import { UNASSESSED } from "../review/fold.ts";
import type { ReviewDay } from "../review/stalled.ts";
import type { Answer, Board, ColumnReader } from "./answer.ts";
import { firstValue } from "./codes.ts";
import type { Joined } from "./columns.ts";
import { COLUMN, COLUMN_KEY, joinerOf, JUDGED_COLUMNS, leadsOf } from "./columns.ts";
import type { Dictionary } from "./dictionary.ts";
import { dictionaryOf } from "./dictionary.ts";
import { createFacetColumns } from "./facetColumns.ts";
import { createFilters } from "./filters.ts";
import type { Key } from "./keys.ts";
import { KEY } from "./keys.ts";
import { groupRows, lineAt, lineOf, ungrouped } from "./lines.ts";
import { createMatcher } from "./matcher.ts";
import type { Ordering } from "./order.ts";
import { createOrders, firstScreenSorted } from "./order.ts";
import { createRowsById } from "./rowsById.ts";
import type { SearchedFields } from "./search.ts";
import { SEARCHED_FIELDS } from "./search.ts";
import { CHUNK_ROWS, makeChunk } from "./textColumn.ts";
import type { ColumnId, FacetId, Query } from "./view.ts";
import { FACETS, PARTS } from "./view.ts";

/** Columns whose order is the order of a facet's values, not of their letters. */
const CODED: Readonly<Partial<Record<ColumnId, FacetId>>> = {
  theme: "theme",
  measure: "measure",
  status: "status",
  meeting: "meeting",
  confidence: "confidence",
  timeliness: "due",
  kind: "kind",
  strength: "strength",
};

/** A value that fewer rows than this share on average is read for each of them: to keep it costs more. */
const ROWS_A_VALUE = 8;

/** Columns of which every row has a text of its own. */
const LONG_COLUMNS: readonly ColumnId[] = ["statement", "id"];

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
  /** Larger boards are prepared a slice at a time. */
  const isLarge = size > CHUNK_ROWS;
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
  const judged = Array.from<Assessment | undefined>({ length: size });
  for (const [id, assessment] of assessments) {
    const row = rowOf(id);
    if (row !== undefined) judged[row] = assessment;
  }
  const assessmentAt = (row: number): Assessment => judged[row] ?? UNASSESSED;
  const value = (row: number, column: ColumnId): string =>
    COLUMN[column].value(joinedAt(row), assessmentAt(row), day);

  const dictionaries = new Map<Key, Dictionary>();
  const dictionaryBy = (key: Key): Dictionary => {
    const known = dictionaries.get(key);
    if (known !== undefined) return known;
    const made = dictionaryOf(size, (row) => KEY[key](commitmentAt(row)));
    dictionaries.set(key, made);
    return made;
  };
  const facets = createFacetColumns({ dataset, size, day, joinedAt, dictionaryBy, judged });
  const { values, columns } = facets;
  const themes = dictionaryBy("theme");
  const themeParts = themes.samples.map((row) =>
    PARTS.indexOf(joinedAt(row).theme.kind === "outcome" ? "outcomes" : "commitments"),
  );

  const matcher = createMatcher({
    size,
    fields,
    joinedAt,
    ownAt: (row, field) => commitmentAt(row)[field],
    dictionaryBy,
    status: columns.status,
    assessmentAt,
  });
  judged.forEach((assessment, row) => {
    if (assessment !== undefined) matcher.write(row);
  });
  const filters = createFilters(
    {
      size,
      facets: columns,
      parts: Uint16Array.from(themes.codes, (theme) => themeParts[theme] ?? 0),
      matcher,
    },
    values,
  );
  /** What stood when the reader that stands was made; null after a judgement. */
  let still: readonly (Assessment | undefined)[] | null = null;
  const reader = (column: ColumnId): ColumnReader => {
    const said = (still ??= judged.slice());
    const saidAt = (row: number): Assessment => said[row] ?? UNASSESSED;
    const key = COLUMN_KEY[column];
    // To make a dictionary only to read a column by it would take longer than it saves.
    const dictionary = key === undefined ? undefined : dictionaries.get(key);
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
    const { value: whole } = COLUMN[column];
    return {
      textAt: (row) => {
        commitment = commitmentAt(row);
        return whole(joined, saidAt(row), day);
      },
      // The analyst's own reading of a due date is no value of the dataset.
      codeAt: (row) =>
        codes === null || (column === "due" && saidAt(row).due !== null) ? -1 : (codes[row] ?? -1),
    };
  };
  const orderingOf = (column: ColumnId): Ordering => {
    const facet = CODED[column];
    if (facet !== undefined) {
      return {
        type: "coded",
        codeAt: (row) => firstValue(columns[facet], row),
        codeCount: values[facet].length,
      };
    }
    const key = COLUMN_KEY[column];
    const textAt = (row: number) => value(row, column);
    if (column === "due") {
      const dueAt = (row: number) => judged[row]?.due ?? KEY.due(commitmentAt(row));
      return { type: "texts", textAt, by: dictionaryOf(size, dueAt) };
    }
    return { type: "texts", textAt, by: key === undefined ? null : dictionaryBy(key) };
  };
  const orders = createOrders(
    size,
    orderingOf,
    (column) => isLarge && LONG_COLUMNS.includes(column),
  );
  let version = 0;

  /** The rows in the order asked for, or what can be shown of it at once. */
  const orderedRows = ({ sort }: Query): Uint32Array => {
    const rows = filters.passing(orders.sorted(sort));
    const [first] = orders.missing(sort);
    const key = sort[0];
    if (first === undefined || key === undefined || key.column !== first) return rows;
    const textAt =
      first === "statement"
        ? (row: number) => commitmentAt(row).statement
        : (row: number) => value(row, first);
    return firstScreenSorted(rows, textAt, key.descending);
  };

  return {
    size,
    values,
    joinedAt,
    assessmentAt,
    value,
    reader,
    shown: (row, column) => {
      const { shown, value: whole } = COLUMN[column];
      return (shown ?? whole)(joinedAt(row), assessmentAt(row), day);
    },
    rowOf,
    idAt,
    prepare() {
      const isMore = matcher.prepare();
      rowsById.fill(size - matcher.unread());
      return isMore;
    },
    wanted: matcher.wanted,
    giveWords: matcher.give,
    chunkOf: (column, chunk) => makeChunk(chunk, size, (row) => value(row, column)),
    giveRanks: orders.give,
    searchAgain: filters.searchAgain,
    ask(query, folded = []): Answer {
      for (const facet of FACETS) facets.learn(facet, query.choices[facet] ?? []);
      filters.apply(query);
      const order = orderedRows(query);
      const by = query.group;
      const grouping =
        by === null
          ? ungrouped(order)
          : groupRows(order, {
              values: values[by],
              codeOf: (row) => firstValue(columns[by], row),
              statusOf: (row) => firstValue(columns.status, row),
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
        unread: query.search === "" ? 0 : matcher.unread(),
        unsorted: orders.missing(query.sort),
      };
    },
    cross: filters.cross,
    passing: (over) => (row) => filters.passes(row, over),
    totals: filters.totals,
    patch(id, assessment) {
      const row = rowOf(id);
      if (row === undefined) return;
      still = null;
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

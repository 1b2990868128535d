/** What filters, counts, groups and sorts of a board are answered from, and how it is made a few rows at a time. */
import type { Commitment, Dataset } from "../dataset/dataset.ts";
import type { Assessment, Assessments } from "../review/fold.ts";
import type { ReviewDay } from "../review/stalled.ts";
import type { Board } from "./answer.ts";
import { COLUMN_KEY } from "./columns.ts";
import type { Dictionary } from "./dictionary.ts";
import { dictionaryOf, growingDictionary } from "./dictionary.ts";
import type { FacetColumns } from "./facetColumns.ts";
import { facetColumns } from "./facetColumns.ts";
import { FACET_KEY } from "./facets.ts";
import type { Filters } from "./filters.ts";
import { createFilters } from "./filters.ts";
import type { Key } from "./keys.ts";
import { KEY } from "./keys.ts";
import type { Matcher } from "./matcher.ts";
import { createMatcher } from "./matcher.ts";
import type { Ordering, Orders } from "./order.ts";
import { createOrders } from "./order.ts";
import { profilesOf } from "./profiles.ts";
import type { RowsById } from "./rowsById.ts";
import type { SearchedFields } from "./search.ts";
import { CHUNK_ROWS } from "./textColumn.ts";
import type { Steps } from "../steps.ts";
import type { ColumnId, FacetId } from "./view.ts";
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

/** Columns of which every row has a text of its own, which is its commitment's. */
const LONG_COLUMNS = ["statement", "id"] as const satisfies readonly ColumnId[];
type LongColumn = (typeof LONG_COLUMNS)[number];

export function isLongColumn(column: ColumnId): column is LongColumn {
  return LONG_COLUMNS.some((one) => one === column);
}

/** Columns on screen that people sort by, with few distinct values. */
const SORTED_OFTEN: readonly ColumnId[] = [
  "date",
  "status",
  "theme",
  "due",
  "lead",
  "measure",
  "meeting",
];

/**
 * From so many rows on sorts are made beforehand. At a million the first by date took 0.3 s; at 100,000 making them slowed
 * the presses of the first seconds by a tenth. The line is drawn between.
 */
export const READIED_ROWS = 250_000;

/** As many texts are put in order within a few frames. */
const FEW_TEXTS = 8192;

/** Rows that are looked at in one step where little is done for each. */
const STEP_ROWS = 4 * CHUNK_ROWS;

/** Rows as they stand, whatever of them has been counted. */
export interface BoardRows extends Pick<
  Board,
  "size" | "idAt" | "joinedAt" | "assessmentAt" | "value"
> {
  readonly dataset: Dataset;
  readonly assessments: Assessments;
  readonly day: ReviewDay;
  readonly fields: SearchedFields;
  readonly rowsById: RowsById;
  readonly commitmentAt: (row: number) => Commitment;
  /** By row; filled in while it is counted. */
  readonly judged: (Assessment | undefined)[];
}

export interface CountedBoard {
  readonly facets: FacetColumns;
  readonly filters: Filters;
  readonly matcher: Matcher;
  readonly orders: Orders;
  /** The dictionary of a key, where one has been made. */
  readonly knownBy: (key: Key) => Dictionary | undefined;
  /** Makes what the first sorts need, where a press would wait for it: of a very large board more than of a large one. */
  readonly readySorts: () => Steps<void>;
}

/** Ends of steps of `rows` each, up to `size`. */
function* endsOf(size: number, rows: number): Generator<number> {
  for (let end = rows; end < size + rows; end += rows) yield Math.min(end, size);
}

/** Makes it, with a pause after every step of a few milliseconds. */
export function* counting(rows: BoardRows): Steps<CountedBoard> {
  const { dataset, assessments, day, fields, size, rowsById, judged } = rows;
  const { commitmentAt, joinedAt, assessmentAt, value } = rows;
  const isLarge = size > CHUNK_ROWS;

  for (const end of endsOf(size, STEP_ROWS)) {
    rowsById.fill(end);
    yield;
  }
  let placed = 0;
  for (const [id, assessment] of assessments) {
    const row = rowsById.rowOf(id);
    if (row !== undefined) judged[row] = assessment;
    if (++placed % STEP_ROWS === 0) yield;
  }

  const dictionaries = new Map<Key, Dictionary>();
  const fillBy = function* fillBy(key: Key): Steps<void> {
    if (dictionaries.has(key)) return;
    const growing = growingDictionary(size, (row) => KEY[key](commitmentAt(row)));
    for (const end of endsOf(size, STEP_ROWS)) {
      growing.fill(end);
      yield;
    }
    dictionaries.set(key, growing.made());
  };
  for (const key of new Set(Object.values(FACET_KEY))) yield* fillBy(key);
  const dictionaryBy = (key: Key): Dictionary => {
    const known = dictionaries.get(key);
    if (known !== undefined) return known;
    const made = dictionaryOf(size, (row) => KEY[key](commitmentAt(row)));
    dictionaries.set(key, made);
    return made;
  };

  const facets = yield* facetColumns({ dataset, size, day, joinedAt, dictionaryBy, judged });
  const matcher = createMatcher({
    size,
    fields,
    joinedAt,
    ownAt: (row, field) => commitmentAt(row)[field],
    dictionaryBy,
    fillBy,
    status: facets.columns.status,
    assessmentAt,
  });
  let start = 0;
  for (const end of endsOf(size, CHUNK_ROWS)) {
    for (; start < end; start++) {
      const assessment = judged[start];
      if (assessment === undefined) continue;
      facets.judge(start, assessment);
      matcher.write(start);
    }
    yield;
  }

  const { values, columns } = facets;
  const themes = dictionaryBy("theme");
  const themeParts = themes.samples.map((row) =>
    PARTS.indexOf(joinedAt(row).theme.kind === "outcome" ? "outcomes" : "commitments"),
  );
  const parts = new Uint16Array(size);
  for (let row = 0; row < size; row++) parts[row] = themeParts[themes.codes[row] ?? 0] ?? 0;
  yield;
  const profiles = yield* profilesOf(size, columns);
  const filters = createFilters({ size, facets: columns, profiles, parts, matcher }, values);
  yield;
  for (const facet of FACETS) {
    filters.totals(facet);
    yield;
  }

  const orderingOf = (column: ColumnId): Ordering => {
    const facet = CODED[column];
    if (facet !== undefined) {
      return {
        type: "coded",
        column: columns[facet],
        valueCount: values[facet].length,
      };
    }
    if (isLongColumn(column))
      return { type: "texts", textAt: (row) => commitmentAt(row)[column], by: null };
    const key = COLUMN_KEY[column];
    const textAt = (row: number) => value(row, column);
    // Where somebody has read a due date otherwise, the dataset's alone is not enough.
    if (column === "due" && judged.some((assessment) => (assessment?.due ?? null) !== null)) {
      const dueAt = (row: number) => judged[row]?.due ?? KEY.due(commitmentAt(row));
      return { type: "texts", textAt, by: dictionaryOf(size, dueAt) };
    }
    return { type: "texts", textAt, by: key === undefined ? null : dictionaryBy(key) };
  };
  const orders = createOrders(size, orderingOf, (column) => isLarge && isLongColumn(column));
  const readySorts = function* readySorts(): Steps<void> {
    for (const column of LONG_COLUMNS) yield* orders.weigh(column);
    if (size < READIED_ROWS) return;
    for (const column of SORTED_OFTEN) {
      const key = COLUMN_KEY[column];
      if (key !== undefined) yield* fillBy(key);
      const texts = CODED[column] === undefined && key !== undefined ? dictionaries.get(key) : null;
      // To put more of them in order takes long, and nobody has asked for it.
      if ((texts?.samples.length ?? 0) > FEW_TEXTS) continue;
      orders.rank(column);
      yield;
      orders.sorted([{ column, descending: false }]);
      yield;
    }
  };
  return {
    facets,
    filters,
    matcher,
    orders,
    knownBy: (key) => dictionaries.get(key),
    readySorts,
  };
}

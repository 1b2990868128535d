/**
 * The query behind the board. Every column that is filtered, counted or grouped is a typed array of small codes, one
 * a row, made once when the board is built. A row carries one word of *fail bits*: a bit for each facet, one for the
 * part and one for the search. Changing a filter rewrites one bit in one pass over one column. Then *fails nothing*
 * gives the rows on screen, and *fails nothing but facet f* gives the counts of facet f without its own choice, both
 * in the same pass. Nothing is allocated per row on a press, so the same code serves 26 rows and a million.
 */
import type { Dataset } from "../dataset/dataset.ts";
import type { Assessment, Assessments } from "../review/fold.ts";
import { UNASSESSED } from "../review/fold.ts";
import type { ReviewDay } from "../review/stalled.ts";
import type { Answer, Board, FacetValue } from "./answer.ts";
import type { CodeColumn } from "./codes.ts";
import { encode, firstCode, withRow } from "./codes.ts";
import type { Joined } from "./columns.ts";
import { COLUMN, JUDGED_COLUMNS, joinDataset } from "./columns.ts";
import { FACET_VALUE_IDS, facetValues, isOpenFacet, JUDGED_FACETS, newValue } from "./facets.ts";
import { createFilters } from "./filters.ts";
import { groupRows, lineAt, lineOf, ungrouped } from "./lines.ts";
import { createOrders } from "./order.ts";
import { searchableText } from "./search.ts";
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

/**
 * Builds the columns of a dataset with what the log says about it. What is overdue or stale is so on `day`, which is
 * the day looked back at when there is one. Throws when a key of the dataset does not resolve.
 */
export function createBoard(dataset: Dataset, assessments: Assessments, day: ReviewDay): Board {
  const rows = joinDataset(dataset);
  const size = rows.length;
  const rowById = new Map(rows.map(({ commitment }, row) => [commitment.id, row]));
  const judged = rows.map(({ commitment }) => assessments.get(commitment.id) ?? UNASSESSED);
  const values: Record<FacetId, readonly FacetValue[]> = {
    ...facetValues(dataset, rows, judged),
  };

  const joinedAt = (row: number): Joined => {
    const joined = rows[row];
    if (!joined) throw new RangeError(`the board has no row ${row}`);
    return joined;
  };
  const assessmentAt = (row: number): Assessment => judged[row] ?? UNASSESSED;
  const valueIds = (facet: FacetId, row: number): readonly string[] =>
    FACET_VALUE_IDS[facet](joinedAt(row), assessmentAt(row), day);
  const value = (row: number, column: ColumnId): string =>
    COLUMN[column].value(joinedAt(row), assessmentAt(row), day);

  const facets = Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      encode(
        rows.map((_, row) => valueIds(facet, row)),
        values[facet],
      ),
    ]),
  ) as Record<FacetId, CodeColumn>;
  const texts = rows.map((joined, row) => searchableText(joined, assessmentAt(row)));
  const parts = Uint8Array.from(rows, ({ theme }) =>
    PARTS.indexOf(theme.kind === "outcome" ? "outcomes" : "commitments"),
  );
  const filters = createFilters({ size, facets, parts, texts }, values);
  const orders = createOrders(size, (column) => {
    const facet = CODED[column];
    return facet === undefined
      ? { texts: rows.map((_, row) => value(row, column)) }
      : { ranks: facets[facet].codes };
  });
  let version = 0;

  /** Adds the values that are new to a facet whose values are not known in advance. */
  const learn = (facet: FacetId, ids: readonly string[]): void => {
    if (!isOpenFacet(facet)) return;
    const unknown = ids.filter((id) => !values[facet].some((known) => known.id === id));
    if (unknown.length > 0) values[facet] = [...values[facet], ...unknown.map(newValue)];
  };

  return {
    size,
    values,
    joinedAt,
    assessmentAt,
    value,
    shown: (row, column) => {
      const { shown, value: whole } = COLUMN[column];
      return (shown ?? whole)(joinedAt(row), assessmentAt(row), day);
    },
    rowOf: (id) => rowById.get(id),
    idAt: (row) => joinedAt(row).commitment.id,
    ask(query, folded = []): Answer {
      for (const facet of FACETS) learn(facet, query.choices[facet] ?? []);
      filters.apply(query);
      const tallied = filters.tally();
      const order = orders.sorted(query.sort).filter((row) => filters.passes(row, { without: [] }));
      const by = query.group === null ? null : query.group;
      const grouping =
        by === null
          ? ungrouped(order)
          : groupRows(order, {
              values: values[by],
              codeOf: (row) => firstCode(facets[by], row),
              statusOf: (row) => firstCode(facets.status, row),
              folded: new Set(folded),
            });
      version++;
      return {
        version,
        ...tallied,
        order: grouping.order,
        lineCount: grouping.lineCount,
        lineAt: (index) => lineAt(grouping, index),
        lineOf: (row) => lineOf(grouping, row),
      };
    },
    cross: filters.cross,
    passing: (over) =>
      rows.filter((_, row) => filters.passes(row, over)).map(({ commitment }) => commitment.id),
    totals(facet) {
      const tally = new Uint32Array(values[facet].length);
      for (const code of facets[facet].codes) tally[code] = (tally[code] ?? 0) + 1;
      return tally;
    },
    patch(id, assessment) {
      const row = rowById.get(id);
      if (row === undefined) return;
      judged[row] = assessment;
      for (const facet of JUDGED_FACETS) {
        const ids = valueIds(facet, row);
        learn(facet, ids);
        facets[facet] = withRow(facets[facet], row, ids, values[facet]);
      }
      texts[row] = searchableText(joinedAt(row), assessment);
      filters.rejudge(row);
      orders.forget(JUDGED_COLUMNS);
    },
  };
}

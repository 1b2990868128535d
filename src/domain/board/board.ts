/**
 * The query behind the board. Every column that is filtered, counted or grouped is a typed array of small codes, one
 * a row, made once when the board is built. A row carries one word of *fail bits*: a bit for each facet, one for the
 * part and one for the search. Changing a filter rewrites one bit in one pass over one column. Then *fails nothing*
 * gives the rows on screen, and *fails nothing but facet f* gives the counts of facet f without its own choice, both
 * in the same pass. Nothing is allocated per row on a press, so the same code serves 26 rows and a million.
 */
import type { Dataset } from "../dataset/dataset.ts";
import type { Day } from "../dataset/partialDate.ts";
import type { Assessment, Assessments } from "../review/fold.ts";
import { UNASSESSED } from "../review/fold.ts";
import type { Answer, Board, Over } from "./answer.ts";
import type { Joined } from "./columns.ts";
import { COLUMN, JUDGED_COLUMNS, joinDataset } from "./columns.ts";
import type { CodeColumn } from "./facets.ts";
import { encodeFacet, FACET_VALUE_IDS, facetValues, JUDGED_FACETS } from "./facets.ts";
import type { Grouping } from "./lines.ts";
import { groupRows, lineAt, lineOf } from "./lines.ts";
import { ranksOf, sortedRows } from "./order.ts";
import { searchableText } from "./search.ts";
import { searchTerms } from "./text.ts";
import type { ColumnId, FacetId, Part, Query } from "./view.ts";
import { FACETS, PARTS } from "./view.ts";

const FACET_BIT = Object.fromEntries(FACETS.map((facet, i) => [facet, 1 << i])) as Readonly<
  Record<FacetId, number>
>;
const SEARCH_BIT = 1 << FACETS.length;
const PART_BIT = 1 << (FACETS.length + 1);

const PART_OUTCOMES = PARTS.indexOf("outcomes");
const PART_COMMITMENTS = PARTS.indexOf("commitments");

/** Columns whose order is the order of a facet's values, not of their letters. */
const CODED: Readonly<Partial<Record<ColumnId, FacetId>>> = {
  theme: "theme",
  measure: "measure",
  status: "status",
  meeting: "meeting",
  confidence: "confidence",
};

/** Where the codes of a row start; those of the next row start where they end. */
function startOf({ offsets }: CodeColumn, row: number): number {
  return offsets === null ? row : (offsets[row] ?? 0);
}

/** The fail bits that keep a row out. */
function heededBits(over: Over): number {
  return over === "all" ? 0 : over.without.reduce((bits, facet) => bits & ~FACET_BIT[facet], ~0);
}

function passes(part: Part, code: number): boolean {
  return part === "all" || PARTS[code] === part;
}

/**
 * Builds the columns of a dataset with what the log says about it. What is overdue is so on `today`, which is the day
 * looked back at when there is one. Throws when a key of the dataset does not resolve.
 */
export function createBoard(dataset: Dataset, assessments: Assessments, today: Day): Board {
  const rows = joinDataset(dataset);
  const size = rows.length;
  const judged: Assessment[] = rows.map(
    ({ commitment }) => assessments.get(commitment.id) ?? UNASSESSED,
  );
  const rowById = new Map(rows.map(({ commitment }, row) => [commitment.id, row]));
  const values = facetValues(dataset, rows);

  const joinedAt = (row: number): Joined => {
    const joined = rows[row];
    if (!joined) throw new RangeError(`the board has no row ${row}`);
    return joined;
  };
  const assessmentAt = (row: number): Assessment => judged[row] ?? UNASSESSED;
  const encode = (facet: FacetId): CodeColumn =>
    encodeFacet(
      rows.map((joined, row) => FACET_VALUE_IDS[facet](joined, assessmentAt(row), today)),
      values[facet],
    );
  const columns = Object.fromEntries(FACETS.map((facet) => [facet, encode(facet)])) as Record<
    FacetId,
    CodeColumn
  >;
  const partCodes = Uint8Array.from(rows, ({ theme }) =>
    theme.kind === "outcome" ? PART_OUTCOMES : PART_COMMITMENTS,
  );
  const texts = rows.map((joined, row) => searchableText(joined, assessmentAt(row)));

  const fails = new Uint16Array(size);
  const chosen: Partial<Record<FacetId, Uint8Array | null>> = {};
  const applied: {
    choices: Partial<Record<FacetId, string>>;
    terms: readonly string[];
    part: Part;
  } = {
    choices: {},
    terms: [],
    part: "all",
  };
  const ranks = new Map<ColumnId, ArrayLike<number>>();
  const orders = new Map<string, Uint32Array>();
  let grouping: Grouping = { order: new Uint32Array(0), groups: [], lineCount: 0 };
  let version = 0;

  const setBit = (row: number, bit: number, isFailing: boolean): void => {
    const before = fails[row] ?? 0;
    fails[row] = isFailing ? before | bit : before & ~bit;
  };
  const hasChosen = (column: CodeColumn, mask: Uint8Array, row: number): boolean => {
    for (let i = startOf(column, row); i < startOf(column, row + 1); i++) {
      if (mask[column.codes[i] ?? 0] === 1) return true;
    }
    return false;
  };
  const count = (tally: Uint32Array, column: CodeColumn, row: number): void => {
    for (let i = startOf(column, row); i < startOf(column, row + 1); i++) {
      const code = column.codes[i] ?? 0;
      tally[code] = (tally[code] ?? 0) + 1;
    }
  };
  const judgeFacet = (facet: FacetId, row: number): void => {
    const mask = chosen[facet];
    setBit(row, FACET_BIT[facet], mask != null && !hasChosen(columns[facet], mask, row));
  };
  const judgeSearch = (row: number): void => {
    const text = texts[row] ?? "";
    setBit(row, SEARCH_BIT, !applied.terms.every((term) => text.includes(term)));
  };

  const choose = (facet: FacetId, ids: readonly string[]): void => {
    const key = ids.join("\n");
    if ((applied.choices[facet] ?? "") === key) return;
    applied.choices[facet] = key;
    chosen[facet] =
      ids.length === 0
        ? null
        : Uint8Array.from(values[facet], (value) => (ids.includes(value.id) ? 1 : 0));
    for (let row = 0; row < size; row++) judgeFacet(facet, row);
  };
  const search = (text: string): void => {
    const terms = searchTerms(text);
    if (terms.join("\n") === applied.terms.join("\n")) return;
    applied.terms = terms;
    for (let row = 0; row < size; row++) judgeSearch(row);
  };
  const choosePart = (part: Part): void => {
    if (applied.part === part) return;
    applied.part = part;
    for (let row = 0; row < size; row++) setBit(row, PART_BIT, !passes(part, partCodes[row] ?? 0));
  };

  const facetByBit = new Map(FACETS.map((facet) => [FACET_BIT[facet], facet]));
  /** One pass: how many match, and the counts of every facet without its own choice. */
  const tally = (): Pick<Answer, "matching" | "counts" | "parts"> => {
    const counts = Object.fromEntries(
      FACETS.map((facet) => [facet, new Uint32Array(values[facet].length)]),
    ) as Record<FacetId, Uint32Array>;
    const parts = new Uint32Array(PARTS.length);
    let matching = 0;
    for (let row = 0; row < size; row++) {
      const failing = fails[row] ?? 0;
      if (failing === 0) {
        matching++;
        for (const facet of FACETS) count(counts[facet], columns[facet], row);
      } else if ((failing & (failing - 1)) === 0) {
        const facet = facetByBit.get(failing);
        if (facet !== undefined) count(counts[facet], columns[facet], row);
      }
      if ((failing & ~PART_BIT) === 0) {
        const part = partCodes[row] ?? 0;
        parts[0] = (parts[0] ?? 0) + 1;
        parts[part] = (parts[part] ?? 0) + 1;
      }
    }
    return { matching, counts, parts };
  };

  const ranksOfColumn = (column: ColumnId): ArrayLike<number> => {
    const facet = CODED[column];
    if (facet !== undefined && columns[facet].offsets === null) return columns[facet].codes;
    const known = ranks.get(column);
    if (known) return known;
    const made = ranksOf(
      rows.map((joined, row) => COLUMN[column].value(joined, assessmentAt(row))),
    );
    ranks.set(column, made);
    return made;
  };
  const sorted = (sort: Query["sort"]): Uint32Array => {
    const key = sort.map(({ column, descending }) => `${descending ? "-" : ""}${column}`).join();
    const known = orders.get(key);
    if (known) return known;
    const made = sortedRows(
      size,
      sort.map(({ column, descending }) => ({ ranks: ranksOfColumn(column), descending })),
    );
    orders.set(key, made);
    return made;
  };

  return {
    size,
    values,
    joinedAt,
    assessmentAt,
    rowOf: (id) => rowById.get(id),
    idAt: (row) => joinedAt(row).commitment.id,
    shown: (row, column) =>
      (COLUMN[column].shown ?? COLUMN[column].value)(joinedAt(row), assessmentAt(row)),
    value: (row, column) => COLUMN[column].value(joinedAt(row), assessmentAt(row)),
    ask(query, folded = []) {
      for (const facet of FACETS) choose(facet, query.choices[facet] ?? []);
      search(query.search);
      choosePart(query.part);
      const tallied = tally();
      const order = sorted(query.sort).filter((row) => fails[row] === 0);
      if (query.group === null) {
        grouping = { order, groups: [], lineCount: tallied.matching };
      } else {
        const column = columns[query.group];
        const codeOf = (row: number): number => column.codes[startOf(column, row)] ?? 0;
        const statusOf = (row: number): number => columns.status.codes[row] ?? 0;
        grouping = groupRows(order, values[query.group], codeOf, statusOf, new Set(folded));
      }
      version++;
      const asked = grouping;
      return {
        version,
        ...tallied,
        order: asked.order,
        lineCount: asked.lineCount,
        lineAt: (index) => lineAt(asked, index),
        lineOf: (row) => lineOf(asked, row),
      };
    },
    passing(over) {
      const heeded = heededBits(over);
      return rows.filter((_, row) => ((fails[row] ?? 0) & heeded) === 0).map(({ commitment }) => commitment.id);
    },
    totals(facet) {
      const tallied = new Uint32Array(values[facet].length);
      for (const code of columns[facet].codes) tallied[code] = (tallied[code] ?? 0) + 1;
      return tallied;
    },
    cross(a, b, over) {
      const bCount = values[b].length;
      const cells = new Uint32Array(values[a].length * bCount);
      const ignored =
        over === "all" ? ~0 : over.without.reduce((bits, facet) => bits | FACET_BIT[facet], 0);
      for (let row = 0; row < size; row++) {
        if (((fails[row] ?? 0) & ~ignored) !== 0) continue;
        for (let i = startOf(columns[a], row); i < startOf(columns[a], row + 1); i++) {
          const cellsOfA = cells.subarray((columns[a].codes[i] ?? 0) * bCount);
          count(cellsOfA, columns[b], row);
        }
      }
      return { cells, bCount };
    },
    patch(id, assessment) {
      const row = rowById.get(id);
      if (row === undefined) return;
      judged[row] = assessment;
      const joined = joinedAt(row);
      for (const facet of JUDGED_FACETS) {
        const [valueId] = FACET_VALUE_IDS[facet](joined, assessment, today);
        columns[facet].codes[row] = values[facet].findIndex((value) => value.id === valueId);
        judgeFacet(facet, row);
      }
      texts[row] = searchableText(joined, assessment);
      judgeSearch(row);
      for (const column of JUDGED_COLUMNS) ranks.delete(column);
      for (const key of orders.keys()) {
        if (
          key
            .split(",")
            .some((part) => (JUDGED_COLUMNS as readonly string[]).includes(part.replace("-", "")))
        )
          orders.delete(key);
      }
      version++;
    },
  };
}

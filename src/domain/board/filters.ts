import type { Answer, CrossTable, FacetValues, Over } from "./answer.ts";
import type { CodeColumn } from "./codes.ts";
import { countRow, hasChosen, startOf } from "./codes.ts";
import { searchTerms } from "./text.ts";
import type { FacetId, Part, Query } from "./view.ts";
import { FACETS, PARTS } from "./view.ts";

/** One bit a facet, and two more: they fit into the 16 bits of a row, and a test counts them. */
const FACET_BIT = Object.fromEntries(FACETS.map((facet, i) => [facet, 1 << i])) as Readonly<
  Record<FacetId, number>
>;
const FACET_BY_BIT = new Map(FACETS.map((facet) => [FACET_BIT[facet], facet]));
const SEARCH_BIT = 1 << FACETS.length;
const PART_BIT = 1 << (FACETS.length + 1);

/** What the filters look at: every array has an entry a row, and the board changes entries in place. */
export interface FilterColumns {
  readonly size: number;
  /** The board puts another column in place of one when the values of a row become more or fewer. */
  readonly facets: Readonly<Record<FacetId, CodeColumn>>;
  /** Code of the part, in the order of PARTS; never that of "all". */
  readonly parts: Uint8Array;
  /** Folded. */
  readonly texts: readonly string[];
}

export interface Filters {
  /** Rewrites the bits of what changed since the last query. */
  readonly apply: (query: Query) => void;
  /** Judges one row anew, after its entries changed. */
  readonly rejudge: (row: number) => void;
  /** One pass: how many match, and the counts of every facet, and of the part, without its own choice. */
  readonly tally: () => Pick<Answer, "matching" | "counts" | "parts">;
  readonly passes: (row: number, over: Over) => boolean;
  readonly cross: (a: FacetId, b: FacetId, over: Over) => CrossTable;
}

/** The fail bits that keep a row out. */
function heededBits(over: Over): number {
  if (over === "all") return 0;
  return over.without.reduce((bits, facet) => bits & ~FACET_BIT[facet], ~0);
}

/**
 * The fail bits of every row, and what can be counted by them. `values` can grow at the end; a value that is chosen
 * must be among them before it is asked for.
 */
export function createFilters(columns: FilterColumns, values: FacetValues): Filters {
  const { size, facets, parts, texts } = columns;
  const fails = new Uint16Array(size);
  const chosen = new Map<FacetId, { readonly key: string; readonly mask: Uint8Array }>();
  let terms: readonly string[] = [];
  let part: Part = "all";

  const setBit = (row: number, bit: number, isFailing: boolean): void => {
    const before = fails[row] ?? 0;
    fails[row] = isFailing ? before | bit : before & ~bit;
  };
  const judgeFacet = (facet: FacetId, row: number): void => {
    const choice = chosen.get(facet);
    const isFailing = choice !== undefined && !hasChosen(facets[facet], choice.mask, row);
    setBit(row, FACET_BIT[facet], isFailing);
  };
  const judgeSearch = (row: number): void => {
    const text = texts[row] ?? "";
    setBit(row, SEARCH_BIT, !terms.every((term) => text.includes(term)));
  };
  const judgePart = (row: number): void => {
    setBit(row, PART_BIT, part !== "all" && PARTS[parts[row] ?? 0] !== part);
  };
  const everyRow = (judge: (row: number) => void): void => {
    for (let row = 0; row < size; row++) judge(row);
  };

  const choose = (facet: FacetId, ids: readonly string[]): void => {
    const key = ids.join("\n");
    if ((chosen.get(facet)?.key ?? "") === key) return;
    if (ids.length === 0) chosen.delete(facet);
    else {
      const mask = Uint8Array.from(values[facet], ({ id }) => (ids.includes(id) ? 1 : 0));
      chosen.set(facet, { key, mask });
    }
    everyRow((row) => judgeFacet(facet, row));
  };

  return {
    apply(query) {
      for (const facet of FACETS) choose(facet, query.choices[facet] ?? []);
      const wanted = searchTerms(query.search);
      if (wanted.join("\n") !== terms.join("\n")) {
        terms = wanted;
        everyRow(judgeSearch);
      }
      if (query.part !== part) {
        part = query.part;
        everyRow(judgePart);
      }
    },
    rejudge(row) {
      for (const facet of FACETS) judgeFacet(facet, row);
      judgeSearch(row);
      judgePart(row);
    },
    tally() {
      const counts = Object.fromEntries(
        FACETS.map((facet) => [facet, new Uint32Array(values[facet].length)]),
      ) as Record<FacetId, Uint32Array>;
      const partCounts = new Uint32Array(PARTS.length);
      let matching = 0;
      for (let row = 0; row < size; row++) {
        const failing = fails[row] ?? 0;
        if (failing === 0) {
          matching++;
          for (const facet of FACETS) countRow(counts[facet], facets[facet], row);
        } else if ((failing & (failing - 1)) === 0) {
          const facet = FACET_BY_BIT.get(failing);
          if (facet !== undefined) countRow(counts[facet], facets[facet], row);
        }
        if ((failing & ~PART_BIT) === 0) {
          const code = parts[row] ?? 0;
          partCounts[0] = (partCounts[0] ?? 0) + 1;
          partCounts[code] = (partCounts[code] ?? 0) + 1;
        }
      }
      return { matching, counts, parts: partCounts };
    },
    passes: (row, over) => ((fails[row] ?? 0) & heededBits(over)) === 0,
    cross(a, b, over) {
      const bCount = values[b].length;
      const cells = new Uint32Array(values[a].length * bCount);
      const heeded = heededBits(over);
      const column = facets[a];
      for (let row = 0; row < size; row++) {
        if (((fails[row] ?? 0) & heeded) !== 0) continue;
        for (let i = startOf(column, row); i < startOf(column, row + 1); i++) {
          countRow(cells, facets[b], row, (column.codes[i] ?? 0) * bCount);
        }
      }
      return { cells, bCount };
    },
  };
}

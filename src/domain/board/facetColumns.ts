import type { Dataset } from "../dataset/dataset.ts";
import type { Assessment } from "../review/fold.ts";
import { UNASSESSED } from "../review/fold.ts";
import type { ReviewDay } from "../review/stalled.ts";
import type { FacetValue } from "./answer.ts";
import type { CodeColumn } from "./codes.ts";
import { encode, setRow } from "./codes.ts";
import type { Joined } from "./columns.ts";
import type { Dictionary } from "./dictionary.ts";
import {
  FACET_KEY,
  FACET_VALUE_IDS,
  facetValues,
  isOpenFacet,
  JUDGED_FACETS,
  newValue,
} from "./facets.ts";
import type { Key } from "./keys.ts";
import type { FacetId } from "./view.ts";
import { FACETS } from "./view.ts";

/** What the facets are made from. */
export interface FacetSource {
  readonly dataset: Dataset;
  readonly size: number;
  readonly day: ReviewDay;
  readonly joinedAt: (row: number) => Joined;
  readonly dictionaryBy: (key: Key) => Dictionary;
  /** Those that are judged, by row. */
  readonly judged: ReadonlyMap<number, Assessment>;
}

export interface FacetColumns {
  readonly values: Readonly<Record<FacetId, readonly FacetValue[]>>;
  readonly columns: Readonly<Record<FacetId, CodeColumn>>;
  /** Adds the values that are new to a facet whose values are not known in advance. */
  readonly learn: (facet: FacetId, ids: readonly string[]) => void;
  /** Gives a row the values of its assessment; returns what entries of the judged facets it had before. */
  readonly judge: (row: number, assessment: Assessment) => ReadonlyMap<FacetId, number>;
}

function codeMap(values: readonly FacetValue[]): Map<string, number> {
  return new Map(values.map(({ id }, code) => [id, code]));
}

/** The rows of each lead: how often each set of leads stands, added up. */
function rowsByLead({ codes, samples }: Dictionary, joinedAt: (row: number) => Joined) {
  const tally = new Uint32Array(samples.length);
  for (const entry of codes) tally[entry] = (tally[entry] ?? 0) + 1;
  const counts = new Map<string, number>();
  samples.forEach((row, entry) => {
    for (const lead of joinedAt(row).leads)
      counts.set(lead, (counts.get(lead) ?? 0) + (tally[entry] ?? 0));
  });
  return counts;
}

/** The facets of a dataset as it is judged. Throws on a value that a facet does not have. */
export function createFacetColumns(source: FacetSource): FacetColumns {
  const { dataset, size, day, joinedAt, dictionaryBy, judged } = source;
  const values: Record<FacetId, readonly FacetValue[]> = {
    ...facetValues(dataset, rowsByLead(dictionaryBy("lead"), joinedAt), judged.values()),
  };
  const codes = Object.fromEntries(
    FACETS.map((facet) => [facet, codeMap(values[facet])]),
  ) as Record<FacetId, Map<string, number>>;

  const valueCodes = (facet: FacetId, joined: Joined, assessment: Assessment): readonly number[] =>
    FACET_VALUE_IDS[facet](joined, assessment, day).map((id) => {
      const code = codes[facet].get(id);
      if (code === undefined) throw new Error(`"${id}" is not a value of the facet`);
      return code;
    });
  const columns = Object.fromEntries(
    FACETS.map((facet) => {
      const key = FACET_KEY[facet];
      const dictionary = key === undefined ? null : dictionaryBy(key);
      const column = encode(size, dictionary, (row) =>
        valueCodes(facet, joinedAt(row), UNASSESSED),
      );
      return [facet, column];
    }),
  ) as Record<FacetId, CodeColumn>;

  const learn = (facet: FacetId, ids: readonly string[]): void => {
    if (!isOpenFacet(facet)) return;
    const unknown = ids.filter((id) => !codes[facet].has(id));
    for (const id of unknown) codes[facet].set(id, codes[facet].size);
    if (unknown.length > 0) values[facet] = [...values[facet], ...unknown.map(newValue)];
  };
  const judge = (row: number, assessment: Assessment): ReadonlyMap<FacetId, number> => {
    const joined = joinedAt(row);
    const before = new Map<FacetId, number>();
    for (const facet of JUDGED_FACETS) {
      const column = columns[facet];
      before.set(facet, column.codes[row] ?? 0);
      if (isOpenFacet(facet)) learn(facet, FACET_VALUE_IDS[facet](joined, assessment, day));
      setRow(column, row, valueCodes(facet, joined, assessment));
    }
    return before;
  };
  for (const [row, assessment] of judged) judge(row, assessment);
  return { values, columns, learn, judge };
}

import type { Dataset } from "../dataset/dataset.ts";
import type { Assessment } from "../review/fold.ts";
import { UNASSESSED } from "../review/fold.ts";
import type { ReviewDay } from "../review/stalled.ts";
import type { FacetValue } from "./answer.ts";
import type { CodeColumn } from "./codes.ts";
import { encode, entryOf, setRow } from "./codes.ts";
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
import type { Steps } from "../steps.ts";
import type { FacetId } from "./view.ts";
import { FACETS } from "./view.ts";

/** What the facets are made from. */
export interface FacetSource {
  readonly dataset: Dataset;
  readonly size: number;
  readonly day: ReviewDay;
  readonly joinedAt: (row: number) => Joined;
  readonly dictionaryBy: (key: Key) => Dictionary;
  /** By row; nothing for a row that nobody has judged. */
  readonly judged: readonly (Assessment | undefined)[];
}

export interface FacetColumns {
  readonly values: Readonly<Record<FacetId, readonly FacetValue[]>>;
  readonly columns: Readonly<Record<FacetId, CodeColumn>>;
  /** Adds the values that are new to a facet whose values are not known in advance. */
  readonly learn: (facet: FacetId, ids: readonly string[]) => void;
  /** Gives a row the values of its assessment. */
  readonly judge: (row: number, assessment: Assessment) => void;
}

function codeMap(values: readonly FacetValue[]): Map<string, number> {
  return new Map(values.map(({ id }, code) => [id, code]));
}

function tagsOf(judged: readonly (Assessment | undefined)[]): ReadonlySet<string> {
  const tags = new Set<string>();
  for (const assessment of judged) for (const tag of assessment?.tags ?? []) tags.add(tag);
  return tags;
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

/**
 * The facets of a dataset while nobody has judged it; `judge` is to be called for each row that somebody has. Throws on a
 * value that a facet does not have. There is a pause after each facet.
 */
export function* facetColumns(source: FacetSource): Steps<FacetColumns> {
  const { dataset, size, day, joinedAt, dictionaryBy, judged } = source;
  const leads = rowsByLead(dictionaryBy("lead"), joinedAt);
  yield;
  const tags = tagsOf(judged);
  yield;
  const values: Record<FacetId, readonly FacetValue[]> = { ...facetValues(dataset, leads, tags) };
  const codes = Object.fromEntries(
    FACETS.map((facet) => [facet, codeMap(values[facet])]),
  ) as Record<FacetId, Map<string, number>>;

  const valueCodes = (facet: FacetId, joined: Joined, assessment: Assessment): readonly number[] =>
    FACET_VALUE_IDS[facet](joined, assessment, day).map((id) => {
      const code = codes[facet].get(id);
      if (code === undefined) throw new Error(`"${id}" is not a value of the facet`);
      return code;
    });
  const columns = {} as Record<FacetId, CodeColumn>;
  for (const facet of FACETS) {
    const key = FACET_KEY[facet];
    const dictionary = key === undefined ? null : dictionaryBy(key);
    columns[facet] = encode(size, dictionary, (row) =>
      valueCodes(facet, joinedAt(row), UNASSESSED),
    );
    yield;
  }

  const learn = (facet: FacetId, ids: readonly string[]): void => {
    if (!isOpenFacet(facet)) return;
    const unknown = ids.filter((id) => !codes[facet].has(id));
    for (const id of unknown) codes[facet].set(id, codes[facet].size);
    if (unknown.length > 0) values[facet] = [...values[facet], ...unknown.map(newValue)];
  };
  const dues = dictionaryBy("due").codes;
  /** Entries of the judged facets by assessment, then by due date: many commitments are often judged alike in one act. */
  const known = new WeakMap<Assessment, Map<number, readonly number[]>>();
  /** The entries of the judged facets of a row, in their order. */
  const judgedEntries = (row: number, assessment: Assessment): readonly number[] => {
    const due = dues[row] ?? 0;
    const byDue = known.get(assessment) ?? new Map<number, readonly number[]>();
    const made = byDue.get(due);
    if (made !== undefined) return made;
    const joined = joinedAt(row);
    const entries = JUDGED_FACETS.map((facet) => {
      if (isOpenFacet(facet)) learn(facet, FACET_VALUE_IDS[facet](joined, assessment, day));
      return entryOf(columns[facet], valueCodes(facet, joined, assessment));
    });
    known.set(assessment, byDue.set(due, entries));
    return entries;
  };
  const judge = (row: number, assessment: Assessment): void => {
    const entries = judgedEntries(row, assessment);
    for (let i = 0; i < JUDGED_FACETS.length; i++) {
      const facet = JUDGED_FACETS[i];
      if (facet !== undefined) setRow(columns[facet], row, entries[i] ?? 0);
    }
  };
  return { values, columns, learn, judge };
}

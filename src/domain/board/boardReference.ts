/** The query once more, slow and obvious: what `createBoard` must answer. For tests alone. */
import type { CommitmentId, Dataset } from "../dataset/dataset.ts";
import type { Assessment, Assessments } from "../review/fold.ts";
import { UNASSESSED } from "../review/fold.ts";
import type { ReviewDay } from "../review/stalled.ts";
import { STATUSES } from "../review/status.ts";
import type { Joined } from "./columns.ts";
import { COLUMN, joinerOf } from "./columns.ts";
import { FACET_VALUE_IDS, facetValues } from "./facets.ts";
import { boardTerms, SEARCHED_FIELDS } from "./search.ts";
import { foldText } from "./text.ts";
import type { ColumnId, FacetId, Query } from "./view.ts";
import { FACETS, PARTS } from "./view.ts";

interface ReferenceAnswer {
  readonly order: readonly CommitmentId[];
  readonly parts: readonly number[];
  /** Counts that are not zero, by value id. */
  readonly counts: Readonly<Record<FacetId, Readonly<Record<string, number>>>>;
  readonly groups: readonly { value: string; count: number; statuses: number[] }[];
}

/** Every text of a row by the name of its field, folded. */
function textsOf(joined: Joined, assessment: Assessment): readonly (readonly [string, string])[] {
  const { own, shared, status, judged } = SEARCHED_FIELDS;
  const texts: readonly (readonly [string, string])[] = [
    ...own.map((name) => [name, joined.commitment[name]] as const),
    ...Object.entries(shared).map(([name, { text }]) => [name, text(joined)] as const),
    ["status", status(assessment.status)],
    ...Object.entries(judged).map(([name, text]) => [name, text(assessment)] as const),
  ];
  return texts.map(([name, text]) => [name, foldText(text)]);
}

export function referenceAnswer(
  dataset: Dataset,
  assessments: Assessments,
  day: ReviewDay,
  query: Query,
): ReferenceAnswer {
  const joined = dataset.commitments.map(joinerOf(dataset));
  const rowsByLead = new Map<string, number>();
  for (const { leads } of joined)
    for (const lead of leads) rowsByLead.set(lead, (rowsByLead.get(lead) ?? 0) + 1);
  const tags = new Set([...assessments.values()].flatMap((assessment) => assessment.tags));
  const values = facetValues(dataset, rowsByLead, tags);
  const rows = joined.map((each, place) => {
    const assessment = assessments.get(each.commitment.id) ?? UNASSESSED;
    const idsByFacet = new Map(
      FACETS.map((facet) => [facet, FACET_VALUE_IDS[facet](each, assessment, day)]),
    );
    const ids = (facet: FacetId) => idsByFacet.get(facet) ?? [];
    return {
      place,
      each,
      assessment,
      ids,
      texts: textsOf(each, assessment),
      part: each.theme.kind === "outcome" ? "outcomes" : "commitments",
    };
  });
  type Row = (typeof rows)[number];

  const passesFacet = (row: Row, facet: FacetId) => {
    const chosen = query.choices[facet] ?? [];
    return chosen.length === 0 || row.ids(facet).some((id) => chosen.includes(id));
  };
  const passesSearch = (row: Row) =>
    boardTerms(query.search).every(({ field, text }) =>
      row.texts.some(([name, whole]) => (field ?? name) === name && whole.includes(text)),
    );
  const passesPart = (row: Row) => query.part === "all" || row.part === query.part;
  const passesFacets = (row: Row, but: FacetId | null) =>
    FACETS.every((facet) => facet === but || passesFacet(row, facet));

  const rank = (row: Row, column: ColumnId): number | string | null => {
    // The rest is compared by its text.
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check
    switch (column) {
      case "theme":
      case "measure":
      case "status":
      case "kind":
      case "strength":
        return values[column].findIndex(({ id }) => id === row.ids(column)[0]);
      case "timeliness":
        return values.due.findIndex(({ id }) => id === row.ids("due")[0]);
      default:
        return COLUMN[column].value(row.each, row.assessment, day) || null;
    }
  };
  const compare = (a: Row, b: Row): number => {
    for (const { column, descending } of query.sort) {
      const [x, y] = [rank(a, column), rank(b, column)];
      if (x === y) continue;
      if (x === null) return 1;
      if (y === null) return -1;
      const difference =
        typeof x === "number" && typeof y === "number"
          ? x - y
          : String(x).localeCompare(String(y), "en", { numeric: true });
      if (difference !== 0) return descending ? -difference : difference;
    }
    return a.place - b.place;
  };
  const sorted = rows
    .filter((row) => passesPart(row) && passesSearch(row) && passesFacets(row, null))
    .toSorted(compare);

  const { group } = query;
  const groups =
    group === null
      ? []
      : values[group]
          .map((value) => ({
            value: value.id,
            rows: sorted.filter((row) => row.ids(group)[0] === value.id),
          }))
          .filter((one) => one.rows.length > 0);
  const ordered = group === null ? sorted : groups.flatMap((one) => one.rows);

  const counts = Object.fromEntries(
    FACETS.map((facet) => {
      const counted: Record<string, number> = {};
      for (const row of rows) {
        if (!passesPart(row) || !passesSearch(row) || !passesFacets(row, facet)) continue;
        for (const id of row.ids(facet)) counted[id] = (counted[id] ?? 0) + 1;
      }
      return [facet, counted];
    }),
  ) as Record<FacetId, Record<string, number>>;
  const inParts = rows.filter((row) => passesSearch(row) && passesFacets(row, null));

  return {
    order: ordered.map(({ each }) => each.commitment.id),
    parts: PARTS.map((part) => inParts.filter((row) => part === "all" || row.part === part).length),
    counts,
    groups: groups.map((one) => ({
      value: one.value,
      count: one.rows.length,
      statuses: STATUSES.map(
        (status) => one.rows.filter(({ assessment }) => assessment.status === status).length,
      ),
    })),
  };
}

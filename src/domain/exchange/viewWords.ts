import type { Board } from "../board/answer.ts";
import { COLUMN } from "../board/columns.ts";
import { FACET_LABEL } from "../board/facetLabel.ts";
import type { FacetId, View } from "../board/view.ts";
import { FACETS } from "../board/view.ts";

/** One filter in words: what is filtered, and what of it is let through. */
export interface FilterWords {
  readonly label: string;
  readonly values: readonly string[];
}

function facetWords({ values }: Board, facet: FacetId, ids: readonly string[]): FilterWords {
  const labels = ids.map((id) => values[facet].find((value) => value.id === id)?.label ?? id);
  return { label: FACET_LABEL[facet], values: labels };
}

/** Every filter of the view, in the order of the facets; empty when all of the dataset is shown. */
export function filterWords(board: Board, view: View): readonly FilterWords[] {
  const words: FilterWords[] = [];
  if (view.part !== "all") {
    const part = view.part === "commitments" ? "Commitments of the focus areas" : "Outcomes";
    words.push({ label: "Part", values: [part] });
  }
  for (const facet of FACETS) {
    const ids = view.choices[facet] ?? [];
    if (ids.length > 0) words.push(facetWords(board, facet, ids));
  }
  if (view.search !== "") words.push({ label: "Search", values: [`“${view.search}”`] });
  return words;
}

/** "Focus area: Cybersecurity or Maritime security. Search: “standards”." */
export function filterSentence(board: Board, view: View): string {
  const words = filterWords(board, view);
  if (words.length === 0) return "No filter: everything in the dataset.";
  return words.map(({ label, values }) => `${label}: ${values.join(" or ")}.`).join(" ");
}

function inSentence(label: string): string {
  return label.toLowerCase().replace(/^id$/, "ID");
}

/** "By due, then by measure, last first. Grouped by focus area." The dataset's own order is said too. */
export function orderSentence({ sort, group }: View): string {
  const keys = sort.map(
    ({ column, descending }) =>
      `by ${inSentence(COLUMN[column].label)}${descending ? ", last first" : ""}`,
  );
  const sorted = keys.length === 0 ? "in the order of the dataset" : keys.join(", then ");
  const sentence = `${sorted.charAt(0).toUpperCase()}${sorted.slice(1)}.`;
  return group === null ? sentence : `${sentence} Grouped by ${inSentence(COLUMN[group].label)}.`;
}

import type { ReviewLine } from "./line.ts";

/** `line` as JSON on one line, keys always in the same order: equal lines give equal text. */
export function lineText(line: ReviewLine): string {
  const { v, id, at, author, dataset, commitment, field, item, value, reason, undoes, act } = line;
  return JSON.stringify({
    v,
    id,
    at,
    author,
    dataset,
    commitment,
    field,
    item,
    value,
    reason,
    undoes,
    act,
  });
}

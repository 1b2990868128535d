import { useState } from "react";

/** The list of the last drawing, while it holds the same: who memoises on it draws nothing anew. */
export function useSame<T>(
  list: readonly T[],
  isSame: (one: T, other: T) => boolean = Object.is,
): readonly T[] {
  const [kept, keep] = useState(list);
  const isKept = kept.length === list.length && list.every((one, i) => isSame(one, kept[i] as T));
  if (isKept) return kept;
  keep(list);
  return list;
}

import { useState } from "react";

/** The list of the last drawing, while it holds the same: who memoises on it draws nothing anew. */
export function useSame<T>(list: readonly T[]): readonly T[] {
  const [kept, keep] = useState(list);
  if (kept.length === list.length && kept.every((one, i) => one === list[i])) return kept;
  keep(list);
  return list;
}

import type { LineId, ReviewLine } from "./line.ts";
import { compareLines } from "./line.ts";

/** Set union by id, in log order. Serves reload, other tabs and a colleague's file alike. */
export function mergeLogs(a: readonly ReviewLine[], b: readonly ReviewLine[]): readonly ReviewLine[] {
  const byId = new Map<LineId, ReviewLine>();
  for (const line of a) byId.set(line.id, line);
  for (const line of b) byId.set(line.id, line);
  return [...byId.values()].toSorted(compareLines);
}

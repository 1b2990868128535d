import type { LineId, ReviewLine } from "./line.ts";
import { compareLines } from "./line.ts";
import { lineText } from "./lineText.ts";

/**
 * Set union by id, in log order. Serves reload, other tabs and a colleague's file alike. It is commutative only while
 * one id means one line: ask `idsWithTwoMeanings` before merging what came from outside.
 */
export function mergeLogs(
  a: readonly ReviewLine[],
  b: readonly ReviewLine[],
): readonly ReviewLine[] {
  const byId = new Map<LineId, ReviewLine>();
  for (const line of a) byId.set(line.id, line);
  for (const line of b) byId.set(line.id, line);
  return [...byId.values()].toSorted(compareLines);
}

/**
 * The same for a log in log order and a few lines that are usually later than all of it: nothing is sorted then, so
 * that a press does not take longer the longer the log is. What is added to nothing is the answer itself.
 */
export function addToLog(
  log: readonly ReviewLine[],
  added: readonly ReviewLine[],
): readonly ReviewLine[] {
  let last = log.at(-1);
  for (const line of added) {
    if (last !== undefined && compareLines(last, line) >= 0) return mergeLogs(log, added);
    last = line;
  }
  return log.length === 0 ? added : [...log, ...added];
}

/** Ids that `a` and `b` use for different lines. Such logs are not merged: one of them was changed by hand. */
export function idsWithTwoMeanings(
  a: readonly ReviewLine[],
  b: readonly ReviewLine[],
): readonly LineId[] {
  const byId = new Map(a.map((line) => [line.id, line]));
  return b.flatMap((line) => {
    const other = byId.get(line.id);
    return other === undefined || lineText(other) === lineText(line) ? [] : [line.id];
  });
}

import type { HistoryEntry } from "../../domain/review/history.ts";
import { historyOf } from "../../domain/review/history.ts";
import type { LineId, ReviewLine } from "../../domain/review/line.ts";
import { linesByCommitment } from "../../domain/review/trace.ts";

interface Known {
  readonly count: number;
  readonly entries: readonly HistoryEntry[];
}

/**
 * A function that gives the whole log as history, newest first. It remembers the history of each commitment: the log
 * only grows, so one with as many lines as before is the same.
 */
export function createLogEntries(): (lines: readonly ReviewLine[]) => readonly HistoryEntry[] {
  const known = new Map<string, Known>();
  return (lines) => {
    const byId = new Map<LineId, HistoryEntry>();
    for (const [key, own] of linesByCommitment(lines)) {
      const [first] = own;
      if (first === undefined) continue;
      let history = known.get(key);
      if (history?.count !== own.length) {
        const entries = historyOf(own, first.dataset, first.commitment);
        history = { count: own.length, entries };
        known.set(key, history);
      }
      for (const entry of history.entries) byId.set(entry.line.id, entry);
    }
    return lines.toReversed().flatMap(({ id }) => byId.get(id) ?? []);
  };
}

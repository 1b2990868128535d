import type { HearsOfLines, LogProblem, ReviewLog } from "../domain/review/log.ts";
import { err, ok } from "../domain/result.ts";
import { linesToWrite } from "./appendPlan.ts";
import { whole } from "../domain/steps.ts";
import { storedLog, unreadable } from "./storedLog.ts";

/** What several logs in memory share, as tabs of one browser share a disk. */
export interface MemoryDisk {
  /** Unknown, because a disk can hold what no parser accepts. */
  readonly values: Map<string, unknown>;
  readonly listeners: Set<{ readonly tab: ReviewLog; readonly listener: HearsOfLines }>;
  /** When set, everything is answered with it: a full disk, another tab that upgrades. */
  problem: LogProblem | null;
}

export function createMemoryDisk(values: readonly (readonly [string, unknown])[] = []): MemoryDisk {
  return { values: new Map(values), listeners: new Set(), problem: null };
}

/** In-memory twin of `createReviewLog`. */
export function createReviewLogMemory(disk: MemoryDisk = createMemoryDisk()): ReviewLog {
  let readOnly = false;
  const log: ReviewLog = {
    read: async () => {
      if (disk.problem) return err(disk.problem);
      const stored = whole(storedLog([...disk.values.values()]));
      readOnly = stored.readOnly;
      return ok(stored);
    },
    readLines: async (ids) => {
      if (disk.problem) return err(disk.problem);
      const stored = whole(storedLog(ids.flatMap((id) => disk.values.get(id) ?? [])));
      readOnly ||= stored.readOnly;
      return ok(stored);
    },
    append: async (lines) => {
      const problem =
        whole(unreadable(lines)) ??
        (readOnly ? ({ type: "WrittenByNewerVersion" } as const) : disk.problem);
      if (problem) return err(problem);
      const toWrite = linesToWrite(lines, disk.values);
      if (!toWrite.ok) return toWrite;
      for (const line of toWrite.value) disk.values.set(line.id, line);
      if (toWrite.value.length > 0) {
        for (const { tab, listener } of disk.listeners)
          if (tab !== log) listener(toWrite.value.map(({ id }) => id));
      }
      return ok(null);
    },
    onAddedElsewhere: (listener) => {
      const entry = { tab: log, listener };
      disk.listeners.add(entry);
      return () => disk.listeners.delete(entry);
    },
  };
  return log;
}

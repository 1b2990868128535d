import type { LineId, ReviewLine } from "../domain/review/line.ts";
import type { HearsOfLines, LogProblem, ReviewLog } from "../domain/review/log.ts";
import type { Result } from "../domain/result.ts";
import { err, ok } from "../domain/result.ts";
import { linesToWrite } from "./appendPlan.ts";
import type { Connection, LogDatabase, OpenLimits } from "./connection.ts";
import { createConnection, HeldByOtherTab, OPEN_LIMITS } from "./connection.ts";
import { LOG_STORES, readRecords, recordsAmong, writeRecords } from "./logRecords.ts";
import { inSlices } from "./slices.ts";
import { storedLog, unreadable } from "./storedLog.ts";
import type { Page, Tabs } from "./tabs.ts";
import { listenElsewhere, openTabs } from "./tabs.ts";
import { allOrNothing, nameOf } from "./transaction.ts";

export const DATABASE_NAME = "follow-through";

export interface IndexedDbOptions {
  readonly name: string;
  readonly limits: OpenLimits;
  /** Null where tabs cannot talk to one another; they still see new lines when they are shown again. */
  readonly tabs: Tabs | null;
  readonly page: Page | null;
}

function logProblem(error: unknown): LogProblem {
  if (error instanceof HeldByOtherTab) return { type: "OtherTabUpgrading" };
  switch (nameOf(error)) {
    case "QuotaExceededError":
      return { type: "StorageFull" };
    case "VersionError":
      return { type: "WrittenByNewerVersion" };
    default: {
      const detail = error instanceof Error ? error.message || error.name : String(error);
      return { type: "StorageRefused", detail };
    }
  }
}

/** The browser closed the connection under us: worth one more try with a new one. Nothing was written by the first. */
function isDeadConnection(error: unknown): boolean {
  return nameOf(error) === "InvalidStateError" || nameOf(error) === "AbortError";
}

async function attempt<T>(
  connection: Connection,
  work: (database: LogDatabase) => Promise<Result<T, LogProblem>>,
): Promise<Result<T, LogProblem>> {
  const once = async () => work(await connection.open());
  try {
    return await once().catch((error: unknown) => {
      if (!isDeadConnection(error)) throw error;
      connection.forget();
      return once();
    });
  } catch (error) {
    return err(logProblem(error));
  }
}

async function readAll(database: LogDatabase): Promise<readonly unknown[]> {
  const transaction = database.transaction(LOG_STORES, "readonly");
  const [values] = await Promise.all([readRecords(transaction), transaction.done]);
  return values;
}

async function readSome(
  database: LogDatabase,
  ids: readonly LineId[],
): Promise<readonly unknown[]> {
  const transaction = database.transaction(LOG_STORES, "readonly");
  const [values] = await Promise.all([recordsAmong(transaction, new Set(ids)), transaction.done]);
  return [...values.values()];
}

/** All lines or none; gives back those that were not there yet. */
async function write(
  database: LogDatabase,
  lines: readonly ReviewLine[],
): Promise<Result<readonly ReviewLine[], LogProblem>> {
  const transaction = database.transaction(LOG_STORES, "readwrite", { durability: "strict" });
  return allOrNothing(transaction, async () => {
    const ids = new Set<string>(lines.map(({ id }) => id));
    const storedById = await recordsAmong(transaction, ids);
    const toWrite = linesToWrite(lines, storedById);
    if (toWrite.ok) await writeRecords(transaction, toWrite.value, (id) => storedById.has(id));
    return toWrite;
  });
}

/**
 * The review log in IndexedDB. Other tabs are told the ids of new lines and read again; they do so too whenever they
 * are shown, because a tab that was frozen has heard nothing.
 */
export function createReviewLog(
  options: Partial<IndexedDbOptions> = {},
): ReviewLog & { readonly close: () => void } {
  const name = options.name ?? DATABASE_NAME;
  const tabs = options.tabs === undefined ? openTabs(name) : options.tabs;
  const page =
    options.page === undefined ? (typeof document === "undefined" ? null : document) : options.page;
  const listeners = new Set<HearsOfLines>();
  const connection = createConnection(name, options.limits ?? OPEN_LIMITS, () => {
    for (const listener of listeners) listener(null);
  });
  let readOnly = false;

  return {
    read: () =>
      attempt(connection, async (database) => {
        const stored = await inSlices(storedLog(await readAll(database)));
        readOnly = stored.readOnly;
        return ok(stored);
      }),
    readLines: (ids) =>
      attempt(connection, async (database) => {
        const stored = await inSlices(storedLog(await readSome(database, ids)));
        readOnly ||= stored.readOnly;
        return ok(stored);
      }),
    append: async (lines) => {
      if (readOnly) return err({ type: "WrittenByNewerVersion" });
      const problem = await inSlices(unreadable(lines));
      if (problem) return err(problem);
      if (lines.length === 0) return ok(null);
      const written = await attempt(connection, (database) => write(database, lines));
      if (!written.ok) return written;
      if (written.value.length > 0) tabs?.tell(written.value.map((line) => line.id));
      return ok(null);
    },
    onAddedElsewhere: (listener) => {
      const stop = listenElsewhere(tabs, page, listener);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    close: () => {
      connection.forget();
      tabs?.close();
    },
  };
}

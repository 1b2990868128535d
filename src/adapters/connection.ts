import type { DBSchema, IDBPDatabase } from "idb";
import { openDB } from "idb";

export interface LogSchema extends DBSchema {
  /** Unknown, because what is stored is parsed on every reading. */
  lines: { key: string; value: unknown };
  /** Lines that came together, such as an import's: a record of many costs little more than a record of one. */
  batches: { key: number; value: unknown };
}
export type LogDatabase = IDBPDatabase<LogSchema>;

/** 1: lines. 2: batches beside them. */
const DATABASE_VERSION = 2;

/** How long another tab may hold the database before the person is told. */
export interface OpenLimits {
  /** After the browser said that another tab holds it. */
  readonly blockedMs: number;
  /** After nothing was heard at all. */
  readonly silentMs: number;
}
export const OPEN_LIMITS: OpenLimits = { blockedMs: 3_000, silentMs: 20_000 };

/** Another tab keeps the database from opening. */
export class HeldByOtherTab extends Error {}

export interface Connection {
  /** Opens on first use and again after the browser has closed it. Rejects as IndexedDB does, or with HeldByOtherTab. */
  readonly open: () => Promise<LogDatabase>;
  /** Drops a connection that turned out to be dead, so that the next `open` makes a new one. */
  readonly forget: () => void;
}

/** `onLost` is told when somebody deletes the database under the connection, or the browser closes it: look again. */
export function createConnection(
  name: string,
  limits: OpenLimits,
  onLost: () => void = () => undefined,
): Connection {
  let database: Promise<LogDatabase> | null = null;
  /** The same, or the answer that it is held up. */
  let answer: Promise<LogDatabase> | null = null;

  function drop(which: Promise<LogDatabase> | null): void {
    if (database !== which) return;
    database = null;
    answer = null;
  }

  function forget(): void {
    database?.then(
      (open) => open.close(),
      () => undefined,
    );
    drop(database);
  }

  function start(): Promise<LogDatabase> {
    return new Promise((resolve, reject) => {
      const held = () => reject(new HeldByOtherTab());
      let timer = setTimeout(held, limits.silentMs);
      // Async, so that a browser without IndexedDB is a rejection like any other.
      const connect = async () =>
        openDB<LogSchema>(name, DATABASE_VERSION, {
          upgrade: (open, from) => {
            if (from < 1) open.createObjectStore("lines", { keyPath: "id" });
            if (from < 2) open.createObjectStore("batches", { autoIncrement: true });
          },
          blocked: () => {
            clearTimeout(timer);
            timer = setTimeout(held, limits.blockedMs);
          },
          // A newer version in another tab wants to upgrade: it must not wait for this tab.
          blocking: (_, wanted) => {
            forget();
            if (wanted === null) onLost();
          },
          // As it does before it clears the storage of a site.
          terminated: () => {
            drop(started);
            onLost();
          },
        });
      const started = connect();
      database = started;
      started
        .then(
          (open) => {
            // It may have been held up before; from now on it is not.
            if (database === started) answer = started;
            resolve(open);
          },
          (refusal: unknown) => {
            drop(started);
            reject(refusal);
          },
        )
        .finally(() => clearTimeout(timer));
    });
  }

  return { forget, open: () => (answer ??= start()) };
}

import type { IDBPTransaction, StoreNames } from "idb";
import { unwrap } from "idb";

/** The name of an error, which tells what went wrong; empty for what is none. */
export function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : "";
}

/**
 * When a transaction aborts, its requests say AbortError and only the transaction knows why; when a request fails, it
 * is the other way round. Gives the error that says more, null when there is none.
 */
function tellingError(errors: readonly unknown[]): unknown {
  return errors.find((error) => nameOf(error) !== "AbortError") ?? errors[0] ?? null;
}

/** Takes back what was written so far, unless the browser has done so already. */
function abort(transaction: { readonly abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}

/**
 * Does work in a transaction, all of it or nothing, also when it breaks off before anything was asked of the disk, as
 * where there is no memory for a copy. Throws the error that says most.
 */
export async function allOrNothing<Schema, Names extends ArrayLike<StoreNames<Schema>>, T>(
  transaction: IDBPTransaction<Schema, Names, "readwrite">,
  work: () => Promise<T>,
): Promise<T> {
  const [worked, done] = await Promise.allSettled([
    work().catch((error: unknown) => {
      abort(transaction);
      throw error;
    }),
    transaction.done,
  ]);
  if (worked.status === "fulfilled" && done.status === "fulfilled") return worked.value;
  const rejected = [worked, done].flatMap((one) => (one.status === "rejected" ? [one] : []));
  throw tellingError(
    [...rejected.map((one): unknown => one.reason), unwrap(transaction).error].filter(
      (error) => error !== null,
    ),
  );
}

import type { StorageReport } from "../domain/exchange/deviceStorage.ts";

type Manager = Partial<Pick<StorageManager, "persisted" | "persist" | "estimate">>;

/** Missing on pages served over plain http and in old browsers. */
function browserManager(): Manager | undefined {
  return typeof navigator === "undefined" ? undefined : navigator.storage;
}

async function orNull<T>(question: (() => Promise<T>) | undefined): Promise<T | null> {
  try {
    return question ? await question() : null;
  } catch {
    // Firefox rejects in private windows. Not knowing is an answer too.
    return null;
  }
}

export async function storageReport(
  manager: Manager | undefined = browserManager(),
): Promise<StorageReport> {
  const [persisted, estimate] = await Promise.all([
    orNull(manager?.persisted?.bind(manager)),
    orNull(manager?.estimate?.bind(manager)),
  ]);
  return { persisted, usage: estimate?.usage ?? null, quota: estimate?.quota ?? null };
}

/** Asks the browser to keep the storage. Do not wait for it before showing anything: Firefox asks the person first. */
export async function askPersist(
  manager: Manager | undefined = browserManager(),
): Promise<boolean | null> {
  return orNull(manager?.persist?.bind(manager));
}

type FakeStorage = Pick<Storage, "getItem" | "setItem">;

/** For tests: a localStorage in memory, full when it holds more than `room` characters. */
export function createStorage(
  initial: Readonly<Record<string, string>> = {},
  room = Infinity,
): () => FakeStorage {
  const values = new Map(Object.entries(initial));
  const storage: FakeStorage = {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException("full", "QuotaExceededError");
      values.set(key, value);
    },
  };
  return () => storage;
}

/** For tests: what merely naming `localStorage` does where a browser blocks it. */
export function refusedStorage(): FakeStorage {
  throw new DOMException("The operation is insecure.", "SecurityError");
}

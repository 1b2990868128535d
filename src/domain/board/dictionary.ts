/** Row numbers or codes, as narrow as they can be. */
export type Codes = Uint16Array | Uint32Array;

/** The most entries that two bytes a row can tell apart. */
export const NARROW_LIMIT = 0x1_00_00;

export function codesFor(size: number, entryCount: number): Codes {
  return entryCount <= NARROW_LIMIT ? new Uint16Array(size) : new Uint32Array(size);
}

/** The rows of a board told apart by one property: what depends on it alone is worked out once an entry, not once a row. */
export interface Dictionary {
  /** The entry of each row. */
  readonly codes: Codes;
  /** For each entry the first row that has it. */
  readonly samples: readonly number[];
}

/** A dictionary that is made a few rows at a time. */
export interface GrowingDictionary {
  /** Takes in rows up to `end`. */
  readonly fill: (end: number) => void;
  /** What has been taken in. */
  readonly made: () => Dictionary;
}

/** Gives rows with the same key the same entry, in the order in which keys first come up. */
export function growingDictionary(size: number, keyAt: (row: number) => string): GrowingDictionary {
  const entryByKey = new Map<string, number>();
  const samples: number[] = [];
  let codes: Codes = new Uint16Array(size);
  let filled = 0;
  return {
    fill(end) {
      for (; filled < Math.min(end, size); filled++) {
        const key = keyAt(filled);
        let entry = entryByKey.get(key);
        if (entry === undefined) {
          entry = samples.length;
          if (entry === NARROW_LIMIT) codes = Uint32Array.from(codes);
          entryByKey.set(key, entry);
          samples.push(filled);
        }
        codes[filled] = entry;
      }
    },
    made: () => ({ codes, samples }),
  };
}

/** The dictionary of all rows at once. */
export function dictionaryOf(size: number, keyAt: (row: number) => string): Dictionary {
  const growing = growingDictionary(size, keyAt);
  growing.fill(size);
  return growing.made();
}

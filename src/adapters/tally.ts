import * as v from "valibot";
import type { Tally, TallyStore } from "../domain/review/tally.ts";
import { NO_TALLY } from "../domain/review/tally.ts";

export const TALLY_KEY = "follow-through:tally";

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Stored = v.object({ lines: Count, missing: Count });

/**
 * The tally in localStorage, which a browser can keep when it loses its IndexedDB. One that clears all of a site's data
 * takes both, and nothing is found out there.
 *
 * @param storage a function, because merely naming `localStorage` throws where it is refused.
 */
export function createTally(
  storage: () => Pick<Storage, "getItem" | "setItem"> = () => localStorage,
): TallyStore {
  return {
    read: () => {
      try {
        const stored = v.safeParse(Stored, JSON.parse(storage().getItem(TALLY_KEY) ?? "null"));
        return stored.success ? stored.output : NO_TALLY;
      } catch {
        // Refused or damaged: without a tally no loss can be told, and nothing else is the worse for it.
        return NO_TALLY;
      }
    },
    keep: (tally) => {
      try {
        storage().setItem(TALLY_KEY, JSON.stringify(tally));
      } catch {
        // As above.
      }
    },
  };
}

/** In-memory twin. */
export function createTallyMemory(initial: Tally = NO_TALLY): TallyStore {
  let tally = initial;
  return { read: () => tally, keep: (next) => (tally = next) };
}

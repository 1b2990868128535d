import type { Clock } from "../domain/review/clock.ts";
import type { LineId } from "../domain/review/line.ts";

const NODE_KEY = "follow-through:device";
const NODE_BYTES = 4;
const ID_BYTES = 16;
const NODE = /^[0-9a-f]{8}$/;

/** Not crypto.randomUUID, which a page served over plain http does not have. */
function randomHex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

/** Made once per browser; once per tab where the browser refuses to keep it. */
function deviceNode(storage: () => Pick<Storage, "getItem" | "setItem">): string {
  const fresh = randomHex(NODE_BYTES);
  try {
    const kept = storage().getItem(NODE_KEY);
    if (kept !== null && NODE.test(kept)) return kept;
    storage().setItem(NODE_KEY, fresh);
  } catch {
    // Storage is refused. The log has its own way to say so; a stamp needs no more than a name that differs.
  }
  return fresh;
}

/** @param storage a function, because merely naming `localStorage` throws where it is refused. */
export function createSystemClock(
  storage: () => Pick<Storage, "getItem" | "setItem"> = () => localStorage,
): Clock {
  return {
    now: () => Date.now(),
    newId: () => randomHex(ID_BYTES) as LineId,
    node: deviceNode(storage),
  };
}

export interface FixedClock extends Clock {
  /** Sets the time, forwards or back. */
  readonly set: (instant: string) => void;
}

/** Stands still until it is set. Ids are the node's name and a count. */
export function createFixedClock(instant: string, node = "test"): FixedClock {
  let ms = Date.parse(instant);
  let count = 0;
  return {
    now: () => ms,
    newId: () => `${node}-${++count}` as LineId,
    node,
    set: (next) => {
      ms = Date.parse(next);
    },
  };
}

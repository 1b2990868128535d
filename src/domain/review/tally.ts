/** How many lines of the log were called saved on this device, kept apart from the log so that it can tell of a loss. */
export interface Tally {
  /** The most that were ever on disk since the last loss. */
  readonly lines: number;
  /** Lines that were on disk, are not any more, and of whose loss nobody has taken note yet. */
  readonly missing: number;
}

export const NO_TALLY: Tally = { lines: 0, missing: 0 };

/** Port: the tally on this device. A device that keeps none answers NO_TALLY, and no loss is found there. */
export interface TallyStore {
  readonly read: () => Tally;
  readonly keep: (tally: Tally) => void;
}

/**
 * The tally once the log was read. A log only grows, so fewer lines than were called saved means that the browser has
 * lost some. `before` must have been read before the log was: what is written meanwhile must not look lost.
 */
export function afterReading(before: Tally, onDisk: number): Tally {
  return { lines: onDisk, missing: before.missing + Math.max(0, before.lines - onDisk) };
}

/** The tally once `onDisk` lines were called saved. Another tab may have saved more of them. */
export function afterSaving(before: Tally, onDisk: number): Tally {
  return { ...before, lines: Math.max(before.lines, onDisk) };
}

/** The tally once `lines` of those that were gone from disk were written anew by a tab that still had them. */
export function afterRestoring(before: Tally, lines: number): Tally {
  return { ...before, missing: Math.max(0, before.missing - lines) };
}

/** A line as it was stored, before anything in it is trusted. */
export type PlainLine = Readonly<Record<string, unknown>>;

/**
 * One step from version `from` to the next. It takes and gives plain data and uses no type of today's domain, because
 * today's domain is not the one that wrote the line. A field name is never used again with another meaning.
 */
export interface Lift {
  readonly from: number;
  /** What changed, in words. */
  readonly name: string;
  readonly lift: (line: PlainLine) => PlainLine;
}

/** From version 1 upwards without a gap. Version 1 is the first and the present one, so there is nothing to lift yet. */
export const LIFTS: readonly Lift[] = [];

/** `line`, which is of version `from`, in the present version. The stored line stays as it was written. */
export function liftLine(line: PlainLine, from: number, lifts: readonly Lift[] = LIFTS): PlainLine {
  return lifts
    .filter((step) => step.from >= from)
    .reduce((lifted, step) => ({ ...step.lift(lifted), v: step.from + 1 }), line);
}

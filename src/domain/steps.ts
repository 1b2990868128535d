/**
 * Work in steps of a few milliseconds: whoever runs it can let a page answer in between, or do it all at once. The
 * result is the same. A step can say how far the work has come.
 */
export type Steps<T, Said = void> = Generator<Said, T, void>;

/** Rows that are looked at in one step. */
export const ROWS_A_STEP = 2048;

/** Does all of it at once. */
export function whole<T>(steps: Steps<T, unknown>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

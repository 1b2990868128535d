import type { Steps } from "../domain/steps.ts";

/** A step that takes longer is felt. */
export const SLICE_MS = 8;

/**
 * Resolves when what already waits has had its turn: presses, keys, drawing. By a message to oneself, because a timer
 * waits four milliseconds and the scheduler's own `yield` goes before what others have asked for.
 */
export async function afterOthers(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.addEventListener("message", resolve, { once: true });
    port1.start();
    port2.postMessage(null);
  });
  port1.close();
}

/**
 * Does work step by step, a slice of time after the other.
 *
 * @param between is told what the last step of a slice has said; the next slice begins when it is done.
 */
export async function inSlices<T, Said = void>(
  steps: Steps<T, Said>,
  between: (said: Said) => Promise<unknown> = afterOthers,
): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    await between(step.value);
    since = performance.now();
  }
}

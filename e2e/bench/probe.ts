/** Runs in the page: presses something and measures until the right answer stands in the laid-out page. */
export interface Probe {
  /** Milliseconds until `isDone`, with the layout forced, for one press. */
  readonly press: (act: () => void, isDone: () => boolean) => Promise<number>;
  /** Milliseconds of the longest task since the last call; 0 when none took 50 ms or more. */
  readonly longestTask: () => number;
}

declare global {
  interface Window {
    probe: Probe;
    firstRowsAt: number | undefined;
    chartsAt: number | undefined;
  }
}

export function installProbe(): void {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  }).observe({ type: "longtask", buffered: true });

  new MutationObserver(() => {
    const now = performance.now();
    if (document.querySelector('[role=grid] [data-line="0"]')) window.firstRowsAt ??= now;
    if (document.querySelector(".recharts-surface")) window.chartsAt ??= now;
  }).observe(document, { childList: true, subtree: true });

  const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));
  window.probe = {
    press: async (act, isDone) => {
      const start = performance.now();
      act();
      for (let i = 0; !isDone(); i++) {
        if (i > 600) throw new Error("the answer never came");
        // React answers a press at the end of the event; the first wait is a microtask, the next ones frames.
        if (i === 0) await Promise.resolve();
        else await frame();
      }
      document.body.getBoundingClientRect();
      const taken = performance.now() - start;
      // What follows the answer (effects, paint) is over before the next press.
      await frame();
      await frame();
      return taken;
    },
    longestTask: () => {
      const taken = longest;
      longest = 0;
      return taken;
    },
  };
}

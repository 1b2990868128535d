import type { Background } from "../domain/board/background.ts";
import { whole } from "../domain/steps.ts";
import { doWork } from "./boardWork.ts";

/** The same work in place, when `run` is called: for tests. */
export function createMemoryBackground(): Background & { readonly run: () => boolean } {
  const waiting: (() => void)[] = [];
  return {
    sliced: async (steps) => whole(steps),
    soon: (act) => void waiting.push(act),
    later: (act) => void waiting.push(act),
    indexWords: async (texts) => doWork({ type: "words", texts }),
    rankTexts: async (texts) => doWork({ type: "ranks", texts }),
    run() {
      const act = waiting.shift();
      act?.();
      return act !== undefined;
    },
  };
}

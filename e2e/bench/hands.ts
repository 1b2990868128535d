/**
 * The board pressed as hands press it: by mouse and keys, so that the browser makes each press a task of its own and
 * draws its answer in a later one, as it does for an analyst.
 */
import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";

declare global {
  interface Window {
    /** Durations of tasks over 50 ms that nobody has asked for yet. */
    tasksSeen: number[];
  }
}

/** Milliseconds between presses: the last chart is drawn a few frames after one, and later where presses follow closely. */
const REST_MS = 500;
/** Milliseconds between the letters of a word. */
const TYPING_MS = 100;

/** Keys, and the statuses that they stand for. */
const JUDGEMENTS = [
  ["4", "Under way"],
  ["7", "Delivered"],
] as const;

/** What is pressed in each round, in this order. */
const KINDS = ["filter", "search", "sort", "move", "judge", "reset"] as const;

/** The durations of the tasks over 50 ms, in whole milliseconds, under the kind of press that they followed. */
export type LongTasks = Readonly<Record<(typeof KINDS)[number], readonly number[]>>;

/**
 * `rounds` times: a filter is taken and given back, a word is typed a letter at a time, a column sorted, the next row
 * judged by its key, and the search emptied.
 */
export async function pressByHand(
  page: Page,
  { rounds, words }: { readonly rounds: number; readonly words: readonly string[] },
): Promise<LongTasks> {
  await page.evaluate(() => {
    window.tasksSeen = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.tasksSeen.push(Math.round(duration));
    }).observe({ type: "longtask" });
  });
  /** The tasks so far, once nothing that a press has started is still to come. */
  const taken = (): Promise<number[]> =>
    page.evaluate(async (rest) => {
      await new Promise((done) => setTimeout(done, rest));
      return window.tasksSeen.splice(0);
    }, REST_MS);

  const longTasks: Record<(typeof KINDS)[number], number[]> = {
    filter: [],
    search: [],
    sort: [],
    move: [],
    judge: [],
    reset: [],
  };
  const press = async (kind: (typeof KINDS)[number], act: () => Promise<void>): Promise<void> => {
    await act();
    longTasks[kind].push(...(await taken()));
  };
  /** A hand is there before it presses. */
  const click = async (kind: (typeof KINDS)[number], what: Locator): Promise<void> => {
    await press(kind, () => what.hover());
    await press(kind, async () => {
      await page.mouse.down();
      await page.mouse.up();
    });
  };
  const grid = page.getByRole("grid", { name: "Commitments" });
  const boxes = page.getByRole("group", { name: "Status" }).getByRole("checkbox");
  const search = page.getByRole("searchbox", { name: "Search" });
  const heads = page.getByRole("columnheader").getByRole("button");
  await taken();
  for (let round = 0; round < rounds; round++) {
    await click("filter", boxes.nth(2 + (round % 3)));
    await click("filter", boxes.nth(2 + (round % 3)));
    await search.focus();
    const word = words[round % words.length] ?? "";
    await press("search", () => page.keyboard.type(word, { delay: TYPING_MS }));
    await click("sort", heads.nth(round % 3));
    await search.blur();
    await press("move", () => page.keyboard.press("j"));
    const [key, status] = JUDGEMENTS[round % 2] ?? JUDGEMENTS[0];
    await press("judge", () => page.keyboard.press(key));
    await expect(grid.getByRole("combobox").filter({ hasText: status }).first()).toBeVisible();
    await press("reset", () => search.fill(""));
  }
  return longTasks;
}

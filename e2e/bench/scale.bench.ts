/**
 * The board at sizes that no ministry fills: loading, presses, scrolling, memory. `SCALE_ROWS` are the sizes, by default
 * 10,000 and 100,000; `SCALE_MINUTES` is how long it is used at random, by default one. Figures are printed and none is
 * asserted; where things land is.
 */
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "@playwright/test";
import type { PreviewServer } from "vite";
import { build, preview } from "vite";
import type { Bench } from "./page/main.tsx";
import { pressByHand } from "./hands.ts";
import type { Figure } from "./report.ts";
import { report } from "./report.ts";

const SIZES = (process.env["SCALE_ROWS"] ?? "10000,100000").split(",").map(Number);
const MINUTES = Number(process.env["SCALE_MINUTES"] ?? 1);
const PRESSES = 200;
const SCREENS = 200;
const WORDS = ["ramen", "silka", "vorun", "plan", "gorta"];
const CONFIG = join(import.meta.dirname, "vite.config.ts");

declare global {
  interface Window {
    bench: Bench;
    longTasks: number[];
    settle: () => Promise<void>;
  }
}

/** Beside that of `npm run bench:serve`, which may be running. */
const PORT = 4176;

let server: PreviewServer;
test.beforeAll(async () => {
  await build({ configFile: CONFIG, logLevel: "warn" });
  server = await preview({
    configFile: CONFIG,
    logLevel: "warn",
    preview: { port: PORT },
  });
});
test.afterAll(() => server.close());

function installHelpers(): void {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(Math.round(duration));
  }).observe({ type: "longtask" });
  const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
  window.settle = async () => {
    await frame();
    await frame();
  };
}

/** The page with so many rows in it, fully prepared; with the milliseconds to the first rows and the tasks over 50. */
async function loaded(page: Page, rows: number) {
  await page.addInitScript(installHelpers);
  await page.goto(`http://127.0.0.1:${PORT}/`);
  const firstRows = await page.evaluate(async (count) => {
    const { bench } = window;
    const made = await bench.generate(count);
    await new Promise((done) => setTimeout(done, 1000));
    window.longTasks = [];
    const start = performance.now();
    void bench.load(made);
    while (bench.state()?.firstId !== made[0]?.id) await new Promise((done) => setTimeout(done, 1));
    document.body.getBoundingClientRect();
    return performance.now() - start;
  }, rows);
  // Words are found by their index once a phrase of them is answered without a word on what is not searched yet.
  await page.evaluate(() => window.bench.search("ra"));
  const count = page.getByRole("contentinfo").getByRole("status").filter({ hasText: "shown" });
  await expect(count).not.toContainText("counted", { timeout: 120_000 });
  await expect(count).not.toContainText("searched", { timeout: 120_000 });
  await page.evaluate(() => window.bench.reset());
  await page.evaluate(() => window.bench.sort([{ col: "statement", dir: 1 }]));
  await expect(count).not.toContainText("sorted", { timeout: 120_000 });
  await page.evaluate(() => window.bench.reset());
  return { firstRows, longTasks: await page.evaluate(() => window.longTasks.splice(0)) };
}

async function bytes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { measureUserAgentSpecificMemory: measure } = performance as unknown as {
      readonly measureUserAgentSpecificMemory: () => Promise<{ readonly bytes: number }>;
    };
    return (await measure.call(performance)).bytes;
  });
}

const megabytes = (count: number): number => Math.round(count / 1e6);

for (const rows of SIZES) {
  test(`${rows} rows: first rows, tasks that block, presses, scrolling, memory`, async ({
    page,
  }) => {
    test.setTimeout(900_000 + MINUTES * 60_000);
    await page.setViewportSize({ width: 1600, height: 1150 });
    const { firstRows, longTasks } = await loaded(page, rows);
    const afterLoad = await bytes(page);

    const pressed = await page.evaluate(
      async ({ presses, words }) => {
        const { bench, settle } = window;
        const kinds = ["Action plan", "Funding pledge", "Policy reform"];
        const samples: Record<string, number[]> = { facet: [], search: [], sort: [], judge: [] };
        const timed = async (task: string, act: () => unknown) => {
          const start = performance.now();
          // The answer is drawn at the end of the task that it comes in.
          await act();
          document.body.getBoundingClientRect();
          samples[task]?.push(performance.now() - start);
          await settle();
        };
        for (let i = 0; i < presses / 4; i++) {
          await timed("facet", () => bench.toggleFacet("kind", kinds[i % 3] ?? ""));
          await timed("search", () => bench.search((words[i % words.length] ?? "").slice(0, 4)));
          await timed("sort", () =>
            bench.sort([{ col: i % 2 === 0 ? "date" : "statement", dir: i % 4 < 2 ? 1 : -1 }]),
          );
          const id = document.querySelector('[data-line="0"] [role=rowheader]')?.ariaLabel;
          if (id)
            await timed(
              "judge",
              () => void bench.edit(id, { status: ["Delayed", "Completed"][i % 2] ?? "" }),
            );
          if (i % 10 === 9) await bench.reset();
        }
        await bench.reset();
        return { samples };
      },
      { presses: PRESSES, words: WORDS },
    );
    const longPresses = await pressByHand(page, { rounds: PRESSES / 20, words: WORDS });
    const afterPresses = await bytes(page);

    const scrolled = await page.evaluate(async (screens) => {
      const main = window.bench.scroller();
      if (!main) throw new Error("there is no table");
      const box = main.getBoundingClientRect();
      const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
      window.longTasks = [];
      let [blank, dropped, before] = [0, 0, await frame()];
      for (let i = 1; i <= screens; i++) {
        main.scrollTop = (i * main.clientHeight) % (main.scrollHeight - main.clientHeight);
        const now = await frame();
        dropped += Math.max(0, Math.round(((now - before) * 60) / 1000) - 1);
        before = now;
        const hit = document.elementFromPoint(box.left + 200, box.top + box.height / 2);
        if (!hit?.closest("[role=row][data-line]")) blank++;
      }
      main.scrollTop = 0;
      return { blank, dropped, longTasks: window.longTasks.splice(0) };
    }, SCREENS);
    expect(scrolled.blank).toBe(0);

    // Where the keyboard and a link land.
    const far = `C-${String(Math.floor(rows * 0.9)).padStart(7, "0")}`;
    await page.evaluate((id) => window.bench.open(id), far);
    await expect(page.getByRole("rowheader", { name: far })).toBeInViewport();
    await page.evaluate(() => window.bench.open(null));
    await page.getByRole("rowheader").last().focus();
    await page.keyboard.press("Control+End");
    await expect(page.locator(`[aria-rowindex="${rows}"]`)).toBeInViewport();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("PageDown");
    const landed = await page.evaluate(() =>
      Number(document.activeElement?.closest("[role=row]")?.getAttribute("aria-rowindex")),
    );
    expect(landed).toBeGreaterThan(5);
    await page.evaluate(() => {
      void window.bench.open(null);
      void window.bench.reset();
    });

    const used = await page.evaluate(async (milliseconds) => {
      const { bench, settle } = window;
      const acts = [
        () => bench.toggleFacet("kind", "Action plan"),
        () => bench.toggleFacet("status", "Completed"),
        () => bench.search(["ra", "plan", "sil men", ""][Math.floor(Math.random() * 4)] ?? ""),
        () => bench.sort([{ col: "statement", dir: Math.random() < 0.5 ? 1 : -1 }]),
        () => bench.scroller()?.scrollTo({ top: Math.random() * 1e6 }),
        () => bench.reset(),
      ];
      let count = 0;
      for (const end = performance.now() + milliseconds; performance.now() < end; count++) {
        await acts[Math.floor(Math.random() * acts.length)]?.();
        await settle();
      }
      await bench.reset();
      await new Promise((done) => setTimeout(done, 1000));
      return count;
    }, MINUTES * 60_000);
    const afterUse = await bytes(page);

    const figures: Figure[] = [
      { task: "first rows", rows, samples: [firstRows] },
      ...Object.entries(pressed.samples).map(([task, samples]) => ({ task, rows, samples })),
    ];
    report(`scale-${rows}`, figures, {
      "tasks over 50 ms while it is loaded and prepared": longTasks,
      "tasks over 50 ms in presses by hand": longPresses,
      "frames of 200 screens: blank, dropped; tasks over 50 ms": scrolled,
      "MB after loading, after 200 presses and those by hand": [
        megabytes(afterLoad),
        megabytes(afterPresses),
      ],
      [`MB after ${used} acts in ${MINUTES} min at random`]: megabytes(afterUse),
    });
  });
}

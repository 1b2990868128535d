import { writeFile } from "node:fs/promises";
import { test } from "@playwright/test";
import { largeTable } from "../largeTable.ts";
import { installProbe } from "./probe.ts";
import type { Figure } from "./report.ts";
import { report } from "./report.ts";

const ROWS = Number(process.env["IMPORT_ROWS"] ?? 100_000);
const COUNT = ROWS.toLocaleString("en-GB");
/** Milliseconds after which something that was waited for is called missing. */
const WAIT = 120_000 + ROWS;
const KEYS = "centre training";
/** Milliseconds between two keys of somebody who writes fast: faster ones would hold up each other. */
const BETWEEN_KEYS = 80;

declare global {
  interface Window {
    keysAnswered: number[];
  }
}

test(`an import of ${COUNT} rows of 14 columns, and the page while it runs`, async ({
  browser,
}) => {
  const context = await browser.newContext({ serviceWorkers: "block", acceptDownloads: true });
  const page = await context.newPage();
  await page.addInitScript(installProbe);
  // From the key, as the system had it, to the frame that shows what it did.
  await page.addInitScript(() => {
    window.keysAnswered = [];
    addEventListener(
      "keydown",
      ({ timeStamp }) =>
        requestAnimationFrame(() =>
          setTimeout(() => window.keysAnswered.push(performance.now() - timeStamp)),
        ),
      true,
    );
  });
  await page.goto("./#/data");
  const buffer = largeTable(ROWS);
  const figures: Figure[] = [];
  const longest = async () => page.evaluate(() => window.probe.longestTask());
  // By text alone and seldom: to look for a role goes through the whole page, and would be measured with it.
  const says = async (selector: string, words: string) =>
    page.waitForFunction(
      ([where, what]) => document.querySelector(where)?.textContent.includes(what) === true,
      [selector, words] as const,
      { polling: 100, timeout: WAIT },
    );
  const rowsStand = async () =>
    page.waitForFunction(
      (count) => document.querySelector("[role=grid]")?.ariaRowCount === count,
      String(ROWS),
      { polling: 100, timeout: WAIT },
    );
  const timed = async (task: string, act: () => Promise<unknown>): Promise<void> => {
    await longest();
    const start = performance.now();
    await act();
    figures.push({ task, rows: ROWS, samples: [performance.now() - start] });
    figures.push({
      task: `${task}: the longest task of the page`,
      rows: ROWS,
      samples: [await longest()],
    });
  };

  // As a path: Playwright hands over no more than 50 MB itself.
  const file = test.info().outputPath("all.csv");
  await writeFile(file, buffer);
  await page.getByLabel("Import a table").setInputFiles(file);
  const dialog = page.getByRole("dialog", { name: "Import all.csv" });
  await timed("read, and check until the rows are ready", async () => {
    // The board is used meanwhile: first it is opened, and once it stands the keys are pressed.
    await page.evaluate(() => (location.hash = "#/board"));
    const opened = performance.now();
    await page.waitForFunction(() => window.chartsAt !== undefined, { polling: 20 });
    figures.push({
      task: "the board is opened while it is read, charts and all",
      rows: ROWS,
      samples: [performance.now() - opened],
    });
    await page.focus("#search");
    await page.waitForTimeout(500);
    for (const key of KEYS) {
      await page.keyboard.press(key === " " ? "Space" : key);
      await page.waitForTimeout(BETWEEN_KEYS);
    }
    await page.evaluate(() => (location.hash = "#/data"));
    await says("dialog[open]", `${COUNT} rows ready`);
  });
  figures.push({
    task: "a key in the search box while it is read",
    rows: ROWS,
    samples: await page.evaluate(() => window.keysAnswered),
  });
  await timed("plan and write", async () => {
    await dialog.getByRole("button", { name: "Import", exact: true }).click();
    await says("main", `${COUNT} commitments added`);
  });
  await timed("open it on the board", async () => {
    await page.getByRole("link", { name: "Open it on the board" }).click();
    await rowsStand();
  });
  await timed("start again with it", async () => {
    await page.reload({ waitUntil: "commit" });
    await rowsStand();
  });
  // What was reread and folded belongs to no file that is saved.
  await says("footer", "Saved on this device");
  await page.waitForTimeout(2000);
  for (const [format, save] of [
    ["CSV", "Save the CSV file"],
    ["JSON", "Save the JSON file"],
    ["Excel", "Save the workbook"],
    ["Data package", "Save the data package"],
  ] as const) {
    await page.getByRole("button", { name: "Export options" }).click();
    await page.getByRole("radio", { name: format, exact: true }).check();
    await timed(`save as ${format}`, async () => {
      const download = page.waitForEvent("download", { timeout: WAIT });
      await page.getByRole("button", { name: save }).click();
      await (await download).path();
    });
    await page.keyboard.press("Escape");
  }
  const memory = await page.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
  );
  report("import", figures, {
    "the file": `${(buffer.length / 1e6).toFixed(1)} MB`,
    "heap of the page afterwards": `${(memory / 1e6).toFixed(0)} MB`,
  });
  await context.close();
});

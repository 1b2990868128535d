import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../board.ts";
import { largeTable } from "../largeTable.ts";

const ROWS = 12_000;
const FILE = { name: "all-pledges.csv", mimeType: "text/csv", buffer: largeTable(ROWS) };

/** What the browser keeps of datasets. */
async function stored(page: Page): Promise<number> {
  return page.evaluate(
    async () =>
      new Promise<number>((done, fail) => {
        const opening = indexedDB.open("follow-through-datasets");
        opening.addEventListener("error", () => fail(new Error("the database did not open")));
        opening.addEventListener("success", () => {
          const database = opening.result;
          const counting = database.transaction("packages").objectStore("packages").count();
          counting.addEventListener("success", () => {
            database.close();
            done(counting.result);
          });
        });
      }),
  );
}

/** Every value that a progress bar has, from its first sight on. */
async function watchBars(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seenOnBars: seen });
    new MutationObserver(() => {
      for (const bar of document.querySelectorAll("progress"))
        if (bar.hasAttribute("value") && bar.value !== seen.at(-1)) seen.push(bar.value);
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  return async () =>
    page.evaluate(() => (globalThis as unknown as { seenOnBars: number[] }).seenOnBars);
}

test("A large table is read under a bar that moves, and Cancel leaves nothing of it; then it comes in, and files of it are written under a bar of their own", async ({
  board,
  page,
}) => {
  test.slow();
  await board.open("#/data");
  const seen = await watchBars(page);
  await page.getByLabel("Import a table").setInputFiles(FILE);
  const dialog = page.getByRole("dialog", { name: `Import ${FILE.name}` });
  await expect(dialog.getByRole("heading", { name: "12,000 rows ready" })).toBeVisible();
  expect(new Set(await seen()).size).toBeGreaterThan(2);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("combobox", { name: "Dataset" })).not.toContainText("All pledges");
  expect(await stored(page)).toBe(0);

  await page.getByLabel("Import a table").setInputFiles(FILE);
  await expect(dialog.getByRole("heading", { name: "12,000 rows ready" })).toBeVisible();
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("main")).toContainText("12,000 commitments added", {
    timeout: 40_000,
  });
  await page.getByRole("link", { name: "Open it on the board" }).click();
  await expect(page.getByRole("grid", { name: "Commitments" })).toHaveAttribute(
    "aria-rowcount",
    String(ROWS),
  );

  const options = await board.exportOptions();
  await options.getByRole("radio", { name: "Excel" }).check();
  await options.getByRole("radio", { name: "All, the others after them" }).check();
  const files: string[] = [];
  page.on("download", (download) => files.push(download.suggestedFilename()));
  const before = new Set(await seen()).size;
  await options.getByRole("button", { name: "Save the workbook" }).click();
  const writing = page.getByRole("group", { name: "Writing a file" });
  await expect(writing).toContainText("of 12,000 rows");
  await writing.getByRole("button", { name: "Cancel" }).click();
  await expect(writing).toHaveCount(0);
  await expect(page.getByRole("contentinfo")).toContainText("Cancelled. No file was saved.");
  expect(new Set(await seen()).size).toBeGreaterThan(before);
  expect(files).toEqual([]);

  await page.keyboard.press("Escape");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export CSV" }).click();
  const text = await readFile(await (await download).path(), "utf8");
  expect(text.split("\r\n")).toHaveLength(ROWS + 2);
});

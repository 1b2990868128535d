import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext, Page, TestInfo } from "@playwright/test";
import { chromium } from "@playwright/test";
import { Board, expect, test } from "../board.ts";
import { chromiumPath } from "../browser.ts";
import { withGuard } from "../guard.ts";

/** A browser with a profile of its own in `folder`, which outlives it. */
async function openBrowser(folder: string, info: TestInfo): Promise<BrowserContext> {
  const { baseURL } = info.project.use;
  return chromium.launchPersistentContext(folder, {
    executablePath: chromiumPath(),
    ...(baseURL === undefined ? {} : { baseURL }),
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
  });
}

async function firstPage(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? context.newPage();
}

test("Where the browser refuses all site data, the board works, says that nothing lasts, and offers the log", async ({
  baseURL,
}, info) => {
  const folder = info.outputPath("profile");
  await mkdir(join(folder, "Default"), { recursive: true });
  // "Block all site data" of Chromium's settings.
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  await writeFile(join(folder, "Default", "Preferences"), JSON.stringify(preferences));
  const context = await openBrowser(folder, info);
  await withGuard(context, new URL(baseURL ?? "").origin, async () => {
    const page = await firstPage(context);
    const board = new Board(page);
    await page.goto("./");
    const refused = await page.evaluate(() => {
      try {
        return localStorage.length < 0;
      } catch {
        return true;
      }
    });
    expect(refused, "this Chromium took no notice of the setting").toBe(true);

    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(board.notices).toContainText("this browser refuses storage");
    await board.statusOf("MS-01").click();
    await page.getByRole("option", { name: "Stalled", exact: true }).click();
    await expect(board.statusOf("MS-01")).toHaveText("Stalled");
    await expect(board.saving()).toContainText("One entry is not saved");
    const { bytes } = await board.saved(async () =>
      page.getByRole("button", { name: "Download the log" }).click(),
    );
    expect(bytes.toString("utf8")).toContain('"stalled"');
  });
  await context.close();
});

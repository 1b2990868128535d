import { spawn } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
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

/** Chromium as a process of our own, so that it can be killed as a whole. */
async function startBrowser(
  folder: string,
): Promise<{ readonly page: Page; readonly kill: () => Promise<void> }> {
  const portFile = join(folder, "DevToolsActivePort");
  await rm(portFile, { force: true });
  const flags = ["--headless", "--no-sandbox", "--no-first-run", "--remote-debugging-port=0"];
  const browser = spawn(chromiumPath(), [...flags, `--user-data-dir=${folder}`], {
    stdio: "ignore",
  });
  const ended = new Promise<void>((done) => browser.once("exit", () => done()));
  await expect
    .poll(async () => readFile(portFile, "utf8").catch(() => ""), { timeout: 30_000 })
    .toMatch(/^\d+\n/);
  const [port] = (await readFile(portFile, "utf8")).split("\n");
  const connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = connection.contexts();
  if (context === undefined) throw new Error("the browser has no window");
  return {
    page: await context.newPage(),
    kill: async () => {
      browser.kill("SIGKILL");
      await ended;
    },
  };
}

test("What was called saved is there after the whole browser was killed at that moment", async ({
  baseURL,
}, info) => {
  const folder = info.outputPath("profile");
  await mkdir(folder, { recursive: true });
  const first = await startBrowser(folder);
  try {
    const board = new Board(first.page);
    await first.page.goto(`${baseURL}#/board?theme=cybersecurity`);
    for (const status of ["Under way", "Stalled", "Delivered"])
      await board.pickStatus("CY-03", status);
  } finally {
    await first.kill();
  }

  const second = await startBrowser(folder);
  try {
    const board = new Board(second.page);
    await second.page.goto(`${baseURL}#/board?theme=cybersecurity&open=CY-03`);
    await board.expectSaved();
    await expect(board.statusOf("CY-03")).toHaveText("Delivered");
    await expect(board.history("CY-03")).toHaveCount(3);
  } finally {
    await second.kill();
  }
});

import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { chromium, expect } from "@playwright/test";
import { chromiumPath } from "./browser.ts";

export interface OwnBrowser {
  readonly page: Page;
  /** Kills all its processes at once, as a power cut would: nothing is flushed, nothing says goodbye. */
  readonly kill: () => Promise<void>;
}

/** Chromium as processes of our own with the profile in `folder`, so that it can be killed as a whole. */
export async function startBrowser(folder: string): Promise<OwnBrowser> {
  const portFile = join(folder, "DevToolsActivePort");
  await rm(portFile, { force: true });
  // A killed browser leaves its lock behind.
  for (const lock of ["SingletonLock", "SingletonSocket", "SingletonCookie"])
    await rm(join(folder, lock), { force: true });
  const flags = ["--headless", "--no-sandbox", "--no-first-run", "--remote-debugging-port=0"];
  const browser = spawn(chromiumPath(), [...flags, `--user-data-dir=${folder}`], {
    stdio: "ignore",
    detached: true,
  });
  const ended = new Promise<void>((done) => browser.once("exit", () => done()));
  await expect
    .poll(async () => readFile(portFile, "utf8").catch(() => ""), { timeout: 30_000 })
    .toMatch(/^\d+\n/);
  const [port] = (await readFile(portFile, "utf8")).split("\n");
  const connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = connection.contexts();
  if (context === undefined) throw new Error("the browser has no window");
  const { pid } = browser;
  if (pid === undefined) throw new Error("the browser has no process");
  return {
    page: await context.newPage(),
    kill: async () => {
      // The whole group: the browser, the page's process and the one that writes to the disk.
      process.kill(-pid, "SIGKILL");
      await ended;
    },
  };
}

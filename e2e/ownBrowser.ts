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

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--no-first-run",
  "--hide-crash-restore-bubble",
  "--remote-debugging-port=0",
];
/** On a busy machine a browser that was killed before does not always answer the first time. */
const STARTS = 3;
const ANSWERS_WITHIN_MS = 20_000;

async function start(folder: string): Promise<OwnBrowser> {
  const portFile = join(folder, "DevToolsActivePort");
  // What a killed browser leaves behind.
  for (const left of ["DevToolsActivePort", "SingletonLock", "SingletonSocket", "SingletonCookie"])
    await rm(join(folder, left), { force: true });
  const browser = spawn(chromiumPath(), [...FLAGS, `--user-data-dir=${folder}`], {
    stdio: "ignore",
    detached: true,
  });
  const ended = new Promise<void>((done) => browser.once("exit", () => done()));
  const { pid } = browser;
  if (pid === undefined) throw new Error("the browser has no process");
  const kill = async (): Promise<void> => {
    // The whole group: the browser, the page's process and the one that writes to the disk.
    process.kill(-pid, "SIGKILL");
    await ended;
  };
  try {
    await expect
      .poll(async () => readFile(portFile, "utf8").catch(() => ""), { timeout: ANSWERS_WITHIN_MS })
      .toMatch(/^\d+\n/);
    const [port] = (await readFile(portFile, "utf8")).split("\n");
    const connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, {
      timeout: ANSWERS_WITHIN_MS,
    });
    const [context] = connection.contexts();
    if (context === undefined) throw new Error("the browser has no window");
    return { page: await context.newPage(), kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** Chromium as processes of our own with the profile in `folder`, so that it can be killed as a whole. */
export async function startBrowser(folder: string): Promise<OwnBrowser> {
  for (let left = STARTS; ; left--) {
    try {
      return await start(folder);
    } catch (error) {
      if (left === 1) throw error;
    }
  }
}

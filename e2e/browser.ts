import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

function findChromium(): string | undefined {
  return [...USUAL_PLACES, chromium.executablePath()].find((path) => existsSync(path));
}

/** Debian as root gets its own package; anywhere else Playwright fetches the build it is made for. */
function fetchChromium(): void {
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const commands: readonly (readonly [string, readonly string[]])[] = isDebianRoot
    ? [
        ["apt-get", ["update", "-qq"]],
        ["apt-get", ["install", "-y", "-qq", "chromium"]],
      ]
    : [["npx", ["playwright", "install", "chromium"]]];
  for (const [command, args] of commands)
    execFileSync(command, args, { stdio: ["ignore", "ignore", "inherit"] });
}

/**
 * The Chromium that the browser tests run in: CHROMIUM_PATH, one that is installed, or one fetched now. Throws with what
 * to do when there is none: a run without a browser must not pass.
 */
export function chromiumPath(): string {
  const wanted = process.env["CHROMIUM_PATH"];
  if (wanted !== undefined) {
    if (existsSync(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH is "${wanted}", and there is no file. Correct it or unset it.`);
  }
  const found = findChromium();
  if (found !== undefined) return found;
  try {
    fetchChromium();
  } catch {
    // Said below, in one sentence with the ways out.
  }
  const fetched = findChromium();
  if (fetched !== undefined) return fetched;
  throw new Error(
    "No Chromium was found or could be fetched. Install one (`apt-get install -y chromium`, or `npx playwright install --with-deps chromium`), or set CHROMIUM_PATH.",
  );
}

const SHELL = "/usr/bin/chromium-headless-shell";

/** Chromium without a window, where Debian's package is there: the same pages in two thirds of the time. */
export function shellPath(): string {
  const wanted = process.env["CHROMIUM_PATH"];
  return wanted === undefined && existsSync(SHELL) ? SHELL : chromiumPath();
}

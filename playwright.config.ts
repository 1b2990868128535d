import { defineConfig } from "@playwright/test";
import { chromiumPath, shellPath } from "./e2e/browser.ts";

/** Two runs side by side take a port and a build each: `PORT=4182 OUT_DIR=/tmp/dist npx playwright test`. */
const PORT = Number(process.env["PORT"] ?? 4173);
const OUT_DIR = process.env["OUT_DIR"] ?? "dist";
const ORIGIN = `http://127.0.0.1:${PORT}/`;

function launch(executablePath: string) {
  return { executablePath, args: ["--font-render-hinting=none", "--disable-gpu"] };
}

export default defineConfig({
  testDir: "e2e",
  testIgnore: "bench/**",
  outputDir: process.env["RESULTS_DIR"] ?? "test-results",
  workers: 2,
  timeout: 60_000,
  fullyParallel: true,
  forbidOnly: process.env["CI"] !== undefined,
  // A story that passes only the second time is listed as flaky, to be looked into.
  retries: process.env["CI"] === undefined ? 0 : 1,
  reporter: [["list"]],
  expect: {
    timeout: 10_000,
    toHaveScreenshot: { maxDiffPixelRatio: 0.01, animations: "disabled" },
  },
  snapshotPathTemplate: "{testDir}/{testFileDir}/pictures/{arg}{ext}",
  use: {
    baseURL: ORIGIN,
    locale: "en-GB",
    timezoneId: "UTC",
    viewport: { width: 1440, height: 900 },
  },
  projects: [
    {
      name: "stories",
      testDir: "e2e/stories",
      // Each story has a browser of its own, into which the service worker would load the whole app again: a fifth of
      // the time. It is tried among the faults.
      use: { serviceWorkers: "block", launchOptions: launch(shellPath()) },
    },
    { name: "faults", testDir: "e2e/faults", use: { launchOptions: launch(chromiumPath()) } },
  ],
  webServer: {
    command: `npx vite preview --outDir ${OUT_DIR} --strictPort --port ${PORT} --host 127.0.0.1`,
    url: ORIGIN,
    // Also for the benchmarks, whose config stands elsewhere.
    cwd: import.meta.dirname,
    reuseExistingServer: process.env["CI"] === undefined,
  },
});

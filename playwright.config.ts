import { defineConfig } from "@playwright/test";
import { chromiumPath } from "./e2e/browser.ts";

const PORT = 4173;

export default defineConfig({
  testDir: "e2e",
  testIgnore: "bench/**",
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env["CI"] !== undefined,
  reporter: [["list"]],
  expect: { timeout: 10_000, toHaveScreenshot: { maxDiffPixelRatio: 0.01, animations: "disabled" } },
  snapshotPathTemplate: "{testDir}/{testFileDir}/pictures/{arg}{ext}",
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    locale: "en-GB",
    timezoneId: "UTC",
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: chromiumPath(), args: ["--font-render-hinting=none"] },
    trace: "retain-on-failure",
  },
  webServer: {
    command: `npx vite preview --strictPort --port ${PORT} --host 127.0.0.1`,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: process.env["CI"] === undefined,
  },
});

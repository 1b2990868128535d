import { chromiumPath } from "../browser.ts";
import base from "../../playwright.config.ts";

/** The benchmarks: one at a time, and no retries. They print figures and assert none. */
export default {
  ...base,
  testDir: ".",
  testIgnore: [],
  projects: [],
  testMatch: "**/*.bench.ts",
  workers: 1,
  fullyParallel: false,
  timeout: 300_000,
  use: { ...base.use, launchOptions: { executablePath: chromiumPath() } },
};

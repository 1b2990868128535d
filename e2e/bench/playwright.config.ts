import { chromiumPath } from "../browser.ts";
import base from "../../playwright.config.ts";

// The projects of the stories and faults have folders of their own; an empty list of projects would run nothing.
const { projects: _, ...shared } = base;

/** The benchmarks: one at a time, and no retries. They print figures and assert none. */
export default {
  ...shared,
  testDir: ".",
  testIgnore: [],
  testMatch: "**/*.bench.ts",
  workers: 1,
  fullyParallel: false,
  timeout: 300_000,
  use: { ...shared.use, launchOptions: { executablePath: chromiumPath() } },
};

import base from "../../playwright.config.ts";

/** The benchmarks: one at a time, and no retries. They print figures and assert none. */
export default {
  ...base,
  testDir: ".",
  testIgnore: [],
  testMatch: "**/*.bench.ts",
  workers: 1,
  fullyParallel: false,
  timeout: 300_000,
  // Recording what happens costs more than what is measured.
  use: { ...base.use, trace: "off" as const },
};

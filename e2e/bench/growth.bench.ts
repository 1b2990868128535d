/**
 * Draws how times grow with rows, out of results of the shared benchmark: `BENCH_RESULTS` is the folder they are in.
 * Writes `growth.svg` beside our own figures and prints the exponents.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "@playwright/test";
import type { Run } from "./growth.ts";
import { exponents, growthOf, growthSvg } from "./growth.ts";

/** By default what our own figures are written to: without results of the shared benchmark there is nothing to draw. */
const RESULTS = join(import.meta.dirname, "results");
const FOLDER = process.env["BENCH_RESULTS"] ?? RESULTS;

test("time against rows, for this board, the best peer and the limit", () => {
  mkdirSync(RESULTS, { recursive: true });
  const runs = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as Run & { when?: string })
    .filter(({ summary }: Partial<Run>) => summary !== undefined)
    .toSorted((a, b) => (a.when ?? "").localeCompare(b.when ?? ""));
  const growths = growthOf(runs);
  if (runs.length > 0) writeFileSync(join(RESULTS, "growth.svg"), growthSvg(growths));
  const powers = (line: (typeof growths)[number]["own"]) =>
    exponents(line)
      .map(({ from, to, power }) => `${from}→${to}: ${power.toFixed(2)}`)
      .join("  ");
  for (const { task, own, limit, peer } of growths)
    process.stdout.write(
      `${task.padEnd(10)} own ${powers(own)} | limit ${powers(limit)} | peer ${powers(peer)}\n`,
    );
});

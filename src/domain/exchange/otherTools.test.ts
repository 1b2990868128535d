import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COLUMNS } from "../board/view.ts";
import { nastyLines, nastyPackage } from "./aRoundTrip.ts";
import { aTakenView } from "./aTakenView.ts";
import { bytesOf } from "./making.ts";
import type { Manifest } from "./manifest.ts";
import { viewPackageParts } from "./viewPackage.ts";

const DATA = join(import.meta.dirname, "../../../data");

function shipped(name: string): ReadonlyMap<string, string> {
  const names = readdirSync(join(DATA, name)).filter((file) => !file.endsWith(".md"));
  return new Map(names.map((file) => [file, readFileSync(join(DATA, name, file), "utf8")]));
}

/** How a program that knows nothing of us counts the rows of a CSV file. */
const TOOLS = [
  {
    name: "miller",
    path: "/usr/bin/mlr",
    rows: (file: string) => Number(run("/usr/bin/mlr", ["--icsv", "--onidx", "count", file])),
  },
  {
    name: "csvkit",
    path: "/usr/bin/csvjson",
    rows: (file: string) => {
      const args = ["--no-inference", "--quotechar", '"', "--delimiter", ",", file];
      return (JSON.parse(run("/usr/bin/csvjson", args)) as unknown[]).length;
    },
  },
];

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
}

const PATIENCE_MS = 300_000;

describe.each(TOOLS)("$name (skipped where it is not installed)", ({ path, rows }) => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "package-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.skipIf(!existsSync(path)).each([
    ["the article", shipped("hanoi-article")],
    ["the record", shipped("admm-record")],
    ["nasty cells", nastyPackage()],
  ])(
    "counts as many rows in every table of %s as the manifest says",
    async (_, files) => {
      const taken = aTakenView(files, { columns: COLUMNS }, nastyLines(files));
      const packed = new Map(
        Object.entries(unzipSync(await bytesOf(viewPackageParts(taken, files)))),
      );
      for (const [name, content] of packed) writeFileSync(join(folder, name), content);
      const manifest = JSON.parse(
        new TextDecoder().decode(packed.get("manifest.json")),
      ) as Manifest;
      const tables = manifest.files.filter(({ path: file }) => file.endsWith(".csv"));
      const counted = tables.map((table) => [table.path, rows(join(folder, table.path))]);
      expect(counted).toEqual(tables.map((table) => [table.path, table.rows]));
    },
    PATIENCE_MS,
  );
});

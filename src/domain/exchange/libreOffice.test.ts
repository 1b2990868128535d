import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COLUMNS, DEFAULT_COLUMNS } from "../board/view.ts";
import type { Home } from "./aRoundTrip.ts";
import { changesBy, nastyImport, nastyLines, nastyPackage } from "./aRoundTrip.ts";
import { asCalcCsv, asCalcXlsx } from "./asCalcSaves.ts";
import { aTakenView } from "./aTakenView.ts";
import { readCsv } from "./csvRead.ts";
import { bytesOf } from "./making.ts";
import { viewCsv } from "./viewCsv.ts";
import { viewJsonParts } from "./viewJson.ts";
import { viewXlsxParts } from "./viewXlsx.ts";

const DATA = join(import.meta.dirname, "../../../data");

function shipped(name: string): ReadonlyMap<string, string> {
  const names = readdirSync(join(DATA, name)).filter((file) => !file.endsWith(".md"));
  return new Map(names.map((file) => [file, readFileSync(join(DATA, name, file), "utf8")]));
}

function home(name: string, files: ReadonlyMap<string, string>, isOpen: boolean): Home {
  return { name, files, lines: nastyLines(files), isOpen };
}

const HOMES: readonly Home[] = [
  home("article", shipped("hanoi-article"), false),
  home("record", shipped("admm-record"), false),
  home("imported", nastyImport(), true),
  home("package", nastyPackage(), false),
];

/** A file that was taken away. Its name says of what and how, without a hyphen or a dot. */
interface Exported {
  readonly home: Home;
  readonly name: string;
  readonly kind: "csv" | "xlsx" | "json";
  /** Empty for what has none. */
  readonly delimiter: string;
  readonly bytes: Uint8Array;
}

const DELIMITERS = { comma: ",", semicolon: ";", tab: "\t" } as const;
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Every dialect of every format, of a dataset with something on every field. */
async function exportsOf(one: Home): Promise<readonly Exported[]> {
  const sets = (["labels", "ids"] as const).flatMap((form) =>
    Object.entries({ visible: DEFAULT_COLUMNS, all: COLUMNS }).map(async ([set, columns]) => {
      const taken = aTakenView(one.files, { columns }, one.lines);
      const name = `${one.name}_${set}_${form}`;
      const csvs = Object.entries(DELIMITERS).flatMap(([dialect, delimiter]) =>
        [true, false].map((bom): Exported => ({
          home: one,
          name: `${name}_${dialect}_${bom ? "bom" : "plain"}`,
          kind: "csv",
          delimiter,
          bytes: utf8(viewCsv(taken, { delimiter, bom }, form)),
        })),
      );
      const rest = { home: one, name, delimiter: "" };
      return [
        ...csvs,
        { ...rest, kind: "xlsx" as const, bytes: await bytesOf(viewXlsxParts(taken, form)) },
        { ...rest, kind: "json" as const, bytes: await bytesOf(viewJsonParts(taken, form)) },
      ];
    }),
  );
  return (await Promise.all(sets)).flat();
}

const ALL = (await Promise.all(HOMES.map(exportsOf))).flat();
const named = ALL.map((one) => [`${one.name}.${one.kind}`, one] as const);
const ofKind = (kind: Exported["kind"]) => named.filter(([, one]) => one.kind === kind);

describe("An export changes nothing when it comes back", () => {
  test.each(named)("as it left: %s", (name, one) => {
    expect(changesBy(name, one.bytes, one.home)).toEqual({
      rows: expect.any(Number) as number,
      changes: [],
    });
  });

  test.each(ofKind("csv"))("saved as Calc saves CSV and XLSX: %s", (name, one) => {
    const read = readCsv(new TextDecoder().decode(one.bytes), one.delimiter);
    if (!read.ok) throw new Error(read.error.message);
    const { rows } = read.value;
    expect(changesBy(name, utf8(asCalcCsv(rows, one.delimiter)), one.home).changes).toEqual([]);
    expect(changesBy("view.xlsx", asCalcXlsx(rows), one.home).changes).toEqual([]);
  });
});

const SOFFICE = [
  "/usr/bin/soffice",
  "/usr/local/bin/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
].find((path) => existsSync(path));

/** It starts anew for each run, on a busy machine slowly. */
const PATIENCE_MS = 300_000;
const CSV_FILTER = "Text - txt - csv (StarCalc)";
/** Comma, double quotes, UTF-8, all sheets. */
const CSV_OUT = `csv:${CSV_FILTER}:44,34,76,1,,0,false,true,false,false,false,-1`;
/**
 * As a person would who ticks "Detect special numbers" in the dialog, in Germany (1031): what can be taken for a number
 * or a day is.
 */
const csvIn = (delimiter: string) =>
  `${CSV_FILTER}:${delimiter.charCodeAt(0)},34,76,1,,1031,false,true`;

describe.skipIf(SOFFICE === undefined)(
  "An export changes nothing when LibreOffice has saved it in between (skipped where it is not installed: apt-get install libreoffice-calc)",
  () => {
    let folder = "";
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "office-"));
      mkdirSync(join(folder, "in"));
      for (const [name, { bytes }] of named) writeFileSync(join(folder, "in", name), bytes);
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    /** Has the files of `from` opened and saved in another format, and returns the folder of the results. */
    const saved = (
      from: string,
      files: readonly string[],
      out: string,
      inFilter?: string,
    ): string => {
      const to = mkdtempSync(join(folder, "out-"));
      const args = [
        // A profile of its own, so that an open window of a person is not asked.
        `-env:UserInstallation=file://${join(folder, "profile")}`,
        "--headless",
        ...(inFilter === undefined ? [] : [`--infilter=${inFilter}`]),
        "--convert-to",
        out,
        "--outdir",
        to,
        ...files.map((file) => join(from, file)),
      ];
      execFileSync(SOFFICE ?? "", args, { stdio: "pipe" });
      return to;
    };

    /** All that imports of the files in a folder would change. `count` is how many files of the view there are. */
    const changesIn = (of: string, count: number): readonly string[] => {
      const files = readdirSync(of).filter((file) => !file.includes("-About"));
      expect(files).toHaveLength(count);
      return files.flatMap((file) => {
        const one = ALL.find(({ name }) => name === file.split(/[-.]/)[0]);
        if (one === undefined) throw new Error(`${file} comes from nowhere`);
        const { rows, changes } = changesBy(file, readFileSync(join(of, file)), one.home);
        expect(rows).toBeGreaterThan(0);
        return changes.map((change) => `${file}: ${change}`);
      });
    };

    const inFolder = () => join(folder, "in");
    const xlsx = ofKind("xlsx").map(([name]) => name);

    test.each(Object.entries(DELIMITERS))(
      "CSV with %s, as CSV and as XLSX",
      (_, delimiter) => {
        const files = ofKind("csv").filter(([, one]) => one.delimiter === delimiter);
        const names = files.map(([name]) => name);
        for (const out of [CSV_OUT, "xlsx"]) {
          const to = saved(inFolder(), names, out, csvIn(delimiter));
          expect(changesIn(to, names.length)).toEqual([]);
        }
      },
      PATIENCE_MS,
    );

    test.each([CSV_OUT, "xlsx"])(
      "XLSX as %s",
      (out) => {
        expect(changesIn(saved(inFolder(), xlsx, out), xlsx.length)).toEqual([]);
      },
      PATIENCE_MS,
    );

    test(
      "XLSX as ODS, and that as CSV",
      () => {
        // It takes a second a file.
        const some = xlsx.filter((name) => name.includes("all_labels"));
        const ods = saved(inFolder(), some, "ods");
        const names = some.map((name) => name.replace(".xlsx", ".ods"));
        expect(changesIn(saved(ods, names, CSV_OUT), some.length)).toEqual([]);
      },
      PATIENCE_MS,
    );
  },
);

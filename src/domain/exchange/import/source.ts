import type { Dataset } from "../../dataset/dataset.ts";
import { decodeUtf8 } from "../../dataset/decodeUtf8.ts";
import { DESCRIPTOR_FILE } from "../../dataset/descriptor.ts";
import { problemText } from "../../dataset/problem.ts";
import { readPackage } from "../../dataset/readPackage.ts";
import type { Result } from "../../result.ts";
import { err, ok } from "../../result.ts";
import { MAX_FILE_BYTES } from "../files.ts";
import type { Encoding, Guess } from "./decodeText.ts";
import { decodeText, guessEncoding } from "./decodeText.ts";
import type { Delimiter } from "./delimiters.ts";
import { guessDelimiter, readDelimited, withoutSepLine } from "./delimited.ts";
import type { Grid, Refusal, RowSteps } from "./grid.ts";
import { HEADER_REACH, namesKnown } from "./header.ts";
import { readJsonTable } from "./jsonTable.ts";
import type { ZipEntry } from "./unzip.ts";
import { isZip, openZip } from "./unzip.ts";
import type { WorkbookSheet } from "./xlsx.ts";
import { isWorkbook, openWorkbook } from "./xlsx.ts";

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How text is to be read; null where the guess holds. */
export interface TextChoice {
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
}

/** How a table was read. Null for what is no choice: a sheet has neither encoding nor delimiter. */
export interface ReadAs {
  readonly encoding: Guess<Encoding> | null;
  readonly delimiter: Guess<Delimiter> | null;
}

/** One table that a file holds. */
export interface SourceTable {
  readonly name: string;
  /** What its rows are numbered by. */
  readonly rowWord: "line" | "row";
  readonly read: (
    choice: TextChoice,
  ) => RowSteps<Result<ReadAs & { readonly grid: Grid }, Refusal>>;
}

export type Source =
  | {
      readonly type: "tables";
      readonly tables: readonly SourceTable[];
      /** Why a data package that was there is taken as single tables, as sentences; empty when there was none. */
      readonly packageProblems: readonly string[];
    }
  | {
      readonly type: "package";
      readonly dataset: Dataset;
      readonly files: ReadonlyMap<string, string>;
    };

const refuse = (sentence: string) => err({ sentence });

const CHOSEN = "you chose it";

function textTable(name: string, bytes: Uint8Array): SourceTable {
  return {
    name,
    rowWord: "line",
    *read(choice) {
      const encoding =
        choice.encoding === null
          ? guessEncoding(bytes)
          : { value: choice.encoding, reason: CHOSEN };
      const text = decodeText(bytes, encoding.value);
      if (looksBinary(text)) return refuse("This is no text: it holds bytes that no table has.");
      const delimiter =
        choice.delimiter === null
          ? guessDelimiter(text)
          : { value: choice.delimiter, reason: CHOSEN };
      const grid = yield* readDelimited(withoutSepLine(text), delimiter.value);
      return grid.ok ? ok({ encoding, delimiter, grid: grid.value }) : grid;
    },
  };
}

function jsonTable(name: string, bytes: Uint8Array): SourceTable {
  return {
    name,
    rowWord: "line",
    *read(choice) {
      const encoding =
        choice.encoding === null
          ? guessEncoding(bytes)
          : { value: choice.encoding, reason: CHOSEN };
      yield { rows: 0, share: 0 };
      const grid = readJsonTable(decodeText(bytes, encoding.value));
      return grid.ok ? ok({ encoding, delimiter: null, grid: grid.value }) : grid;
    },
  };
}

/** Zeros and other signs that no program writes into a table. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 4_000);
  const odd = sample.match(/[^\P{Cc}\t\n\v\f\r\u0080-\u009F]/gu)?.length ?? 0;
  return odd > sample.length / 50;
}

function startsWithText(bytes: Uint8Array, start: string): boolean {
  return decodeText(bytes.subarray(0, 64), "windows-1252")
    .trimStart()
    .toLowerCase()
    .startsWith(start);
}

/** Files that people take for tables and that are none, with the way out; null for all others. */
function notATable(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return "The file is empty.";
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11)
    return "This is a workbook of the old Excel form, or one with a password. Save it as .xlsx without one, or as CSV.";
  if (startsWithText(bytes, "%pdf")) return "This is a PDF. Copy its table and paste it here.";
  if (startsWithText(bytes, "<!doctype html") || startsWithText(bytes, "<html"))
    return "This is a web page, even if its name says otherwise. Copy its table and paste it here.";
  return null;
}

function isJson({ name, bytes }: GivenFile): boolean {
  if (/\.(?:json|jsonl|ndjson)$/i.test(name)) return true;
  if (/\.(?:csv|tsv|tab|txt)$/i.test(name)) return false;
  return startsWithText(bytes, "{") || startsWithText(bytes, "[");
}

function baseName(path: string): string {
  return path.split("/").at(-1) ?? path;
}

function tableOf(file: GivenFile): SourceTable {
  const name = baseName(file.name);
  return isJson(file) ? jsonTable(name, file.bytes) : textTable(name, file.bytes);
}

/** Files beside the tables that say something to people, or to other programs. */
const NO_TABLE = /(?:^|\/)(?:__MACOSX\/|\.)|\.(?:md|txt|html?|xml|png|jpe?g|svg|pdf|docx?)$/i;

/** A zip unpacked, or one of the kinds of zip that are something else. */
function filesOfZip(entries: ReadonlyMap<string, ZipEntry>): Result<readonly GivenFile[], Refusal> {
  if (entries.has("word/document.xml"))
    return refuse("This is a Word document. Copy its table and paste it here.");
  if (entries.has("content.xml") && entries.has("mimetype"))
    return refuse("This is an OpenDocument file. Save it as .xlsx or as CSV.");
  const files: GivenFile[] = [];
  for (const [name, entry] of entries) {
    if (!name.endsWith(DESCRIPTOR_FILE) && !/\.(?:csv|tsv|tab|json|jsonl|ndjson)$/i.test(name))
      continue;
    if (NO_TABLE.test(name)) continue;
    const bytes = entry.bytes();
    if (!bytes.ok) return bytes;
    files.push({ name, bytes: bytes.value });
  }
  return files.length === 0
    ? refuse("The zip holds no table: no CSV, TSV or JSON file, and no data package.")
    : ok(files);
}

/** The texts of a package, by their paths beside its descriptor. */
function packageTexts(
  files: readonly GivenFile[],
  descriptor: string,
): ReadonlyMap<string, string> | string {
  const folder = descriptor.slice(0, -DESCRIPTOR_FILE.length);
  const texts = new Map<string, string>();
  for (const { name, bytes } of files) {
    if (!name.startsWith(folder)) continue;
    const path = name.slice(folder.length);
    const text = decodeUtf8(path, bytes);
    if (!text.ok) return problemText(text.error);
    texts.set(path, text.value);
  }
  return texts;
}

/** Tells what a file, or several given together, hold. Nothing is believed but its bytes. Never throws. */
export function* openSource(given: readonly GivenFile[]): RowSteps<Result<Source, Refusal>> {
  const [first] = given;
  if (first === undefined) return refuse("No file was given.");
  let size = 0;
  for (const { bytes } of given) size += bytes.length;
  if (size > MAX_FILE_BYTES)
    return refuse("It has more than 100 MB. Split it, or save only the columns that are needed.");
  if (given.length > 1 || !isZip(first.bytes)) return openFiles(given);
  const entries = openZip(first.bytes);
  if (!entries.ok) return entries;
  if (isWorkbook(entries.value)) return yield* openSheets(entries.value);
  const files = filesOfZip(entries.value);
  return files.ok ? openFiles(files.value) : files;
}

/**
 * The sheet first that names most of what is known here: a cover or a summary often stands before the table. Hidden
 * sheets hold lists for menus more often than tables; they come last.
 */
function* likeliestFirst(sheets: readonly WorkbookSheet[]): RowSteps<readonly WorkbookSheet[]> {
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const names: number[] = [];
  for (const sheet of visible) {
    if (visible.length === 1) break;
    const top = yield* sheet.read(HEADER_REACH);
    names.push(top.ok ? namesKnown(top.value) : 0);
  }
  const first = visible.length === 1 ? visible[0] : visible[names.indexOf(Math.max(...names))];
  const others = visible.filter((sheet) => sheet !== first);
  return [
    ...(first === undefined ? [] : [first]),
    ...others,
    ...sheets.filter(({ isHidden }) => isHidden),
  ];
}

function* openSheets(entries: ReadonlyMap<string, ZipEntry>): RowSteps<Result<Source, Refusal>> {
  const workbook = openWorkbook(entries);
  if (!workbook.ok) return workbook;
  const sheets = yield* likeliestFirst(workbook.value);
  const tables = sheets.map((sheet): SourceTable => ({
    name: sheet.isHidden ? `${sheet.name} (hidden)` : sheet.name,
    rowWord: "row",
    *read() {
      const grid = yield* sheet.read();
      return grid.ok ? ok({ encoding: null, delimiter: null, grid: grid.value }) : grid;
    },
  }));
  return ok({ type: "tables", tables, packageProblems: [] });
}

function openFiles(files: readonly GivenFile[]): Result<Source, Refusal> {
  const descriptor = files.find(({ name }) => baseName(name) === DESCRIPTOR_FILE);
  let packageProblems: readonly string[] = [];
  if (descriptor !== undefined) {
    const texts = packageTexts(files, descriptor.name);
    if (typeof texts === "string") packageProblems = [texts];
    else {
      const read = readPackage(texts);
      if (read.ok) return ok({ type: "package", dataset: read.value, files: texts });
      packageProblems = read.error.map(problemText);
    }
  }
  const others = files.filter((file) => file !== descriptor);
  if (others.length === 0)
    return refuse(packageProblems[0] ?? "There is no table beside datapackage.json.");
  for (const { name, bytes } of others) {
    const reason = notATable(bytes);
    if (reason !== null) return refuse(others.length > 1 ? `${name}: ${reason}` : reason);
  }
  // The longest first: the table that matters is seldom the list of abbreviations.
  const tables = others.toSorted((a, b) => b.bytes.length - a.bytes.length).map(tableOf);
  return ok({ type: "tables", tables, packageProblems });
}

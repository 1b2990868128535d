import type { Result } from "../../result.ts";
import { err, ok } from "../../result.ts";
import type { Grid, Refusal, RowSteps } from "./grid.ts";
import {
  MAX_CELL_LENGTH,
  MAX_CELLS,
  MAX_COLUMNS,
  MAX_ROWS,
  TOO_MANY_CELLS,
  TOO_MANY_COLUMNS,
  TOO_MANY_ROWS,
} from "./grid.ts";
import type { ZipEntry } from "./unzip.ts";
import { createCutter, eachPiece } from "./xmlStream.ts";
import { attribute, elements, prefixOf, xmlText } from "./xml.ts";
import type { CellStyles } from "./xlsxStyles.ts";
import { numberText, readStyles } from "./xlsxStyles.ts";

export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** @param most rows from the top, without a word about the others: for a look at the beginning. */
  readonly read: (most?: number) => RowSteps<Result<Grid, Refusal>>;
}

type Entries = ReadonlyMap<string, ZipEntry>;

const MAIN = "xl/workbook.xml";

const refuse = (sentence: string) => err({ sentence });

export function isWorkbook(entries: Entries): boolean {
  return entries.has(MAIN);
}

function textOf(entries: Entries, name: string): Result<string, Refusal> {
  const bytes = entries.get(name)?.bytes();
  if (bytes === undefined) return ok("");
  return bytes.ok ? ok(new TextDecoder("utf-8").decode(bytes.value)) : bytes;
}

/**
 * The sheets of an Excel workbook. Each is read only when asked for, in pieces, so that a sheet of 100 MB of XML needs
 * no more memory than its cells. Formulas count as the values last computed; macros, links and pictures are not looked
 * at.
 */
export function openWorkbook(entries: Entries): Result<readonly WorkbookSheet[], Refusal> {
  const main = textOf(entries, MAIN);
  if (!main.ok) return main;
  const links = textOf(entries, "xl/_rels/workbook.xml.rels");
  if (!links.ok) return links;
  const pathById = new Map(
    [...elements(links.value, "Relationship")].map(({ tag }) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
  const prefix = prefixOf(main.value);
  const [properties] = elements(main.value, `${prefix}workbookPr`);
  const is1904 = /^(?:1|true)$/.test(attribute(properties?.tag ?? "", "date1904"));
  let shared: Result<readonly string[], Refusal> | null = null;
  const styles = once(() => {
    const text = textOf(entries, "xl/styles.xml");
    return text.ok ? ok(readStyles(text.value)) : text;
  });
  const sheets: WorkbookSheet[] = [];
  for (const { tag } of elements(main.value, `${prefix}sheet`)) {
    const target = pathById.get(attribute(tag, "r:id")) ?? "";
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    const entry = entries.get(path);
    if (entry === undefined) continue;
    const addressById = once(() => readAddresses(entries, path));
    sheets.push({
      name: attribute(tag, "name"),
      isHidden: attribute(tag, "state") !== "" && attribute(tag, "state") !== "visible",
      *read(most = Infinity) {
        const strings = (shared ??= yield* readSharedStrings(entries));
        const look = styles();
        if (!strings.ok) return strings;
        if (!look.ok) return look;
        const lookups = { strings: strings.value, styles: look.value, is1904, addressById };
        return yield* readSheet(entry, lookups, most);
      },
    });
  }
  return sheets.length === 0
    ? refuse("The workbook has no sheet that can be read. Save it again as .xlsx.")
    : ok(sheets);
}

/** Where the links of a sheet lead, by their ids: web addresses alone. */
function readAddresses(entries: Entries, path: string): ReadonlyMap<string, string> {
  const at = path.lastIndexOf("/") + 1;
  const links = textOf(entries, `${path.slice(0, at)}_rels/${path.slice(at)}.rels`);
  const all = links.ok ? [...elements(links.value, "Relationship")] : [];
  const addresses = all.map(({ tag }) => [attribute(tag, "Id"), attribute(tag, "Target")] as const);
  return new Map(addresses.filter(([, address]) => /^https?:\/\//i.test(address)));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** The text of a string item: its runs joined, without the readings that East Asian texts carry. */
function itemText(inside: string, prefix: string): string {
  const spoken = inside.includes(`<${prefix}rPh`)
    ? inside.replaceAll(
        new RegExp(`<${prefix}rPh[^<]*<${prefix}t[^<]*</${prefix}t></${prefix}rPh>`, "g"),
        "",
      )
    : inside;
  let text = "";
  for (const { inside: part } of elements(spoken, `${prefix}t`)) text += xmlText(part);
  return text;
}

function* readSharedStrings(entries: Entries): RowSteps<Result<readonly string[], Refusal>> {
  const entry = entries.get("xl/sharedStrings.xml");
  if (entry === undefined) return ok([]);
  const strings: string[] = [];
  let isTooMuch = false;
  let prefix: string | null = null;
  const cut = createCutter(
    (text) => (prefix ??= prefixOf(text)) + "si",
    ({ inside }) => {
      strings.push(itemText(inside, prefix ?? "").slice(0, MAX_CELL_LENGTH));
      return strings.length <= MAX_CELLS;
    },
  );
  const done = yield* eachPiece(entry, (piece) => {
    isTooMuch = !cut.take(piece);
    return !isTooMuch;
  });
  if (!done.ok) return done;
  return isTooMuch ? refuse(TOO_MANY_CELLS) : ok(strings);
}

interface Lookups {
  readonly strings: readonly string[];
  readonly styles: CellStyles;
  readonly is1904: boolean;
  readonly addressById: () => ReadonlyMap<string, string>;
}

/** "AB12" is column 27; -1 when no letter starts it. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & ~0x20;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

function cellText(tag: string, inside: string, prefix: string, lookups: Lookups): string {
  const type = attribute(tag, "t");
  if (type === "inlineStr") return itemText(inside, prefix);
  const [value] = elements(inside, `${prefix}v`);
  if (value === undefined) return "";
  const raw = xmlText(value.inside);
  switch (type) {
    case "s":
      return lookups.strings[Number(raw)] ?? "";
    case "b":
      return raw === "1" ? "TRUE" : "FALSE";
    case "str":
      return raw;
    case "d":
      return raw.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, "");
    case "e":
      // #N/A, #REF! and their like: there is no value, and what there is would be taken for one.
      return "";
    default:
      return numberText(
        raw,
        lookups.styles.kindOf(Number(attribute(tag, "s") || 0)),
        lookups.is1904,
      );
  }
}

/** A block of merged cells: its value stands in the first cell alone. Rows and columns from 0, ends included. */
interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

const MAX_MERGES = 20_000;
/** As many as Excel allows on a sheet. */
const MAX_LINKS = 65_530;

function mergesOf(text: string, prefix: string): readonly Merge[] {
  const merges: Merge[] = [];
  for (const { tag } of elements(text, `${prefix}mergeCell`)) {
    const [from = "", to = ""] = attribute(tag, "ref").split(":");
    const [top, bottom] = [from, to].map((ref) => Number(/\d+$/.exec(ref)?.[0] ?? 0) - 1);
    const left = columnOf(from);
    if (top === undefined || bottom === undefined || top < 0 || bottom <= top || left < 0) continue;
    merges.push({ top, bottom, left });
    if (merges.length === MAX_MERGES) break;
  }
  return merges;
}

function* readSheet(
  entry: ZipEntry,
  lookups: Lookups,
  most: number,
): RowSteps<Result<Grid, Refusal>> {
  const rows: string[][] = [];
  const lines: number[] = [];
  let cells = 0;
  let refusal: string | null = null;
  let prefix: string | null = null;
  let lastLine = 0;

  const takeRow = ({ tag, inside }: { readonly tag: string; readonly inside: string }): boolean => {
    const line = Number(attribute(tag, "r")) || lastLine + 1;
    // A row that goes back would stand at two places.
    lastLine = Math.max(line, lastLine + 1);
    const row: string[] = [];
    for (const cell of elements(inside, `${prefix ?? ""}c`)) {
      const reference = columnOf(attribute(cell.tag, "r"));
      const column = reference === -1 ? row.length : reference;
      const text = cellText(cell.tag, cell.inside, prefix ?? "", lookups).slice(0, MAX_CELL_LENGTH);
      if (text === "" && column >= row.length) continue;
      if (column >= MAX_COLUMNS) {
        refusal = TOO_MANY_COLUMNS;
        return false;
      }
      while (row.length < column) row.push("");
      row[column] = text;
    }
    if (row.length === 0) return true;
    rows.push(row);
    lines.push(lastLine);
    cells += row.length;
    if (rows.length > MAX_ROWS) refusal = TOO_MANY_ROWS;
    if (cells > MAX_CELLS) refusal = TOO_MANY_CELLS;
    return refusal === null && rows.length < most;
  };
  const cut = createCutter((text) => (prefix ??= prefixOf(text)) + "row", takeRow);
  const takePiece = (piece: string): boolean => {
    const goesOn = cut.take(piece);
    if (!goesOn && rows.length < most)
      refusal ??= "A row of the sheet is longer than any can be. Save the file again.";
    return goesOn;
  };
  const done = yield* eachPiece(entry, takePiece, rows);
  if (!done.ok) return done;
  if (refusal !== null) return refuse(refusal);
  // The merged blocks stand after the rows.
  fillMerged(rows, lines, mergesOf(cut.rest(), prefix ?? ""));
  followLinks(rows, lines, cut.rest(), prefix ?? "", lookups.addressById);
  squareOff(rows);
  return ok({ rows, lines, problems: [] });
}

/** A block merged over several rows holds for each of them: what people see is what is read. */
function fillMerged(
  rows: readonly string[][],
  lines: readonly number[],
  merges: readonly Merge[],
): void {
  if (merges.length === 0) return;
  const rowByLine = new Map(lines.map((line, row) => [line, row]));
  for (const { top, bottom, left } of merges) {
    const first = rowByLine.get(top + 1);
    const value = first === undefined ? "" : (rows[first]?.[left] ?? "");
    if (value === "") continue;
    for (let line = top + 2; line <= Math.min(bottom + 1, top + MAX_ROWS); line++) {
      const row = rows[rowByLine.get(line) ?? -1];
      if (row === undefined) {
        if (line > (lines.at(-1) ?? 0)) break;
        continue;
      }
      while (row.length <= left) row.push("");
      if (row[left] === "") row[left] = value;
    }
  }
}

/** Words that say nothing but that there is a link. */
const POINTER = /^(?:click )?(?:here|link|source|url|view|open|pdf|web ?site|website|document)$/i;

/** Where a cell says no more than "Link", its address is what people mean. */
function followLinks(
  rows: readonly string[][],
  lines: readonly number[],
  text: string,
  prefix: string,
  addressById: () => ReadonlyMap<string, string>,
): void {
  const links = [...elements(text, `${prefix}hyperlink`)].slice(0, MAX_LINKS);
  if (links.length === 0) return;
  const rowByLine = new Map(lines.map((line, row) => [line, row]));
  for (const { tag } of links) {
    const reference = attribute(tag, "ref");
    const row = rows[rowByLine.get(Number(/\d+$/.exec(reference)?.[0] ?? 0)) ?? -1];
    const column = columnOf(reference);
    const address = addressById().get(attribute(tag, "r:id"));
    if (row !== undefined && address !== undefined && POINTER.test(row[column]?.trim() ?? ""))
      row[column] = address;
  }
}

/** A sheet leaves out empty cells at the end of a row: its rows are made as wide as the widest that is common. */
function squareOff(rows: readonly string[][]): void {
  let width = 0;
  for (const row of rows) width = Math.max(width, row.length);
  if (width * rows.length > MAX_CELLS * 2) return;
  for (const row of rows) while (row.length < width) row.push("");
}

import { strToU8, zipSync } from "fflate";
import type { GivenFile } from "./source.ts";

/** For tests: the bytes of a text, one byte a character where the encoding has one. */
export function bytesOf(
  text: string,
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "latin" = "utf-8",
): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "latin")
    return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++)
    view.setUint16(at * 2, text.charCodeAt(at), encoding === "utf-16le");
  return bytes;
}

export function aFile(name: string, content: string | Uint8Array): GivenFile {
  return { name, bytes: typeof content === "string" ? bytesOf(content) : content };
}

export function aZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
  );
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** What a cell of a test sheet is: text, a number, or the XML of a cell's inside with its attributes. */
export type TestCell =
  | string
  | number
  | null
  | { readonly attributes: string; readonly inside: string };

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function letters(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : letters(Math.floor(index / 26) - 1) + letters(index % 26);
}

export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly merges?: readonly string[];
  readonly state?: string;
}

/** For tests: an Excel workbook as Excel writes one, with shared strings, and styles of which 1 is a date, 2 is 000. */
export function aWorkbook(sheets: readonly TestSheet[], { date1904 = false } = {}): Uint8Array {
  const strings: string[] = [];
  const cellXml = (cell: TestCell, row: number, column: number): string => {
    const ref = `r="${letters(column)}${row + 1}"`;
    if (cell === null) return "";
    if (typeof cell === "number") return `<c ${ref}><v>${cell}</v></c>`;
    if (typeof cell === "object") return `<c ${ref} ${cell.attributes}>${cell.inside}</c>`;
    strings.push(cell);
    return `<c ${ref} t="s"><v>${strings.length - 1}</v></c>`;
  };
  const sheetXml = ({ rows, merges = [] }: TestSheet): string => {
    const body = rows
      .map(
        (cells, row) =>
          `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, row, column)).join("")}</row>`,
      )
      .join("");
    const merged =
      merges.length === 0
        ? ""
        : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
    return `${HEAD}<worksheet ${MAIN}><sheetData>${body}</sheetData>${merged}</worksheet>`;
  };
  const files: Record<string, string> = {
    "xl/workbook.xml": `${HEAD}<workbook ${MAIN} xmlns:r="r"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${at + 1}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships>${sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join("")}</Relationships>`,
    "xl/styles.xml": `${HEAD}<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="000"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
  };
  for (const [at, sheet] of sheets.entries())
    files[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet);
  files["xl/sharedStrings.xml"] = `${HEAD}<sst ${MAIN}>${strings
    .map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`)
    .join("")}</sst>`;
  return aZip(files);
}

import type { Packing } from "./making.ts";
import type { Sheet } from "./xlsxSheet.ts";
import { columnLetters, sheetParts, xmlText } from "./xlsxSheet.ts";
import { oneText, zipParts } from "./zip.ts";

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** 49 is text, which keeps 007 and 1E5 as they are even when the cell is edited. The order is that of STYLE. */
const FORMATS = [
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
  `<xf numFmtId="49" fontId="1" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
  `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>`,
  `<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>`,
  `<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>`,
];

const FONT = `<sz val="11"/><name val="Calibri"/><family val="2"/>`;

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\Thh:mm:ss.000\\Z"/></numFmts><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${FORMATS.length}">${FORMATS.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Titles that print on every page, and the rows that the filter is over. */
function definedNames(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap(({ name, rowCount, widths, hasHeader }, at) => {
    if (!hasHeader) return [];
    const sheet = `'${xmlText(name.replaceAll("'", "''"))}'!`;
    const extent = `$A$1:$${columnLetters(widths.length - 1)}$${rowCount}`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${sheet}${extent}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}$1:$1</definedName>`,
    ];
  });
  return names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
}

/**
 * A workbook (ISO/IEC 29500, the transitional form that every spreadsheet reads) of these sheets. The few parts that
 * are needed are written here: the libraries that write more weigh more than all the rest of the export.
 */
export function xlsxParts(sheets: readonly Sheet[]): Packing {
  const paths = sheets.map((_, at) => `worksheets/sheet${at + 1}.xml`);
  const overrides = [
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>`,
    ...paths.map(
      (path) => `<Override PartName="/xl/${path}" ContentType="${TYPES}.worksheet+xml"/>`,
    ),
  ];
  const links = [
    ...paths.map(
      (path, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="${path}"/>`,
    ),
    `<Relationship Id="rId${paths.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/>`,
  ];
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return zipParts([
    [
      "[Content_Types].xml",
      oneText(
        `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
      ),
    ],
    [
      "_rels/.rels",
      oneText(
        `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
    ],
    [
      "xl/workbook.xml",
      oneText(
        `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join("")}</sheets>${definedNames(sheets)}</workbook>`,
      ),
    ],
    [
      "xl/_rels/workbook.xml.rels",
      oneText(
        `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${links.join("")}</Relationships>`,
      ),
    ],
    ["xl/styles.xml", oneText(STYLES)],
    ...sheets.map((sheet, at) => [`xl/${paths[at] ?? ""}`, sheetParts(sheet)] as const),
  ]);
}

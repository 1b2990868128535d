import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { anyNastyCell, NASTY_CELLS } from "./nastyCells.ts";
import { bytesOf, textOf } from "./making.ts";
import { xlsxParts } from "./xlsx.ts";
import type { SheetCell } from "./xlsxSheet.ts";
import {
  columnLetters,
  dateCell,
  MAX_CELL_LENGTH,
  sheetParts,
  textCell,
  xmlText,
} from "./xlsxSheet.ts";

/** What a workbook reader makes of the text of a cell: the entities of XML, then the escapes of the format. */
function readText(xml: string): string {
  return xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
}

function cellsOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(([, text = ""]) =>
    readText(text),
  );
}

function sheetOf(cell: SheetCell): string {
  return textOf(
    sheetParts({ name: "One", rows: [[cell]], rowCount: 1, widths: [10], hasHeader: false }),
  );
}

test("text of every kind comes back from the sheet as it was, and never as a formula", () => {
  for (const text of NASTY_CELLS.filter((cell) => cell !== "")) {
    const xml = sheetOf(textCell(text));
    expect(cellsOf(xml)).toEqual([text]);
    expect(xml).not.toContain("<f>");
  }
  fc.assert(
    fc.property(anyNastyCell, (text) => {
      fc.pre(text !== "");
      expect(cellsOf(sheetOf(textCell(text)))).toEqual([text.toWellFormed()]);
    }),
    { numRuns: 1000 },
  );
});

test("what is written is XML 1.0: no control character but tab and line feed, no half of a character", () => {
  fc.assert(
    fc.property(anyNastyCell, (text) => {
      // oxlint-disable-next-line no-control-regex
      expect(xmlText(text)).not.toMatch(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF<>"]/);
      expect(xmlText(text).isWellFormed()).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["2026-11-24", '<c r="A1" s="3"><v>46350</v></c>'],
  ["1900-03-01", '<c r="A1" s="3"><v>61</v></c>'],
])("%s is the day that spreadsheets count so", (day, xml) => {
  expect(sheetOf(dateCell(day))).toContain(xml);
});

test.each(["2026", "2026-11", "2025/2027", "1900-02-28", ""])(
  "%j is no one day that every spreadsheet knows, and stays text",
  (text) => {
    expect(dateCell(text)).toEqual({ type: "text", text });
  },
);

test("an instant is a day and a part of it, in UTC", () => {
  expect(sheetOf({ type: "instant", instant: "2026-11-24T12:00:00.000Z" })).toContain(
    "<v>46350.5</v>",
  );
});

test("a cell longer than a spreadsheet holds ends in an ellipsis, and no character is halved", () => {
  const [cell = ""] = cellsOf(sheetOf(textCell("🚢".repeat(20_000))));
  expect(cell.length).toBeLessThanOrEqual(MAX_CELL_LENGTH);
  expect(cell.endsWith("🚢…")).toBe(true);
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i is %s", (index, letters) => expect(columnLetters(index)).toBe(letters));

test("the workbook has its parts, a header that stays and a filter over the rows", async () => {
  const files = unzipSync(
    await bytesOf(
      xlsxParts([
        {
          name: "It's",
          rows: [[textCell("ID")], [textCell("a")]],
          rowCount: 2,
          widths: [5],
          hasHeader: true,
        },
        { name: "About", rows: [], rowCount: 0, widths: [5], hasHeader: false },
      ]),
    ),
  );
  expect(Object.keys(files)).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet2.xml",
  ]);
  const part = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  expect(part("xl/worksheets/sheet1.xml")).toContain('ySplit="1"');
  expect(part("xl/worksheets/sheet1.xml")).toContain('<autoFilter ref="A1:A2"/>');
  expect(part("xl/worksheets/sheet2.xml")).not.toContain("pane");
  expect(part("xl/workbook.xml")).toContain("'It''s'!$A$1:$A$2");
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { whole } from "../../steps.ts";
import { readJsonTable } from "./jsonTable.ts";
import { aFile, aWorkbook, aZip, bytesOf } from "./someFiles.ts";
import { openSource } from "./source.ts";
import type { GivenFile } from "./source.ts";

/** The rows of the first table of a file, as guessed. */
function readFirst(...files: readonly GivenFile[]) {
  const source = whole(openSource(files));
  if (!source.ok) return source.error.sentence;
  if (source.value.type !== "tables") return source.value.dataset;
  const [first] = source.value.tables;
  if (first === undefined) return "no table";
  const read = whole(first.read({ encoding: null, delimiter: null }));
  return read.ok ? read.value.grid.rows : read.error.sentence;
}

describe("A JSON file", () => {
  test("is a list of objects, or one under a name; lines are those of the objects", () => {
    const text =
      '{ "made": 2026,\n"rows": [\n{"id":"1","by":["A","B"]},\n{"id":2,"lead":{"name":"C"}}\n] }';
    expect(readJsonTable(text)).toEqual({
      ok: true,
      value: {
        rows: [
          ["id", "by", "lead.name"],
          ["1", "A; B", ""],
          ["2", "", "C"],
        ],
        lines: [1, 3, 4],
        problems: [],
      },
    });
  });

  test("of lists has its header in the first", () => {
    expect(readJsonTable('[["a","b"],["1",null]]')).toMatchObject({
      ok: true,
      value: {
        rows: [
          ["a", "b"],
          ["1", ""],
        ],
      },
    });
  });

  test.each([
    ['{"a":', /^Line 1, column 6: /],
    ['{"a": 1}', /^There is no table in it/],
    ['[{"a": 1, "a": 2}]', /second time/],
    ["[".repeat(100_000), /nested deeper/],
  ])("%#: refused with the place or the reason", (text, words) => {
    const read = readJsonTable(text);
    expect(read.ok ? "" : read.error.sentence).toMatch(words);
  });
});

describe("A workbook", () => {
  const dates = { attributes: 's="1"', inside: "<v>43536</v>" };

  test("gives text as text, dates as days, padded numbers as people see them, formulas as values", () => {
    const bytes = aWorkbook([
      {
        name: "Pledges",
        rows: [
          ["ID", "Due", "No", "Sum", "Flag", "Bad", "Rich"],
          [
            "007",
            dates,
            { attributes: 's="2"', inside: "<v>7</v>" },
            { attributes: "", inside: "<f>1+1</f><v>2</v>" },
            { attributes: 't="b"', inside: "<v>1</v>" },
            { attributes: 't="e"', inside: "<v>#N/A</v>" },
            {
              attributes: 't="inlineStr"',
              inside: "<is><r><t>Vi</t></r><r><t>ệt &amp; Co</t></r></is>",
            },
          ],
        ],
      },
    ]);
    expect(readFirst(aFile("a.xlsx", bytes))).toEqual([
      ["ID", "Due", "No", "Sum", "Flag", "Bad", "Rich"],
      ["007", "2019-03-12", "007", "2", "TRUE", "", "Việt & Co"],
    ]);
  });

  test("counts days from 1904 where it says so", () => {
    const bytes = aWorkbook(
      [{ name: "A", rows: [["Due"], [{ attributes: 's="1"', inside: "<v>42074</v>" }]] }],
      { date1904: true },
    );
    expect(readFirst(aFile("a.xlsx", bytes))).toEqual([["Due"], ["2019-03-12"]]);
  });

  test("has a block merged over rows hold for each of them, and hidden sheets last", () => {
    const bytes = aWorkbook([
      { name: "Lists", rows: [["x"]], state: "hidden" },
      {
        name: "Pledges",
        rows: [
          ["Theme", "Text"],
          ["Sea", "One"],
          [null, "Two"],
          ["Air", "Three"],
        ],
        merges: ["A2:A3"],
      },
    ]);
    const source = whole(openSource([aFile("a.xlsx", bytes)]));
    const tables = source.ok && source.value.type === "tables" ? source.value.tables : [];
    expect(tables.map(({ name }) => name)).toEqual(["Pledges", "Lists (hidden)"]);
    expect(readFirst(aFile("a.xlsx", bytes))).toEqual([
      ["Theme", "Text"],
      ["Sea", "One"],
      ["Sea", "Two"],
      ["Air", "Three"],
    ]);
  });

  test("with elements that never end is read in a time that does not grow with their square", () => {
    const zip = aZip({
      "xl/workbook.xml": '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="r1" Target="s.xml"/></Relationships>',
      "xl/s.xml": `<worksheet><row>${"<c><v>1".repeat(300_000)}</row>`,
    });
    expect(readFirst(aFile("a.xlsx", zip))).toEqual([]);
  });
});

describe("A zip", () => {
  test("that names a file outside of itself is refused", () => {
    expect(readFirst(aFile("a.zip", aZip({ "../../etc/x.csv": "a,b" })))).toMatch(
      /outside of itself/,
    );
  });

  test("that lies about its sizes is refused before it fills the memory", () => {
    const bytes = aZip({ "a.csv": "a,b\n".repeat(50_000) });
    const view = new DataView(bytes.buffer);
    // The size in the list of files: 40 instead of 200,000.
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 40, true);
    expect(readFirst(aFile("a.zip", bytes))).toMatch(/not as large as the zip says/);
  });

  test("that says it unpacks to 2 GB is refused unread", () => {
    const bytes = aZip({ "a.csv": "a,b\n" });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
    expect(readFirst(aFile("a.zip", bytes))).toMatch(/more than 512 MB/);
  });

  test("of tables gives the largest first", () => {
    const zip = aZip({
      "x/abbreviations.csv": "a,b\n",
      "x/pledges.csv": "id,text\n1,A longer one\n",
    });
    expect(readFirst(aFile("a.zip", zip))).toEqual([
      ["id", "text"],
      ["1", "A longer one"],
    ]);
  });
});

test.each([
  ["an empty file", bytesOf(""), /empty/],
  ["an old workbook", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /old Excel form/],
  ["a PDF", bytesOf("%PDF-1.7"), /PDF/],
  ["a web page called .xls", bytesOf("<html><table>"), /web page/],
  ["a picture", Uint8Array.from({ length: 600 }, (_, at) => (at * 7) % 32), /no text/],
])("%s is answered in plain words", (_, bytes, words) => {
  expect(readFirst(aFile("some.xls", bytes))).toMatch(words);
});

/** More of them by `RUNS=1000000 npx vitest run read.test.ts`. */
const RUNS = Number(process.env["RUNS"] ?? 400);

describe("Random bytes end in values or a sentence:", () => {
  const wellFormed = (answer: unknown): boolean =>
    typeof answer === "string" || Array.isArray(answer) || typeof answer === "object";
  const names = fc.constantFrom("a.csv", "a.json", "a.xlsx", "a.zip", "datapackage.json", "a");
  const workbook = aWorkbook([
    {
      name: "A",
      rows: [
        ["a", "b"],
        ["c", 1],
      ],
      merges: ["A1:A2"],
    },
  ]);

  test("any", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), names, (bytes, name) => {
        expect(wellFormed(readFirst({ name, bytes }))).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  test("a workbook with some of its bytes changed", () => {
    const changes = fc.array(fc.tuple(fc.nat(workbook.length - 1), fc.nat(255)), { maxLength: 6 });
    fc.assert(
      fc.property(changes, fc.nat(workbook.length), (list, length) => {
        const bytes = workbook.slice(0, length % 3 === 0 ? length : workbook.length);
        for (const [at, byte] of list) if (at < bytes.length) bytes[at] = byte;
        expect(wellFormed(readFirst({ name: "a.xlsx", bytes }))).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  test("a sheet of odd XML", () => {
    const scraps = fc.constantFrom(
      "<c>",
      "</c>",
      "<row>",
      "</row>",
      "<v>",
      "</v>",
      '<c r="ZZZ9" t="s">',
      '<row r="-4">',
      "7",
      "<is><t>",
      "</t></is>",
      "&#x110000;",
      "&lt",
      "<c/>",
      "<!DOCTYPE x [",
      "<![CDATA[",
      "]]>",
      '<mergeCell ref="A1:A99999999"/>',
    );
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 40 }), (parts) => {
        const zip = aZip({
          "xl/workbook.xml": '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
          "xl/_rels/workbook.xml.rels":
            '<Relationships><Relationship Id="r1" Target="s.xml"/></Relationships>',
          "xl/s.xml": `<worksheet><sheetData><row>${parts.join("")}</row>`,
        });
        expect(wellFormed(readFirst({ name: "a.xlsx", bytes: zip }))).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});

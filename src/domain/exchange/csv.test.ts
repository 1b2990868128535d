import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsv } from "./csvRead.ts";
import { writeCsv } from "./csvWrite.ts";
import { guard, shield, unguard } from "./formulaGuard.ts";

function rowsOf(text: string, delimiter?: string): readonly (readonly string[])[] {
  const read = readCsv(text, delimiter);
  if (!read.ok) throw new Error(read.error.message);
  return read.value.rows;
}

describe("reading", () => {
  test.each([
    ["LF", "a,b\nc,d\n"],
    ["CR LF", "a,b\r\nc,d\r\n"],
    ["lone CR", "a,b\rc,d\r"],
    ["no line end after the last record", "a,b\nc,d"],
    ["a byte order mark", "\uFEFFa,b\nc,d\n"],
    ["quotes that were not needed", '"a","b"\n"c","d"\n'],
  ])("%s", (_, text) => {
    expect(rowsOf(text)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  test.each<[string, string, string[][]]>([
    ["nothing is no record", "", []],
    ["a byte order mark alone is no record", "\uFEFF", []],
    ["a blank line is one empty cell", "\n", [[""]]],
    ["a quoted empty cell is one empty cell", '""', [[""]]],
    [
      "a delimiter at the end opens one more cell",
      "a,\n,b",
      [
        ["a", ""],
        ["", "b"],
      ],
    ],
    ["doubled quotes are one", '"say ""yes""",""""', [['say "yes"', '"']]],
    ["a quoted cell keeps its line ends and delimiters", '"a\r\nb,c",d', [["a\r\nb,c", "d"]]],
    ["a quote inside an unquoted cell is text", 'a"b,c', [['a"b', "c"]]],
    ["rows may differ in length", "a\nb,c\n", [["a"], ["b", "c"]]],
  ])("%s", (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  test.each([
    ["a quote that is never closed, at the quote", 'a,b\nc,"d\ne,f\n', 2, 3],
    ["text after a closing quote, at the text", 'a,"b\nc"d,e\n', 2, 3],
    ["a space after a closing quote", '"a" ,b', 1, 4],
    ["in a file with a byte order mark", '\uFEFF"a"b', 1, 4],
  ])("%s is a problem with its place", (_, text, line, column) => {
    expect(readCsv(text)).toMatchObject({ ok: false, error: { line, column } });
  });

  test("more records than are allowed are a problem where they begin", () => {
    expect(readCsv("\n\n\n\n", ",", 3)).toEqual({
      ok: false,
      error: { line: 4, column: 1, message: "there are more than 3 rows. Split the file." },
    });
  });

  test("every cell has a line and column, also below cells of several lines", () => {
    const read = readCsv('\uFEFFid,"na""me",x\r\n1,"two\r\nlines",y\rz,,\n');
    if (!read.ok) throw new Error(read.error.message);
    const places = read.value.rows.map((row, index) =>
      row.map((_, cell) => {
        const { line, column } = read.value.positionOf(index, cell);
        return `${line}:${column}`;
      }),
    );
    expect(places).toEqual([
      ["1:1", "1:4", "1:13"],
      ["2:1", "2:3", "3:8"],
      ["4:1", "4:3", "4:4"],
    ]);
  });

  test("a cell that is not there stands at the end of its record", () => {
    const read = readCsv("a,b\nc\nd,e\n");
    expect(read.ok && read.value.positionOf(1, 1)).toEqual({ line: 2, column: 2 });
  });
});

describe("writing", () => {
  test("quotes only what has to be quoted, and ends every row with CR LF", () => {
    const rows = [
      ["a b", 'say "yes"', "one, two", "two\nlines", " led", "x;y"],
      ["", "", "", "", "", ""],
    ];
    expect(writeCsv(rows, { delimiter: ",", bom: false })).toBe(
      'a b,"say ""yes""","one, two","two\nlines"," led",x;y\r\n,,,,,\r\n',
    );
  });

  test("a byte order mark comes first when it is asked for", () => {
    expect(writeCsv([["id"]], { delimiter: ";", bom: true })).toBe("\uFEFFid\r\n");
  });

  test("a row of one empty cell is not a blank line", () => {
    expect(writeCsv([[""]], { delimiter: ",", bom: false })).toBe('""\r\n');
  });
});

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom('"', ",", ";", "\t", "\r", "\n", " ", "'", "=", "a", "\uFEFF"),
  }),
);

test.each([",", ";", "\t"])("what is written with %j is read back, cell by cell", (delimiter) => {
  const anyRows = fc.array(fc.array(anyText, { minLength: 1, maxLength: 5 }), { maxLength: 6 });
  fc.assert(
    fc.property(anyRows, fc.boolean(), (rows, bom) => {
      expect(rowsOf(writeCsv(rows, { delimiter, bom }), delimiter)).toEqual(rows);
    }),
    { numRuns: 1000 },
  );
});

test("any text ends in records or a problem, and every cell has a place inside the text", () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(",", ";", "\t"), (text, delimiter) => {
      const read = readCsv(text, delimiter);
      const places = read.ok
        ? read.value.rows.flatMap((row, index) =>
            row.map((_, cell) => read.value.positionOf(index, cell)),
          )
        : [read.error];
      const lines = text.split(/\r\n|\r|\n/);
      const outside = places.filter(
        ({ line, column }) => column < 1 || column > (lines[line - 1]?.length ?? -1) + 1,
      );
      expect(outside).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x", "'quoted"])(
  "%j is made harmless and comes back",
  (text) => {
    expect(guard(text)).toBe(`'${text}`);
    expect(unguard(guard(text))).toBe(text);
  },
);

test.each([
  "007",
  "0001.50",
  "1E5",
  "3.10",
  "1,5",
  "12345678901234567890",
  "1-2",
  "24/11/2026",
  "2016-05",
  "10:30",
  "MAR1",
  "Dec-01",
  "2 May",
])("%j would come back from a spreadsheet in another form, and is kept as it is", (text) => {
  expect(guard(text)).toBe(`'${text}`);
  expect(unguard(guard(text))).toBe(text);
});

test.each([
  "Build capacity - together",
  "12",
  "0",
  "2027",
  "3.5",
  "Decision 7",
  "May",
  "CY-03",
  "B2",
  "",
])("%j is left as it is", (text) => {
  expect(guard(text)).toBe(text);
  expect(unguard(text)).toBe(text);
});

test("an apostrophe that no guard has put there stays", () => {
  expect(unguard("'tis")).toBe("'tis");
  expect(unguard("'")).toBe("'");
});

test("where text is text, only what would be taken for guarded is", () => {
  expect(shield("=1+1")).toBe("=1+1");
  expect(shield("007")).toBe("007");
  expect(shield("'=1+1")).toBe("''=1+1");
  fc.assert(
    fc.property(anyText, (text) => {
      expect(unguard(shield(text))).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

test("the guard comes off any text exactly as it went on", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(unguard(guard(text))).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeCsv } from "../csvWrite.ts";
import { whole } from "../../steps.ts";
import { guard, unguard } from "../formulaGuard.ts";
import { guessDelimiter, readDelimited, withoutSepLine } from "./delimited.ts";

function rowsOf(text: string, delimiter = ","): readonly (readonly string[])[] {
  const read = whole(readDelimited(text, delimiter));
  if (!read.ok) throw new Error(read.error.sentence);
  return read.value.rows;
}

describe("The delimiter is guessed", () => {
  test.each([
    ["a,b,c\n1,2,3\n4,5,6\n", ","],
    ["a;b;c\n1,5;2;3\n4,5;5;6\n", ";"],
    ["a\tb\n1, 2\t3\n", "\t"],
    ["a|b|c\n1|2|3\n", "|"],
    ["sep=;\na;b\n", ";"],
    ['id;text\n1;"one, two, three, four"\n2;"a, b, c, d, e"\n', ";"],
  ])("%j", (text, delimiter) => expect(guessDelimiter(text).value).toBe(delimiter));

  test("A line that only names it is no row, and the lines below keep their numbers", () => {
    const read = whole(readDelimited(withoutSepLine("sep=;\r\na;b\r\n"), ";"));
    expect(read).toMatchObject({ ok: true, value: { rows: [["a", "b"]], lines: [2] } });
  });
});

describe("Rows of text", () => {
  test.each([
    ["LF", "a,b\nc,d\n"],
    ["CRLF", "a,b\r\nc,d\r\n"],
    ["lone CR", "a,b\rc,d\r"],
    ["no end at the last", "a,b\nc,d"],
    ["empty lines between", "a,b\n\n\nc,d\n\n"],
  ])("end with %s", (_, text) => {
    expect(rowsOf(text)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  test("A cell over several lines moves the numbers of the lines below", () => {
    const read = whole(readDelimited('a,"one\r\ntwo\nthree"\nb,c\n', ","));
    expect(read).toMatchObject({
      ok: true,
      value: {
        rows: [
          ["a", "one\r\ntwo\nthree"],
          ["b", "c"],
        ],
        lines: [1, 4],
        problems: [],
      },
    });
  });

  test("A quotation mark that is never closed costs its own row and no other", () => {
    const read = whole(readDelimited('a,b\n"c,d\ne,f\n', ","));
    expect(read).toMatchObject({
      ok: true,
      value: {
        rows: [
          ["a", "b"],
          ['"c', "d"],
          ["e", "f"],
        ],
        problems: [{ row: 1, cell: 0, message: expect.stringContaining("never closed") }],
      },
    });
  });

  test("Text after a closing mark is read as it stands, and said", () => {
    const read = whole(readDelimited('"Vientiane" Declaration,x\n', ","));
    expect(read).toMatchObject({
      ok: true,
      value: { rows: [['"Vientiane" Declaration', "x"]], problems: [{ row: 0, cell: 0 }] },
    });
  });

  test("More columns or cells than fit are refused in a sentence", () => {
    expect(whole(readDelimited(",".repeat(1001), ","))).toMatchObject({
      ok: false,
      error: { sentence: expect.stringContaining("1,000 columns") },
    });
  });

  const anyRows = fc.array(
    fc.array(fc.string({ unit: "binary", maxLength: 12 }), { minLength: 1, maxLength: 5 }),
    { maxLength: 8 },
  );
  test("What is written is read back, for each delimiter, with a mark and without", () => {
    fc.assert(
      fc.property(
        anyRows,
        fc.constantFrom(",", ";", "\t", "|"),
        fc.boolean(),
        (rows, delimiter, bom) => {
          const text = writeCsv(rows, { delimiter, bom });
          const read = whole(readDelimited(text, delimiter));
          expect(read).toMatchObject({ ok: true, value: { rows, problems: [] } });
        },
      ),
      { numRuns: 300 },
    );
  });

  test("The guard against formulas comes off again, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(unguard(guard(text))).toBe(text);
      }),
    );
  });
});

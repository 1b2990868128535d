import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePartialDate, partialDateLabel } from "./partialDate.ts";
import { parseTypedDate } from "./typedDate.ts";

describe("What people type is read as a date no more exact than the words:", () => {
  test.each([
    ["2013", "2013"],
    [" 2013 ", "2013"],
    ["2016-05", "2016-05"],
    ["2016-5", "2016-05"],
    ["2016-05-25", "2016-05-25"],
    ["2016/05/25", "2016-05-25"],
    ["2016.5.25", "2016-05-25"],
    ["2016/05", "2016-05"],
    ["5/2016", "2016-05"],
    ["05.2016", "2016-05"],
    ["2025-Q3", "2025-07/2025-09"],
    ["2025 q3", "2025-07/2025-09"],
    ["Q3 2025", "2025-07/2025-09"],
    ["q3/2025", "2025-07/2025-09"],
    ["third quarter of 2025", "2025-07/2025-09"],
    ["4th quarter 2025", "2025-10/2025-12"],
    ["H1 2025", "2025-01/2025-06"],
    ["second half of 2025", "2025-07/2025-12"],
    ["2H 2025", "2025-07/2025-12"],
    ["1h 2025", "2025-01/2025-06"],
    ["2025-H1", "2025-01/2025-06"],
    ["2025 H2", "2025-07/2025-12"],
    ["Q1-Q2 2026", "2026-01/2026-06"],
    ["the first half of 2025", "2025-01/2025-06"],
    ["Jul-2026", "2026-07"],
    ["25-May-2016", "2016-05-25"],
    ["the 3rd of May 2016", "2016-05-03"],
    ["before the end of 2025", "2025"],
    ["before end of May 2016", "2016-05"],
    ["2025/2027", "2025/2027"],
    ["2025-2027", "2025/2027"],
    ["2025–2027", "2025/2027"],
    ["2025 - 2027", "2025/2027"],
    ["2025 to 2027", "2025/2027"],
    ["from 2025 until 2027", "2025/2027"],
    ["between 2025 and 2027", "2025/2027"],
    ["2025/27", "2025/2027"],
    ["2025-27", "2025/2027"],
    ["2025-Q3 to 2026-Q1", "2025-07/2026-03"],
    ["May 2016", "2016-05"],
    ["may, 2016", "2016-05"],
    ["Sept. 2016", "2016-09"],
    ["dec 2016", "2016-12"],
    ["25 May 2016", "2016-05-25"],
    ["25th of May 2016", "2016-05-25"],
    ["25. May 2016", "2016-05-25"],
    ["May 25, 2016", "2016-05-25"],
    ["25-27 May 2016", "2016-05-25/2016-05-27"],
    ["25 to 27 May 2016", "2016-05-25/2016-05-27"],
    ["May to July 2016", "2016-05/2016-07"],
    ["May 2016 to 3 June 2017", "2016-05/2017-06-03"],
    ["25.5.2016", "2016-05-25"],
    ["5/25/2016", "2016-05-25"],
    ["5.5.2016", "2016-05-05"],
    ["by 2026", "2026"],
    ["By the end of 2025", "2025"],
    ["by end of May 2016", "2016-05"],
    ["no later than 25 May 2016", "2016-05-25"],
    ["in 2026", "2026"],
    ["end of 2025", "2025-10/2025-12"],
    ["start of 2025", "2025-01/2025-03"],
    ["early 2024", "2024-01/2024-04"],
    ["mid-2024", "2024-05/2024-08"],
    ["mid 2024", "2024-05/2024-08"],
    ["late 2024", "2024-09/2024-12"],
    ["late 2024 to mid 2025", "2024-09/2025-08"],
    ["late May 2016", "2016-05"],
    ["２０１６", "2016"],
  ])("%s is %s", (typed, edtf) => {
    expect(parseTypedDate(typed)).toEqual({ ok: true, value: edtf });
    expect(parseTypedDate(`  ${typed.toUpperCase()} `)).toEqual({ ok: true, value: edtf });
  });
});

describe("What cannot be read is answered with a sentence:", () => {
  const general = "Write a date such as 2026, 2026-05, 2026-05-31, Q3 2026 or 2025/2027.";
  test.each([
    ["05/06/2016", "This can be 5 June or 6 May 2016. Write 2016-06-05 or 2016-05-06."],
    ["5.6.2016", "This can be 5 June or 6 May 2016. Write 2016-06-05 or 2016-05-06."],
    ["2011/12", "This can be December 2011 or 2011 to 2012. Write 2011-12 or 2011/2012."],
    ["25/5/16", "Write the year with four figures, such as 2026-05-31."],
    ["30 February 2023", "There is no 30 February 2023."],
    ["31.4.2023", "There is no 31 April 2023."],
    ["2023-02-30", "There is no 30 February 2023."],
    ["13/2016", "There is no month 13."],
    ["25.13.2016", "There is no month 13."],
    ["2016-00", "There is no month 0."],
    ["2027-2025", "This ends before it starts."],
    ["July to May 2016", "This ends before it starts."],
    ["", general],
    ["soon", general],
    ["before 2026", general],
    ["Q5 2025", general],
    ["Marchember 2016", general],
    ["1 2 3 4 to 5", general],
    ["2025 to", general],
    ["2013 or so", general],
    ["2025/2026/2027", general],
  ])("%s", (typed, sentence) => {
    expect(parseTypedDate(typed)).toEqual({ ok: false, error: sentence });
  });
});

const anyPart = fc
  .tuple(
    fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([date, length]) => date.toISOString().slice(0, length));
const anyDate = fc
  .oneof(
    anyPart,
    fc.tuple(anyPart, anyPart).map((parts) => parts.toSorted().join("/")),
    fc.constantFrom("2025-01/2025-03", "2025-04/2025-06", "2025-07/2025-09", "2025-10/2025-12"),
  )
  .filter((text) => parsePartialDate(text) !== null);

test("EDTF typed as it is stays as it is", () => {
  fc.assert(
    fc.property(anyDate, (text) => {
      expect(parseTypedDate(text)).toEqual({ ok: true, value: text });
    }),
  );
});

test("the label of a date, typed, is that date again", () => {
  fc.assert(
    fc.property(anyDate, (text) => {
      const date = parsePartialDate(text);
      const label = date === null ? "" : partialDateLabel(date);
      const [first, last] = text.split("/");
      // A stretch from one part to the same reads as one part twice, and is that part.
      expect(parseTypedDate(label)).toEqual({ ok: true, value: first === last ? first : text });
    }),
  );
});

test("nothing typed ever throws, and every answer is a date or a sentence", () => {
  const anyTyped = fc
    .array(
      fc.constantFrom("2025", "5", "31", "may", "q3", "end", "of", "-", "/", ".", " ", "by", "to"),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(anyTyped, fc.string()), (typed) => {
      const read = parseTypedDate(typed);
      const isSound = read.ok
        ? parsePartialDate(read.value) === read.value
        : /^[A-Z].*\.$/.test(read.error);
      expect(isSound).toBe(true);
    }),
  );
});

test.each([
  ["2025-01/2025-03", "Q1 2025"],
  ["2025-10/2025-12", "Q4 2025"],
  ["2025-07/2026-09", "Jul 2025 to Sep"],
  ["2025-07/2025-12", "Jul 2025 to Dec"],
  ["2025-02/2025-04", "Feb 2025 to Apr"],
  ["2025-10/2025-09", ""],
])("%s reads as %s", (text, label) => {
  const date = parsePartialDate(text);
  expect(date === null ? "" : partialDateLabel(date)).toContain(label);
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decodeUtf8 } from "./decodeUtf8.ts";
import { problemText } from "./problem.ts";

function bytesOf(...parts: readonly (string | number)[]): Uint8Array {
  const encoder = new TextEncoder();
  return new Uint8Array(
    parts.flatMap((part) => (typeof part === "string" ? [...encoder.encode(part)] : [part])),
  );
}

test("UTF-8 is decoded, without its byte order mark", () => {
  expect(decodeUtf8("a.csv", bytesOf(0xef, 0xbb, 0xbf, "Việt Nam"))).toEqual({
    ok: true,
    value: "Việt Nam",
  });
});

test("the first byte that is not UTF-8 is named by line and column", () => {
  const read = decodeUtf8("a.csv", bytesOf("id,name\r\n1,Communiqué\r\n2,Communiqu", 0xe9, "\r\n"));
  expect(!read.ok && problemText(read.error)).toBe(
    'a.csv, line 3, column 12: the byte 0xE9 is not UTF-8. Save the file as UTF-8 (in Excel: "CSV UTF-8") and try again.',
  );
});

test.each([
  ["a lone continuation byte", [0x80], 1],
  ["an overlong form", ["a", 0xc0, 0xaf], 2],
  ["a surrogate", ["ab", 0xed, 0xa0, 0x80], 3],
  ["a code point beyond the last", [0xf4, 0x90, 0x80, 0x80], 1],
  ["a sequence cut off at the end of the file", ["a", 0xe1, 0xbb], 2],
  ["UTF-16 with its mark", [0xff, 0xfe, "i", 0], 1],
])("%s is refused where it stands", (_, parts, column) => {
  expect(decodeUtf8("a.csv", bytesOf(...parts))).toMatchObject({
    ok: false,
    error: { line: 1, column },
  });
});

test("any bytes end in a text or a place, and both agree with what a lenient decoder sees", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const read = decodeUtf8("a.csv", bytes);
      const lenient = new TextDecoder("utf-8").decode(bytes);
      expect(read.ok ? read.value === lenient : lenient.includes("\uFFFD")).toBe(true);
    }),
  );
});

import type { Result } from "../result.ts";
import { err, ok } from "../result.ts";
import type { Problem } from "./problem.ts";
import { positionOf } from "./textPosition.ts";

/** The text of a file without its byte order mark, or where its first byte stands that is not UTF-8. */
export function decodeUtf8(file: string, bytes: Uint8Array): Result<string, Problem> {
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    const offset = firstBadByte(bytes);
    const before = new TextDecoder("utf-8").decode(bytes.subarray(0, offset));
    const hex = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0");
    const message = `the byte 0x${hex} is not UTF-8. Save the file as UTF-8 (in Excel: "CSV UTF-8") and try again.`;
    return err({ file, ...positionOf(before, before.length), field: "", message });
  }
}

/** By the table of well-formed sequences, Unicode 16.0, table 3-7. */
function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** Bytes of the well-formed sequence at `at`; 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) return 0;
    if (index === 1 ? byte < lowest || byte > highest : byte < 0x80 || byte > 0xbf) return 0;
  }
  return length;
}

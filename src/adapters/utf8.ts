import type { ChosenFile, FileProblem } from "../domain/exchange/files.ts";
import { MAX_FILE_BYTES } from "../domain/exchange/files.ts";
import type { Result } from "../domain/result.ts";
import { err, ok } from "../domain/result.ts";

/** A strict decoder does not say where it stops, so the text of a lenient one is compared with the bytes. */
function lineOfFirstBadByte(bytes: ArrayBuffer): number {
  const lenient = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let line = 1;
  let start = 0;
  const all = new Uint8Array(bytes);
  for (const text of lenient.split("\n")) {
    const written = encoder.encode(text);
    const found = all.subarray(start, start + written.length);
    if (found.length !== written.length || written.some((byte, at) => byte !== found[at])) break;
    start += written.length + 1;
    line += 1;
  }
  return line;
}

/** Reads a chosen file as strict UTF-8; see `Files.readText`. */
export async function readUtf8(
  file: ChosenFile,
  limit: number = MAX_FILE_BYTES,
): Promise<Result<string, FileProblem>> {
  if (file.size > limit) return err({ type: "TooLarge", size: file.size, limit });
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (error) {
    // The file was moved, or its disk is gone, since it was chosen.
    return err({
      type: "Unreadable",
      detail: error instanceof Error ? error.message : String(error),
    });
  }
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return err({ type: "NotUtf8", line: lineOfFirstBadByte(bytes) });
  }
}

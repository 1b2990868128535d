import { decodeUtf8 } from "../domain/dataset/decodeUtf8.ts";
import type { ChosenFile, FileProblem } from "../domain/exchange/files.ts";
import { MAX_FILE_BYTES } from "../domain/exchange/files.ts";
import type { Result } from "../domain/result.ts";
import { err, ok } from "../domain/result.ts";

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
    const detail = error instanceof Error ? error.message : String(error);
    return err({ type: "Unreadable", detail });
  }
  const text = decodeUtf8(file.name, new Uint8Array(bytes));
  if (text.ok) return ok(text.value);
  return err({ type: "NotUtf8", line: text.error.line, column: text.error.column });
}

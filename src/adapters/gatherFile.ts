import type { Files } from "../domain/exchange/files.ts";
import type { Making, Packing } from "../domain/exchange/making.ts";
import { afterOthers, SLICE_MS } from "./slices.ts";

/** So much is handed to the browser at a time: all at once would hold up the page, each part for itself takes long. */
const HANDED_OVER = 8 * 1024 * 1024;

/** Runs what writes a file, a few milliseconds at a time; null when it was to leave off. See `Files.write`. */
export async function gatherFile(
  mime: string,
  making: Making | Packing,
  goesOn: Parameters<Files["write"]>[3],
): Promise<Blob | null> {
  const blobs: Blob[] = [];
  let parts: BlobPart[] = [];
  let bytes = 0;
  const start = performance.now();
  let since = start;
  for await (const { part, rows } of making) {
    if (part.length > 0) parts.push(part);
    bytes += part.length;
    if (bytes >= HANDED_OVER) {
      blobs.push(new Blob(parts));
      parts = [];
      bytes = 0;
    }
    if (performance.now() - since < SLICE_MS) continue;
    await afterOthers();
    since = performance.now();
    if (!goesOn(rows, since - start)) return null;
  }
  return new Blob([...blobs, ...parts], { type: mime });
}

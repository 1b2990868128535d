import { strToU8, zipSync } from "fflate";

/** A file by its path in the zip, text in UTF-8. */
export type ZipEntry = readonly [path: string, content: string | Uint8Array];

export function utf8(text: string): Uint8Array {
  return strToU8(text);
}

/** Packs files in their order. The same files give the same bytes. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const files = entries.map(([path, content]): [string, Uint8Array] => [
    path,
    typeof content === "string" ? utf8(content) : content,
  ]);
  // The first day a zip can write, in local time, as a zip does: the same bytes on every day, in every zone.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(files), { mtime });
}

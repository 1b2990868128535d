import { Zip, ZipDeflate } from "fflate";
import type { Made, Making } from "./making.ts";
import { utf8 } from "./making.ts";

/** A file by its path in the zip, with its content as it is written. */
export type ZipEntry = readonly [path: string, content: Iterable<Made>];

const NOTHING = new Uint8Array(0);

/** A text as the whole content of a file. */
export function* oneText(text: string): Making {
  yield { part: utf8(text), rows: 0 };
}

/** Packs files in their order, a part at a time. The same files give the same bytes. */
export function* zipParts(entries: Iterable<ZipEntry>): Making {
  const packed: Made["part"][] = [];
  let rows = 0;
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    packed.push(bytes);
  });
  function* ready(): Making {
    for (const part of packed.splice(0)) yield { part, rows };
  }
  for (const [path, content] of entries) {
    const file = new ZipDeflate(path);
    // The first day a zip can write, in local time, as a zip does: the same bytes on every day, in every zone.
    file.mtime = new Date(1980, 0, 1);
    zip.add(file);
    for (const made of content) {
      file.push(made.part);
      rows = Math.max(rows, made.rows);
      yield { part: NOTHING, rows };
      yield* ready();
    }
    file.push(NOTHING, true);
    yield* ready();
  }
  zip.end();
  yield* ready();
}

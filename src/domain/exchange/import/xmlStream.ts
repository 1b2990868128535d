/** XML that is read while it is unpacked, so that a sheet of 100 MB needs no more memory than its cells. */
import type { Result } from "../../result.ts";
import { ok } from "../../result.ts";
import type { Refusal, RowSteps } from "./grid.ts";
import type { ZipEntry } from "./unzip.ts";
import { elements } from "./xml.ts";

/** The longest row as XML: 1,000 cells of 32,767 characters are never written into one row by anybody. */
const MAX_ROW_LENGTH = 16 * 1024 * 1024;

/**
 * Passes the text of an entry on in pieces, one in each step, until `use` answers false. `rows` are those read so far.
 */
export function* eachPiece(
  entry: ZipEntry,
  use: (text: string) => boolean,
  rows: readonly unknown[] = [],
): RowSteps<Result<null, Refusal>> {
  const decoder = new TextDecoder("utf-8");
  const pieces = entry.unpack();
  let read = 0;
  for (;;) {
    const piece = pieces.next();
    if (piece.done === true) return piece.value;
    read += piece.value.length;
    if (!use(decoder.decode(piece.value, { stream: true }))) return ok(null);
    yield { rows: rows.length, share: read / Math.max(entry.size, 1) };
  }
}

interface Cutter {
  /** False when an element is longer than any can be, or `use` has had enough. */
  readonly take: (piece: string) => boolean;
  /** What stands after the last whole element. */
  readonly rest: () => string;
}

/** Cuts a stream of text into the elements of one name. */
export function createCutter(
  nameIn: (text: string) => string,
  use: (element: { readonly tag: string; readonly inside: string }) => boolean,
): Cutter {
  let rest = "";
  let name: string | null = null;
  return {
    rest: () => rest,
    take: (piece) => {
      rest += piece;
      name ??= nameIn(rest);
      const close = `</${name}>`;
      const end = rest.lastIndexOf(close);
      if (end !== -1) {
        const upTo = end + close.length;
        for (const element of elements(rest.slice(0, upTo), name)) if (!use(element)) return false;
        rest = rest.slice(upTo);
      }
      return rest.length <= MAX_ROW_LENGTH;
    },
  };
}

import type { Separator } from "./separators.ts";
import { NO_SEPARATOR } from "./separators.ts";

/** "Ministry of Ports, Harbours and Customs" is one body: a title runs on over its commas until its "and". */
const TITLE =
  /\b(?:ministry|ministries|minister|department|office|bureau|agency|authority|committee|commission|council|centre|center|directorate|secretariat|institute|division|board|association|federation|union|organi[sz]ation)\b(?: (?:of|for|on))(?: the)? [^,;]+$/i;

/** Pieces between commas, with those of one title put together again. */
function splitAtCommas(cell: string): readonly string[] {
  const pieces = cell.split(",");
  const items: string[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] ?? "";
    // The "and" that ends a title stands in a later piece, and nothing between names a body of its own.
    const end = TITLE.test(piece.trim()) && !/ (?:and|&) /i.test(piece) ? titleEnd(pieces, at) : at;
    items.push(pieces.slice(at, end + 1).join(","));
    at = end;
  }
  return items;
}

/** The index of the piece in which a title that begins at `start` ends; `start` when it is over there. */
function titleEnd(pieces: readonly string[], start: number): number {
  for (let at = start + 1; at < pieces.length && at <= start + 4; at++) {
    const piece = pieces[at] ?? "";
    if (TITLE.test(piece.trim())) return start;
    if (/^ ?\S.* (?:and|&) \S/i.test(piece) || /^ (?:and|&) /i.test(piece)) return at;
  }
  return start;
}

/** The items of a list cell, trimmed, each once, without empty ones. */
export function splitList(cell: string, separator: Separator): readonly string[] {
  const pieces =
    separator === ""
      ? [cell]
      : separator === "\n"
        ? cell.split(/\r\n|\r|\n/)
        : separator === ","
          ? splitAtCommas(cell)
          : cell.split(separator);
  const items = pieces
    .map((piece) => piece.replaceAll(/\s+/g, " ").trim())
    .filter((item) => item !== "");
  return [...new Set(items)];
}

const MAX_LOOKED_AT = 2_000;

/**
 * True when the pieces come back again and again, as names of countries do: in titles and sentences the sign is part of
 * the words.
 */
function isRepeated(cells: readonly string[], sign: Separator): boolean {
  const pieces = cells.flatMap((cell) => splitList(cell, sign));
  const counts = new Map<string, number>();
  for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const repeated = pieces.filter((piece) => (counts.get(piece) ?? 0) > 1).length;
  const isShort = pieces.every((piece) => piece.length <= 60);
  return isShort && pieces.length > 3 && repeated / pieces.length > 0.6;
}

/** The separator that the cells of list columns use. A comma or a slash only when the pieces come back. */
export function guessSeparator(cells: readonly string[]): Separator {
  const looked = cells.filter((cell) => cell.trim() !== "").slice(0, MAX_LOOKED_AT);
  const stands = (sign: string) => looked.some((cell) => cell.includes(sign));
  const sure = ([";", "\n", "|"] as const).find(stands);
  const likely = ([",", "/"] as const).find((sign) => stands(sign) && isRepeated(looked, sign));
  return sure ?? likely ?? NO_SEPARATOR;
}

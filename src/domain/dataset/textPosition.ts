/** Both from 1; the column counts UTF-16 units, as editors do. A byte order mark has no column. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const LF = 0x0a;
const CR = 0x0d;
const BOM = 0xfeff;

/** Of the line end at `at`: 2 for CR LF, otherwise 1. */
export function lineEndLength(text: string, at: number): number {
  return text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
}

/** Where `offset` stands, counted from an offset before it that starts line number `startLine`. */
export function positionOf(text: string, offset: number, start = 0, startLine = 1): Position {
  let line = startLine;
  let lineStart = start === 0 && text.charCodeAt(0) === BOM ? 1 : start;
  for (let at = start; at < offset; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== LF && code !== CR) continue;
    at += lineEndLength(text, at) - 1;
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: Math.max(offset - lineStart, 0) + 1 };
}

import type { Result } from "../result.ts";
import { err, ok } from "../result.ts";
import type { Position } from "./textPosition.ts";
import { positionOf } from "./textPosition.ts";

type JsonPath = readonly (string | number)[];

export interface JsonText {
  readonly value: unknown;
  /** Where the value at `path` starts, or its nearest parent when it is not there. */
  readonly positionOf: (path: JsonPath) => Position;
}

export interface JsonProblem extends Position {
  readonly message: string;
}

const MAX_JSON_DEPTH = 64;

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Thrown and caught in this file only: it leaves a nest of calls. */
class Stop {
  readonly offset: number;
  readonly message: string;
  constructor(offset: number, message: string) {
    this.offset = offset;
    this.message = message;
  }
}

/**
 * JSON.parse that knows where everything stands (its own messages differ from browser to browser, and Safari's have no
 * place) and refuses nesting that could overflow the stack.
 */
export function readJson(text: string): Result<JsonText, JsonProblem> {
  const offsets = new Map<string, number>();
  const scan = createScanner(text);
  try {
    const value = readValue(scan, [], offsets);
    if (scan.offset() < text.length)
      throw new Stop(scan.offset(), "there is something after the end of the JSON.");
    return ok({ value, positionOf: (path) => positionOf(text, nearest(offsets, path)) });
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    return err({ ...positionOf(text, stop.offset), message: stop.message });
  }
}

function nearest(offsets: ReadonlyMap<string, number>, path: JsonPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsets.get(pathKey(path.slice(0, length)));
    if (offset !== undefined) return offset;
  }
  return offsets.get(pathKey([])) ?? 0;
}

function pathKey(path: JsonPath): string {
  return path.join("\u0000");
}

interface Scanner {
  readonly offset: () => number;
  readonly peek: () => string;
  /** The next token of that shape, or null; moves past it and the white space behind it. */
  readonly take: (shape: RegExp) => string | null;
  readonly takeMark: (mark: string) => boolean;
  /** From here to the next quotation mark that has no backslash before it; null when there is none. */
  readonly takeQuoted: () => string | null;
}

function createScanner(text: string): Scanner {
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  const take = (shape: RegExp): string | null => {
    shape.lastIndex = at;
    const token = shape.exec(text)?.[0];
    if (token === undefined) return null;
    at += token.length;
    skipSpace();
    return token;
  };
  const skipSpace = (): void => {
    SPACE.lastIndex = at;
    at += SPACE.exec(text)?.[0].length ?? 0;
  };
  skipSpace();
  return {
    offset: () => at,
    peek: () => text.charAt(at),
    take,
    takeQuoted() {
      let end = at + 1;
      while (end < text.length && text.charAt(end) !== '"')
        end += text.charAt(end) === "\\" ? 2 : 1;
      if (end >= text.length) return null;
      const token = text.slice(at, end + 1);
      at = end + 1;
      skipSpace();
      return token;
    },
    takeMark(mark) {
      if (text.charAt(at) !== mark) return false;
      at += 1;
      skipSpace();
      return true;
    },
  };
}

function readValue(
  scan: Scanner,
  path: (string | number)[],
  offsets: Map<string, number>,
): unknown {
  const start = scan.offset();
  offsets.set(pathKey(path), start);
  if (path.length > MAX_JSON_DEPTH)
    throw new Stop(start, `this is nested deeper than ${MAX_JSON_DEPTH} levels.`);
  if (scan.takeMark("{")) return readObject(scan, path, offsets);
  if (scan.takeMark("[")) return readArray(scan, path, offsets);
  if (scan.peek() === '"') return readString(scan);
  const token = scan.take(SCALAR);
  if (token === null) throw new Stop(start, unexpected(scan));
  return JSON.parse(token);
}

function readObject(
  scan: Scanner,
  path: (string | number)[],
  offsets: Map<string, number>,
): unknown {
  // No prototype: a key named __proto__ is a key like any other.
  const object = Object.create(null) as Record<string, unknown>;
  if (scan.takeMark("}")) return object;
  do {
    const start = scan.offset();
    if (scan.peek() !== '"')
      throw new Stop(start, `a name in quotation marks must stand here, but ${unexpected(scan)}`);
    const name = readString(scan);
    if (!scan.takeMark(":"))
      throw new Stop(scan.offset(), `a colon must stand here, but ${unexpected(scan)}`);
    path.push(name);
    object[name] = readValue(scan, path, offsets);
    path.pop();
  } while (scan.takeMark(","));
  if (!scan.takeMark("}"))
    throw new Stop(scan.offset(), `a comma or } must stand here, but ${unexpected(scan)}`);
  return object;
}

function readString(scan: Scanner): string {
  const start = scan.offset();
  const token = scan.takeQuoted();
  if (token === null) throw new Stop(start, "this text has no closing quotation mark.");
  try {
    return JSON.parse(token) as string;
  } catch {
    throw new Stop(
      start,
      "this text holds a line break, a control character or a backslash that stands for nothing.",
    );
  }
}

function readArray(
  scan: Scanner,
  path: (string | number)[],
  offsets: Map<string, number>,
): unknown {
  const array: unknown[] = [];
  if (scan.takeMark("]")) return array;
  do {
    path.push(array.length);
    array.push(readValue(scan, path, offsets));
    path.pop();
  } while (scan.takeMark(","));
  if (!scan.takeMark("]"))
    throw new Stop(scan.offset(), `a comma or ] must stand here, but ${unexpected(scan)}`);
  return array;
}

function unexpected(scan: Scanner): string {
  return scan.peek() === ""
    ? "the file ends here. It may have been cut off."
    : `"${scan.peek()}" does not belong here.`;
}

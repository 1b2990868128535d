export interface JsonBreak {
  readonly type: "NotJson" | "TooDeep" | "KeyTwice";
  readonly offset: number;
  /** What was found instead, for a sentence. */
  readonly sentence: string;
}

/** Called for each item of a list that is a value of the outermost object; its key is empty when the list is outermost. */
export type OnItem = (key: string, index: number, offset: number) => void;

/** A workspace is three levels deep; a few more cost nothing and let a newer version say that it is newer. */
const MAX_DEPTH = 16;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SPACE = /[ \t\n\r]*/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;

/** Thrown and caught in this file only: the way out of any depth. */
class Break extends Error {
  readonly found: JsonBreak;
  constructor(type: JsonBreak["type"], sentence: string, offset: number) {
    super(sentence);
    this.found = { type, sentence, offset };
  }
}

/**
 * Where `text` stops being JSON; null when all of it is. `JSON.parse` cannot be asked: browsers word its errors in
 * their own way, some without a place, and a million brackets overflow its stack in some of them. It also keeps the
 * last of two equal keys without a word, and what the first one held would be lost.
 */
export function findJsonBreak(text: string, onItem: OnItem = () => undefined): JsonBreak | null {
  let at = 0;
  const unexpected = (wanted: string) =>
    at >= text.length
      ? new Break("NotJson", `The file ends here; ${wanted} is missing.`, at)
      : new Break("NotJson", `Here ${wanted} should stand.`, at);

  function match(pattern: RegExp): boolean {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  }

  function string(): string {
    if (text.charCodeAt(at) !== QUOTE) throw unexpected("a text in quotation marks");
    const start = at++;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) break;
      if (code === BACKSLASH) {
        if (!match(ESCAPE)) throw unexpected("an escape that JSON knows");
      } else if (code >= FIRST_PRINTABLE) at++;
      else throw unexpected("the closing quotation mark");
    }
    at++;
    return text.slice(start + 1, at - 1);
  }

  /** The rest of a list or an object, after its opening bracket. */
  function items(end: string, depth: number, item: (index: number) => void): void {
    if (depth > MAX_DEPTH) {
      throw new Break("TooDeep", "The file is nested deeper than this app reads.", at - 1);
    }
    match(SPACE);
    if (text[at] === end) {
      at++;
      return;
    }
    for (let index = 0; ; index++) {
      item(index);
      match(SPACE);
      if (text[at] === end) break;
      if (text[at] !== ",") throw unexpected(`a comma or ${end}`);
      at++;
      match(SPACE);
    }
    at++;
  }

  function object(depth: number): void {
    const keys = new Set<string>();
    items("}", depth, () => {
      const start = at;
      const key = string();
      if (keys.has(key)) {
        throw new Break("KeyTwice", `“${key}” stands here a second time.`, start);
      }
      keys.add(key);
      match(SPACE);
      if (text[at] !== ":") throw unexpected("a colon");
      at++;
      value(depth, depth === 1 ? key : null);
    });
  }

  function value(depth: number, key: string | null): void {
    match(SPACE);
    const first = text[at];
    if (first === "{") {
      at++;
      object(depth + 1);
    } else if (first === "[") {
      at++;
      items("]", depth + 1, (index) => {
        match(SPACE);
        if (key !== null) onItem(key, index, at);
        value(depth + 1, null);
      });
    } else if (first === '"') {
      string();
    } else {
      const word = ["true", "false", "null"].find((one) => text.startsWith(one, at));
      if (word !== undefined) at += word.length;
      else if (!match(NUMBER)) throw unexpected("a value");
    }
  }

  try {
    value(0, "");
    match(SPACE);
    if (at < text.length) throw unexpected("the end of the file");
    return null;
  } catch (error) {
    if (error instanceof Break) return error.found;
    throw error;
  }
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** A control character, or half of one, as a spreadsheet writes what XML cannot hold: `_x000D_`. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** The text of an element or attribute. Only the five names of XML and numbers are known; no document can add others. */
export function xmlText(raw: string): string {
  const plain = raw.includes("&")
    ? raw.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{2,4}));/g, (all, ten, hex, name) => {
        if (typeof name === "string") return NAMED[name] ?? all;
        const code = typeof ten === "string" ? Number(ten) : Number.parseInt(String(hex), 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : all;
      })
    : raw;
  return plain.includes("_x")
    ? plain.replaceAll(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain;
}

/** The value of an attribute in the inside of a tag; empty when it is not there. */
export function attribute(tag: string, name: string): string {
  for (let at = tag.indexOf(`${name}=`); at !== -1; at = tag.indexOf(`${name}=`, at + 1)) {
    const quote = tag.charAt(at + name.length + 1);
    const before = tag.charAt(at - 1);
    if ((quote !== '"' && quote !== "'") || !/[\s]|^$/.test(before)) continue;
    const start = at + name.length + 2;
    const end = tag.indexOf(quote, start);
    return end === -1 ? "" : xmlText(tag.slice(start, end));
  }
  return "";
}

export interface Element {
  /** What stands in the opening tag after the name. */
  readonly tag: string;
  readonly inside: string;
}

/** The elements of that name in `text`, those that hold others of the same name aside. Linear in the text, whatever it is. */
export function* elements(text: string, name: string): Generator<Element> {
  const [open, close] = [`<${name}`, `</${name}>`];
  let at = text.indexOf(open);
  while (at !== -1) {
    const after = text.charCodeAt(at + open.length);
    const isName =
      after === 0x20 ||
      after === 0x3e ||
      after === 0x2f ||
      after === 0x0a ||
      after === 0x0d ||
      after === 0x09;
    if (isName) {
      const tagEnd = text.indexOf(">", at);
      if (tagEnd === -1) return;
      if (text.charCodeAt(tagEnd - 1) === 0x2f) {
        yield { tag: text.slice(at + open.length, tagEnd - 1), inside: "" };
        at = text.indexOf(open, tagEnd);
      } else {
        const end = text.indexOf(close, tagEnd);
        if (end === -1) return;
        yield { tag: text.slice(at + open.length, tagEnd), inside: text.slice(tagEnd + 1, end) };
        at = text.indexOf(open, end);
      }
    } else at = text.indexOf(open, at + 1);
  }
}

/** Before the names of a document's elements: "x:" where its root says so, else nothing. */
export function prefixOf(text: string): string {
  return /<([A-Za-z_][\w.-]*:)?(?:worksheet|sst|workbook|styleSheet)\b/.exec(text)?.[1] ?? "";
}

import { attribute, elements, prefixOf } from "./xml.ts";

/** What the number of a cell stands for, by its format. */
export type NumberKind =
  | { readonly type: "plain" }
  | { readonly type: "date" }
  /** "007" is the number 7 shown in three figures: what people see is the text. */
  | { readonly type: "padded"; readonly figures: number };

export interface CellStyles {
  readonly kindOf: (style: number) => NumberKind;
}

const PLAIN: NumberKind = { type: "plain" };
const DATE: NumberKind = { type: "date" };

/** Formats that need no definition: 14 to 22 are dates and times, 27 to 36 and 50 to 58 those of East Asia, 45 to 47 times. */
function isBuiltInDate(id: number): boolean {
  return (
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    (id >= 45 && id <= 47) ||
    (id >= 50 && id <= 58)
  );
}

function kindOfFormat(code: string): NumberKind {
  const plain = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  if (/^0{2,15}$/.test(plain)) return { type: "padded", figures: plain.length };
  return /[ymdhs]/i.test(plain.replaceAll(/general|e[+-]/gi, "")) ? DATE : PLAIN;
}

export function readStyles(text: string): CellStyles {
  const prefix = prefixOf(text);
  const codeById = new Map(
    [...elements(text, `${prefix}numFmt`)].map(({ tag }) => [
      Number(attribute(tag, "numFmtId")),
      attribute(tag, "formatCode"),
    ]),
  );
  const [formats] = elements(text, `${prefix}cellXfs`);
  const kinds = [...elements(formats?.inside ?? "", `${prefix}xf`)].map(({ tag }) => {
    const id = Number(attribute(tag, "numFmtId"));
    const code = codeById.get(id);
    if (code !== undefined) return kindOfFormat(code);
    return isBuiltInDate(id) ? DATE : PLAIN;
  });
  return { kindOf: (style) => kinds[style] ?? PLAIN };
}

const DAY_MS = 86_400_000;
const FIRST_DAY_1900 = Date.UTC(1899, 11, 30);
const FIRST_DAY_1904 = Date.UTC(1904, 0, 1);
/** Excel takes 1900 for a leap year; before its 29 February that never was, days are one off. */
const LEAP_SLIP = 60;
const LAST_DAY = 2_958_466;

function dateText(serial: number, is1904: boolean): string | null {
  if (serial < 0 || serial >= LAST_DAY) return null;
  const slip = !is1904 && serial < LEAP_SLIP ? 1 : 0;
  const start = is1904 ? FIRST_DAY_1904 : FIRST_DAY_1900;
  const ms = start + Math.round((serial + slip) * 86_400) * 1000;
  const iso = new Date(ms).toISOString();
  if (serial < 1) return iso.slice(11, 16);
  return ms % DAY_MS === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}

/** A number as people see it: a day as "2019-03-12", 7 in the format 000 as "007", any other as it is. */
export function numberText(raw: string, kind: NumberKind, is1904: boolean): string {
  const number = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(number)) return raw;
  switch (kind.type) {
    case "date":
      return dateText(number, is1904) ?? raw;
    case "padded":
      return Number.isInteger(number) && number >= 0
        ? String(number).padStart(kind.figures, "0")
        : raw;
    case "plain":
      return String(number);
  }
}

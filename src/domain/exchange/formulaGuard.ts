import { parsePartialDate } from "../dataset/partialDate.ts";

/**
 * What makes a spreadsheet take a cell for a formula, by its first character, with the full-width forms that Excel
 * takes for the plain ones (https://owasp.org/www-community/attacks/CSV_Injection); and the apostrophe, so that text
 * that begins with one comes back as it was.
 */
const RISKY = new Set(["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'"]);

const NUMBER = /^[\d.,]*\d[\d.,]*(e[+-]?\d+)?$/i;
const DATE_OR_TIME = /^\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?$|^\d{1,2}:\d{2}(:\d{2})?$/;
const MONTH =
  /^(\d{1,4}[ -]?)?(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)([ -]?\d{1,4})?$/i;
const MAX_NUMBER_LENGTH = 40;
/** A spreadsheet keeps this many digits of a number. */
const SURE_DIGITS = 15;

/**
 * Text that a spreadsheet takes for a number, a day or a time and writes back in another form: 007, 1E5, 3.10, 1-2,
 * MAR-01, 10:30. A plain number such as 12 comes back as it was.
 */
function isRewritten(text: string): boolean {
  if (NUMBER.test(text)) return text.length > SURE_DIGITS || String(Number(text)) !== text;
  return DATE_OR_TIME.test(text) || (MONTH.test(text) && /\d/.test(text));
}

/** What a text can be by its first character of ASCII; the rest is harmless. */
const MAY_BE = new Uint8Array(128);
const A_FORMULA = 1;
const REWRITTEN = 2;
for (const sign of RISKY) MAY_BE[sign.charCodeAt(0)] = A_FORMULA;
for (const sign of "0123456789.,ADFJMNOSadfjmnos") MAY_BE[sign.charCodeAt(0)] = REWRITTEN;

function isGuarded(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code >= MAY_BE.length) return RISKY.has(text.charAt(0));
  const kind = MAY_BE[code];
  if (kind === REWRITTEN) return text.length <= MAX_NUMBER_LENGTH && isRewritten(text);
  return kind === A_FORMULA;
}

/**
 * Makes text harmless in a spreadsheet: it is neither run nor rewritten. For text columns only: it would spoil a number
 * and a date.
 */
export function guard(text: string): string {
  return isGuarded(text) ? `'${text}` : text;
}

/** For columns of dates: a date goes out as it is, for programs to read, and words in place of one are guarded. */
export function guardWords(text: string): string {
  return parsePartialDate(text) === null ? guard(text) : text;
}

/** Takes back exactly what `guard` did. */
export function unguard(text: string): string {
  return text.startsWith("'") && isGuarded(text.slice(1)) ? text.slice(1) : text;
}

/** For files in which text is text: a guard only where `unguard` would take off what was always there. */
export function shield(text: string): string {
  return unguard(text) === text ? text : guard(text);
}

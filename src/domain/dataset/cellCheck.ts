import type { Field } from "./descriptor.ts";
import { parseDay, parsePartialDate } from "./partialDate.ts";
import { quoted } from "./problem.ts";
import { patternTest } from "./safePattern.ts";

/** What is wrong with the text of a cell that is not empty, with what to do; null when nothing is. */
export type CellCheck = (text: string) => string | null;

/**
 * Marks a string column as dates in EDTF (https://www.loc.gov/standards/datetime/), for which Table Schema has no type.
 * Any address that starts so will do: the Library of Congress names the levels of EDTF below it.
 */
const EDTF = /^https?:\/\/id\.loc\.gov\/datatypes\/edtf/;

const MAX_SHOWN = 12;

function oneOf(values: readonly string[]): string {
  return values.length > MAX_SHOWN
    ? `${values.slice(0, MAX_SHOWN).join(", ")}, …`
    : values.join(", ");
}

/** Items of a list cell. Space round an item is no part of it: exports write "; ". */
export function listItems(text: string, delimiter: string): readonly string[] {
  return text.split(delimiter).map((item) => item.trim());
}

/** Null where any text will do. */
export function cellCheck(field: Field): CellCheck | null {
  const checks = [typeCheck(field), ...constraintChecks(field)].filter((check) => check !== null);
  if (checks.length === 0) return null;
  return (text) => {
    for (const check of checks) {
      const message = check(text);
      if (message !== null) return message;
    }
    return null;
  };
}

function typeCheck({ type, rdfType, delimiter, ...field }: Field): CellCheck | null {
  switch (type) {
    case "string":
      return EDTF.test(rdfType) ? edtfCheck : null;
    case "integer":
      return (text) =>
        isInteger(text) ? null : `${quoted(text)} is not a whole number. Write one, such as 12.`;
    case "number":
      return (text) =>
        isNumber(text) ? null : `${quoted(text)} is not a number. Write one, such as 12.5.`;
    case "date":
      return (text) =>
        parseDay(text) === null
          ? `${quoted(text)} is not a day that exists. Write it as YYYY-MM-DD.`
          : null;
    case "year":
      return (text) =>
        /^-?\d{4}$/.test(text) ? null : `${quoted(text)} is not a year. Write four digits.`;
    case "yearmonth":
      return (text) =>
        text.length === 7 && parsePartialDate(text) !== null
          ? null
          : `${quoted(text)} is not a month that exists. Write it as YYYY-MM.`;
    case "boolean": {
      const values = [
        ...(field.trueValues ?? ["true", "True", "TRUE", "1"]),
        ...(field.falseValues ?? ["false", "False", "FALSE", "0"]),
      ];
      return (text) =>
        values.includes(text)
          ? null
          : `${quoted(text)} is neither true nor false. Use one of these.`;
    }
    case "list":
      return (text) =>
        listItems(text, delimiter).includes("")
          ? `${quoted(text)} has an empty item. Take out the ${delimiter} that is too many.`
          : null;
    // Types that no column of ours has are kept as text, as the standard's "any" is.
    default:
      return null;
  }
}

function edtfCheck(text: string): string | null {
  if (parsePartialDate(text) !== null) return null;
  return `${quoted(text)} is not a date that exists. Write 2013, 2016-05, 2016-05-25 or an interval such as 2025/2027.`;
}

function isInteger(text: string): boolean {
  return /^[+-]?\d+$/.test(text) && Number.isSafeInteger(Number(text));
}

function isNumber(text: string): boolean {
  return /^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text));
}

function constraintChecks({ categories, constraints, type }: Field): readonly (CellCheck | null)[] {
  const labelled = categories?.map((category) =>
    String(typeof category === "object" ? category.value : category),
  );
  const { pattern, minLength = 0, maxLength = Infinity } = constraints;
  return [
    labelled === undefined
      ? null
      : memberCheck(labelled, "Use one of these, or add it to the categories."),
    constraints.enum === undefined
      ? null
      : memberCheck(constraints.enum.map(String), "Use one of these."),
    pattern === undefined ? null : patternCheck(pattern),
    minLength === 0
      ? null
      : (text) =>
          text.length < minLength
            ? `${quoted(text)} is shorter than ${minLength} characters. Write it in full.`
            : null,
    maxLength === Infinity
      ? null
      : (text) =>
          text.length > maxLength
            ? `this is longer than ${maxLength} characters. Shorten it.`
            : null,
    limitCheck(type, constraints.minimum, (value, limit) => value >= limit, "less"),
    limitCheck(type, constraints.maximum, (value, limit) => value <= limit, "more"),
  ];
}

function memberCheck(values: readonly string[], advice: string): CellCheck {
  const set = new Set(values);
  return (text) =>
    set.has(text) ? null : `${quoted(text)} is not one of ${oneOf(values)}. ${advice}`;
}

function patternCheck(pattern: string): CellCheck | null {
  const test = patternTest(pattern);
  return (
    test &&
    ((text) =>
      test(text) ? null : `${quoted(text)} does not have the form ${pattern}. Write it so.`)
  );
}

/** Of numbers, and of years as numbers; limits of other types are not checked. */
function limitCheck(
  type: string,
  limit: string | number | boolean | undefined,
  isWithin: (value: number, limit: number) => boolean,
  than: "less" | "more",
): CellCheck | null {
  if (limit === undefined || !["integer", "number", "year"].includes(type)) return null;
  const bound = Number(limit);
  return (text) =>
    isWithin(Number(text), bound) ? null : `${quoted(text)} is ${than} than ${limit}. Correct it.`;
}

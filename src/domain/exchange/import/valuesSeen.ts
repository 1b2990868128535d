import type { CodedField } from "./codedValues.ts";
import type { Matching } from "./matching.ts";
import { oneLine, plainValue } from "./plainValue.ts";
import { valueMeant } from "./values.ts";

/** A word of the file, how many rows have it, and what it becomes; null when nobody has said yet. */
export interface ValueSeen {
  readonly field: CodedField | "theme";
  readonly value: string;
  readonly count: number;
  readonly to: string | null;
}

/** Beyond this the words are not listed one by one. */
const MAX_VALUES = 300;

/** Counts the words of each coded field, and says what each becomes. */
export function createValues(matching: Matching) {
  const counts = new Map<
    CodedField | "theme",
    Map<string, { value: string; count: number; to: string | null }>
  >();
  const look = (
    field: CodedField | "theme",
    value: string,
    own: (plain: string) => string | null,
  ) => {
    let words = counts.get(field);
    if (words === undefined) {
      words = new Map();
      counts.set(field, words);
    }
    const known = words.get(value);
    if (known !== undefined) {
      known.count++;
      return known.to;
    }
    const plain = plainValue(value);
    const chosen = matching.values[field]?.[plain];
    const to = chosen ?? own(plain);
    words.set(value, { value, count: 1, to });
    return to;
  };
  return {
    /** Empty for a word that is matched to nothing, by choice or because nobody has said. */
    matched: (field: CodedField, value: string): string =>
      look(field, oneLine(value), (plain) => valueMeant(field, plain)) ?? "",
    theme: (value: string): string => look("theme", value, () => value) ?? value,
    seen: (): readonly ValueSeen[] =>
      [...counts].flatMap(([field, words]) =>
        [...words.values()]
          .toSorted((a, b) => Number(b.to === null) - Number(a.to === null) || b.count - a.count)
          .slice(0, MAX_VALUES)
          .map((one) => ({ field, ...one })),
      ),
  };
}

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { byValue, chosenEntries, encode, entryOf, firstValue, setRow } from "./codes.ts";
import { dictionaryOf } from "./dictionary.ts";

const VALUE_COUNT = 4;
const anyValues = fc.uniqueArray(fc.nat(VALUE_COUNT - 1), { minLength: 1 });
const anyRows = fc.array(anyValues, { minLength: 1, maxLength: 8 });

test("whatever rows are given other values, the column counts and chooses what the rows have", () => {
  fc.assert(
    fc.property(
      anyRows,
      fc.array(fc.tuple(fc.nat(), anyValues)),
      fc.nat(VALUE_COUNT - 1),
      (rows, changes, chosen) => {
        const dictionary = dictionaryOf(rows.length, (row) => (rows[row] ?? []).join());
        const column = encode(rows.length, dictionary, (row) => rows[row] ?? []);
        const expected = [...rows];
        for (const [place, values] of changes) {
          setRow(column, place % rows.length, entryOf(column, values));
          expected[place % rows.length] = values;
        }
        const tally = new Uint32Array(column.entries.length);
        for (const code of column.codes) tally[code] = (tally[code] ?? 0) + 1;
        expect([...byValue(column, tally, VALUE_COUNT)]).toEqual(
          Array.from(
            { length: VALUE_COUNT },
            (_, value) => expected.filter((values) => values.includes(value)).length,
          ),
        );
        const isChosen = chosenEntries(column, new Set([chosen]));
        expected.forEach((values, row) => {
          expect(firstValue(column, row)).toBe(values[0]);
          expect(isChosen[column.codes[row] ?? 0]).toBe(values.includes(chosen) ? 1 : 0);
        });
      },
    ),
  );
});

test("more sets of values than two bytes can tell apart are told apart all the same", () => {
  const size = 70_000;
  const column = encode(size, null, () => [0]);
  for (let row = 1; row < size; row++) setRow(column, row, entryOf(column, [row]));
  expect([firstValue(column, 0), firstValue(column, 65_536), firstValue(column, 69_999)]).toEqual([
    0, 65_536, 69_999,
  ]);
  const keys = dictionaryOf(size, (row) => String(row));
  expect([keys.codes[65_535], keys.codes[65_536], keys.samples.length]).toEqual([
    65_535,
    65_536,
    size,
  ]);
});

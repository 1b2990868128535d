import * as fc from "fast-check";
import { expect, test } from "vitest";
import { encode, withRow } from "./codes.ts";

const VALUES = ["none", "a", "b", "c"].map((id) => ({ id, label: id }));
const anyIds = fc.uniqueArray(fc.constantFrom(...VALUES.map(({ id }) => id)), { minLength: 1 });
const anyRows = fc.array(anyIds, { minLength: 1, maxLength: 8 });

/** The value ids of every row, read back. */
function decoded({ codes, offsets }: ReturnType<typeof encode>, size: number) {
  return Array.from({ length: size }, (_, row) => {
    const [start, end] = offsets === null ? [row, row + 1] : [offsets[row], offsets[row + 1]];
    return Array.from(codes.slice(start, end), (code) => VALUES[code]?.id);
  });
}

test("whatever rows are given other values, the column is as if made from them", () => {
  fc.assert(
    fc.property(anyRows, fc.array(fc.tuple(fc.nat(), anyIds)), (rows, changes) => {
      let column = encode(rows, VALUES);
      const expected = [...rows];
      for (const [place, ids] of changes) {
        const row = place % rows.length;
        column = withRow(column, row, ids, VALUES);
        expected[row] = ids;
        expect(decoded(column, rows.length)).toEqual(expected);
      }
    }),
  );
});

test("a value that the facet does not have is a bug, and throws", () => {
  const column = encode([["a"]], VALUES);
  expect(() => withRow(column, 0, ["z"], VALUES)).toThrow('"z" is not a value of the facet');
});

import fc from "fast-check";
import { expect, test } from "vitest";
import type { RowKeys } from "./useRowWindow.ts";
import { keysFor } from "./useRowWindow.ts";

/** A stretch of rows, and now and then one row far away: the one that has the focus. */
const anyScreen = fc
  .record({ first: fc.nat(60), count: fc.integer({ min: 1, max: 12 }) })
  .map(({ first, count }) => Array.from({ length: count }, (_, i) => first + i));

test("every row has a key of its own, and keeps it while most of its screen stays", () => {
  fc.assert(
    fc.property(fc.array(anyScreen, { minLength: 1 }), fc.nat(80), (screens, held) => {
      let keys: RowKeys = new Map();
      for (const rows of screens) {
        const next = keysFor(keys, rows, held);
        expect([...next.keys()]).toEqual(rows);
        expect(new Set(next.values()).size).toBe(rows.length);
        const known = rows.filter((row) => keys.has(row));
        const kept = known.length * 3 > rows.length ? known : known.filter((row) => row === held);
        expect(kept.map((row) => next.get(row))).toEqual(kept.map((row) => keys.get(row)));
        keys = next;
      }
    }),
  );
});

test("a row that stays drawn for its focus is never moved among the others", () => {
  fc.assert(
    fc.property(anyScreen, anyScreen, fc.nat(80), (before, after, focused) => {
      const withFocus = (rows: readonly number[]) =>
        [...new Set([...rows, focused])].toSorted((a, b) => a - b);
      const keys = keysFor(new Map(), withFocus(before), focused);
      const next = keysFor(keys, withFocus(after), focused);
      // How React places children: one moves when one that stood after it before stands before it now.
      const places = new Map([...keys.values()].map((key, place) => [key, place]));
      const above = [...next]
        .filter(([row]) => row < focused)
        .map(([, key]) => places.get(key) ?? -1);
      expect(places.get(next.get(focused) ?? -1)).toBeGreaterThan(Math.max(-1, ...above));
    }),
  );
});

test("another screen takes the keys of the one before, though the edges of the two overlap", () => {
  const keys = keysFor(new Map(), [0, 1, 2, 3], 0);
  expect([...keysFor(keys, [3, 4, 5, 6], 0)]).toEqual([
    [3, 0],
    [4, 1],
    [5, 2],
    [6, 3],
  ]);
});

test("a row that half a screen of scrolling brings to the middle keeps its key", () => {
  const keys = keysFor(new Map(), [0, 1, 2, 3, 4, 5], 0);
  expect(keysFor(keys, [3, 4, 5, 6, 7, 8], 0).get(5)).toBe(keys.get(5));
});

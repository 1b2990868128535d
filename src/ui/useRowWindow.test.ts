import fc from "fast-check";
import { expect, test } from "vitest";
import type { RowKeys } from "./useRowWindow.ts";
import { keysFor } from "./useRowWindow.ts";

/** A stretch of rows, and now and then one row far away: the one that has the focus. */
const anyScreen = fc
  .record({ first: fc.nat(60), count: fc.integer({ min: 1, max: 12 }) })
  .map(({ first, count }) => Array.from({ length: count }, (_, i) => first + i));

test("every row has a key of its own, and keeps it while it is drawn", () => {
  fc.assert(
    fc.property(fc.array(anyScreen, { minLength: 1 }), (screens) => {
      let keys: RowKeys = new Map();
      for (const rows of screens) {
        const next = keysFor(keys, rows);
        expect([...next.keys()]).toEqual(rows);
        expect(new Set(next.values()).size).toBe(rows.length);
        const kept = rows.filter((row) => keys.has(row));
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
      const keys = keysFor(new Map(), withFocus(before));
      const next = keysFor(keys, withFocus(after));
      // How React places children: one moves when one that stood after it before stands before it now.
      const places = new Map([...keys.values()].map((key, place) => [key, place]));
      const above = [...next]
        .filter(([row]) => row < focused)
        .map(([, key]) => places.get(key) ?? -1);
      expect(places.get(next.get(focused) ?? -1)).toBeGreaterThan(Math.max(-1, ...above));
    }),
  );
});

test("another screen takes the keys of the one before", () => {
  const keys = keysFor(new Map(), [0, 1, 2]);
  expect([...keysFor(keys, [10, 11, 12])]).toEqual([
    [10, 0],
    [11, 1],
    [12, 2],
  ]);
});

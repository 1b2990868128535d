import fc from "fast-check";
import { expect, test } from "vitest";
import { partsNear, partTops } from "./partTops.ts";

test("parts stand one below the other, and the last figure is where they end", () => {
  expect([...partTops(3, (part) => [100, 30, 70][part] ?? 0)]).toEqual([0, 100, 130, 200]);
  expect([...partTops(0, () => 100)]).toEqual([0]);
});

test("the parts near a screen are those of which a pixel shows", () => {
  const tops = partTops(3, () => 100);
  expect(partsNear(tops, { top: 0, bottom: 50 })).toEqual({ first: 0, end: 1 });
  expect(partsNear(tops, { top: 99, bottom: 201 })).toEqual({ first: 0, end: 3 });
  expect(partsNear(tops, { top: 100, bottom: 199 })).toEqual({ first: 1, end: 2 });
});

test("beyond the end it is the last part, and of no parts none", () => {
  expect(
    partsNear(
      partTops(2, () => 10),
      { top: 500, bottom: 900 },
    ),
  ).toEqual({ first: 1, end: 2 });
  expect(
    partsNear(
      partTops(0, () => 10),
      { top: 0, bottom: 900 },
    ),
  ).toEqual({ first: 0, end: 0 });
});

test("every part that shows is among those near the screen, whatever the heights", () => {
  const isSo = fc.property(
    fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 60 }),
    fc.nat(20_000),
    fc.nat(1_500),
    (heights, wanted, height) => {
      const tops = partTops(heights.length, (part) => heights[part] ?? 0);
      const top = Math.min(wanted, tops[heights.length] ?? 0);
      const bottom = top + height;
      const { first, end } = partsNear(tops, { top, bottom });
      const showing = [...heights.keys()].filter(
        (part) => (tops[part] ?? 0) < bottom && (tops[part + 1] ?? 0) > top,
      );
      return showing.every((part) => part >= first && part < end);
    },
  );
  expect(fc.check(isSo).failed).toBe(false);
});

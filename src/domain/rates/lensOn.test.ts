import { expect, test } from "vitest";
import { LENS } from "./lenses.ts";
import { lensOn } from "./lensOn.ts";

test("a scale that is on speaks by the shipped mapping until the analyst has one of their own", () => {
  const shipped = lensOn("rag", {});
  expect([shipped.isOwn, shipped.label("stalled")]).toEqual([false, "Amber/Red"]);
  const own = lensOn("rag", { rag: { ...LENS.rag.mapping, stalled: "red" } });
  expect([own.isOwn, own.label("stalled"), own.label("delivered")]).toEqual([true, "Red", "Green"]);
  expect(lensOn("ogp", { rag: { ...LENS.rag.mapping, stalled: "red" } }).isOwn).toBe(false);
});

test("what nobody knows has no rating, and an export writes a minus that a spreadsheet reads", () => {
  const lens = lensOn("g7-g20", {});
  expect([lens.label("not-assessed"), lens.exported("withdrawn")]).toEqual([
    "No rating",
    "No rating",
  ]);
  expect([lens.label("not-delivered"), lens.exported("not-delivered")]).toEqual(["−1", "-1"]);
});

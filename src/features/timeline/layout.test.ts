import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createBoard } from "../../domain/board/board.ts";
import type { TimelineItem } from "../../domain/board/timeline.ts";
import { threadsOf, timelineAreas, timelineItems } from "../../domain/board/timeline.ts";
import { lastYears, wholeStretch } from "../../domain/board/timeScale.ts";
import type { Day } from "../../domain/dataset/partialDate.ts";
import { readPackage } from "../../domain/dataset/readPackage.ts";
import { dayOfItem, isShown, layoutOf, threadPoints } from "./layout.ts";

const TODAY = "2026-11-24" as Day;
const WIDTH_PX = 850;

function theRecord() {
  const folder = "data/admm-record";
  const read = readPackage(
    new Map(readdirSync(folder).map((file) => [file, readFileSync(`${folder}/${file}`, "utf8")])),
  );
  if (!read.ok) throw new Error(`${folder} does not read`);
  return read.value;
}

const dataset = theRecord();
const areas = timelineAreas(dataset.themes);
const board = createBoard(dataset, new Map(), { today: TODAY, reviewIntervalMonths: 12 });
const items = timelineItems({ dataset, board }, areas, TODAY, null);
const whole = wholeStretch(["2006-05-09" as Day], TODAY);

describe.each([
  ["all years", whole],
  ["five years", lastYears(5, TODAY)],
  ["one year", lastYears(1, TODAY)],
])("%s of the record", (_, stretch) => {
  const layout = layoutOf(areas, items, { stretch, width: WIDTH_PX, isInThread: () => false });

  test("every item that falls into them has its mark in every row of its own, and no other has", () => {
    const drawn = layout.rows.flatMap(({ marks }) => marks.map(({ item }) => item.key));
    const expected = items
      .filter((item) => isShown(item, stretch))
      .flatMap(({ key, areaIds }) => areaIds.map(() => key));
    expect(drawn.toSorted()).toEqual(expected.toSorted());
  });

  test("marks stand inside their row, and no two in one place", () => {
    for (const { height, marks } of layout.rows) {
      for (const { x, y } of marks) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(WIDTH_PX);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(height);
      }
      expect(new Set(marks.map(({ x, y }) => `${x} ${y}`)).size).toBe(marks.length);
    }
  });
});

test("a due year stands at its end, a milestone of a year in its middle", () => {
  const due = items.find(({ type, date }) => type === "due" && date === "2013");
  const milestone = items.find(({ type, date }) => type === "milestone" && date?.length === 4);
  if (due === undefined || milestone === undefined) throw new Error("the record has both");
  expect(dayOfItem(due)).toBe("2013-12-31");
  expect(dayOfItem(milestone)?.slice(4)).toMatch(/^-07-0[12]$/);
});

test("the line of a lineage runs forward in time and level within a row", () => {
  const longest = threadsOf(dataset, items).toSorted((a, b) => b.times - a.times)[0];
  const keys = new Set(longest?.items.map(({ key }) => key));
  const isInThread = (item: TimelineItem) => keys.has(item.key);
  const layout = layoutOf(areas, items, { stretch: whole, width: WIDTH_PX, isInThread });
  const points = threadPoints(layout, isInThread);
  expect(points.length).toBeGreaterThan(5);
  expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).toSorted((a, b) => a - b));
  expect(new Set(points.map(({ y }) => y)).size).toBe(1);
});

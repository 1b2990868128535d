import type { Stretch } from "../../domain/board/timeScale.ts";
import { isWithin, middleDay, packedLevels, shareOf } from "../../domain/board/timeScale.ts";
import type { TimelineArea, TimelineItem } from "../../domain/board/timeline.ts";
import { MEETINGS_AREA } from "../../domain/board/timeline.ts";
import type { Day } from "../../domain/dataset/partialDate.ts";
import { firstDay, lastDay } from "../../domain/dataset/partialDate.ts";

/** Pixels from one mark to the next in a stack, and the least between two on one level. */
const PITCH = 11.5;
const GAP = 12;
/** A meeting is a stroke, so two may stand close. */
const MEETING_GAP = 4;
const PADDING = 12;
const LANE_GAP = 4;
const ROW_MIN_HEIGHT = 60;
const MEETINGS_MIN_HEIGHT = 32;

export interface PlacedMark {
  readonly item: TimelineItem;
  /** Centre, in pixels from the left of the plot and the top of the row. */
  readonly x: number;
  readonly y: number;
  /** Where the days begin and end that the date may mean, in pixels; null when it is one day. */
  readonly span: readonly [number, number] | null;
}

export interface PlacedRow {
  readonly id: string;
  readonly name: string;
  /** What stands at the left of the row. */
  readonly label: string;
  readonly top: number;
  readonly height: number;
  /** The earliest first; of one day from the bottom of the stack up. */
  readonly marks: readonly PlacedMark[];
}

export interface Layout {
  readonly rows: readonly PlacedRow[];
  readonly height: number;
}

/** The day a mark stands at: a due date at its last day, anything else in the middle of what its date may mean. */
export function dayOfItem({ type, date }: TimelineItem): Day | null {
  if (date === null) return null;
  return type === "due" ? lastDay(date) : middleDay(date);
}

export function isShown(item: TimelineItem, stretch: Stretch): boolean {
  const day = dayOfItem(item);
  return day !== null && isWithin(day, stretch);
}

type Lane = "above" | "due" | "below";

function laneOf({ type }: TimelineItem): Lane {
  if (type === "milestone") return "above";
  return type === "due" ? "due" : "below";
}

interface Levelled {
  readonly item: TimelineItem;
  readonly x: number;
  readonly level: number;
}

interface Placing {
  readonly stretch: Stretch;
  readonly width: number;
  readonly isInThread: (item: TimelineItem) => boolean;
}

/** The items of one lane with their level; what belongs to the thread lies lowest, so that its line runs straight. */
function levelled(items: readonly TimelineItem[], { stretch, width, isInThread }: Placing) {
  const ordered = [...items.filter(isInThread), ...items.filter((item) => !isInThread(item))];
  const xs = ordered.map((item) => shareOf(dayOfItem(item) ?? stretch.first, stretch) * width);
  const levels = packedLevels(xs, items.some(({ type }) => type === "meeting") ? MEETING_GAP : GAP);
  return ordered.map((item, i): Levelled => ({ item, x: xs[i] ?? 0, level: levels[i] ?? 0 }));
}

function laneHeight(lane: readonly Levelled[]): number {
  return lane.reduce((most, { level }) => Math.max(most, level + 1), 0) * PITCH;
}

function spanOf({ date }: TimelineItem, { stretch, width }: Placing) {
  if (date === null || firstDay(date) === lastDay(date)) return null;
  const inside = (day: Day) => Math.min(Math.max(shareOf(day, stretch), 0), 1) * width;
  return [inside(firstDay(date)), inside(lastDay(date))] as const;
}

function stackedDown(lane: readonly Levelled[], start: number) {
  return lane.map((mark) => ({ ...mark, y: start + mark.level * PITCH }));
}

function placeRow(
  { id, name, shortName }: Pick<TimelineArea, "id" | "name" | "shortName">,
  items: readonly TimelineItem[],
  top: number,
  placing: Placing,
): PlacedRow {
  const here = items.filter((item) => item.areaIds.includes(id) && isShown(item, placing.stretch));
  const lane = (wanted: Lane) =>
    levelled(
      here.filter((item) => laneOf(item) === wanted),
      placing,
    );
  const [above, due, below] = [lane("above"), lane("due"), lane("below")];
  const [aboveHeight, dueHeight, belowHeight] = [above, due, below].map(laneHeight);
  const content =
    (aboveHeight ?? 0) + (dueHeight ?? 0) + (belowHeight ?? 0) + 2 * LANE_GAP + PADDING;
  const height = Math.max(id === MEETINGS_AREA ? MEETINGS_MIN_HEIGHT : ROW_MIN_HEIGHT, content);
  const marks = [
    ...stackedDown(above, PADDING),
    ...stackedDown(due, PADDING + (aboveHeight ?? 0) + LANE_GAP),
    ...below.map((mark) => ({ ...mark, y: height - PADDING - mark.level * PITCH })),
  ];
  return {
    id,
    name,
    label: name.length > 20 ? shortName : name,
    top,
    height,
    marks: marks
      .toSorted((a, b) => a.x - b.x || b.y - a.y)
      .map(({ item, x, y }) => ({ item, x, y, span: spanOf(item, placing) })),
  };
}

const MEETINGS = { id: MEETINGS_AREA, name: "Meetings", shortName: "Meetings" };

/** Puts every item of the stretch into its row, under the meetings. `width` is that of the plot, in pixels. */
export function layoutOf(
  areas: readonly TimelineArea[],
  items: readonly TimelineItem[],
  placing: Placing,
): Layout {
  let top = 0;
  const rows = [MEETINGS, ...areas].map((area) => {
    const row = placeRow(area, items, top, placing);
    top += row.height;
    return row;
  });
  return { rows, height: top };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Where the line of the thread runs, in order of time, measured from the top of the rows: through its statements, of a
 * stack through the lowest.
 */
export function threadPoints(
  { rows }: Layout,
  isInThread: (item: TimelineItem) => boolean,
): readonly Point[] {
  return rows
    .flatMap(({ top, marks }) => {
      const statements = marks.filter(
        ({ item }) => (item.type === "commitment" || item.type === "record") && isInThread(item),
      );
      const isLowest = ({ x, y }: PlacedMark) =>
        !statements.some((other) => Math.abs(other.x - x) < GAP && other.y > y);
      return statements.filter(isLowest).map(({ x, y }) => ({ x, y: top + y }));
    })
    .toSorted((a, b) => a.x - b.x);
}

import { startTransition, useCallback, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** Pixels. Chromium ends the height of an element at 33.5 million; half of it keeps away from that. */
const TALLEST = 16_000_000;

interface RowWindowOptions {
  readonly count: number;
  /** Pixels; all rows are as high. */
  readonly rowHeight: number;
  /** What scrolls the rows; null until it is in the page. */
  readonly scroller: HTMLElement | null;
  /** Pixels from the top of what scrolls to the first row. */
  readonly offset: number;
  /** Rows drawn ahead of the screen while it is scrolled, and on both sides of it when it rests. */
  readonly overscan: number;
  /** Pixels at the top of the screen that are covered by a head. */
  readonly covered: number;
}

/** Which of very many rows are on screen, and where they stand. */
export interface RowWindow {
  /** Pixels of the element that holds the rows. */
  readonly height: number;
  /** The first row to draw, and the one after the last. */
  readonly first: number;
  readonly end: number;
  /** Pixels from the top of the element. */
  readonly topOf: (row: number) => number;
  /** Brings a row onto the screen, unless it is there. */
  readonly reveal: (row: number) => void;
}

interface Screen {
  /** Pixels scrolled past the first row, never less than none. */
  readonly scrolled: number;
  readonly height: number;
  /** Pixels of what stands above the first row and is still on screen. */
  readonly above: number;
  /** How it was reached: a little down or up, by a screen or more, or not by scrolling. */
  readonly move: "down" | "up" | "jump" | "rest";
}

/** Milliseconds without a scroll event after which the screen rests. */
const REST_MS = 150;

/** `stretch` is how many pixels of rows one of scrolling stands for. */
function moveFrom(before: Screen, scrolled: number, stretch: number): Screen["move"] {
  if (Math.abs(scrolled - before.scrolled) * stretch >= before.height) return "jump";
  return scrolled < before.scrolled ? "up" : "down";
}

/** The rows drawn above and below a screen. One that is jumped to is drawn alone at first: that is soonest. */
function beyond(move: Screen["move"], overscan: number): readonly [above: number, below: number] {
  switch (move) {
    case "down":
      return [0, overscan];
    case "up":
      return [overscan, 0];
    case "jump":
      return [0, 0];
    case "rest":
      return [overscan, overscan];
  }
}

/**
 * Draws only the rows on screen. Rows that would be higher together than a browser can lay out are squeezed: a pixel of
 * scrolling then stands for more than one of rows.
 */
export function useRowWindow({
  count,
  rowHeight,
  scroller,
  offset,
  overscan,
  covered,
}: RowWindowOptions): RowWindow {
  const [screen, setScreen] = useState<Screen>({ scrolled: 0, height: 0, above: 0, move: "rest" });
  const whole = count * rowHeight;
  const height = Math.min(whole, TALLEST);
  const travel = Math.max(1, height - screen.height);
  const stretch = height < whole ? (whole - screen.height) / travel : 1;
  const scrolled = Math.min(screen.scrolled, Math.max(0, height - screen.height));
  const top = scrolled * stretch;
  const [above, below] = beyond(screen.move, overscan);
  const first = Math.max(0, Math.floor(top / rowHeight) - above);
  const room = Math.max(0, screen.height - screen.above);
  const end = Math.min(count, Math.ceil((top + room) / rowHeight) + below);

  const shown = useRef({ first, end, stretch, count, screen, scrolled });
  useLayoutEffect(() => {
    shown.current = { first, end, stretch, count, screen, scrolled };
  });
  useLayoutEffect(() => {
    if (!scroller) return;
    const look = (): Omit<Screen, "move"> => ({
      scrolled: Math.max(0, scroller.scrollTop - offset),
      height: scroller.clientHeight,
      above: Math.max(0, offset - scroller.scrollTop),
    });
    let rest: ReturnType<typeof setTimeout> | undefined;
    const onRest = (): void => startTransition(() => setScreen({ ...look(), move: "rest" }));
    const onScroll = (): void => {
      clearTimeout(rest);
      rest = setTimeout(onRest, REST_MS);
      const now = look();
      const drawn = shown.current;
      const from = Math.floor((now.scrolled * drawn.stretch) / rowHeight);
      const to = Math.ceil((now.scrolled * drawn.stretch + now.height - now.above) / rowHeight);
      // While every row on screen is drawn and none is squeezed there is nothing to do. When rows have gone and the browser
      // has scrolled back for want of them, the place is another than was known: it would be drawn once they return.
      const isDrawn = from >= drawn.first && Math.min(to, drawn.count) <= drawn.end;
      const isKnown = drawn.scrolled === drawn.screen.scrolled;
      if (drawn.stretch === 1 && isDrawn && isKnown) return;
      const move = moveFrom(drawn.screen, now.scrolled, drawn.stretch);
      // In the same frame, or the rows would be blank for one.
      flushSync(() => setScreen({ ...now, move }));
    };
    // Called at the start too. Nothing here reads the layout while the page is being drawn.
    const observer = new ResizeObserver(() => setScreen({ ...look(), move: "rest" }));
    observer.observe(scroller);
    scroller.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      clearTimeout(rest);
      observer.disconnect();
      scroller.removeEventListener("scroll", onScroll);
    };
  }, [scroller, offset, rowHeight]);

  const topOf = useCallback(
    (row: number) => row * rowHeight - (stretch === 1 ? 0 : top - scrolled),
    [rowHeight, stretch, top, scrolled],
  );
  const reveal = (row: number): void => {
    if (!scroller) return;
    const view = scroller.clientHeight;
    const past = scroller.scrollTop - offset;
    // Pixels from the top of the screen; what stands above the first row can still be on it.
    const start = row * rowHeight - (past > 0 ? past * stretch : past);
    const isAbove = start < covered;
    if (!isAbove && start + rowHeight <= view) return;
    const target = isAbove ? row * rowHeight - covered : (row + 1) * rowHeight - view;
    scroller.scrollTo({ top: offset + (target > 0 ? target / stretch : target) });
  };
  return { height, first, end, topOf, reveal };
}

/** It is another screen where not more than one row of so many is one that was drawn before. */
const ANOTHER_SCREEN = 3;

/** A key for each row that is drawn, in the order of the rows. */
export type RowKeys = ReadonlyMap<number, number>;

/**
 * Keys for the rows that are drawn now. While scrolling by less than a screen a row keeps its key: what points to it, a
 * mouse or a screen reader, still points to it. Where another screen comes, its rows take the keys of those that were
 * there, so that the page rewrites their texts and makes nothing new. The row that is `held`, for its focus, keeps its key
 * and its place among the others whatever comes: to move its element would take the focus from it.
 */
export function keysFor(before: RowKeys, rows: readonly number[], held: number): RowKeys {
  const known = rows.filter((row) => before.has(row));
  if (known.length === rows.length && rows.length === before.size) return before;
  const isAnotherScreen = known.length * ANOTHER_SCREEN <= rows.length;
  const stays = isAnotherScreen ? known.filter((row) => row === held) : known;
  const staying = new Set(stays);
  const edge = stays[0] ?? Infinity;
  const free = isAnotherScreen ? [...before].filter(([row]) => !staying.has(row)) : [];
  // On either side of the row that stays, what was on that side.
  const above = free.filter(([row]) => row < edge).map(([, key]) => key);
  const below = free.filter(([row]) => row > edge).map(([, key]) => key);
  let fresh = Math.max(-1, ...before.values()) + 1;
  return new Map(
    rows.map((row): [number, number] => {
      const kept = staying.has(row) ? before.get(row) : undefined;
      return [row, kept ?? (row < edge ? above : below).shift() ?? fresh++];
    }),
  );
}

/** The keys of the rows that are drawn, from one drawing to the next. */
export function useRowKeys(rows: readonly number[], held: number): RowKeys {
  const [keys, setKeys] = useState<RowKeys>(new Map());
  const next = keysFor(keys, rows, held);
  if (next !== keys) setKeys(next);
  return next;
}

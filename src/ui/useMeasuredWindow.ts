import type { RefObject } from "react";
import { useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { partsNear, partTops } from "./partTops.ts";

interface MeasuredWindowOptions {
  readonly count: number;
  /** Stays with a part when others come in above it. */
  readonly keyOf: (part: number) => number;
  /** Pixels, until a part is in the page and has been measured. */
  readonly usualHeight: number;
  /** Holds the parts that are drawn, in their order, and nothing else. */
  readonly body: RefObject<HTMLElement | null>;
  /** What scrolls the parts; null until it is in the page. */
  readonly scroller: HTMLElement | null;
  /** Pixels from the top of what scrolls to the first part. */
  readonly offset: number;
  /** A part that is drawn wherever it stands; -1 for none. */
  readonly kept: number;
}

/** Which of very many parts are near the screen, and where they stand. */
export interface MeasuredWindow {
  /** Pixels of all parts. */
  readonly height: number;
  /** The parts to draw, in their order. */
  readonly drawn: readonly number[];
  /** Pixels from the top of the first part. */
  readonly topOf: (part: number) => number;
}

/**
 * Draws only the parts near the screen, each as high as its content makes it. Heights are learnt as parts come into the
 * page; what is learnt of a part above the screen moves nothing that is being read.
 */
export function useMeasuredWindow({
  count,
  keyOf,
  usualHeight,
  body,
  scroller,
  offset,
  kept,
}: MeasuredWindowOptions): MeasuredWindow {
  const [heights, setHeights] = useState<ReadonlyMap<number, number>>(new Map());
  const [screen, setScreen] = useState({ top: 0, bottom: 0 });
  const heightOf = (part: number): number => heights.get(keyOf(part)) ?? usualHeight;
  const tops = partTops(count, heightOf);
  // One part more on either side.
  const near = partsNear(tops, screen);
  const first = Math.max(0, near.first - 1);
  const end = Math.min(count, near.end + 1);
  const drawn = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
  if (kept >= end) drawn.push(kept);
  else if (kept >= 0 && kept < first) drawn.unshift(kept);

  const look = (): typeof screen => {
    const top = Math.max(0, (scroller?.scrollTop ?? 0) - offset);
    return { top, bottom: top + (scroller?.clientHeight ?? 0) };
  };
  /** Pixels by which parts above the screen have grown since it was drawn. */
  const grown = useRef(0);
  const measure = (): void => {
    const learnt = new Map(heights);
    let isNew = false;
    for (const [place, element] of [...(body.current?.children ?? [])].entries()) {
      const part = drawn[place] ?? 0;
      const { height } = element.getBoundingClientRect();
      const known = heights.get(keyOf(part));
      // Less is the rounding of what is laid out between two pixels.
      if (known !== undefined && Math.abs(height - known) < 0.5) continue;
      isNew = true;
      learnt.set(keyOf(part), height);
      if ((tops[part] ?? 0) < screen.top) grown.current += height - heightOf(part);
    }
    if (isNew) setHeights(learnt);
  };
  const onScroll = (): void => {
    const now = partsNear(tops, look());
    // In the same frame, or the parts would be blank for one.
    if (now.first < first || now.end > end) flushSync(() => setScreen(look()));
  };

  /** After each drawing, until every height is known. */
  const settle = (): void => {
    if (grown.current !== 0) {
      scroller?.scrollBy({ top: grown.current, behavior: "instant" });
      grown.current = 0;
      setScreen(look());
    }
    measure();
  };

  const latest = useRef({ measure, settle, onScroll, look });
  useLayoutEffect(() => {
    latest.current = { measure, settle, onScroll, look };
    latest.current.settle();
  });
  useLayoutEffect(() => {
    if (!scroller) return;
    const scrolled = (): void => latest.current.onScroll();
    // Called at the start too; later when the width changes, or a font arrives.
    const observer = new ResizeObserver(() => {
      setScreen(latest.current.look());
      latest.current.measure();
    });
    observer.observe(scroller);
    for (const part of body.current?.children ?? []) observer.observe(part);
    scroller.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener("scroll", scrolled);
    };
    // With others to draw, others are in the page to be observed.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [scroller, body, first, end]);

  return { height: tops[count] ?? 0, drawn, topOf: (part) => tops[part] ?? 0 };
}

import type { RefObject } from "react";
import { useLayoutEffect, useState } from "react";

/** Everything above `element` inside `outer`: what can push it down. */
function elementsAbove(element: Element, outer: Element): readonly Element[] {
  const above: Element[] = [];
  for (let at: Element | null = element; at && at !== outer; at = at.parentElement) {
    for (let one = at.previousElementSibling; one; one = one.previousElementSibling)
      above.push(one);
  }
  return above;
}

/**
 * The distance in pixels from the top of what scrolls to the element, kept up to date.
 *
 * @param outer what scrolls, from a callback ref kept in state: when the effects of a child run for the first time, the
 * ref object of an element around it is still empty.
 */
export function useOffsetTop(
  element: RefObject<HTMLElement | null>,
  outer: HTMLElement | null,
): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const inner = element.current;
    if (!inner || !outer) return;
    const measure = () => {
      const distance = inner.getBoundingClientRect().top - outer.getBoundingClientRect().top;
      setOffset(Math.round(distance + outer.scrollTop));
    };
    const observer = new ResizeObserver(measure);
    for (const one of [outer, ...elementsAbove(inner, outer)]) observer.observe(one);
    measure();
    return () => observer.disconnect();
  }, [element, outer]);
  return offset;
}

import { useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** True while `scroller` stands elsewhere than at its start, from left to right. Heard in the frame that is scrolled. */
export function useScrolledSideways(scroller: HTMLElement | null): boolean {
  const [isSideways, setIsSideways] = useState(false);
  const known = useRef(false);
  useLayoutEffect(() => {
    if (!scroller) return;
    const look = () => {
      const is = scroller.scrollLeft !== 0;
      if (is === known.current) return;
      known.current = is;
      flushSync(() => setIsSideways(is));
    };
    scroller.addEventListener("scroll", look, { passive: true });
    return () => {
      scroller.removeEventListener("scroll", look);
      // Another one starts at its start.
      known.current = false;
      setIsSideways(false);
    };
  }, [scroller]);
  return isSideways;
}

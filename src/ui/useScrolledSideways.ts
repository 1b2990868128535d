import { useLayoutEffect, useState } from "react";

/** True while `scroller` stands elsewhere than at its start, from left to right. */
export function useScrolledSideways(scroller: HTMLElement | null): boolean {
  const [isSideways, setIsSideways] = useState(false);
  useLayoutEffect(() => {
    if (!scroller) return;
    const look = () => setIsSideways(scroller.scrollLeft !== 0);
    scroller.addEventListener("scroll", look, { passive: true });
    return () => scroller.removeEventListener("scroll", look);
  }, [scroller]);
  return isSideways;
}

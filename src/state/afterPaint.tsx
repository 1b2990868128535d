import type { ReactNode } from "react";
import { startTransition, useEffect, useState } from "react";

/** Milliseconds after which a page that draws no frames, because it is not seen, goes on without one. */
const UNSEEN = 200;

/**
 * Does something once the next frame is on screen, or as many as are said, and `wait` milliseconds have passed. Returns
 * how to call it off.
 */
export function afterPaint(act: () => void, wait = 0, frames = 1): () => void {
  if (frames > 1) {
    let callOff = afterPaint(() => (callOff = afterPaint(act, 0, frames - 1)), wait);
    return () => callOff();
  }
  let task: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(unseen);
    task = setTimeout(act, wait);
  };
  // A frame is painted after its callbacks and before the next task.
  const frame = requestAnimationFrame(follow);
  const unseen = setTimeout(follow, UNSEEN);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(unseen);
    clearTimeout(task);
  };
}

interface AfterwardsProps {
  readonly children: ReactNode;
  /** What stands in its place in the first frame. */
  readonly coming: ReactNode;
}

/** Leaves the first frame to what is around it, and is drawn in the next. */
export function Afterwards({ children, coming }: AfterwardsProps) {
  const [isTime, setIsTime] = useState(false);
  useEffect(() => afterPaint(() => startTransition(() => setIsTime(true))), []);
  return isTime ? children : coming;
}

/** How many of `count` parts are there: one in the first frame, and one more in each that follows. Together they would hold up the page. */
export function useInTurn(count: number): number {
  const [there, setThere] = useState(1);
  useEffect(
    () =>
      there < count ? afterPaint(() => startTransition(() => setThere(there + 1))) : undefined,
    [there, count],
  );
  return there;
}

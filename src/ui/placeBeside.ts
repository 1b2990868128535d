const GAP = 4;
const EDGE = 8;

/**
 * Puts a popover below its trigger, or above where there is more room, and inside the window. It must be shown.
 * `end` lines up the ends instead of the starts.
 */
export function placeBeside(popover: HTMLElement, trigger: Element, align: "start" | "end"): void {
  const box = trigger.getBoundingClientRect();
  const below = innerHeight - box.bottom - GAP - EDGE;
  const above = box.top - GAP - EDGE;
  popover.style.maxHeight = "";
  const { width, height } = popover.getBoundingClientRect();
  const goesBelow = height <= below || below >= above;
  popover.style.maxHeight = `${goesBelow ? below : above}px`;
  const left = align === "start" ? box.left : box.right - width;
  popover.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - width - EDGE))}px`;
  popover.style.top = goesBelow
    ? `${box.bottom + GAP}px`
    : `${Math.max(EDGE, box.top - GAP - height)}px`;
}

/** Where each of `count` parts begins, in pixels from the first, and last where all of them end. */
export function partTops(count: number, heightOf: (part: number) => number): Float64Array {
  const tops = new Float64Array(count + 1);
  for (let part = 0; part < count; part++) tops[part + 1] = (tops[part] ?? 0) + heightOf(part);
  return tops;
}

/** How many of the increasing `tops` are not beyond `pixels`. */
function countUpTo(tops: Float64Array, pixels: number): number {
  let [low, high] = [0, tops.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle] ?? 0) <= pixels) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The parts that show between two heights: half-open, and none when there are no parts. */
export function partsNear(
  tops: Float64Array,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): { readonly first: number; readonly end: number } {
  const count = tops.length - 1;
  const first = Math.max(0, Math.min(count - 1, countUpTo(tops, top) - 1));
  return { first, end: Math.min(count, countUpTo(tops, bottom)) };
}

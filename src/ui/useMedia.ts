import { useSyncExternalStore } from "react";

interface Media {
  readonly subscribe: (changed: () => void) => () => void;
  readonly holds: () => boolean;
}

/** One list a query: to ask the browser for a new one at every drawing takes longer than many a drawing. */
const known = new Map<string, Media>();

function mediaOf(query: string): Media {
  const list = matchMedia(query);
  return {
    subscribe: (changed) => {
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    holds: () => list.matches,
  };
}

/** True while the media query holds. */
export function useMedia(query: string): boolean {
  const media = known.get(query) ?? mediaOf(query);
  known.set(query, media);
  return useSyncExternalStore(media.subscribe, media.holds);
}

/** Phones and windows at 200 % zoom: one column, the page scrolls as a whole. */
export const NARROW = "(max-width: 899px)";

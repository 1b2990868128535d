import { useSyncExternalStore } from "react";
import type { Token } from "./chart.ts";

/** The literal colour of a token in the theme that is on: "rgb(11, 85, 99)". */
export type ColourOf = (token: Token) => string;

/** A custom property keeps `light-dark()` as written; only a real property such as `color` computes it. */
function computedColour(token: Token): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${token})`;
  document.documentElement.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

function createPalette(): ColourOf {
  const known = new Map<Token, string>();
  return (token) => {
    const colour = known.get(token) ?? computedColour(token);
    known.set(token, colour);
    return colour;
  };
}

// One palette for all charts: its identity changes when the theme does, and that is what they render on.
let palette: ColourOf = createPalette();
const listeners = new Set<() => void>();
let stopWatching = (): void => {};

function refresh(): void {
  palette = createPalette();
  for (const listener of listeners) listener();
}

function watchTheme(): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", refresh);
  const observer = new MutationObserver(refresh);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => {
    dark.removeEventListener("change", refresh);
    observer.disconnect();
  };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    stopWatching = watchTheme();
    refresh(); // the theme may have changed while no chart was there to see it
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) stopWatching();
  };
}

/** Tokens as literal colours, so that a chart's svg can be saved as it is. Renders again when the theme changes. */
export function useTokenColours(): ColourOf {
  return useSyncExternalStore(subscribe, () => palette);
}

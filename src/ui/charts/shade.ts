type Rgb = readonly [red: number, green: number, blue: number];

/** Of "rgb(11, 85, 99)", the form in which a browser gives a computed colour; alpha is left out. */
function rgbOf(colour: string): Rgb {
  const [red, green, blue] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** `share` of `colour` over `ground`: 0 is the ground, 1 the colour. */
export function mix(colour: string, ground: string, share: number): string {
  const over = rgbOf(colour);
  const [red, green, blue] = rgbOf(ground).map((part, index) =>
    Math.round(part + ((over[index] ?? 0) - part) * share),
  );
  return `rgb(${red}, ${green}, ${blue})`;
}

function luminance(colour: string): number {
  const [red, green, blue] = rgbOf(colour).map((part) => {
    const unit = part / 255;
    return unit <= 0.04045 ? unit / 12.92 : ((unit + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast ratio of WCAG 2.2, from 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** What a mark must have against its ground, itself or by its outline (WCAG 1.4.11). */
const MARK_CONTRAST = 3;
const EDGE_STEPS = 20;

/**
 * Outline for a mark too pale for its ground: its own colour, with as much ink as it needs. The colour itself when the
 * mark stands out alone.
 */
export function edgeOf(colour: string, ground: string, ink: string): string {
  for (let step = 0; step < EDGE_STEPS; step++) {
    const edge = mix(ink, colour, step / EDGE_STEPS);
    if (contrast(edge, ground) >= MARK_CONTRAST) return edge;
  }
  return ink;
}

/** Of two text colours the one that is easier to read on `fill`. */
export function textOn(fill: string, one: string, other: string): string {
  return contrast(fill, one) >= contrast(fill, other) ? one : other;
}

/**
 * How much colour a cell of the matrix gets for its share of the greatest value, 0 to 1. Leaves out the middle, where
 * neither dark nor light text reaches 4.5 : 1.
 */
export function shadeOf(share: number): number {
  return share <= 0.5 ? 0.12 + share * 0.76 : 0.5 + share * 0.5;
}

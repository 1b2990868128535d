import type { ChartSeries } from "./chart.ts";
import type { ColourOf } from "./useTokenColours.ts";

/** What is drawn round a chart so that the picture says by itself what it shows. */
export interface ChartCaption {
  readonly title: string;
  /** Filters, day and source, a sentence or two each. */
  readonly notes: readonly string[];
  readonly legend: readonly ChartSeries[];
}

export interface ChartImage {
  readonly svg: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

const SVG = "http://www.w3.org/2000/svg";
/** The typeface of the page first, then those that look most like it where a picture is opened without it. */
const FONTS = "'Inter Variable', Inter, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";
const EDGE = 16;
const LEAST_WIDTH = 420;
const TITLE_PX = 15;
const NOTE_PX = 11;
const NOTE_LINE = 15;
const LEGEND_LINE = 18;
const SWATCH = 11;
/** Wider than the letters of most typefaces, so that no line runs out of the picture. */
const CHARACTER_SHARE = 0.56;

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Lines of at most `width` pixels; a word longer than that has a line of its own. */
export function wrapped(text: string, width: number, fontPx: number): readonly string[] {
  const most = Math.max(1, Math.floor(width / (fontPx * CHARACTER_SHARE)));
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}

/** Only what draws: what the page needs beside it (classes, roles, handlers, its own styles) stays behind. */
const DRAWS = /^(?!class$|style$|role$|tabindex$|cursor$|name$|orientation$|aria-|data-|on)/;

function drawingOf(picture: SVGSVGElement): SVGElement {
  const group = element("g", {});
  for (const child of picture.children) {
    if (child.localName !== "title" && child.localName !== "desc")
      group.append(child.cloneNode(true));
  }
  for (const each of group.querySelectorAll("*"))
    for (const name of each.getAttributeNames()) if (!DRAWS.test(name)) each.removeAttribute(name);
  return group;
}

function fillOf(series: ChartSeries, drawing: SVGElement, colourOf: ColourOf): string {
  if (series.pattern === undefined) return colourOf(series.colour);
  const pattern = [...drawing.querySelectorAll("pattern")].find(({ id }) =>
    id.endsWith(`-${series.id}`),
  );
  return pattern === undefined ? colourOf(series.colour) : `url(#${pattern.id})`;
}

/** The chart on screen as a drawing of its own, with title, legend and notes, in the colours it has on screen. */
export function chartImage(
  picture: SVGSVGElement,
  { title, notes, legend }: ChartCaption,
  colourOf: ColourOf,
): ChartImage {
  const box = picture.getBoundingClientRect();
  const width = Math.ceil(Math.max(box.width, LEAST_WIDTH)) + 2 * EDGE;
  const inner = width - 2 * EDGE;
  const drawing = drawingOf(picture);
  const parts: SVGElement[] = [];
  let y = EDGE + TITLE_PX;
  const heading = {
    x: EDGE,
    y,
    "font-size": TITLE_PX,
    "font-weight": 600,
    fill: colourOf("--ink"),
  };
  parts.push(element("text", heading, title));
  y += 12;
  drawing.setAttribute("transform", `translate(${EDGE} ${y})`);
  parts.push(drawing);
  y += Math.ceil(box.height) + 6;

  let x = EDGE;
  for (const series of legend) {
    const room = SWATCH + 6 + series.label.length * 12 * CHARACTER_SHARE + 14;
    if (x === EDGE) y += LEGEND_LINE;
    else if (x + room > width - EDGE) {
      x = EDGE;
      y += LEGEND_LINE;
    }
    const swatch = { x, y: y - 10, width: SWATCH, height: SWATCH, rx: 2 };
    const edge = { fill: fillOf(series, drawing, colourOf), stroke: colourOf("--line-strong") };
    parts.push(element("rect", { ...swatch, ...edge }));
    const label = { x: x + SWATCH + 6, y, "font-size": 12, fill: colourOf("--ink-2") };
    parts.push(element("text", label, series.label));
    x += room;
  }
  y += 8;
  for (const note of notes) {
    for (const line of wrapped(note, inner, NOTE_PX)) {
      y += NOTE_LINE;
      const place = { x: EDGE, y, "font-size": NOTE_PX, fill: colourOf("--ink-3") };
      parts.push(element("text", place, line));
    }
  }
  const height = y + EDGE;
  const root = element("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  root.setAttribute("font-family", FONTS);
  root.append(
    element("title", {}, title),
    element("desc", {}, notes.join(" ")),
    element("rect", { width, height, fill: colourOf("--sheet") }),
    ...parts,
  );
  const svg = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
  return { svg, width, height };
}

/** Twice the pixels, for print and for screens of twice the density. */
const SCALE = 2;

/** The drawing as a PNG. Rejects when the browser cannot draw it. */
export async function pngOf({ svg, width, height }: ChartImage): Promise<Uint8Array<ArrayBuffer>> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (blob === null) throw new Error("the browser made no picture");
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}

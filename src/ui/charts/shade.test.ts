import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast, edgeOf, mix, shadeOf, textOn } from "./shade.ts";

const tokens = readFileSync(new URL("../../styles/tokens.css", import.meta.url), "utf8");

const THEMES = ["light", "dark"] as const;

function rgb(hex: string): string {
  const parts = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
  return `rgb(${parts.join(", ")})`;
}

/** The token's colour in one theme, as a browser would compute it. */
function colourOf(token: string, theme: (typeof THEMES)[number]): string {
  const [, light, dark] =
    new RegExp(`${token}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
  if (light === undefined || dark === undefined)
    throw new Error(`${token} is not among the tokens`);
  return rgb(theme === "light" ? light : dark);
}

describe.each(THEMES)("in the %s theme", (theme) => {
  test("every cell of the matrix can be read, however deep its shade", () => {
    for (let share = 0.01; share <= 1; share += 0.01) {
      const fill = mix(colourOf("--accent", theme), colourOf("--sunk", theme), shadeOf(share));
      const text = textOn(fill, colourOf("--ink", theme), colourOf("--sheet", theme));
      expect(contrast(fill, text), `at ${share}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each([
    "--not-assessed",
    "--no-evidence",
    "--not-started",
    "--under-way",
    "--stalled",
    "--partly-delivered",
    "--delivered",
    "--not-delivered",
    "--withdrawn",
  ])("%s stands out from the sheet by itself or by its outline", (token) => {
    const ground = colourOf("--sheet", theme);
    const edge = edgeOf(colourOf(token, theme), ground, colourOf("--ink", theme));
    expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
  });
});

test("a colour that stands out alone is its own outline", () => {
  expect(edgeOf("rgb(14, 102, 114)", "rgb(255, 255, 255)", "rgb(0, 0, 0)")).toBe(
    "rgb(14, 102, 114)",
  );
});

test("black on white has the contrast of 21 that WCAG gives as the most", () => {
  expect(contrast("rgb(0, 0, 0)", "rgb(255, 255, 255)")).toBeCloseTo(21);
});

import { expect, test } from "vitest";

/** What each folder may import from the others. `main.tsx` joins them all; a folder may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  adapters: ["domain"],
  state: ["domain"],
  ui: [],
  features: ["domain", "state", "ui"],
  app: ["domain", "state", "ui", "features"],
};

const SOURCES = import.meta.glob<string>(["./*/**/*.{ts,tsx}", "!./**/*.test.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});

interface Import {
  readonly from: string;
  readonly to: string;
}

function folderOf(path: string): string {
  return path.split("/")[1] ?? "";
}

/** Relative imports, static and dynamic, as paths from `src`. */
function importsOf(path: string, source: string): readonly Import[] {
  const found = source.matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g);
  return [...found].map(([, relative = ""]) => {
    const to = new URL(relative, `file:///${path.replace("./", "")}`).pathname;
    return { from: path, to: `.${to}` };
  });
}

const ALL = Object.entries(SOURCES).flatMap(([path, source]) => importsOf(path, source));

test("the imports are seen", () => expect(ALL.length).toBeGreaterThan(200));

test("imports flow one way", () => {
  const wrong = ALL.filter(({ from, to }) => {
    const [here, there] = [folderOf(from), folderOf(to)];
    return here !== there && !(MAY_IMPORT[here] ?? []).includes(there);
  });
  expect(wrong).toEqual([]);
});

test("no feature imports another: what two need moves down", () => {
  const feature = (path: string) =>
    folderOf(path) === "features" ? path.split("/")[2] : undefined;
  const wrong = ALL.filter(
    ({ from, to }) =>
      feature(from) !== undefined && feature(to) !== undefined && feature(from) !== feature(to),
  );
  expect(wrong).toEqual([]);
});

test("the domain touches no browser, no clock, and makes no id", () => {
  const forbidden =
    /\b(window|localStorage|indexedDB|navigator|location)\.|\bdocument\.(body|create|query|get|add)|Date\.now\(|new Date\(\)|Math\.random|crypto\./;
  const wrong = Object.entries(SOURCES)
    .filter(([path]) => folderOf(path) === "domain")
    .filter(([, source]) => forbidden.test(source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")))
    .map(([path]) => path);
  expect(wrong).toEqual([]);
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";
import { crossPackageProblems } from "./src/domain/dataset/crossPackage.ts";
import { decodeUtf8 } from "./src/domain/dataset/decodeUtf8.ts";
import type { Problem } from "./src/domain/dataset/problem.ts";
import { problemText } from "./src/domain/dataset/problem.ts";
import { readPackage } from "./src/domain/dataset/readPackage.ts";

/** What the page may do. `start` and the browser tests serve it as a header; another host should too (see README). */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

const FOLDER = join(import.meta.dirname, "data");
const LIST = "virtual:data-packages";
const ONE = "virtual:data-package/";

function packageNames(): readonly string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted((a, b) =>
      a === "hanoi-article" ? -1 : b === "hanoi-article" ? 1 : a.localeCompare(b),
    );
}

function readFiles(name: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const file of readdirSync(join(FOLDER, name))) {
    if (!/\.(csv|json)$/.test(file)) continue;
    const text = decodeUtf8(file, readFileSync(join(FOLDER, name, file)));
    if (!text.ok) throw new Error(`data/${name}/${problemText(text.error)}`);
    files.set(file, text.value);
  }
  return files;
}

/** The texts of one package by file name. Throws, naming file, line and column, when it breaks its schema or points to a commitment that the record does not have. */
function packageFiles(name: string): ReadonlyMap<string, string> {
  const files = readFiles(name);
  const fail = (problems: readonly Problem[]): never => {
    throw new Error(problems.map((problem) => `data/${name}/${problemText(problem)}`).join("\n"));
  };
  const read = readPackage(files);
  if (!read.ok) return fail(read.error);
  const { recordId } = read.value;
  const dangling = recordId === null ? [] : crossPackageProblems(files, readFiles(recordId));
  return dangling.length > 0 ? fail(dangling) : files;
}

/**
 * Bundles each folder of `data/` as a lazy chunk that holds its files as they are, so that the app reads what it ships
 * with the reader that it imports with. A package that breaks its schema breaks the build.
 */
function dataPackages(): Plugin {
  return {
    name: "data-packages",
    resolveId(id) {
      return id === LIST || id.startsWith(ONE) ? `\0${id}` : undefined;
    },
    load(id) {
      if (id === `\0${LIST}`) {
        const entries = packageNames().map((name) => {
          const manifest: unknown = JSON.parse(packageFiles(name).get("datapackage.json") ?? "{}");
          const title = (manifest as { title?: string }).title ?? name;
          const load = `() => import(${JSON.stringify(ONE + name)}).then((module) => module.default)`;
          return `{ id: ${JSON.stringify(name)}, title: ${JSON.stringify(title)}, load: ${load} }`;
        });
        return `export const packages = [${entries.join(", ")}];`;
      }
      if (id.startsWith(`\0${ONE}`)) {
        const name = id.slice(ONE.length + 1);
        for (const file of readdirSync(join(FOLDER, name)))
          this.addWatchFile(join(FOLDER, name, file));
        return `export default ${JSON.stringify(Object.fromEntries(packageFiles(name)))};`;
      }
      return undefined;
    },
  };
}

const WORKER = /\?worker&url$/;

/**
 * Makes each worker an entry of the same build as the page, so that both take the chunks that they share from one file.
 * By itself the build bundles a worker apart, and everybody downloads half of the readers of files twice.
 */
export function sharedWorkers(): Plugin {
  return {
    name: "shared-workers",
    apply: "build",
    enforce: "pre",
    load(id) {
      if (!WORKER.test(id)) return undefined;
      const file = this.emitFile({ type: "chunk", id: id.replace(WORKER, "") });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
  };
}

/** What of d3 draws our axes, by the module that asks for all of it. */
const AXES: Readonly<Record<string, string>> = {
  "victory-vendor/d3-scale": 'export { scaleBand, scaleLinear, scalePoint } from "d3-scale";',
  // Axes go from number to number; d3 goes from colour to colour as well, and from one text to another.
  "d3-interpolate": `
    export const interpolateNumber = (a, b) => ((a = +a), (b = +b), (t) => a * (1 - t) + b * t);
    export const interpolateRound = (a, b) => ((a = +a), (b = +b), (t) => Math.round(a * (1 - t) + b * t));
    export { interpolateNumber as interpolate };
    export const piecewise = undefined;`,
};

/** Recharts asks for every scale there is, and with them come colours and calendars; our axes have bands, points and numbers. */
export function fewerScales(): Plugin {
  return {
    name: "fewer-scales",
    apply: "build",
    enforce: "pre",
    resolveId: (id, from) =>
      id in AXES && from?.startsWith("\0") === false ? `\0axes/${id}` : undefined,
    load: (id) => (id.startsWith("\0axes/") ? AXES[id.slice(6)] : undefined),
  };
}

/**
 * React, with the compiler for what says "use memo" because it is drawn anew on every press; elsewhere the memory would
 * weigh more than it saves. What the compiler cannot take fails the build: it would be left as it is without a word.
 */
export function memoising() {
  return react({ compiler: { compilationMode: "annotation", panicThreshold: "all_errors" } });
}

export default defineConfig({
  base: "./",
  plugins: [
    sharedWorkers(),
    fewerScales(),
    memoising(),
    dataPackages(),
    VitePWA({
      registerType: "prompt",
      injectRegister: false,
      manifest: {
        name: "Follow-Through",
        short_name: "Follow-Through",
        description: "What was pledged, and what came of it.",
        start_url: "./",
        display: "standalone",
        background_color: "#faf9f6",
        theme_color: "#0b5563",
        icons: [{ src: "icon.svg", sizes: "any", type: "image/svg+xml" }],
      },
      workbox: {
        // A worker of one file: importScripts would be stopped by Trusted Types.
        inlineWorkboxRuntime: true,
        navigateFallback: "index.html",
        globPatterns: ["**/*.{js,css,html,json,svg,woff2}"],
      },
    }),
  ],
  worker: { format: "es" },
  build: {
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
  },
  preview: {
    headers: {
      "Content-Security-Policy": CONTENT_SECURITY_POLICY,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
    },
  },
  test: { include: ["src/**/*.test.ts"], environment: "node", testTimeout: 60_000 },
});

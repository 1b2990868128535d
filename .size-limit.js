import { readFileSync } from "node:fs";

/** What index.html asks for before anything is on screen: its script, the chunks preloaded with it, its style. */
function firstLoad() {
  const html = readFileSync("dist/index.html", "utf8");
  const assets = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)];
  return ["dist/index.html", ...assets.map(([, path]) => `dist/${path}`)];
}

export default [
  { name: "first load", path: firstLoad(), limit: "260 kB", gzip: true },
  {
    name: "everything a page runs, but fonts and data",
    path: [
      "dist/**/*.{js,css,html}",
      "!dist/assets/{hanoi,admm}*.js",
      "!dist/assets/*{W,.w}orker-*.js",
      "!dist/sw.js",
    ],
    limit: "400 kB",
    gzip: true,
  },
  // A worker is a program of its own and repeats what it shares with the page; it starts when there is work for it.
  {
    name: "workers",
    path: ["dist/assets/*{W,.w}orker-*.js", "dist/sw.js"],
    limit: "52 kB",
    gzip: true,
  },
];

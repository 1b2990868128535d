import { readFileSync } from "node:fs";

/** What index.html asks for before anything is on screen: its script, the chunks preloaded with it, its style. */
function firstLoad() {
  const html = readFileSync("dist/index.html", "utf8");
  const assets = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)];
  return ["dist/index.html", ...assets.map(([, path]) => `dist/${path}`)];
}

export default [
  { name: "first load", path: firstLoad(), limit: "200 kB", gzip: true },
  // Page, workers and the one that keeps the app offline; the workers take from the page's chunks what they share.
  {
    name: "everything, but fonts and data",
    path: ["dist/**/*.{js,css,html}", "!dist/assets/{hanoi,admm}*.js"],
    limit: "400 kB",
    gzip: true,
  },
];

import { join } from "node:path";
import { defineConfig } from "vite";
import { fewerScales, memoising, sharedWorkers } from "../../vite.config.ts";

/** The page of the benchmark: the real board, served with the headers that memory figures and fine timers need. */
export default defineConfig({
  root: join(import.meta.dirname, "page"),
  base: "./",
  plugins: [sharedWorkers(), fewerScales(), memoising()],
  build: {
    outDir: join(import.meta.dirname, "results/page"),
    emptyOutDir: true,
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
  },
  preview: {
    port: 4174,
    strictPort: true,
    host: "127.0.0.1",
    headers: {
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Embedder-Policy": "require-corp",
      "Cross-Origin-Resource-Policy": "same-origin",
    },
  },
});

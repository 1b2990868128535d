import { createHash } from "node:crypto";
import type { ExcerptHash } from "../domain/review/excerptHash.ts";

/** Twin for tests: the same digest without a browser. */
export function createExcerptHashMemory(): ExcerptHash {
  return { sha256: async (text) => createHash("sha256").update(text, "utf8").digest("hex") };
}

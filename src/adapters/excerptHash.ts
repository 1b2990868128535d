import type { ExcerptHash } from "../domain/review/excerptHash.ts";

/** Missing on pages served over plain http, whatever the type says. */
function browserSubtle(): Pick<SubtleCrypto, "digest"> | undefined {
  return globalThis.crypto?.subtle;
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param subtle the browser's WebCrypto; undefined where it has none. */
export function createExcerptHash(
  subtle: Pick<SubtleCrypto, "digest"> | undefined = browserSubtle(),
): ExcerptHash {
  return {
    sha256: async (text) => {
      try {
        return subtle === undefined
          ? null
          : hex(await subtle.digest("SHA-256", new TextEncoder().encode(text)));
      } catch {
        // A browser that refuses is one that has none: the item is written without it.
        return null;
      }
    },
  };
}

import { describe, expect, test } from "vitest";
import { createExcerptHash } from "./excerptHash.ts";
import { createExcerptHashMemory } from "./excerptHashMemory.ts";

// The first three from FIPS 180-2 and its test vectors, the last by sha256sum of the UTF-8 text.
const KNOWN = [
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
  ["Việt Nam\n“norms”", "72134dab8b901b5a0f7e3ccdf1c4664fa127b42ff49efc355603cb8ffa8a61d8"],
] as const;

describe.each([
  ["in the browser", createExcerptHash()],
  ["in memory", createExcerptHashMemory()],
])("SHA-256 %s", (_, hash) => {
  test.each(KNOWN)("of %j is the known one", async (text, digest) => {
    expect(await hash.sha256(text)).toBe(digest);
  });
});

test("A browser without WebCrypto, or that refuses, gives none", async () => {
  const refusing = { digest: () => Promise.reject(new DOMException("no", "OperationError")) };
  expect(await createExcerptHash(refusing).sha256("abc")).toBeNull();
  const plainHttp = createExcerptHash({} as Pick<SubtleCrypto, "digest">);
  expect(await plainHttp.sha256("abc")).toBeNull();
});

import fc from "fast-check";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { Made } from "./making.ts";
import { bytesOf } from "./making.ts";
import { zipParts } from "./zip.ts";

const made = (parts: readonly Uint8Array[]): readonly Made[] =>
  parts.map((part, at) => ({ part: new Uint8Array(part), rows: at + 1 }));

const anyFiles = fc.uniqueArray(
  fc.tuple(
    fc.stringMatching(/^[a-zß世]{1,12}\.csv$/),
    fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 6 }),
  ),
  { selector: ([path]) => path, maxLength: 4 },
);

const packed = async (files: readonly (readonly [string, readonly Uint8Array[]])[]) =>
  bytesOf(zipParts(files.map(([path, parts]) => [path, made(parts)] as const)));

test("whatever is packed comes out as it was, under its path, and packs to the same bytes again", async () => {
  await fc.assert(
    fc.asyncProperty(anyFiles, async (files) => {
      const zip = await packed(files);
      const out = unzipSync(zip);
      expect(Object.keys(out).toSorted()).toEqual(files.map(([path]) => path).toSorted());
      for (const [path, parts] of files)
        expect(Buffer.from(out[path] ?? [])).toEqual(Buffer.concat(parts));
      expect(await packed(files)).toEqual(zip);
    }),
    { numRuns: 200 },
  );
});

test("a zip that is left off in the middle ends what feeds it", async () => {
  let isEnded = false;
  function* endless(): Generator<Made> {
    try {
      for (let rows = 1; ; rows++) yield { part: new Uint8Array(1000), rows };
    } finally {
      isEnded = true;
    }
  }
  for await (const { rows } of zipParts([["a.csv", endless()]])) if (rows === 50) break;
  expect(isEnded).toBe(true);
});

test("what goes wrong while a file is written is heard by whoever writes the zip", async () => {
  function* breaking(): Generator<Made> {
    yield { part: new Uint8Array(10), rows: 1 };
    throw new Error("no such row");
  }
  await expect(bytesOf(zipParts([["a.csv", breaking()]]))).rejects.toThrow("no such row");
});

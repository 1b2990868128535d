import { describe, expect, test } from "vitest";
import { decodeText, guessEncoding } from "./decodeText.ts";
import { bytesOf } from "./someFiles.ts";

describe("The encoding is guessed from", () => {
  const words = "id;statement\r\n1;Café für Viêt\r\n";
  // "Café Müller — “naïve”" in each code page.
  const windows = Uint8Array.from([
    67, 97, 102, 0xe9, 32, 77, 0xfc, 108, 108, 101, 114, 32, 0x97, 32, 0x93, 110, 97, 0xef, 118,
    101, 0x94,
  ]);
  const mac = Uint8Array.from([
    67, 97, 102, 0x8e, 32, 77, 0x9f, 108, 108, 101, 114, 32, 0xd1, 32, 0xd2, 110, 97, 0x95, 118,
    101, 0xd3,
  ]);

  test.each([
    ["UTF-8 with a mark", bytesOf(`\uFEFF${words}`), "utf-8"],
    ["UTF-8 without one", bytesOf(words), "utf-8"],
    ["UTF-16 LE with a mark", bytesOf(`\uFEFF${words}`, "utf-16le"), "utf-16le"],
    ["UTF-16 BE with a mark", bytesOf(`\uFEFF${words}`, "utf-16be"), "utf-16be"],
    ["UTF-16 LE without one", bytesOf(words, "utf-16le"), "utf-16le"],
    ["UTF-16 BE without one", bytesOf(words, "utf-16be"), "utf-16be"],
    ["Windows-1252", windows, "windows-1252"],
    ["Mac Roman", mac, "macintosh"],
  ] as const)("%s", (_, bytes, encoding) => {
    expect(guessEncoding(bytes).value).toBe(encoding);
  });

  test("and both code pages then read the same words", () => {
    expect(decodeText(windows, "windows-1252")).toBe("Café Müller — “naïve”");
    expect(decodeText(mac, "macintosh")).toBe("Café Müller — “naïve”");
  });

  test("nothing is left of a mark", () => {
    expect(decodeText(bytesOf("\uFEFFa", "utf-16le"), "utf-16le")).toBe("a");
  });
});

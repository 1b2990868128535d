import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Making } from "../domain/exchange/making.ts";
import { createFiles, createFilesMemory } from "./files.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** As much of a page as a download needs; keeps what was downloaded. */
function createPage() {
  const downloads: { name: string; blob: Promise<Blob> }[] = [];
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    const address = `blob:${blobs.size}`;
    blobs.set(address, blob as Blob);
    return address;
  });
  vi.spyOn(URL, "revokeObjectURL").mockImplementation((address) => void blobs.delete(address));
  let attached = 0;
  const createElement = () => {
    const anchor = {
      href: "",
      download: "",
      hidden: false,
      click: () => {
        const blob = blobs.get(anchor.href);
        if (attached > 0 && blob)
          downloads.push({ name: anchor.download, blob: Promise.resolve(blob) });
      },
      remove: () => void attached--,
    };
    return anchor as unknown as HTMLAnchorElement;
  };
  return { page: { createElement, body: { append: () => void attached++ } }, downloads, blobs };
}

function fileOf(...content: (string | Uint8Array<ArrayBuffer>)[]): File {
  return new File(content, "a.csv");
}

/** A file that was moved after it was chosen. */
const gone = {
  name: "a",
  size: 1,
  arrayBuffer: () => Promise.reject(new DOMException("not found", "NotFoundError")),
};

const parts = ["Tiếng Việt\n", new Uint8Array([1, 2, 3])];

test("A file is saved under its name with all its parts", async () => {
  const { page, downloads } = createPage();
  createFiles(page).save("board.csv", "text/csv", parts);
  const [download] = downloads;
  expect(download?.name).toBe("board.csv");
  const blob = await download?.blob;
  expect(blob?.type).toBe("text/csv");
  expect(new Uint8Array((await blob?.arrayBuffer()) ?? [])).toEqual(
    new Uint8Array([...new TextEncoder().encode("Tiếng Việt\n"), 1, 2, 3]),
  );
});

test("The memory of a saved file is given back, not before the browser has had time to write it", () => {
  const { page, blobs } = createPage();
  createFiles(page).save("board.csv", "text/csv", parts);
  vi.advanceTimersByTime(10_000);
  expect(blobs.size).toBe(1);
  vi.advanceTimersByTime(60_000);
  expect(blobs.size).toBe(0);
});

test("The twin in memory keeps what was saved", () => {
  const files = createFilesMemory();
  files.save("board.csv", "text/csv", parts);
  expect(files.saved).toEqual([{ name: "board.csv", mime: "text/csv", parts }]);
});

describe.each([
  ["in the browser", () => createFiles(createPage().page)],
  ["in memory", createFilesMemory],
])("Reading a chosen file %s", (_, create) => {
  test("gives its text without a byte order mark", async () => {
    const { readText } = create();
    expect(await readText(fileOf("Việt\r\n"))).toEqual({ ok: true, value: "Việt\r\n" });
    expect(await readText(fileOf("\uFEFFViệt"))).toEqual({ ok: true, value: "Việt" });
    expect(await readText(fileOf())).toEqual({ ok: true, value: "" });
  });

  test.each([
    ["the first line", [new Uint8Array([0xff])], 1, 1],
    [
      "a line after a sign that stands for an unreadable one",
      ["\uFEFFa\n\uFFFD\nb\n", new Uint8Array([0xe1, 0x0a])],
      4,
      1,
    ],
    ["the last line, cut inside a letter", ["Hà Nội\nVi", new Uint8Array([0xe1, 0xbb])], 2, 3],
  ])("refuses what is not UTF-8 and names the line: %s", async (_where, content, line, column) => {
    expect(await create().readText(fileOf(...content))).toEqual({
      ok: false,
      error: { type: "NotUtf8", line, column },
    });
  });

  test("refuses a file over the limit without reading it", async () => {
    const arrayBuffer = vi.fn<() => Promise<ArrayBuffer>>();
    const answer = await create().readText({ name: "a", size: 11, arrayBuffer }, 10);
    expect(answer).toEqual({ ok: false, error: { type: "TooLarge", size: 11, limit: 10 } });
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  test("says so when the file has gone since it was chosen", async () => {
    expect(await create().readText(gone)).toEqual({
      ok: false,
      error: { type: "Unreadable", detail: "not found" },
    });
  });
});

describe("A file that is written step by step", () => {
  const aMaking = function* (steps: number, ended: () => void): Making {
    try {
      for (let step = 1; step <= steps; step++) {
        // Longer than the page may be held up.
        for (const end = performance.now() + 9; performance.now() < end;);
        yield { part: new Uint8Array([step]), rows: step };
      }
    } finally {
      ended();
    }
  };

  test("lets others have their turn in between, and is saved as one", async () => {
    vi.useRealTimers();
    const { page, downloads } = createPage();
    let turns = 0;
    const others = setInterval(() => turns++);
    const isSaved = await createFiles(page).write(
      "a.csv",
      "text/csv",
      aMaking(5, () => {}),
      () => true,
    );
    clearInterval(others);
    expect(isSaved).toBe(true);
    expect(turns).toBeGreaterThan(1);
    const blob = await downloads[0]?.blob;
    expect(new Uint8Array((await blob?.arrayBuffer()) ?? [])).toEqual(
      new Uint8Array([1, 2, 3, 4, 5]),
    );
  });

  test("is not saved when it is left off, and its writing ends", async () => {
    vi.useRealTimers();
    const { page, downloads } = createPage();
    const ended = vi.fn<() => void>();
    const seen: number[] = [];
    const isSaved = await createFiles(page).write(
      "a.csv",
      "text/csv",
      aMaking(50, ended),
      (rows) => {
        seen.push(rows);
        return rows < 2;
      },
    );
    expect(isSaved).toBe(false);
    expect(seen).toEqual([1, 2]);
    expect(downloads).toEqual([]);
    expect(ended).toHaveBeenCalledOnce();
  });
});

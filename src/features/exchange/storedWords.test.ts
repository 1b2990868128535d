import { describe, expect, test } from "vitest";
import { aLine, stampAt } from "../../domain/review/aLine.ts";
import { bytesText, linesByDataset, linesSince, promiseWords } from "./storedWords.ts";

describe("Lines by dataset", () => {
  const list = [
    { id: "hanoi-article", title: "Hanoi" },
    { id: "admm-record", title: "Record" },
  ];

  test("stand in the order of the datasets, and those of a dataset that is not here come last", () => {
    const lines = [aLine({ dataset: "elsewhere" }), aLine(), aLine({ id: "b2" })];
    expect(linesByDataset(lines, list)).toEqual([
      { id: "hanoi-article", title: "Hanoi", count: 2 },
      { id: "elsewhere", title: "elsewhere (not here)", count: 1 },
    ]);
  });
});

describe("Lines since the last workspace file", () => {
  const lines = [aLine({ at: stampAt(1) }), aLine({ id: "b2", at: stampAt(2) })];

  test.each([
    [null, 2],
    ["2026-11-24T09:00:01.500Z", 1],
    ["2026-11-24T09:00:02.000Z", 1],
    ["2026-11-24T09:00:02.001Z", 0],
  ])("saved %s: %i, a line of that very millisecond among them", (savedAt, count) => {
    expect(linesSince(lines, savedAt)).toBe(count);
  });
});

test.each([
  [0, "0 kB"],
  [40, "0.0 kB"],
  [12_345, "12 kB"],
  [999_600, "1.0 MB"],
  [1_234_567, "1.2 MB"],
  [48_000_000_000, "48 GB"],
  [5e15, "5000 TB"],
])("%i bytes read as %s", (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});

test("A browser that does not say whether it keeps the log is not taken to have promised it", () => {
  const said = [true, false, null].map(
    (persisted) => promiseWords({ persisted, usage: null, quota: null }).short,
  );
  expect(said).toEqual(["Promised", "Not promised", "Not known"]);
});

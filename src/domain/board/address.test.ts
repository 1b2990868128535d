import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CommitmentId, DatasetId } from "../dataset/dataset.ts";
import type { Day } from "../dataset/partialDate.ts";
import {
  CHARTS,
  DEFAULT_ADDRESS,
  fitToDataset,
  PAGES,
  readAddress,
  writeAddress,
} from "./address.ts";
import { aCommitment, aDataset } from "./aDataset.ts";
import { createBoard } from "./board.ts";
import type { View } from "./view.ts";
import { LENSES } from "../rates/lenses.ts";
import { FIELDS } from "../review/line.ts";
import type { LogFilter } from "../review/logFilter.ts";
import { WHOLE_LOG } from "../review/logFilter.ts";
import { COLUMNS, DEFAULT_VIEW, FACETS, GROUPINGS, PARTS } from "./view.ts";

const anyId = fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" });
const anyColumns = fc
  .shuffledSubarray(COLUMNS.filter((column) => column !== "id"))
  .map((columns) => ["id" as const, ...columns]);

const anyView: fc.Arbitrary<View> = fc.record({
  part: fc.constantFrom(...PARTS),
  search: fc.string({ maxLength: 40, unit: "grapheme" }),
  choices: fc.dictionary(
    fc.constantFrom(...FACETS),
    fc.uniqueArray(anyId, { minLength: 1, maxLength: 3 }),
  ),
  sort: fc.uniqueArray(
    fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() }),
    {
      maxLength: 3,
      selector: ({ column }) => column,
    },
  ),
  group: fc.option(fc.constantFrom(...GROUPINGS)),
  columns: anyColumns,
  pinned: fc.shuffledSubarray([...COLUMNS], { maxLength: 3 }),
  folded: fc.uniqueArray(anyId, { maxLength: 3 }),
  asOf: fc.option(fc.constantFrom("2026-06-30" as Day, "2024-02-29" as Day)),
  since: fc.option(fc.constantFrom("2026-05-04" as Day, "2024-02-29" as Day)),
  lens: fc.option(fc.constantFrom(...LENSES)),
  open: fc.option(anyId.map((id) => id as CommitmentId)),
});

const anyLogFilter: fc.Arbitrary<LogFilter> = fc.record({
  search: fc.string({ maxLength: 40, unit: "grapheme" }),
  field: fc.option(fc.constantFrom(...FIELDS)),
  author: fc.option(fc.string({ maxLength: 12, unit: "grapheme" })),
  dataset: fc.option(anyId.map((id) => id as DatasetId)),
  from: fc.option(fc.constant("2026-05-04" as Day)),
  to: fc.option(fc.constant("2026-06-30" as Day)),
});

test("whatever the view, its address opens the same view; two days and the filter of the log on the pages that have them", () => {
  const anyAddress = fc.record({
    page: fc.constantFrom(...PAGES),
    dataset: fc.option(anyId),
    view: anyView,
    log: anyLogFilter,
  });
  const anyEmbed = fc.option(fc.constantFrom(...CHARTS));
  fc.assert(
    fc.property(anyAddress, anyEmbed, (whole, embed) => {
      const address = embed === null ? whole : { ...whole, embed };
      const { address: read, problems } = readAddress(writeAddress(address));
      expect(problems).toEqual([]);
      expect(read).toEqual({
        ...address,
        view: {
          ...address.view,
          choices: { ...address.view.choices },
          since: address.page === "since" ? address.view.since : null,
        },
        log: address.page === "activity" ? address.log : WHOLE_LOG,
      });
    }),
  );
});

test("any text after # gives an address, never a throw", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" })), (text) => {
      expect(PAGES).toContain(readAddress(`#${text}`).address.page);
    }),
  );
});

describe("a link", () => {
  test("is short: what is as from the start is left out", () => {
    expect(writeAddress(DEFAULT_ADDRESS)).toBe("#/board");
  });
  test("is readable", () => {
    const view: View = {
      ...DEFAULT_VIEW,
      choices: { theme: ["cybersecurity"], status: ["under-way"] },
      search: "standards",
      sort: [{ column: "due", descending: true }],
      open: "CY-03" as CommitmentId,
      asOf: "2026-06-30" as Day,
    };
    expect(writeAddress({ ...DEFAULT_ADDRESS, view })).toBe(
      "#/board?theme=cybersecurity&status=under-way&q=standards&sort=-due&asof=2026-06-30&open=CY-03",
    );
  });

  test.each([
    ["#/bored", "page", "bored", "an unknown page"],
    ["#/board?sort=-colour", "sort", "-colour", "an unknown column"],
    ["#/board?asof=2026-02-30", "asof", "2026-02-30", "a day that does not exist"],
    ["#/board?group=source", "group", "source", "a column that makes no groups"],
    ["#/board?columns=id,due,due", "columns", "id,due,due", "a column twice"],
    ["#/board?since=yesterday", "since", "yesterday", "a day in words"],
    ["#/board?lens=rose", "lens", "rose", "a scale that is none"],
    ["#/board?field=mood", "field", "mood", "a field that is none"],
    ["#/board?from=2026", "from", "2026", "a year where a day is wanted"],
    ["#/board?part=half", "part", "half", "a part that is none"],
    ["#/board?weather=fine", "weather", "fine", "a key of a newer version"],
    ["#/board?__proto__=1", "__proto__", "1", "a key of every object"],
    ["#/board?open=", "open", "", "no commitment"],
  ])("%s falls back and names %s=%s: %s", (hash, key, value) => {
    const { address, problems } = readAddress(hash);
    expect(problems).toEqual([{ key, value }]);
    expect(address).toEqual(DEFAULT_ADDRESS);
  });

  test("keeps the good parts beside a bad one", () => {
    const { address, problems } = readAddress("#/board?theme=cybersecurity&sort=nothing");
    expect(address.view.choices).toEqual({ theme: ["cybersecurity"] });
    expect(problems).toHaveLength(1);
  });
  test("with the id left out of its columns still shows the id", () => {
    expect(readAddress("#/board?columns=due,status").address.view.columns).toEqual([
      "id",
      "due",
      "status",
    ]);
  });
});

test("a link into another dataset loses the values that this one lacks, and names them; a tag may yet be written", () => {
  const board = createBoard(aDataset([aCommitment({ id: "A" as CommitmentId })]), new Map(), {
    today: "2026-11-24" as Day,
    reviewIntervalMonths: 12,
  });
  const view: View = {
    ...DEFAULT_VIEW,
    choices: { theme: ["sea", "space"], tag: ["not-yet-written"] },
    open: "Z" as CommitmentId,
  };
  const fitted = fitToDataset(
    view,
    (facet) => board.values[facet],
    (id) => board.rowOf(id) !== undefined,
  );
  expect(fitted.view.choices).toEqual({ theme: ["sea"], tag: ["not-yet-written"] });
  expect(fitted.view.open).toBeNull();
  expect(fitted.problems).toEqual([
    { key: "theme", value: "space" },
    { key: "open", value: "Z" },
  ]);
});

test("a chart that is not known is not embedded, and the board says so", () => {
  const { address, problems } = readAddress("#/board?embed=1&chart=pie");
  expect(address.embed).toBeUndefined();
  expect(problems.map(({ key }) => key)).toEqual(["embed", "chart"]);
  expect(readAddress("#/board?embed=1").address.embed).toBe("status");
  expect(readAddress("#/board?chart=status").problems).toEqual([{ key: "chart", value: "status" }]);
});

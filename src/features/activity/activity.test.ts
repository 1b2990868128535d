import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsv } from "../../domain/exchange/csvRead.ts";
import { aLine, stampAt } from "../../domain/review/aLine.ts";
import { anyLog } from "../../domain/review/anyLine.ts";
import { historyOf } from "../../domain/review/history.ts";
import { compareLines } from "../../domain/review/line.ts";
import type { LogFilter } from "../../domain/review/logFilter.ts";
import { WHOLE_LOG } from "../../domain/review/logFilter.ts";
import { textOf } from "../../domain/exchange/making.ts";
import { logCsvParts } from "./logCsv.ts";
import { chunkAt, chunkCount, chunkIndexOf } from "./logChunks.ts";
import { createLogEntries } from "./logEntries.ts";
import { authorsOf, createLogFilter, startOfDay } from "./logFilter.ts";

const sorted = (lines: readonly ReturnType<typeof aLine>[]) => lines.toSorted(compareLines);

describe("The log as history", () => {
  test("is newest first, and each line reads as in the history of its commitment", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const lines = sorted(log);
        const entries = createLogEntries()(lines);
        expect(entries.map(({ line }) => line)).toEqual(lines.toReversed());
        for (const entry of entries) {
          const { dataset, commitment } = entry.line;
          expect(historyOf(lines, dataset, commitment)).toContainEqual(entry);
        }
      }),
    );
  });

  test("that grew, wherever its new lines fall, is the same as one read at once", () => {
    fc.assert(
      fc.property(
        anyLog.chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray([...log]))),
        ([log, part]) => {
          const entriesOf = createLogEntries();
          entriesOf(sorted(part));
          expect(entriesOf(sorted(log))).toEqual(createLogEntries()(sorted(log)));
        },
      ),
    );
  });
});

describe("Lines wanted", () => {
  const lines = [
    aLine({ id: "a1", at: stampAt(1), author: "Linh" }),
    aLine({ id: "b2", at: stampAt(2), field: "owner", value: "Việt Hà", author: "" }),
    aLine({
      id: "c3",
      at: stampAt(3),
      dataset: "admm-record",
      commitment: "ADMM-01",
      author: "Minh",
    }),
  ];
  const entries = createLogEntries()(lines);
  const wanted = (filter: Partial<LogFilter>) =>
    createLogFilter()(entries, { ...WHOLE_LOG, ...filter }, ({ commitment }) =>
      commitment === "ADMM-01" ? "Share information on piracy" : "",
    ).map(({ line }) => line.id);

  test.each<[string, Partial<LogFilter>, readonly string[]]>([
    ["by nothing: all", {}, ["c3", "b2", "a1"]],
    ["viet finds Việt", { search: "viet" }, ["b2"]],
    ["words of the statement and of the sentence together", { search: "piracy under" }, ["c3"]],
    ["words that are not all there", { search: "piracy stalled" }, []],
    ["by field", { field: "owner" }, ["b2"]],
    ["without a name", { author: "" }, ["b2"]],
    ["by author", { author: "Linh" }, ["a1"]],
    ["by dataset", { dataset: "admm-record" as LogFilter["dataset"] }, ["c3"]],
  ])("%s", (_, filter, ids) => {
    expect(wanted(filter)).toEqual(ids);
  });

  test("by day, both days included, and midnight is the reader's", () => {
    const day = "2026-11-24" as NonNullable<LogFilter["from"]>;
    const next = "2026-11-25" as typeof day;
    const isToday = lines.map(({ at }) => at >= startOfDay(day) && at < startOfDay(next));
    expect(isToday.filter(Boolean)).toHaveLength(wanted({ from: day, to: day }).length);
    expect(new Date(startOfDay(day)).getHours()).toBe(0);
    expect(startOfDay(day, 1)).toBe(startOfDay(next));
  });

  test("authors are listed once, the nameless first", () => {
    expect(authorsOf(lines)).toEqual(["", "Linh", "Minh"]);
  });
});

describe("The log as CSV", () => {
  test("has a row for each line shown, and nothing in it runs as a formula", () => {
    const line = aLine({ field: "note", value: `=HYPERLINK("x")`, reason: "", author: "@Linh" });
    const csv = textOf(
      logCsvParts(createLogEntries()([line]), () => "+Statement", {
        delimiter: ";",
        bom: true,
      }),
    );
    const read = readCsv(csv, ";");
    expect(csv.startsWith("\uFEFF")).toBe(true);
    expect(read.ok && read.value.rows[1]).toEqual([
      "2026-11-24T09:15:02.114Z",
      "'@Linh",
      "hanoi-article",
      "CY-03",
      "'+Statement",
      "note",
      "",
      `'=HYPERLINK("x")`,
      "",
      "",
      `Note: “=HYPERLINK("x")”, was none.`,
      "said",
      "no",
      "a1",
    ]);
  });
});

describe("Rows laid out in chunks", () => {
  const anyRows = fc.integer({ min: 1, max: 500 });

  test("are all there once, in their order, each in the chunk that is asked for it", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const chunks = Array.from({ length: chunkCount(rows) }, (_, i) => chunkAt(rows, i));
        const positions = chunks.flatMap(({ start, end }, i) => {
          const own = Array.from({ length: end - start }, (__, k) => start + k);
          expect(own.every((position) => chunkIndexOf(rows, position) === i)).toBe(true);
          return own;
        });
        expect(positions).toEqual(Array.from({ length: rows }, (_, i) => i));
      }),
    );
  });

  test("keep their chunk when newer rows come in above them", () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 1, max: 50 }), fc.nat(), (rows, added, any) => {
        const position = any % rows;
        const before = chunkAt(rows, chunkIndexOf(rows, position)).key;
        const now = rows + added;
        expect(chunkAt(now, chunkIndexOf(now, position + added)).key).toBe(before);
      }),
    );
  });
});

import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { aCommitment, aDataset } from "../board/aDataset.ts";
import { createBoard } from "../board/board.ts";
import { COLUMN } from "../board/columns.ts";
import type { ColumnId } from "../board/view.ts";
import { COLUMNS, FACETS, columnsOnScreen, DEFAULT_VIEW } from "../board/view.ts";
import type { CommitmentId } from "../dataset/dataset.ts";
import type { Day, PartialDate } from "../dataset/partialDate.ts";
import { UNASSESSED } from "../review/fold.ts";
import { LENS } from "../rates/lenses.ts";
import { lensOn } from "../rates/lensOn.ts";
import { clipboardTable } from "./clipboardTable.ts";
import { readCsv } from "./csvRead.ts";
import { unguard } from "./formulaGuard.ts";
import { anyNastyCell, NASTY_CELLS } from "./nastyCells.ts";
import type { TakenView } from "./takenView.ts";
import { viewCsv } from "./viewCsv.ts";
import { bytesOf, textOf } from "./making.ts";
import { viewJsonParts } from "./viewJson.ts";
import { filterSentence, orderSentence } from "./viewWords.ts";
import { viewXlsxParts } from "./viewXlsx.ts";

const DAY = "2026-11-24" as Day;

/** A view of commitments whose statements and reasons are these, one each. */
function viewOf(texts: readonly string[], change: Partial<TakenView> = {}): TakenView {
  const ids = texts.map((_, at) => `C-${at}` as CommitmentId);
  const dataset = aDataset(
    texts.map((statement, at) =>
      aCommitment({
        id: ids[at] ?? ("" as CommitmentId),
        statement,
        due: "2027-05" as PartialDate,
        actors: ["Viet Nam", "Laos"],
      }),
    ),
  );
  const judged = new Map(
    ids.map((id, at) => [
      id,
      { ...UNASSESSED, status: "under-way" as const, reason: texts[at] ?? "" },
    ]),
  );
  const board = createBoard(dataset, judged, { today: DAY, reviewIntervalMonths: 12 });
  return {
    dataset,
    board,
    answer: board.ask(DEFAULT_VIEW),
    view: DEFAULT_VIEW,
    columns: columnsOnScreen(DEFAULT_VIEW),
    day: DAY,
    address: "#/board",
    lens: null,
    ...change,
  };
}

const viewJson = (...given: Parameters<typeof viewJsonParts>) => textOf(viewJsonParts(...given));
const viewXlsx = (...given: Parameters<typeof viewXlsxParts>) => bytesOf(viewXlsxParts(...given));

const COMMA = { delimiter: ",", bom: true };
const TEXTS: readonly ColumnId[] = ["id", "statement", "reason"];

describe("CSV", () => {
  test.each([",", ";", "\t"])("what is written with %j comes back cell by cell", (delimiter) => {
    const columns: readonly ColumnId[] = TEXTS;
    const check = (texts: readonly string[]): void => {
      const read = readCsv(
        viewCsv(viewOf(texts, { columns }), { delimiter, bom: true }),
        delimiter,
      );
      if (!read.ok) throw new Error(read.error.message);
      const [header, ...rows] = read.value.rows;
      expect(header).toEqual(["ID", "Statement", "Reason"]);
      expect(rows.map((row) => row.map(unguard))).toEqual(
        texts.map((text, at) => [`C-${at}`, text, text]),
      );
      // Nothing in the file starts a formula.
      expect(rows.flat().filter((cell) => /^[=+\-@＝＋－＠\t\r\n]/.test(cell))).toEqual([]);
    };
    check(NASTY_CELLS);
    fc.assert(fc.property(fc.array(anyNastyCell, { maxLength: 6 }), check), { numRuns: 200 });
  });

  test("ids instead of labels change heads and coded values, and nothing else", () => {
    const columns: readonly ColumnId[] = [
      "id",
      "theme",
      "measure",
      "status",
      "due",
      "actors",
      "timeliness",
    ];
    const taken = viewOf(["One"], { columns });
    expect(viewCsv(taken, COMMA, "ids")).toBe(
      "\uFEFFid,theme,measure,status,due,actors,timeliness\r\nC-0,sea,norms,under-way,2027-05,Viet Nam; Laos,due-later\r\n",
    );
    expect(viewCsv(taken, COMMA)).toContain("Focus area,Measure,Status,Due,Actors,Timeliness");
  });

  test("every label of a coded column has one id", () => {
    const { board } = viewOf(["One"]);
    // Meetings and themes are joined by their own ids.
    const facets = FACETS.filter((facet) => facet !== "meeting" && facet !== "theme");
    const shared = facets.filter((facet) => {
      const labels = board.values[facet].map(({ label }) => label);
      return new Set(labels).size < labels.length;
    });
    expect(shared).toEqual([]);
  });
});

describe("JSON", () => {
  test("says what it is, and gives lists, counts and nothing as what they are", () => {
    const columns: readonly ColumnId[] = [
      "id",
      "statement",
      "actors",
      "evidence",
      "owner",
      "status",
    ];
    const read = JSON.parse(viewJson(viewOf(['=1+1 "x"'], { columns }), "ids")) as Record<
      string,
      unknown
    >;
    expect(read["about"]).toMatchObject({
      filtersInWords: "No filter: everything in the dataset.",
      rows: { taken: 1, matching: 1, all: 1 },
      asOf: "2026-11-24",
    });
    expect(read["rows"]).toEqual([
      {
        id: "C-0",
        statement: '=1+1 "x"',
        actors: ["Viet Nam", "Laos"],
        evidence: 0,
        owner: null,
        status: "under-way",
      },
    ]);
  });

  test("any text comes back as it was", () => {
    const read = JSON.parse(viewJson(viewOf(NASTY_CELLS, { columns: TEXTS }), "labels")) as {
      rows: Record<string, string | null>[];
    };
    expect(read.rows.map((row) => row["Reason"] ?? "")).toEqual(NASTY_CELLS);
  });
});

test("a workbook has the table in all its columns, and a sheet that states the filters", async () => {
  const view = { ...DEFAULT_VIEW, choices: { theme: ["sea"] }, search: "peace" };
  const taken = viewOf(["Peace", "x".repeat(40_000)], { columns: COLUMNS, view });
  const files = unzipSync(await viewXlsx(taken, "labels"));
  const [table, about] = [1, 2].map((sheet) =>
    strFromU8(files[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array()),
  );
  for (const column of COLUMNS) expect(table).toContain(`>${COLUMN[column].label}</t>`);
  expect(table?.match(/<row /g)).toHaveLength(3);
  expect(about).toContain("Focus area: Theme sea. Search: “peace”.");
  expect(about).toContain("2 of 2 rows, 29 of 29 columns, this order");
  expect(about).toContain("2 cells were longer than a spreadsheet holds");
});

describe("With another scale on", () => {
  const own = lensOn("g7-g20", {
    "g7-g20": { ...LENS["g7-g20"].mapping, "under-way": "full" },
  });
  const shipped = lensOn("ogp", {});
  const columns: readonly ColumnId[] = ["id", "status", "reason"];

  test("its words stand after the status, in CSV, JSON, workbook and on the clipboard", async () => {
    const taken = viewOf(["One"], { columns, lens: shipped });
    expect(viewCsv(taken, COMMA)).toContain(
      "Status,OGP completion,Reason\r\nC-0,Under way,Limited,",
    );
    const { rows } = JSON.parse(viewJson(taken, "labels")) as { rows: object[] };
    expect(Object.entries(rows[0] ?? {})).toEqual([
      ["ID", "C-0"],
      ["Status", "Under way"],
      ["OGP completion", "Limited"],
      ["Reason", "One"],
    ]);
    const table = strFromU8(
      unzipSync(await viewXlsx(taken, "labels"))["xl/worksheets/sheet1.xml"] ?? new Uint8Array(),
    );
    expect(table).toMatch(/>Status<.*>OGP completion<.*>Reason<.*>Under way<.*>Limited<.*>One</);
    expect(clipboardTable(taken, [0]).text).toContain("Under way\tLimited\tOne");
  });

  test("ids are those of the scale, and its head is a name for programs", () => {
    const taken = viewOf(["One"], { columns, lens: own });
    expect(viewCsv(taken, COMMA, "ids")).toContain(
      "status,rating_g7_g20,reason\r\nC-0,under-way,full,",
    );
    const { rows } = JSON.parse(viewJson(taken, "ids")) as { rows: object[] };
    expect(rows[0]).toMatchObject({ rating_g7_g20: "full" });
  });

  test("it stands at the end where the status is not shown, and says when it has no rating", () => {
    const none = lensOn("ogp", { ogp: { ...LENS.ogp.mapping, "under-way": null } });
    const taken = viewOf(["One"], { columns: ["id"], lens: none });
    expect(viewCsv(taken, COMMA)).toContain("ID,OGP completion\r\nC-0,No rating\r\n");
    const { rows } = JSON.parse(viewJson(taken, "ids")) as { rows: object[] };
    expect(rows).toEqual([{ id: "C-0", rating_ogp: null }]);
  });

  test("the files say which scale it is, whose mapping, and that nothing is counted by it", async () => {
    const { about } = JSON.parse(viewJson(viewOf(["One"], { lens: own }), "ids")) as {
      about: object;
    };
    expect(about).toMatchObject({
      rate: viewJsonRate(null),
      scale: {
        id: "g7-g20",
        name: "G7 and G20 compliance",
        isChangedByAnalyst: true,
        mapping: { "under-way": "+1", delivered: "+1", "not-assessed": "No rating" },
      },
    });
    expect(JSON.parse(viewJson(viewOf(["One"]), "ids"))).not.toHaveProperty("about.scale");
    const sheet = strFromU8(
      unzipSync(await viewXlsx(viewOf(["One"], { lens: own }), "labels"))[
        "xl/worksheets/sheet2.xml"
      ] ?? new Uint8Array(),
    );
    expect(sheet).toContain("Nothing is counted by them.");
    expect(sheet).toContain("The analyst has changed the mapping: ");
    expect(sheet).toContain("Under way as +1");
  });

  /** The rate that stands in the file: the same whatever scale is on. */
  function viewJsonRate(lens: TakenView["lens"]): string {
    const read = JSON.parse(viewJson(viewOf(["One"], { lens }), "ids")) as {
      about: { rate: string };
    };
    return read.about.rate;
  }
});

describe("a view in words", () => {
  const { board } = viewOf(["One"]);
  test("filters and search", () => {
    const view = {
      ...DEFAULT_VIEW,
      part: "outcomes" as const,
      choices: { theme: ["sea", "cyber"], status: ["stalled"], tag: ["new"] },
      search: "standards",
    };
    expect(filterSentence(board, view)).toBe(
      "Part: Outcomes. Focus area: Theme sea or Theme cyber. Status: Stalled. Tag: new. Search: “standards”.",
    );
  });
  test("order and groups", () => {
    expect(orderSentence(DEFAULT_VIEW)).toBe("In the order of the dataset.");
    expect(
      orderSentence({
        ...DEFAULT_VIEW,
        sort: [
          { column: "due", descending: true },
          { column: "id", descending: false },
        ],
        group: "theme",
      }),
    ).toBe("By due, last first, then by ID. Grouped by focus area.");
  });
});

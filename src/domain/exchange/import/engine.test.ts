import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createFixedClock } from "../../../adapters/clock.ts";
import type { DatasetId } from "../../dataset/dataset.ts";
import { parseLine } from "../../review/parseLine.ts";
import { writeCsv } from "../csvWrite.ts";
import type { Reading } from "./engine.ts";
import { CAREFUL } from "./decisions.ts";
import { splitList } from "./lists.ts";
import { whole } from "../../steps.ts";
import { stampLines } from "./stamps.ts";
import { applied, datasetOf, importText } from "./anImport.ts";

/** The matching as "heading: field", in the order of the columns. */
function matched({ columns, suggested }: Reading): readonly string[] {
  return columns.map(({ name }, index) => `${name}: ${suggested.fields[index] ?? "not taken"}`);
}

const SUMMIT =
  [
    "Ref;Commitment text;Reporting lead;State of play;By when",
    "P-018;Set up a joint training centre for disaster response;Coast guard; mostly done;end of 2024",
  ]
    .join("\r\n")
    .replace("Coast guard;", '"Coast guard; Ministry of Ports, Harbours and Customs";') +
  [
    "",
    "P-019;Publish a common incident-report format;Việt Nam;done;spring 2025",
    "P-020;Review maritime patrol arrangements every year;All members;started;every year",
    "P-021;Open a hotline;Brunei Darussalam;paused;31 June 2019",
    ";;;;",
    "P-020;Something else under the same number;All members;started;2024",
    "",
  ].join("\r\n");

describe("A table of a summit's pledges", () => {
  const { reading, checked, plan } = importText(SUMMIT);

  test("has its columns matched by name", () => {
    expect(reading.delimiter?.value).toBe(";");
    expect(matched(reading)).toEqual([
      "Ref: id",
      "Commitment text: statement",
      "Reporting lead: lead",
      "State of play: status",
      "By when: due",
    ]);
  });

  test("says which rows are ready, and of the others line, column and reason", () => {
    expect(checked).toMatchObject({ ready: 3, problemRows: 3, doubtful: 1, inWords: 3 });
    expect(checked.problems).toMatchObject([
      {
        line: 5,
        column: "By when",
        message: "“31 June 2019” is no date: there is no 31 June 2019. Kept as words.",
      },
      { line: 6, column: "Commitment text", message: "No statement. The row is blank." },
      {
        line: 7,
        column: "Ref",
        message: "ID P-020 stands twice with different words. The first, on line 4, is taken.",
      },
    ]);
  });

  test("has its words for status matched, and counts those that nobody has matched", () => {
    const statuses = checked.values.filter(({ field }) => field === "status");
    expect(statuses.map(({ value: word, count, to }) => [word, count, to])).toEqual([
      ["paused", 1, null],
      ["started", 2, "under-way"],
      ["mostly done", 1, "partly-delivered"],
      ["done", 1, "delivered"],
    ]);
  });

  test("becomes a dataset: titles with commas whole, deadlines as dates where they are and as words where not", () => {
    const dataset = datasetOf(plan({ ...CAREFUL, doubtful: "take" }));
    expect(dataset.title).toBe("Pledges");
    expect(
      dataset.commitments.map(({ id, actors, due, dueWords }) => ({ id, actors, due, dueWords })),
    ).toEqual([
      {
        id: "P-018",
        actors: ["Coast guard", "Ministry of Ports, Harbours and Customs"],
        due: "2024-10/2024-12",
        dueWords: "end of 2024",
      },
      { id: "P-019", actors: ["Việt Nam"], due: null, dueWords: "spring 2025" },
      { id: "P-020", actors: ["All members"], due: null, dueWords: "every year" },
      { id: "P-021", actors: ["Brunei Darussalam"], due: null, dueWords: "31 June 2019" },
    ]);
  });

  test("leaves rows with problems out unless they are wanted", () => {
    expect(datasetOf(plan()).commitments).toHaveLength(3);
  });

  test("a word matched by the analyst counts for all rows that have it", () => {
    const again = importText(SUMMIT, { values: { status: { paused: "stalled" } } });
    expect(
      again
        .plan({ ...CAREFUL, doubtful: "take" })
        .lines.map(({ commitment, value: word }) => `${commitment} ${word}`),
    ).toEqual(["P-018 partly-delivered", "P-019 delivered", "P-020 under-way", "P-021 stalled"]);
  });
});

describe("What offices put round a table", () => {
  test("title lines, a total, a note and blank rows at the end are no commitments", () => {
    const { reading, checked } = importText(
      [
        "Ministry of Defence,,,",
        '"Commitments, as of 12 March 2019",,,',
        ",,,",
        "No.,Commitment,Deadline,Budget",
        '1,Build a centre,12 March 2019,"1,200,000"',
        '2,Train 40 officers,n/a,"300,000"',
        'Total,,,"1,500,000"',
        "Source: the secretariat,,,",
        ",,,",
        ",,,",
      ].join("\n"),
    );
    expect(reading.header.value).toBe(3);
    expect(checked).toMatchObject({ ready: 2, problemRows: 0, asideCount: 2 });
    expect(checked.aside.map(({ line, message }) => [line, message])).toEqual([
      [7, "A total."],
      [8, "A note."],
    ]);
  });

  test("a header in two rows names its columns by both where one name comes twice", () => {
    const { reading, plan } = importText(
      [
        "Ref,Commitment,2023,,2024,",
        ",,Status,Note,Status,Note",
        "A1,Build a centre,started,first stone,done,opened",
        "A2,Train officers,started,,,",
      ].join("\n"),
    );
    expect(reading.columns.map(({ name }) => name)).toEqual([
      "Ref",
      "Commitment",
      "2023: Status",
      "2023: Note",
      "2024: Status",
      "2024: Note",
    ]);
    expect(
      plan().lines.map(({ commitment, value: word, on }) => [commitment, word, on]),
    ).toContainEqual(["A1", "delivered", "2024"]);
  });

  test("columns without a name, named twice, or empty at the end", () => {
    const { reading } = importText(
      "ID,Commitment,Note,Note,,,\n1,Build it,a,b,c,,\n2,Train them,d,e,f,,\n",
    );
    expect(reading.columns.map(({ name }) => name)).toEqual([
      "ID",
      "Commitment",
      "Note",
      "Note (2)",
      "Column E",
    ]);
  });

  test("no header at all: the columns are known by what they hold", () => {
    const { reading, checked } = importText(
      "K-1,Establish a hotline between the coast guards,2024-05-01,done\nK-2,Hold an exercise at sea every second year,2025-01-01,started\nK-3,Write a handbook on search and rescue,2026-01-01,done\n",
    );
    expect(reading.header.value).toBe(-1);
    expect(reading.suggested.fields).toEqual(["id", "statement", "due", "status"]);
    expect(checked.ready).toBe(3);
  });

  test("the header that comes again on each page is no row", () => {
    const { checked } = importText("ID,Commitment\n1,Build it\nID,Commitment\n2,Train them\n");
    expect(checked).toMatchObject({ ready: 2, asideCount: 1 });
  });

  test("rows that are too short or too long are taken when wanted, and said", () => {
    const { checked } = importText(
      "ID,Commitment,Lead\n1,Build it,A\n2,Train them\n3,Write it,B,what is this\n4,Read it,C\n",
    );
    expect(checked).toMatchObject({ ready: 2, problemRows: 2, doubtful: 2 });
    expect(checked.problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      "3 The row has 2 cells, the header has 3. What is missing is read as blank.",
      "4 The row has 4 cells, the header has 3. What is beyond is not taken.",
    ]);
  });

  test("lone CR ends the rows of an old Mac", () => {
    expect(importText("ID,Commitment\r1,Build it\r2,Train them\r").checked.ready).toBe(2);
  });
});

describe("Dates in figures", () => {
  const text = (second: string) =>
    `ID,Commitment,Due\n1,Build it,03/04/2019\n2,Train them,${second}\n`;

  test("that can be read two ways are asked about, and are words until then", () => {
    const { checked, plan } = importText(text("05/06/2020"));
    expect(checked.ambiguous).toEqual({ count: 2, example: "03/04/2019" });
    expect(datasetOf(plan()).commitments[0]).toMatchObject({ due: null, dueWords: "03/04/2019" });
  });

  test("are read by the order that the others show", () => {
    expect(datasetOf(importText(text("25/06/2020")).plan()).commitments[0]?.due).toBe("2019-04-03");
    expect(datasetOf(importText(text("06/25/2020")).plan()).commitments[0]?.due).toBe("2019-03-04");
  });

  test("are read as the analyst says", () => {
    const { plan } = importText(text("05/06/2020"), { dateOrder: "month" });
    expect(datasetOf(plan()).commitments[0]?.due).toBe("2019-03-04");
  });
});

describe("Statuses of several dates", () => {
  const text =
    "ID,Commitment,Status (May 2024),Status 2025,Reason\n1,Build it,started,done,It was opened\n2,Train them,,started,\n";
  const { plan } = importText(text);

  test("become a line each, at their own date, the latest with the reason", () => {
    expect(plan().lines).toEqual([
      {
        commitment: "1",
        field: "status",
        value: "under-way",
        reason: "Stands so in pledges.csv for 2024-05.",
        on: "2024-05",
      },
      { commitment: "1", field: "status", value: "delivered", reason: "It was opened", on: "2025" },
      {
        commitment: "2",
        field: "status",
        value: "under-way",
        reason: "Stands so in pledges.csv for 2025.",
        on: "2025",
      },
    ]);
  });

  test("stand in the log on the last day of what is known, and none of them in the future", () => {
    const clock = createFixedClock("2025-06-01T09:00:00.000Z", "aaaa");
    const about = { dataset: "pledges" as DatasetId, author: "Mai", act: "act-1" };
    const lines = whole(stampLines(plan().lines, about, clock, null));
    expect(lines.map(({ at }) => at.slice(0, 10))).toEqual([
      "2024-05-31",
      "2025-06-01",
      "2025-06-01",
    ]);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(3);
    for (const line of lines) expect(parseLine(line)).toEqual({ ok: true, value: line });
  });

  test("are dated by a column beside them too", () => {
    const dated = importText("ID,Commitment,Status,Last updated\n1,Build it,done,2024-03-05\n");
    expect(dated.plan().lines).toMatchObject([{ value: "delivered", on: "2024-03-05" }]);
  });
});

describe("Ids", () => {
  test("stay text: leading zeros, exponents and guards", () => {
    const { plan } = importText("ID,Commitment\n007,Build it\n1E5,Train them\n'=A1,Write it\n");
    expect(datasetOf(plan()).commitments.map(({ id }) => id)).toEqual(["007", "1E5", "=A1"]);
  });

  test("are made from the words where there are none, the same in every file, whatever the order of the rows", () => {
    const ids = (text: string) =>
      new Map(
        datasetOf(importText(text).plan()).commitments.map(({ id, statement }) => [statement, id]),
      );
    const first = ids("Commitment,Lead\nBuild a centre,A\nTrain officers,B\n");
    const second = ids("Lead,Commitment\nB,Train officers\nC,Something new\nA,Build a centre\n");
    expect(second.get("Build a centre")).toBe(first.get("Build a centre"));
    expect(second.get("Train officers")).toBe(first.get("Train officers"));
    expect([...first.values()].every((id) => /^C-[0-9A-Z]{8}$/.test(id))).toBe(true);
  });

  test("of the same words for two bodies differ; the same row twice is said", () => {
    const { checked } = importText(
      "Commitment,Lead\nReport every year,A\nReport every year,B\nReport every year,A\n",
    );
    expect(checked).toMatchObject({ ready: 2, problemRows: 1 });
    expect(checked.problems[0]?.message).toMatch(/^The row stands twice with the same words/);
  });
});

describe("Lists", () => {
  test.each([
    [
      "Coast guard; Ministry of Ports, Harbours and Customs",
      ";",
      ["Coast guard", "Ministry of Ports, Harbours and Customs"],
    ],
    [
      "Thailand, Ministry of Ports, Harbours and Customs, Malaysia",
      ",",
      ["Thailand", "Ministry of Ports, Harbours and Customs", "Malaysia"],
    ],
    ["Ministry of Health, Ministry of Defence", ",", ["Ministry of Health", "Ministry of Defence"]],
    ["Thailand, Malaysia", ",", ["Thailand", "Malaysia"]],
    ["Ministry of Ports, Harbours and Customs", "", ["Ministry of Ports, Harbours and Customs"]],
    ["A\r\nB\nA", "\n", ["A", "B"]],
  ] as const)("%j split on %j", (cell, separator, items) => {
    expect(splitList(cell, separator)).toEqual(items);
  });
});

const anyCell = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "=1+1",
    "+1",
    "-1",
    "@x",
    "'",
    '"',
    "a\r\nb",
    "007",
    "1E5",
    "2019-03-12",
    "عربي",
    "🌊",
    "n/a",
    "x; y",
  ),
  fc.string({ unit: "grapheme", maxLength: 20 }),
);

test("Whatever the cells are, an import ends in a dataset that the reader takes and lines that the log takes", () => {
  const header = [
    "ID",
    "Commitment",
    "Focus area",
    "Measure",
    "Lead",
    "Due",
    "Status",
    "Reason",
    "Meeting",
    "Date",
    "Source",
    "Tags",
    "Note",
    "Restates",
  ];
  const anyRow = fc.array(anyCell, { minLength: 1, maxLength: 15 });
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 8 }),
      fc.constantFrom(";", ",", "\n", ""),
      (rows, separator) => {
        const text = writeCsv([header, ...rows], { delimiter: ",", bom: true });
        const imported = importText(text, { separator });
        const plan = imported.plan({ ...CAREFUL, doubtful: "take" });
        const dataset = datasetOf(plan);
        expect(dataset.commitments.length).toBe(imported.checked.ready + imported.checked.doubtful);
        for (const line of applied(plan))
          expect(parseLine(line)).toEqual({ ok: true, value: line });
      },
    ),
    { numRuns: 150 },
  );
});

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { CAREFUL } from "./decisions.ts";
import type { Imported } from "./anImport.ts";
import { datasetOf, importFile, importText } from "./anImport.ts";
import { readDate } from "./importDate.ts";
import { aFile, aWorkbook, bytesOf } from "./someFiles.ts";
import { valueMeant } from "./values.ts";

/** What each column was taken for, by its heading. */
function fieldsOf({ reading }: Imported): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    reading.columns.map(({ name }, at) => [name, reading.suggested.fields[at] ?? null]),
  );
}

/** The statuses that an import would write, by commitment. */
function statusesOf({ plan }: Imported): Readonly<Record<string, string>> {
  const lines = plan({ ...CAREFUL, doubtful: "take" }).lines;
  return Object.fromEntries(
    lines.filter(({ field }) => field === "status").map((line) => [line.commitment, line.value]),
  );
}

function commitmentsOf({ plan }: Imported) {
  return datasetOf(plan({ ...CAREFUL, doubtful: "take" })).commitments;
}

describe("A tracker of a ministry", () => {
  const header = (merges: readonly string[]) =>
    aWorkbook([
      {
        name: "Tracker",
        merges,
        rows: [
          ["Summit commitments tracker, as of 30 September 2025"],
          [null],
          ["No.", "Commitment", null, "Responsible", null, "Timeframe", null, "Status"],
          [null, "Pillar", "Text", "Lead", "Support", "Start", "End", null],
          ["1", "Sea", "Build a centre", "Navy", "Police", "2023", "Q3 2025", "In progress"],
          ["1.1", null, "Adopt a format", "Navy", null, "2023", "ongoing", "Completed"],
          ["(a)", "Cyber", "Hold workshops", "Police", null, "2024", "end of 2024", "Delayed"],
          ["Total", null, "3"],
          ["Source: the ministry"],
        ],
      },
    ]);

  test.each([
    ["with merged cells", ["A3:A4", "H3:H4", "B3:C3", "B5:B6"]],
    ["without them", []],
  ] as const)("has a header of two rows, %s", (_, merges) => {
    const imported = importFile(aFile("tracker.xlsx", header(merges)));
    expect(fieldsOf(imported)).toEqual({
      "No.": "id",
      Pillar: "theme",
      Text: "statement",
      Lead: "lead",
      Support: "actors",
      "Timeframe: Start": null,
      End: "due",
      Status: "status",
    });
    expect(imported.checked.aside.map(({ message }) => message)).toEqual(["A total.", "A note."]);
    expect(commitmentsOf(imported).map(({ id, due }) => [id, due])).toEqual([
      ["1", "2025-07/2025-09"],
      ["1.1", null],
      ["(a)", "2024-10/2024-12"],
    ]);
    expect(imported.checked.values.find(({ value }) => value === "Delayed")?.to).toBeNull();
  });

  test("may divide only some of its columns", () => {
    const imported = importText(
      "No.,Commitment,Responsible,,Status\n,,First,Second,\n1,Build it,Navy,Police,Done\n",
    );
    expect(imported.reading.header.reason).toBe("it divides the names in the row above it");
    expect(fieldsOf(imported)).toEqual({
      "No.": "id",
      Commitment: "statement",
      "Responsible: First": "lead",
      "Responsible: Second": null,
      Status: "status",
    });
  });

  test("has its focus areas as headings between the rows", () => {
    const imported = importText(
      [
        "Work plan,,,,",
        ",,Activity,Lead Country,Progress",
        ",A. MARITIME SECURITY,,,",
        ",1.,Table-top exercise on rescue,Indonesia,Completed",
        ",2.,Seminar on maritime law,Viet Nam,Ongoing",
        ",B. COUNTER-TERRORISM,,,",
        ",3.,Exchange of information,Malaysia,Yet to start",
        "",
      ].join("\n"),
    );
    const { themes } = datasetOf(imported.plan());
    expect(themes.map(({ name }) => name)).toEqual([
      "A. MARITIME SECURITY",
      "B. COUNTER-TERRORISM",
    ]);
    expect(commitmentsOf(imported).map(({ themeId }) => themeId)).toEqual([
      "a-maritime-security",
      "a-maritime-security",
      "b-counter-terrorism",
    ]);
    expect(imported.checked.problemRows).toBe(0);
  });

  test("keeps a row with nothing but its number among the problems", () => {
    const { checked } = importText("ID,Commitment,Lead\nC-1,Build it,A\nC-2,,\n");
    expect(checked.problems.map(({ message }) => message)).toEqual([
      "No statement. Only “C-2” stands here.",
    ]);
  });
});

test("A matrix of recommendations is found on the second sheet, behind a cover", () => {
  const cover = { name: "Read me", rows: [["Implementation matrix"], ["See the second sheet."]] };
  const matrix = {
    name: "Matrix",
    rows: [
      ["Recommendations, third cycle"],
      [
        "No.",
        "Recommendation",
        "Recommending State",
        "Response",
        "Theme",
        "Status of implementation",
      ],
      ["132.1", "Ratify the protocol", "Spain", "Supported", "Rights", "Fully implemented"],
      ["132.10", "End child labour", "Norway; Chile", "Noted", "Children", "Partially implemented"],
    ],
  };
  const imported = importFile(aFile("matrix.xlsx", aWorkbook([cover, matrix])));
  expect(fieldsOf(imported)).toEqual({
    "No.": "id",
    Recommendation: "statement",
    "Recommending State": "actors",
    Response: null,
    Theme: "theme",
    "Status of implementation": "status",
  });
  expect(statusesOf(imported)).toEqual({ "132.1": "delivered", "132.10": "partly-delivered" });
  expect(commitmentsOf(imported)[1]?.actors).toEqual(["Norway", "Chile"]);
});

describe("A table of an office that writes", () => {
  test("German: semicolons, one byte a letter, days with full stops", () => {
    const imported = importFile(
      aFile(
        "stand.csv",
        bytesOf(
          "Lfd. Nr.;Maßnahme;Themenfeld;Zuständig;Frist;Stand;Grad\r\n1;Aufbau eines Zentrums;See;Marine;31.12.2025;in Bearbeitung;0,5\r\n2;Übung durchführen;See;Marine;15.06.2024;abgeschlossen;1,0\r\n",
          "latin",
        ),
      ),
    );
    expect(Object.values(fieldsOf(imported))).toEqual([
      "id",
      "statement",
      "theme",
      "lead",
      "due",
      "status",
      null,
    ]);
    expect(statusesOf(imported)).toEqual({ 1: "under-way", 2: "delivered" });
    expect(commitmentsOf(imported).map(({ due }) => due)).toEqual(["2025-12-31", "2024-06-15"]);
  });

  test("French: a cell over two lines, accents in headings and statuses", () => {
    const imported = importFile(
      aFile(
        "suivi.csv",
        bytesOf(
          'N°;Engagement;Thème;Chef de file;Échéance;État d\'avancement;Observations\r\n1;Créer un centre;Mer;Défense;31/12/2025;En cours;"Signé;\nvoté"\r\n2;Publier un guide;Cyber;Marine;30/06/2024;Non commencé;\r\n',
          "latin",
        ),
      ),
    );
    expect(Object.values(fieldsOf(imported))).toEqual([
      "id",
      "statement",
      "theme",
      "lead",
      "due",
      "status",
      "note",
    ]);
    expect(statusesOf(imported)).toEqual({ 1: "under-way", 2: "not-started" });
  });
});

test("The Unicode text of Excel is UTF-16 between tabs, with quoted cells", () => {
  const text =
    '\uFEFFRef\tPledge\tLead country\tDeadline\r\nP1\tSet up a hotline\tViệt Nam\t2025-06-30\r\n"P2"\t"With ""quotes"" and\nline break"\tLao PDR\tongoing\r\n';
  const imported = importFile(aFile("pledges.txt", bytesOf(text, "utf-16le")));
  expect(commitmentsOf(imported).map(({ id, statement }) => [id, statement])).toEqual([
    ["P1", "Set up a hotline"],
    ["P2", 'With "quotes" and\nline break'],
  ]);
});

describe("JSON is a table", () => {
  const expected = [
    ["1", "Build a centre", "2025"],
    ["2", "Train officers", null],
  ];
  test.each([
    [
      "a list inside objects, of objects with their fields inside",
      '{"meta":{"count":2},"response":{"data":[{"id":1,"attributes":{"commitment":"Build a centre","status":"in_progress","deadline":"2025"}},{"id":2,"attributes":{"commitment":"Train officers","status":"completed","deadline":null}}]}}',
      "pledges.json",
    ],
    [
      "an object a line",
      '{"id":1,"commitment":"Build a centre","status":"Ongoing","due":"2025"}\n{"id":2,"commitment":"Train officers","status":"Done"}\n',
      "pledges.jsonl",
    ],
  ])("%s", (_, text, name) => {
    const imported = importFile(aFile(name, text));
    expect(commitmentsOf(imported).map(({ id, statement, due }) => [id, statement, due])).toEqual(
      expected,
    );
    expect(statusesOf(imported)).toEqual({ 1: "under-way", 2: "delivered" });
  });

  test("a line that is broken is named", () => {
    const text = '{"commitment":"Build"}\n{"commitment":"Train"}\n{"commitment":\n';
    expect(() => importFile(aFile("pledges.jsonl", text))).toThrow(/^Line 3, column \d+: /);
  });
});

test("A table without a header loses no row to one", () => {
  const imported = importText(
    "C-1;Build the centre;Thailand;2025;Completed\nC-2;Train the officers;Malaysia;2026;In progress\n",
  );
  expect(imported.reading.header.value).toBe(-1);
  expect(statusesOf(imported)).toEqual({ "C-1": "delivered", "C-2": "under-way" });
});

test("A column of links that all say the same is no id", () => {
  const imported = importText(
    "Code,Description,Reference\nA-1,Adopt a declaration,Link\nA-2,Convene experts,Link\nA-3,Launch a fund,Link\n",
  );
  expect(fieldsOf(imported)).toMatchObject({ Code: "id", Reference: null });
});

test("A cell that says no more than that there is a link stands for its address", () => {
  const parts = unzipSync(
    aWorkbook([
      {
        name: "Actions",
        rows: [
          ["Code", "Description", "Reference"],
          ["A-1", "Adopt a declaration", "Link"],
          ["A-2", "Convene experts", "Annex 3"],
          ["A-3", "Launch a fund", "link"],
        ],
      },
    ]),
  );
  const sheet = "xl/worksheets/sheet1.xml";
  const links = ["C2", "C3", "C4"].map((ref, at) => `<hyperlink ref="${ref}" r:id="r${at}"/>`);
  const addresses = ["https://example.org/a?b=1&amp;c=2", "https://example.org/b", "file:///c"];
  const targets = addresses.map((target, at) => `<Relationship Id="r${at}" Target="${target}"/>`);
  const xml = strFromU8(parts[sheet] ?? new Uint8Array());
  const linked = `<hyperlinks>${links.join("")}</hyperlinks></worksheet>`;
  const bytes = zipSync({
    ...parts,
    [sheet]: strToU8(xml.replace("</worksheet>", linked)),
    "xl/worksheets/_rels/sheet1.xml.rels": strToU8(
      `<Relationships>${targets.join("")}</Relationships>`,
    ),
  });
  const { reading } = importFile(aFile("actions.xlsx", bytes));
  expect(reading.preview.map(({ cells }) => cells[2])).toEqual([
    "https://example.org/a?b=1&c=2",
    "Annex 3",
    "link",
  ]);
});

test("Addresses under the name of a reference are sources, and the code beside them is the id", () => {
  const imported = importText(
    "Code,Description,Reference\nA-1,Adopt it,https://example.org/a\nA-2,Do it,https://example.org/b\n",
  );
  expect(fieldsOf(imported)).toMatchObject({ Code: "id", Reference: "source" });
});

test("The day on which work starts is not the day of the meeting", () => {
  const imported = importText("ID,Commitment,Start Date,End Date\n1,Build it,2022-08-31,2024\n");
  expect(fieldsOf(imported)).toMatchObject({ "Start Date": null, "End Date": "due" });
});

test.each([
  ["Dec-25", "2025-12"],
  ["Sept '26", "2026-09"],
  ["45838", "2025-06-30"],
  ["Q3 2025", "2025-07/2025-09"],
  ["end of 2024", "2024-10/2024-12"],
])("the deadline %j is %s", (cell, date) => {
  expect(readDate(cell, null)).toEqual({ type: "date", date });
});

test.each(["ongoing", "within 2 years", "12345", "99999"])(
  "the deadline %j is kept as words",
  (cell) => expect(readDate(cell, null).type).toBe("words"),
);

test.each([
  ["✅ Done", "delivered"],
  ["🟡 In progress", "under-way"],
  ["3 - Completed", "delivered"],
  ["In Progress (60%)", "under-way"],
  ["Completed (June 2025)", "delivered"],
  ["Completed (partially)", null],
  ["Delayed – awaiting funding", null],
  ["Green", null],
  ["100", null],
])("the status %j means %s", (word, status) => {
  expect(valueMeant("status", word)).toBe(status);
});

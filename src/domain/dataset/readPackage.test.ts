import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Changes } from "./aPackage.ts";
import { aPackage, GOOD_TABLES, tableWith } from "./aPackage.ts";
import { decodeUtf8 } from "./decodeUtf8.ts";
import { MAX_PROBLEMS, problemText } from "./problem.ts";
import { MAX_PACKAGE_LENGTH, readPackage } from "./readPackage.ts";

function problemsOf(changes: Changes): readonly string[] {
  const read = readPackage(aPackage(changes));
  return read.ok ? [] : read.error.map(problemText);
}

function descriptorProblems(text: string): readonly string[] {
  const files = aPackage().set("datapackage.json", text);
  const read = readPackage(files);
  return read.ok ? [] : read.error.map(problemText);
}

describe("a good package", () => {
  const read = readPackage(aPackage());
  if (!read.ok) throw new Error(read.error.map(problemText).join("\n"));
  const dataset = read.value;

  test("gives commitments with their keys, lists, roles and dates", () => {
    expect(dataset.commitments[0]).toEqual({
      id: "SE-01",
      themeId: "sea",
      meetingId: "m1",
      documentId: "d1",
      place: "paragraph 3",
      statement: "Keep peace, also at sea",
      measure: "norms",
      actors: ["Malaysia", "Thailand"],
      roles: [{ actor: "Malaysia", role: "proposer" }],
      due: "2015",
      recursFrom: null,
      sourceUrl: "https://example.org/d1",
      certainty: null,
    });
    expect(dataset.commitments[1]).toMatchObject({
      documentId: null,
      place: "",
      due: "2025/2027",
      recursFrom: "SE-01",
    });
  });

  test("gives themes in the order of their position, whatever the order of the rows", () => {
    expect(dataset.themes.map(({ id }) => id)).toEqual(["air", "sea"]);
  });

  test("grades a document F6 when it says nothing about it", () => {
    expect(dataset.documents[0]).toMatchObject({ reliability: "F", credibility: "6" });
  });

  test("names the record by the package that its corroborations point into", () => {
    expect(dataset.recordId).toBe("record");
  });

  test("may come without milestones, corroborations, caveats, claims and working groups", () => {
    const changes: Changes = {
      tables: { "milestones.csv": null, "corroborations.csv": null },
      descriptor: (descriptor) => descriptor.resources.splice(4),
    };
    const small = readPackage(aPackage(changes));
    expect(small).toMatchObject({
      ok: true,
      value: { milestones: [], corroborations: [], caveats: [], recordId: null },
    });
  });

  test("may have columns and properties that nobody knows: they are kept out", () => {
    const more = {
      tables: { "meetings.csv": "mood,id,title,date\ngood,m1,First,2013-05\nbad,m2,Second,\n" },
      descriptor: (descriptor: { resources: Record<string, unknown>[] }) =>
        void Object.assign(descriptor, { weather: "fair" }),
    };
    expect(readPackage(aPackage(more))).toEqual(read);
  });

  test("may be written with CRLF, a byte order mark, semicolons and blank lines at the end", () => {
    const changes: Changes = {
      tables: {
        "themes.csv":
          "\uFEFFid;kind;name;position\r\nsea;focus-area;Sea;2\r\nair;outcome;Air;1\r\n\r\n\r\n",
      },
      descriptor: ({ resources }) =>
        void Object.assign(resources[0] ?? {}, { dialect: { delimiter: ";" } }),
    };
    expect(readPackage(aPackage(changes))).toEqual(read);
  });

  test.each([
    ["3", "paragraph 3"],
    ["4 (preamble)", "paragraph 4 (preamble)"],
    ["operative 2", "operative paragraph 2"],
    ["(1) as numbered in the source", "paragraph (1) as numbered in the source"],
    ["preamble", "preamble"],
  ])("a commitment at %s stands in %s", (paragraph, place) => {
    const changed = readPackage(
      aPackage({ tables: tableWith("commitments.csv", "d1,3,", `d1,${paragraph},`) }),
    );
    expect(changed.ok && changed.value.commitments[0]?.place).toBe(place);
  });
});

describe("a broken table is refused, naming file, line, column and what to do", () => {
  test.each<[string, Record<string, string>, readonly string[]]>([
    [
      "a measure outside the categories",
      tableWith("commitments.csv", ",agreement,", ",treaty,"),
      [
        'commitments.csv, line 3, column 27 (measure): "treaty" is not one of norms, agreement. Use one of these, or add it to the categories.',
      ],
    ],
    [
      "a theme that is not there",
      tableWith("commitments.csv", "SE-01,sea", "SE-01,soil"),
      [
        'commitments.csv, line 2, column 7 (theme_id): there is no "soil" in themes.csv. Correct it, or add that row.',
      ],
    ],
    [
      "a lineage that leads nowhere",
      tableWith("commitments.csv", ",SE-01\n", ",SE-09\n"),
      [
        'commitments.csv, line 3, column 57 (recurs_from): there is no "SE-09" in commitments.csv. Correct it, or add that row.',
      ],
    ],
    [
      "a lineage that goes in a circle, which would be followed for ever",
      tableWith("commitments.csv", "2015,\n", "2015,AI-01\n"),
      [
        'commitments.csv, line 2, column 94 (recurs_from): "SE-01" recurs from itself by way of the rows that this one leads to. Break the circle.',
      ],
    ],
    [
      "two lost keys in one list",
      tableWith("milestones.csv", "SE-01;AI-01", "SE-09;AI-01;AI-09"),
      [
        'milestones.csv, line 2, column 17 (commitment_ids): there is no "SE-09" in commitments.csv. Correct it, or add that row.',
        'milestones.csv, line 2, column 17 (commitment_ids): there is no "AI-09" in commitments.csv. Correct it, or add that row.',
      ],
    ],
    [
      "an id that is there twice",
      tableWith("meetings.csv", "m2", "m1"),
      [
        'meetings.csv, line 3, column 1 (id): "m1" is there twice. Make it unique.',
        'commitments.csv, line 3, column 11 (meeting_id): there is no "m2" in meetings.csv. Correct it, or add that row.',
      ],
    ],
    [
      "a pair that is there twice",
      { "corroborations.csv": "commitment_id,record_commitment_id\nSE-01,R-1\nSE-01,R-1\n" },
      [
        'corroborations.csv, line 3, column 7 (record_commitment_id): "SE-01", "R-1" is there twice. Make it unique.',
      ],
    ],
    [
      "a day that does not exist",
      tableWith("commitments.csv", ",2015,", ",2023-02-30,"),
      [
        'commitments.csv, line 2, column 89 (due): "2023-02-30" is not a date that exists. Write 2013, 2016-05, 2016-05-25 or an interval such as 2025/2027.',
      ],
    ],
    [
      "an empty cell that is required",
      tableWith("themes.csv", "Sea", ""),
      ["themes.csv, line 2, column 16 (name): this cell is empty. Fill it in."],
    ],
    [
      "a number that is none",
      tableWith("themes.csv", "Sea,2", "Sea,two"),
      [
        'themes.csv, line 2, column 20 (position): "two" is not a whole number. Write one, such as 12.',
      ],
    ],
    [
      "an id of another form",
      {
        ...tableWith("commitments.csv", "AI-01", "ai1"),
        ...tableWith("milestones.csv", ";AI-01", ""),
      },
      [
        'commitments.csv, line 3, column 1 (id): "ai1" does not have the form [A-Z]{2}-\\d{2}. Write it so.',
      ],
    ],
    [
      "an actor without a role",
      tableWith("commitments.csv", "Malaysia: proposer", "Malaysia"),
      [
        'commitments.csv, line 2, column 70 (roles): "Malaysia" is not an actor and a role. Write it so: Malaysia: proposer.',
      ],
    ],
    [
      "a list with an item too few",
      tableWith("commitments.csv", "Malaysia; Thailand", "Malaysia;"),
      [
        'commitments.csv, line 2, column 51 (actors): "Malaysia;" has an empty item. Take out the ; that is too many.',
      ],
    ],
    [
      "a column that is missing",
      { "meetings.csv": "id,date\nm1,2013-05\nm2,\n" },
      [
        "meetings.csv, line 1, column 1 (title): this column is missing. Add it, or take it out of datapackage.json.",
      ],
    ],
    [
      "two columns of one name",
      { "meetings.csv": "id,title,date,title\nm1,First,2013-05,\nm2,Second,,\n" },
      [
        'meetings.csv, line 1, column 15 (title): there are two columns named "title". Rename or remove one.',
      ],
    ],
    [
      "a ragged row, whose keys still count",
      tableWith("meetings.csv", "m1,First,2013-05", "m1,First"),
      [
        "meetings.csv, line 2, column 4: this row has 2 cells, the header has 3. Check the commas and quotation marks of the row.",
      ],
    ],
    [
      "a quotation mark that is never closed",
      tableWith("commitments.csv", 'at sea"', "at sea"),
      [
        "commitments.csv, line 2, column 19: this quoted cell is never closed. Add the missing quotation mark.",
      ],
    ],
  ])("%s", (_, tables, expected) => {
    expect(problemsOf({ tables })).toEqual(expected);
  });

  test("a cell below one of several lines is named by the line that an editor shows", () => {
    const tables = tableWith("commitments.csv", "peace, also", "peace,\r\nalso");
    tables["commitments.csv"] = (tables["commitments.csv"] ?? "").replace(
      ",agreement,",
      ",treaty,",
    );
    expect(problemsOf({ tables })[0]).toMatch(/^commitments.csv, line 4, column 27 \(measure\)/);
  });

  test("no more than a hundred problems are listed", () => {
    const rows = Array.from({ length: 500 }, (_, index) => `EV-${index},2023-13,,Never\n`);
    const tables = { "milestones.csv": `id,date,commitment_ids,event\n${rows.join("")}` };
    expect(problemsOf({ tables })).toHaveLength(MAX_PROBLEMS);
  });
});

describe("a broken descriptor is refused", () => {
  test("that is missing", () => {
    const files = aPackage();
    files.delete("datapackage.json");
    const read = readPackage(files);
    expect(!read.ok && read.error.map(problemText)).toEqual([
      "datapackage.json: this file is missing. A data package needs it, beside its tables.",
    ]);
  });

  test.each([
    [
      '{\n  "name": "tiny",\n}',
      'line 3, column 1: a name in quotation marks must stand here, but "}" does not belong here.',
    ],
    [
      '{"name": "tiny"',
      "line 1, column 16: a comma or } must stand here, but the file ends here. It may have been cut off.",
    ],
    ['{"name": "ti', "line 1, column 10: this text has no closing quotation mark."],
    ["[".repeat(100_000), "line 1, column 66: this is nested deeper than 64 levels."],
    ["{} {}", "line 1, column 4: there is something after the end of the JSON."],
    ["", "line 1, column 1: the file ends here. It may have been cut off."],
  ])("%.40s", (text, problem) => {
    expect(descriptorProblems(text)).toEqual([`datapackage.json, ${problem}`]);
  });

  test("whose properties are missing or of another type", () => {
    expect(descriptorProblems('{\n  "title": 3,\n  "resources": []\n}')).toEqual([
      "datapackage.json, line 1, column 1 (name): is missing. Add it.",
      "datapackage.json, line 2, column 12 (title): is 3, but string belongs here. Change it.",
      "datapackage.json, line 3, column 16 (resources): is empty. A package has at least one table.",
    ]);
  });

  test("that names a file which is not there", () => {
    const [problem] = problemsOf({ tables: { "milestones.csv": null } });
    expect(problem).toMatch(
      /^datapackage.json, line \d+, column 15 \(resources.4.path\): the file "milestones.csv" is missing. Add it, or/,
    );
  });

  test("without a table that a board cannot do without", () => {
    const problems = problemsOf({ descriptor: ({ resources }) => resources.splice(0, 1) });
    expect(problems[0]).toMatch(
      /\(resources\): there is no table named "themes". Follow-Through needs it: add it.$/,
    );
  });

  test("that allows a measure which the board does not know", () => {
    const problems = problemsOf({
      tables: tableWith("commitments.csv", ",agreement,", ",treaty,"),
      descriptor: ({ resources }) => {
        const schema = resources[3]?.["schema"] as {
          fields: { name: string; categories?: unknown }[];
        };
        for (const field of schema.fields)
          if (field.name === "measure") field.categories = ["norms", "treaty"];
      },
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /"treaty" is not one of norms, agreement, institution, .*other. Use one of these.$/,
    );
  });
});

describe("limits", () => {
  test("keys that mean something to JavaScript are keys like any other", () => {
    const text = `{"__proto__": {"name": "x"}, "constructor": 1}`;
    expect(descriptorProblems(text)[0]).toBe(
      "datapackage.json, line 1, column 1 (name): is missing. Add it.",
    );
    const tables = tableWith("meetings.csv", "m1", "__proto__");
    expect(problemsOf({ tables })[0]).toMatch(/there is no "m1" in meetings.csv/);
  });

  test("of a list of very many lost keys a hundred are named", () => {
    const tables = tableWith("milestones.csv", "SE-01;AI-01", `x${";x".repeat(200_000)}`);
    expect(problemsOf({ tables })).toHaveLength(MAX_PROBLEMS);
  });

  test("more than 64 MB of text is refused before it is read", () => {
    const files = aPackage({ tables: { "themes.csv": "x".repeat(MAX_PACKAGE_LENGTH) } });
    const read = readPackage(files);
    expect(!read.ok && read.error.map(problemText)).toEqual([
      "datapackage.json: the package is larger than 64 MB. Split it into smaller ones.",
    ]);
  });

  test("more than a thousand columns are refused", () => {
    const header = Array.from({ length: 1001 }, (_, index) => `c${index}`).join(",");
    expect(problemsOf({ tables: { "themes.csv": `${header}\n` } })[0]).toMatch(
      /^themes.csv, line 1, column \d+: there are more than 1000 columns. Split the table.$/,
    );
  });

  test("a pattern that would take centuries is not run", () => {
    const changes: Changes = {
      tables: { "meetings.csv": `id,title,date\nm1,${"a".repeat(60)}!,2013\nm2,Second,\n` },
      descriptor: ({ resources }) => {
        const schema = resources[1]?.["schema"] as {
          fields: { name: string; constraints?: unknown }[];
        };
        for (const field of schema.fields)
          if (field.name === "title") field.constraints = { pattern: "(a+)+|Second" };
      },
    };
    expect(problemsOf(changes)).toEqual([]);
  });
});

describe("whatever happens to its bytes", () => {
  const names = ["datapackage.json", ...Object.keys(GOOD_TABLES)];
  const change = fc.record({
    file: fc.constantFrom(...names),
    at: fc.nat(),
    cut: fc.integer({ min: 0, max: 40 }),
    insert: fc.oneof(
      fc.constantFrom(
        '"',
        ",",
        "\n",
        "\r",
        "\\",
        "{",
        "]",
        "__proto__",
        "\0",
        "null",
        "9e999",
        ";",
      ),
      fc.string({ unit: "binary", maxLength: 5 }),
    ),
  });

  test("a package ends in a dataset or in problems, never in an exception", () => {
    const encoder = new TextEncoder();
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const files = aPackage();
        for (const { file, at, cut, insert } of changes) {
          const bytes = encoder.encode(files.get(file));
          const start = at % (bytes.length + 1);
          const changed = new Uint8Array([
            ...bytes.subarray(0, start),
            ...encoder.encode(insert),
            ...bytes.subarray(start + cut),
          ]);
          const text = decodeUtf8(file, changed);
          if (text.ok) files.set(file, text.value);
        }
        const read = readPackage(files);
        const sentences = read.ok ? ["It reads."] : read.error.map(({ message }) => message);
        expect(sentences.length).toBeGreaterThan(0);
        expect(sentences.filter((sentence) => !sentence.endsWith("."))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

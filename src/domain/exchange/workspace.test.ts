import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aLine, stampAt } from "../review/aLine.ts";
import { anyCopies, anyLog } from "../review/anyLine.ts";
import { emptyEvidence, writeEvidence } from "../review/evidence.ts";
import { foldLog, reasonBeside, UNASSESSED, valueAbout } from "../review/fold.ts";
import type { ItemId } from "../review/line.ts";
import { compareLines } from "../review/line.ts";
import { mergeLogs } from "../review/merge.ts";
import { parseLine } from "../review/parseLine.ts";
import {
  isWorkspaceHead,
  readWorkspace,
  WORKSPACE_HEAD_BYTES,
  writeDamagedFile,
  writeLogFile,
  writeWorkspace,
} from "./workspace.ts";
import { anySettings } from "./anySettings.ts";
import { whatWouldChange } from "./workspaceChange.ts";

const SAVED_AT = "2026-11-24T09:30:00.000Z";
const write = (lines: Parameters<typeof writeWorkspace>[0]) =>
  writeWorkspace(lines, { savedAt: SAVED_AT, app: "0.1.0" }).join("");

const first = aLine({ id: "a1", at: stampAt(1), reason: "Một định dạng chung\n“shared”" });
const second = aLine({ id: "b2", at: stampAt(2), field: "note", value: "Ask again", reason: "" });
const third = aLine({ id: "c3", at: stampAt(3), field: "owner", value: "Linh", reason: "" });
const file = write([third, first, second]);

describe("A workspace file", () => {
  test("is JSON that a person can read, one log line on one line", () => {
    expect(file).toBe(`{
  "followThrough": "workspace",
  "version": 1,
  "savedAt": "2026-11-24T09:30:00.000Z",
  "app": "0.1.0",
  "lines": [
    {"v":1,"id":"a1","at":"2026-11-24T09:00:01.000Z-0000-k3f9","author":"Linh","dataset":"hanoi-article","commitment":"CY-03","field":"status","value":"under-way","reason":"Một định dạng chung\\n“shared”"},
    {"v":1,"id":"b2","at":"2026-11-24T09:00:02.000Z-0000-k3f9","author":"Linh","dataset":"hanoi-article","commitment":"CY-03","field":"note","value":"Ask again","reason":""},
    {"v":1,"id":"c3","at":"2026-11-24T09:00:03.000Z-0000-k3f9","author":"Linh","dataset":"hanoi-article","commitment":"CY-03","field":"owner","value":"Linh","reason":""}
  ]
}
`);
  });

  test("says from its first bytes on that it is one, sound or not, and no table does", () => {
    const head = file.slice(0, WORKSPACE_HEAD_BYTES);
    for (const text of [head, `\uFEFF${head}`, '{"version":9,"followThrough":"workspace"'])
      expect(isWorkspaceHead(text)).toBe(true);
    for (const text of ["", "id,followThrough\n1,workspace", '[{"followThrough":"workspace"}]'])
      expect(isWorkspaceHead(text)).toBe(false);
  });

  test("of an empty log is read back too", () => {
    expect(readWorkspace(write([]))).toEqual({ ok: true, value: { lines: [], savedAt: SAVED_AT } });
  });

  test("is read back as it was written, and written again gives the same bytes", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const text = write(log);
        const read = readWorkspace(text);
        if (!read.ok) throw new Error(read.error.sentence);
        expect(read.value.lines).toEqual(log.toSorted(compareLines));
        expect(write(read.value.lines)).toBe(text);
        expect(write(log.toReversed())).toBe(text);
      }),
    );
  });

  test("with settings is read back as it was written, and written again gives the same bytes", () => {
    fc.assert(
      fc.property(anyLog, anySettings, (log, settings) => {
        const head = { savedAt: SAVED_AT, app: "0.1.0", settings };
        const text = writeWorkspace(log, head).join("");
        const read = readWorkspace(text);
        if (!read.ok) throw new Error(read.error.sentence);
        expect(read.value.settings?.leftAside).toEqual([]);
        const again = { ...head, settings: read.value.settings?.settings ?? {} };
        expect(writeWorkspace(read.value.lines, again).join("")).toBe(text);
      }),
    );
  });

  test("has one setting on one line, before the log", () => {
    const text = writeWorkspace([], {
      savedAt: SAVED_AT,
      app: "0.1.0",
      settings: { reviewMonths: 6, analyst: "Linh" },
    }).join("");
    expect(text).toBe(`{
  "followThrough": "workspace",
  "version": 1,
  "savedAt": "2026-11-24T09:30:00.000Z",
  "app": "0.1.0",
  "settings": {
    "version": 1,
    "analyst": "Linh",
    "reviewMonths": 6,
    "importProfiles": []
  },
  "lines": []
}
`);
  });

  test("keeps its log when its settings are wrong, of a newer version or planted", () => {
    for (const settings of [`7`, `{"version":2}`, `{"version":1,"__proto__":{"polluted":1}}`]) {
      const text = file.replace(`  "lines"`, `  "settings": ${settings},\n  "lines"`);
      const read = readWorkspace(text);
      if (!read.ok) throw new Error(read.error.sentence);
      expect(read.value.lines).toEqual([first, second, third]);
      expect(read.value.settings?.leftAside).toHaveLength(1);
    }
    expect("polluted" in {}).toBe(false);
  });

  test("changed by hand is read as long as it is a workspace: other spacing, order of keys, a line twice, a byte order mark", () => {
    const content = JSON.parse(file) as { lines: unknown[] };
    const { lines, ...head } = content;
    const changed =
      `\uFEFF${JSON.stringify({ lines: [...lines, ...lines], ...head }, null, 8)}`.replaceAll(
        "\n",
        "\r\n",
      );
    expect(readWorkspace(changed)).toEqual({
      ok: true,
      value: { lines: [first, second, third], savedAt: SAVED_AT },
    });
  });

  test("cut off anywhere is refused, and the place named is the end", () => {
    const bytes = new TextEncoder().encode(file);
    for (let length = 0; length < bytes.length - 1; length += 97) {
      const cut = new TextDecoder().decode(bytes.subarray(0, length));
      const read = readWorkspace(cut);
      expect(read).toMatchObject({ ok: false, error: { type: "NotJson" } });
      const lines = cut.split("\n");
      if (read.ok) continue;
      expect(read.error.line).toBe(lines.length);
      expect(read.error.sentence).toMatch(/\.$/);
    }
  });

  test("with any bits turned is refused or gives sound lines, and never throws", () => {
    const bytes = new TextEncoder().encode(file);
    const anyFlips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(7)), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(anyFlips, (flips) => {
        const turned = bytes.slice();
        for (const [at, bit] of flips) turned[at] = (turned[at] ?? 0) ^ (1 << bit);
        const read = readWorkspace(new TextDecoder().decode(turned));
        const lines = read.ok ? read.value.lines : [];
        expect(read.ok || read.error.sentence.endsWith(".")).toBe(true);
        expect(lines.every((line) => parseLine(line).ok)).toBe(true);
        expect(readWorkspace(write(lines)).ok).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test("with keys such as __proto__ gives the same lines, and nothing gets a new property", () => {
    const planted = file
      .replace(`"version"`, `"__proto__": {"polluted": 1},\n  "constructor": 1,\n  "version"`)
      .replaceAll(`{"v":1,`, `{"__proto__":{"undoes":"a1","polluted":1},"v":1,`);
    expect(planted).not.toBe(file);
    expect(readWorkspace(planted)).toEqual(readWorkspace(file));
    expect("polluted" in {}).toBe(false);
  });

  test("of any text never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readWorkspace(text).ok).toBe(false);
      }),
    );
  });
});

describe("Refused, with the place:", () => {
  const withLine = (text: string) => file.replace(/ {4}\{"v":1,"id":"b2".*\n/, `    ${text},\n`);
  const json = JSON.stringify;

  test.each<[string, string, object]>([
    [
      "an empty file",
      "",
      { type: "NotJson", line: 1, column: 1, sentence: "The file ends here; a value is missing." },
    ],
    [
      "a CSV file",
      "id,status\n",
      { type: "NotJson", line: 1, column: 1, sentence: "Here a value should stand." },
    ],
    [
      "another JSON file",
      `{"name":"hanoi-article"}`,
      { type: "WrongKind", sentence: "This is not a Follow-Through workspace." },
    ],
    ["a list", "[]", { type: "WrongKind" }],
    ["null", "null", { type: "WrongKind" }],
    ["version 0", file.replace(`"version": 1`, `"version": 0`), { type: "WrongKind" }],
    [
      "a newer version, whatever its lines are",
      file.replace(`"version": 1`, `"version": 2`).replace(`"lines"`, `"rows"`),
      { type: "NewerVersion" },
    ],
    [
      "a line of a newer version",
      withLine(`{"v":2}`),
      { type: "NewerVersion", line: 8, column: 5 },
    ],
    [
      "a comma too many",
      file.replace(/\n {2}\]/, ",\n  ]"),
      { type: "NotJson", line: 10, column: 3 },
    ],
    ["something after the end", `${file}{}`, { type: "NotJson", line: 12, column: 1 }],
    [
      "a line break in a text",
      file.replace("Ask again", "Ask\nagain"),
      { type: "NotJson", line: 8, sentence: "Here the closing quotation mark should stand." },
    ],
    [
      "an escape that does not exist",
      file.replace("Ask again", String.raw`\u12G4`),
      { type: "NotJson", line: 8 },
    ],
    [
      "lines twice",
      file.replace(`"version": 1`, `"lines": []`),
      { type: "KeyTwice", line: 6, column: 3, sentence: "“lines” stands here a second time." },
    ],
    [
      "no time of saving",
      file.replace(SAVED_AT, "yesterday"),
      {
        type: "BadHead",
        sentence: "“savedAt” of the workspace is missing or not as it should be.",
      },
    ],
    [
      "lines that are no list",
      `{"followThrough":"workspace","version":1,"savedAt":"${SAVED_AT}","app":"","lines":{}}`,
      { type: "BadHead" },
    ],
    [
      "a line that is none",
      withLine("7"),
      { type: "BadLine", line: 8, column: 5, sentence: "This is not a line of the review log." },
    ],
    [
      "a line with another status",
      withLine(json({ ...second, field: "status", value: "done" })),
      { type: "BadLine", line: 8, column: 5, sentence: "“done” is not a status." },
    ],
    [
      "a line of the year 9999",
      withLine(json({ ...second, at: "9999-12-31T23:59:59.999Z-ffff-k3f9" })),
      { type: "BadLine", line: 8, sentence: "The line is dated 9999-12-31, which cannot be." },
    ],
    [
      "one id with two meanings",
      withLine(json({ ...third, value: "Minh" })),
      {
        type: "TwoMeanings",
        line: 9,
        column: 5,
        sentence: "The id c3 already stands for another line, on line 8.",
      },
    ],
  ])("%s", (_, text, problem) => {
    expect(readWorkspace(text)).toMatchObject({ ok: false, error: problem });
  });

  test.each([
    ["a million opening brackets", "[".repeat(1_000_000), 17],
    ["a million objects in one another", `{"a":`.repeat(1_000_000), 81],
    ["a million brackets, all closed", "[".repeat(1_000_000) + "]".repeat(1_000_000), 17],
  ])("%s, without an overflow", (_, text, column) => {
    expect(readWorkspace(text)).toEqual({
      ok: false,
      error: {
        type: "TooDeep",
        sentence: "The file is nested deeper than this app reads.",
        line: 1,
        column,
      },
    });
  });

  test("what JSON.parse refuses is refused, and nothing else, whatever the text", () => {
    const anyJsonLike = fc
      .tuple(
        fc.json({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom("", ",", '"', "\\", "0", "-", "}", "[", " ", "e", "."),
      )
      .map(
        ([text, at, put]) =>
          text.slice(0, at % (text.length + 1)) + put + text.slice(at % (text.length + 1)),
      );
    fc.assert(
      fc.property(anyJsonLike, (text) => {
        const read = readWorkspace(text);
        const said = read.ok ? "" : read.error.type;
        if (said === "KeyTwice" || said === "TooDeep") return;
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        expect([text, said !== "NotJson"]).toEqual([text, parses]);
      }),
      { numRuns: 2_000 },
    );
  });
});

const title = (item: string, words: string) =>
  writeEvidence({ ...emptyEvidence(item as ItemId), title: words });
const said = (n: number, about: object) => aLine({ id: `x${n}`, at: stampAt(n), ...about });

describe("What a file would change", () => {
  test("is nothing when it is a copy of the log or an older one", () => {
    const none = { added: 0, commitments: 0, differences: [], twoMeanings: [] };
    expect(whatWouldChange([first, second], [first, second])).toMatchObject(none);
    expect(whatWouldChange([first, second], [first])).toMatchObject(none);
    expect(whatWouldChange([], [])).toEqual({ ...none, latest: null });
  });

  test("counts new lines and their commitments, and lists only where both say something", () => {
    const other = aLine({ id: "d4", at: stampAt(4), commitment: "CY-01" });
    expect(whatWouldChange([first], [first, second, third, other])).toEqual({
      added: 3,
      commitments: 2,
      differences: [],
      twoMeanings: [],
      latest: stampAt(4),
    });
  });

  test("says who wins: the later line, status and its reason together", () => {
    const mine = aLine({ id: "m5", at: stampAt(5, "mine"), value: "delivered", reason: "Out" });
    const myNote = { ...second, id: "m6", at: stampAt(2, "mine"), value: "Done" } as typeof second;
    const theirs = aLine({ id: "t4", at: stampAt(4, "them"), value: "stalled", reason: "Quiet" });
    const theirNote = { ...second, id: "t9", at: stampAt(9, "them") } as typeof second;
    const { differences } = whatWouldChange([first, mine, myNote], [first, theirs, theirNote]);
    const about = { dataset: "hanoi-article", commitment: "CY-03" };
    expect(differences).toHaveLength(3);
    expect(differences).toMatchObject([
      { ...about, field: "note", mine: "Done", theirs: "Ask again", winner: "theirs" },
      { ...about, field: "reason", mine: "Out", theirs: "Quiet", winner: "mine" },
      { ...about, field: "status", mine: "delivered", theirs: "stalled", winner: "mine" },
    ]);
  });

  test("tells items of evidence apart, and takes no notice of the order of keys or tags", () => {
    const evidence = { field: "evidence", reason: "" };
    const mine = [
      said(1, { ...evidence, item: "e1", value: title("e1", "One") }),
      said(2, { ...evidence, item: "e2", value: title("e2", "Two") }),
      said(3, { field: "tags", value: "a; b", reason: "" }),
    ];
    const theirs = [
      said(4, { ...evidence, item: "e1", value: `{"bearing":"supports","title":"One"}` }),
      said(5, { ...evidence, item: "e2", value: "" }),
      said(6, { ...evidence, item: "e3", value: title("e3", "Three") }),
      said(7, { field: "tags", value: "b;a", reason: "" }),
    ];
    const { differences } = whatWouldChange(mine, theirs);
    expect(differences).toHaveLength(1);
    expect(differences).toMatchObject([
      {
        dataset: "hanoi-article",
        commitment: "CY-03",
        field: "evidence",
        item: "e2",
        mine: title("e2", "Two"),
        theirs: "",
        winner: "theirs",
      },
    ]);
  });

  test("names a confidence whose reasons differ", () => {
    const confidence = { field: "confidence", value: "high" };
    const mine = aLine({ ...confidence, id: "x1", at: stampAt(1), reason: "Two sources" });
    const theirs = aLine({ ...confidence, id: "x2", at: stampAt(2), reason: "Three sources" });
    expect(whatWouldChange([mine], [theirs]).differences).toMatchObject([
      { mine: "high", theirs: "high", reasons: { mine: "Two sources", theirs: "Three sources" } },
    ]);
  });

  test("names who wrote the line on each side, and when: it can be a third person's", () => {
    const mine = aLine({ id: "m1", at: stampAt(1), author: "Linh", value: "delivered" });
    const theirs = aLine({ id: "t2", at: stampAt(2), author: "Mai", value: "stalled" });
    expect(whatWouldChange([mine], [theirs]).differences).toMatchObject([
      {
        field: "status",
        said: {
          mine: { author: "Linh", at: stampAt(1) },
          theirs: { author: "Mai", at: stampAt(2) },
        },
      },
    ]);
  });

  test("is what merging then does", () => {
    fc.assert(
      fc.property(anyCopies, ([mine = [], theirs = []]) => {
        const change = whatWouldChange(mine, theirs);
        const merged = mergeLogs(mine, theirs);
        expect(merged.length).toBe(mine.length + change.added);
        for (const one of change.differences) {
          const folded = foldLog(merged, one.dataset, null).get(one.commitment) ?? UNASSESSED;
          expect(valueAbout(folded, one)).toBe(one[one.winner]);
          expect(reasonBeside(folded, one)).toBe(
            one.reasons?.[one.winner] ?? reasonBeside(folded, one),
          );
        }
      }),
    );
  });

  test("names ids that mean something else here", () => {
    const forged = { ...first, reason: "Something else" };
    expect(whatWouldChange([first, second], [forged]).twoMeanings).toEqual(["a1"]);
  });
});

test("The log as JSON Lines is one log line a line, in log order", () => {
  const lines = writeLogFile([second, first]).join("").trimEnd().split("\n");
  expect(lines.map((line) => parseLine(JSON.parse(line)))).toEqual([
    { ok: true, value: first },
    { ok: true, value: second },
  ]);
});

test("Damaged lines are written with what is stored and what is wrong", () => {
  const damaged = { key: "b2", problem: "“id” is missing.", text: '{"v":1}' };
  expect(writeDamagedFile([damaged])).toEqual([`${JSON.stringify(damaged)}\n`]);
});

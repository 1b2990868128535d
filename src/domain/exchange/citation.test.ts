import { expect, test } from "vitest";
import { aCommitment, aDataset } from "../board/aDataset.ts";
import { joinerOf } from "../board/columns.ts";
import type { CommitmentId, DocumentId } from "../dataset/dataset.ts";
import type { Day, PartialDate } from "../dataset/partialDate.ts";
import {
  citationBibtex,
  citationCsl,
  citationText,
  citedCommitment,
  citedDataset,
  citedView,
  creditOf,
  headOf,
} from "./citation.ts";

const READ = "2026-11-24" as Day;
const HOME = "https://board.example/#/board";
const DATASET = {
  ...aDataset([
    aCommitment({
      id: "CY-03" as CommitmentId,
      statement: "Share what is known",
      place: "paragraph 3",
      documentId: "d1" as DocumentId,
      sourceUrl: "https://asean.org/a_b",
    }),
    aCommitment({ id: "CY-04" as CommitmentId }),
  ]),
  title: "Test & record",
  licences: [{ name: "CC-BY-4.0", title: "Creative Commons Attribution 4.0", path: "" }],
  documents: [
    {
      id: "d1" as DocumentId,
      meetingId: null,
      kind: "declaration",
      title: "Joint declaration",
      date: "2016-05-25" as PartialDate,
      publisher: "ASEAN Secretariat",
      sourceUrl: "https://asean.org/a_b",
      seen: "full",
      reliability: "A" as const,
      credibility: "1" as const,
      note: "",
    },
  ],
};
const CREDIT = { authors: ["Follow-Through contributors"], date: "2026-11-24" as PartialDate };
const cited = citedDataset(DATASET, CREDIT, HOME, READ);

test("the makers and the day are read from the package", () => {
  const files = (descriptor: unknown) =>
    new Map([["datapackage.json", JSON.stringify(descriptor)]]);
  expect(
    creditOf(
      files({
        created: "2026-11-24T00:00:00Z",
        contributors: [{ title: "Mai" }, { path: "x" }, null],
      }),
    ),
  ).toEqual({ authors: ["Mai"], date: "2026-11-24" });
  for (const strange of [null, 7, { created: 3, contributors: "Mai" }])
    expect(creditOf(files(strange))).toEqual({ authors: [], date: null });
  expect(creditOf(new Map([["datapackage.json", "{"]]))).toEqual({ authors: [], date: null });
});

test("a dataset that is not open is cited by what its package says of itself", () => {
  const licence = { name: "CC-BY-4.0", title: "Creative Commons Attribution 4.0", path: "" };
  const files = (descriptor: unknown) =>
    new Map([["datapackage.json", JSON.stringify(descriptor)]]);
  const described = files({ version: "1.0.0", licenses: [licence], title: "Not this one" });
  const head = headOf(DATASET.id, DATASET.title, described);
  expect(citedDataset(head, CREDIT, HOME, READ)).toEqual(cited);
  for (const strange of [null, 7, { version: 3, licenses: "MIT" }])
    expect(headOf("own", "Own", files(strange))).toMatchObject({ version: "", licences: [] });
});

test("a dataset, in plain text", () => {
  expect(citationText(cited)).toBe(
    "Follow-Through contributors (2026-11-24). Test & record (version 1.0.0) [Data set]. Licence: Creative Commons Attribution 4.0. https://board.example/#/board (read 24 November 2026).",
  );
  expect(
    citationText({ ...cited, authors: [], date: null, version: "", notes: [], address: "" }),
  ).toBe("Test & record [Data set] (no date).");
});

test("a view says what of the dataset is meant, and of which day", () => {
  const view = citedView(cited, ["4 of 26 commitments", "Focus area: Cybersecurity"], READ);
  expect(citationText(view)).toContain(
    "[Data set]. 4 of 26 commitments. Focus area: Cybersecurity. As of 24 November 2026. Licence:",
  );
});

test("a commitment is cited by its document and its place there, then by the dataset", () => {
  const [first, second] = DATASET.commitments.map(joinerOf(DATASET));
  if (!first || !second) throw new Error("two rows were given");
  expect(citationText(citedCommitment(first, DATASET, `${HOME}?open=CY-03`, READ))).toBe(
    "ASEAN Secretariat (2016-05-25). Joint declaration. paragraph 3. Read as commitment CY-03, “Share what is known”, in Test & record (version 1.0.0), https://board.example/#/board?open=CY-03. https://asean.org/a_b (read 24 November 2026).",
  );
  expect(citationText(citedCommitment(second, DATASET, "", READ))).toMatch(
    /^4th ADMM, 2010 \(2010-05-11\)\./,
  );
});

test("BibTeX keeps names whole and special characters harmless", () => {
  expect(citationBibtex({ ...cited, title: "50 % of {it} & C:\\x_1\n~^#$" })).toBe(
    `@misc{test-1-0-0,
  author = {{Follow-Through contributors}},
  title = {{50 \\% of \\{it\\} \\& C:\\textbackslash{}x\\_1 \\textasciitilde{}\\textasciicircum{}\\#\\$}},
  year = {2026},
  month = {11},
  version = {1.0.0},
  howpublished = {Data set},
  note = {Licence: Creative Commons Attribution 4.0},
  url = {https://board.example/#/board},
  urldate = {2026-11-24}
}
`,
  );
});

test("CSL JSON has the date no more exact than it is known", () => {
  const read = (date: string | null): unknown =>
    (
      JSON.parse(citationCsl({ ...cited, date: date as PartialDate | null })) as {
        issued?: unknown;
      }[]
    )[0]?.issued;
  expect(read("2016-05")).toEqual({ "date-parts": [[2016, 5]] });
  expect(read("2025/2027")).toEqual({ "date-parts": [[2025], [2027]] });
  expect(read(null)).toBeUndefined();
  expect(JSON.parse(citationCsl(cited))).toMatchObject([
    {
      id: "test-1-0-0",
      type: "dataset",
      author: [{ literal: "Follow-Through contributors" }],
      URL: HOME,
      accessed: { "date-parts": [[2026, 11, 24]] },
    },
  ]);
});

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { aPackage, tableWith } from "../dataset/aPackage.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { problemText } from "../dataset/problem.ts";
import { readPackage } from "../dataset/readPackage.ts";
import { aLine } from "../review/aLine.ts";
import { LENS } from "../rates/lenses.ts";
import { lensOn } from "../rates/lensOn.ts";
import { emptyEvidence, writeEvidence } from "../review/evidence.ts";
import type { ItemId } from "../review/line.ts";
import type { ColumnId } from "../board/view.ts";
import { COLUMNS } from "../board/view.ts";
import { aTakenView } from "./aTakenView.ts";
import { readCsv } from "./csvRead.ts";
import { profileProblems } from "./dataPackageProfile.ts";
import type { Manifest } from "./manifest.ts";
import { sha256 } from "../sha256.ts";
import type { TakenView } from "./takenView.ts";
import { bytesOf } from "./making.ts";
import { viewPackageParts } from "./viewPackage.ts";

const DATA = join(import.meta.dirname, "../../../data");

function shippedFiles(name: string): ReadonlyMap<string, string> {
  const names = readdirSync(join(DATA, name)).filter((file) => !file.endsWith(".md"));
  return new Map(names.map((file) => [file, readFileSync(join(DATA, name, file), "utf8")]));
}

function unzipped(zip: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

function readBack(files: ReadonlyMap<string, string>): Dataset {
  const read = readPackage(files);
  if (!read.ok) throw new Error(read.error.map(problemText).join("\n"));
  return read.value;
}

function json(files: ReadonlyMap<string, string>, path: string): Record<string, unknown> {
  return JSON.parse(files.get(path) ?? "") as Record<string, unknown>;
}

function tableOf(files: ReadonlyMap<string, string>, path: string) {
  const read = readCsv(files.get(path) ?? "");
  if (!read.ok) throw new Error(read.error.message);
  const [header = [], ...rows] = read.value.rows;
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at]])));
}

const ARTICLE = shippedFiles("hanoi-article");
const RECORD = shippedFiles("admm-record");
const CYBER: Partial<TakenView["view"]> = {
  choices: { theme: ["cybersecurity"] },
  sort: [{ column: "id", descending: true }],
};

const viewPackage = (...given: Parameters<typeof viewPackageParts>) =>
  bytesOf(viewPackageParts(...given));

describe("the package of a view", () => {
  test.each([
    ["the article as it opens", ARTICLE, {}],
    ["one focus area, backwards", ARTICLE, CYBER],
    ["every column", ARTICLE, { columns: COLUMNS }],
    ["the record, in every column", RECORD, { columns: COLUMNS }],
    ["a focus area of the record", RECORD, { choices: { theme: ["cybersecurity"] } }],
    ["nothing", RECORD, { search: "there is no such thing" }],
    ["a small foreign package", aPackage(), { columns: COLUMNS }],
  ] as const)(
    "%s: is read by the reader of packages and holds to the profile",
    async (_, files, view) => {
      const taken = aTakenView(files, view);
      const out = unzipped(await viewPackage(taken, files));
      const dataset = readBack(out);
      expect(dataset.commitments).toHaveLength(taken.answer.matching);
      expect(dataset.title).toContain(`${taken.answer.matching} of ${taken.board.size}`);
      expect(profileProblems(json(out, "datapackage.json"))).toEqual([]);
      expect(tableOf(out, "view.csv")).toHaveLength(taken.answer.matching);
    },
  );

  test("the shipped packages hold to the profile too", () => {
    for (const files of [ARTICLE, RECORD])
      expect(profileProblems(json(files, "datapackage.json"))).toEqual([]);
  });

  test("the commitments come out as they were, in the order of the view", async () => {
    const all = readBack(ARTICLE).commitments;
    const dataset = readBack(unzipped(await viewPackage(aTakenView(ARTICLE, CYBER), ARTICLE)));
    expect(dataset.commitments.map(({ id }) => id)).toEqual(["CY-04", "CY-03", "CY-02", "CY-01"]);
    for (const commitment of dataset.commitments) expect(all).toContainEqual(commitment);
    expect(dataset.themes.map(({ id }) => id)).toEqual(["cybersecurity"]);
    expect(dataset.caveats).toHaveLength(8);
    expect(dataset.licences).toEqual(readBack(ARTICLE).licences);
  });

  test("the whole of a dataset comes back whole", async () => {
    const { id: _, title: __, description: ___, documents, meetings, ...rest } = readBack(RECORD);
    const taken = aTakenView(RECORD);
    const out = readBack(unzipped(await viewPackage(taken, RECORD)));
    expect(out.commitments).toEqual(rest.commitments);
    expect(out.workingGroups).toEqual(rest.workingGroups);
    // Only what no commitment rests on stays behind.
    for (const document of out.documents) expect(documents).toContainEqual(document);
    for (const meeting of out.meetings) expect(meetings).toContainEqual(meeting);
    expect(out.milestones).toEqual(
      rest.milestones.filter(({ commitmentIds }) => commitmentIds.length > 0),
    );
  });

  test("nothing of a commitment outside the view goes with it", async () => {
    const taken = aTakenView(RECORD, { choices: { theme: ["cybersecurity"] } });
    const inside = new Set(Array.from(taken.answer.order, (row) => String(taken.board.idAt(row))));
    const out = unzipped(await viewPackage(taken, RECORD));
    const ids = readBack(RECORD).commitments.map(({ id }) => String(id));
    const text = [...out]
      .filter(([path]) => path !== "datapackage.json")
      .map(([, content]) => content);
    const leaked = ids.filter(
      (id) => !inside.has(id) && text.some((content) => new RegExp(`\\b${id}\\b`).test(content)),
    );
    expect(leaked).toEqual([]);
    expect(json(out, "datapackage.json")["description"]).toMatch(
      /\d+ cells named commitments outside the view/,
    );
  });

  test("the manifest says how the view came about, and every file is the one it names", async () => {
    const taken = aTakenView(ARTICLE, CYBER);
    const out = unzipped(await viewPackage(taken, ARTICLE));
    const manifest = json(out, "manifest.json") as unknown as Manifest;
    expect(manifest).toMatchObject({
      madeWith: "Follow-Through 0.1.0",
      dataset: { id: "hanoi-article", version: "1.0.0" },
      asOf: "2026-11-24",
      address: "https://board.example/#/board",
      filters: [{ label: "Focus area", values: ["Cybersecurity"] }],
      filtersInWords: "Focus area: Cybersecurity.",
      order: "By ID, last first.",
      rows: { taken: 4, matching: 4, all: 26 },
      columns: { taken: 9, all: COLUMNS.length },
      rate: "None rated yet · range 0–4 of 4",
    });
    expect(manifest.countingRule).toContain("Delivered ÷");
    expect(manifest.files.map(({ path }) => path)).toEqual(
      [...out.keys()].filter((path) => path !== "manifest.json"),
    );
    for (const { path, bytes, ...file } of manifest.files) {
      const content = Buffer.from(out.get(path) ?? "");
      expect(content).toHaveLength(bytes);
      expect(createHash("sha256").update(content).digest("hex")).toBe(file.sha256);
    }
    expect(manifest.files.find(({ path }) => path === "view.csv")?.rows).toBe(4);
  });

  test("the same view gives the same bytes, in any zone", async () => {
    const zone = process.env["TZ"];
    const packedIn = async (there: string) => {
      process.env["TZ"] = there;
      return sha256(await viewPackage(aTakenView(ARTICLE, CYBER), ARTICLE));
    };
    const zips = [await packedIn("UTC"), await packedIn("Asia/Ho_Chi_Minh")];
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
    expect(zips[0]).toBe(zips[1]);
  });

  test("columns are typed: coded values with their labels, dates, counts and lists", async () => {
    const columns: readonly ColumnId[] = [
      "id",
      "status",
      "due",
      "changed",
      "evidence",
      "tags",
      "theme",
    ];
    const taken = aTakenView(ARTICLE, { ...CYBER, columns });
    const { resources } = json(unzipped(await viewPackage(taken, ARTICLE)), "datapackage.json") as {
      resources: { schema: { fields: Record<string, unknown>[]; foreignKeys: unknown[] } }[];
    };
    const [view] = resources;
    expect(view?.schema.fields).toMatchObject([
      { name: "id", type: "string", constraints: { required: true, unique: true } },
      { name: "status", type: "string", categoriesOrdered: true },
      { name: "due", type: "string", rdfType: "http://id.loc.gov/datatypes/edtf/EDTF" },
      { name: "changed", type: "datetime" },
      { name: "evidence", type: "integer" },
      { name: "tags", type: "list", delimiter: ";" },
      { name: "theme", title: "Focus area", type: "string" },
    ]);
    expect(view?.schema.fields[1]?.["categories"]).toContainEqual({
      value: "under-way",
      label: "Under way",
    });
    expect(view?.schema.foreignKeys).toEqual([
      { fields: ["id"], reference: { resource: "commitments", fields: ["id"] } },
      { fields: ["theme"], reference: { resource: "themes", fields: ["id"] } },
    ]);
  });

  test("judgements go with their columns, and evidence goes only with its own", async () => {
    const item = "e1" as ItemId;
    const evidence = writeEvidence({
      ...emptyEvidence(item),
      title: "=A1 report",
      address: "https://asean.org/a",
    });
    const lines = [
      aLine({ reason: "+ 2 of 3 are done" }),
      aLine({ id: "a2", field: "evidence", item, value: evidence, reason: "" }),
    ];
    const without = unzipped(await viewPackage(aTakenView(ARTICLE, CYBER, lines), ARTICLE));
    expect(without.has("evidence.csv")).toBe(false);
    expect(tableOf(without, "view.csv")[1]).toMatchObject({
      id: "CY-03",
      status: "under-way",
      reason: "'+ 2 of 3 are done",
    });
    const columns: readonly ColumnId[] = ["id", "evidence"];
    const taken = aTakenView(ARTICLE, { ...CYBER, columns }, lines);
    const out = unzipped(await viewPackage(taken, ARTICLE));
    expect(tableOf(out, "evidence.csv")).toMatchObject([
      { commitment_id: "CY-03", number: "1", title: "'=A1 report", bearing: "supports" },
    ]);
    expect([...out.values()].join("")).not.toContain("2 of 3 are done");
    expect(profileProblems(json(out, "datapackage.json"))).toEqual([]);
    readBack(out);
  });

  test("dates stay dates for other programs, in the view and in the tables of the dataset", async () => {
    const columns: readonly ColumnId[] = ["id", "due", "date", "delivered"];
    const id = readBack(RECORD).commitments[0]?.id ?? "";
    const judged = { dataset: "admm-record", commitment: id, reason: "" };
    const lines = [
      aLine({ ...judged, field: "due", value: "2026-11-24" }),
      aLine({ ...judged, id: "a2", field: "delivered", value: "2026-11" }),
    ];
    const out = unzipped(await viewPackage(aTakenView(RECORD, { columns }, lines), RECORD));
    expect(tableOf(out, "view.csv")[0]).toMatchObject({ due: "2026-11-24", delivered: "2026-11" });
    for (const path of ["view.csv", "meetings.csv", "documents.csv", "milestones.csv"]) {
      expect(out.get(path)).toMatch(/,\d{4}-\d{2}-\d{2},/);
      expect(out.get(path)).not.toMatch(/'\d{4}(?:-\d{2}){0,2}(?:,|\r|\/)/);
    }
  });

  test("another scale is a typed column of the view, and the manifest has its mapping", async () => {
    const mapping = { ...LENS.rag.mapping, "under-way": "red" };
    const taken = {
      ...aTakenView(ARTICLE, CYBER, [aLine()]),
      lens: lensOn("rag", { rag: mapping }),
    };
    const out = unzipped(await viewPackage(taken, ARTICLE));
    expect(tableOf(out, "view.csv").map((row) => row["rating_rag"])).toEqual(["", "red", "", ""]);
    const descriptor = json(out, "datapackage.json");
    expect(profileProblems(descriptor)).toEqual([]);
    const [view] = descriptor["resources"] as { schema: { fields: Record<string, unknown>[] } }[];
    const field = view?.schema.fields.find(({ name }) => name === "rating_rag");
    expect(field).toMatchObject({ title: "Five-step RAG", type: "string" });
    expect(field?.["categories"]).toContainEqual({ value: "amber-red", label: "Amber/Red" });
    expect(json(out, "manifest.json")["scale"]).toMatchObject({
      id: "rag",
      isChangedByAnalyst: true,
      mapping: { "under-way": "Red", stalled: "Amber/Red", withdrawn: "No rating" },
    });
    // The dataset and the count are what they are without it.
    const without = unzipped(await viewPackage({ ...taken, lens: null }, ARTICLE));
    expect(out.get("commitments.csv")).toBe(without.get("commitments.csv"));
    expect(json(out, "manifest.json")["rate"]).toBe(json(without, "manifest.json")["rate"]);
    expect(readBack(out).commitments).toEqual(readBack(without).commitments);
  });

  test("text that a spreadsheet would run is harmless in every table, and read back as it was", async () => {
    const files = aPackage({
      tables: tableWith("commitments.csv", '"Keep peace, also at sea"', `"=HYPERLINK(""x"")"`),
    });
    const out = unzipped(await viewPackage(aTakenView(files), files));
    expect(out.get("commitments.csv")).toContain(`"'=HYPERLINK(""x"")"`);
    expect(out.get("view.csv")).toContain(`"'=HYPERLINK(""x"")"`);
    expect(readBack(out).commitments).toEqual(readBack(files).commitments);
    expect(json(out, "datapackage.json")["description"]).toContain("apostrophe");
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { aPackage, GOOD_TABLES, tableWith } from "../dataset/aPackage.ts";
import type { CommitmentId } from "../dataset/dataset.ts";
import { readCsv } from "./csvRead.ts";
import { whole } from "../steps.ts";
import { slicePackage } from "./packageSlice.ts";

const IDS = ["SE-01", "AI-01"] as unknown as readonly CommitmentId[];

function slice(ids: readonly CommitmentId[], files = aPackage()) {
  const sliced = whole(slicePackage(files, ids));
  if (sliced === null) throw new Error("the package could not be read");
  const column = (table: string, name: string): readonly string[] => {
    const found = sliced.tables.find((one) => one.name === table);
    const at = found?.columns.indexOf(name) ?? -1;
    return (found?.rows ?? []).map((row) => row[at] ?? "");
  };
  return { ...sliced, column };
}

test("the whole is the whole, cell by cell", () => {
  const { tables, cutLinks } = slice(IDS);
  for (const { name, columns, rows } of tables) {
    const read = readCsv(GOOD_TABLES[`${name}.csv`] ?? "");
    const all: readonly (readonly string[])[] = read.ok ? read.value.rows : [];
    const [header = [], ...original] = all;
    expect(columns).toEqual(header);
    // A milestone about no commitment is about none of these.
    expect(rows).toEqual(original.filter((row) => name !== "milestones" || row[2] !== ""));
  }
  expect(cutLinks).toBe(0);
});

test("a part has what it names and what is about it, and no word of the others", () => {
  const { column, cutLinks } = slice(IDS.slice(1));
  expect(column("commitments", "id")).toEqual(["AI-01"]);
  expect(column("commitments", "recurs_from")).toEqual([""]);
  expect(column("themes", "id")).toEqual(["air"]);
  expect(column("meetings", "id")).toEqual(["m2"]);
  expect(column("documents", "id")).toEqual([]);
  expect(column("milestones", "commitment_ids")).toEqual(["AI-01"]);
  expect(column("corroborations", "commitment_id")).toEqual([]);
  expect(cutLinks).toBe(2);
});

test("the meeting of a document goes with it", () => {
  const files = aPackage({
    tables: tableWith("commitments.csv", "SE-01,sea,m1,d1", "SE-01,sea,m2,d1"),
  });
  expect(slice(IDS.slice(0, 1), files).column("meetings", "id")).toEqual(["m1", "m2"]);
});

test("rows stand in the order that is asked for, and ids that are not there are passed over", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...IDS, "none" as CommitmentId]), (ids) => {
      expect(slice(ids).column("commitments", "id")).toEqual(ids.filter((id) => IDS.includes(id)));
    }),
  );
});

test("files that are no package give nothing", () => {
  expect(whole(slicePackage(new Map(), IDS))).toBeNull();
  expect(whole(slicePackage(new Map([["datapackage.json", "{}"]]), IDS))).toBeNull();
});

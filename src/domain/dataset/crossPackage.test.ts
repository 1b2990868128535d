import { expect, test } from "vitest";
import { aPackage } from "./aPackage.ts";
import { crossPackageProblems } from "./crossPackage.ts";
import { problemText } from "./problem.ts";

function aRecord(name: string, ids: string): ReadonlyMap<string, string> {
  const resources = [
    { name: "commitments", path: "c.csv", schema: { fields: [{ name: "id", type: "string" }] } },
  ];
  return new Map([
    ["datapackage.json", JSON.stringify({ name, resources })],
    ["c.csv", `id\n${ids}\n`],
  ]);
}

test("a corroboration whose commitment is in the record is in order", () => {
  expect(crossPackageProblems(aPackage(), aRecord("record", "R-1"))).toEqual([]);
});

test("a corroboration that names no commitment of the record is a problem of its own file", () => {
  expect(crossPackageProblems(aPackage(), aRecord("record", "R-2")).map(problemText)).toEqual([
    'corroborations.csv, line 2, column 7 (record_commitment_id): there is no "R-1" in record/c.csv. Correct it, or add that row.',
  ]);
});

test("a package of another name says nothing about it", () => {
  expect(crossPackageProblems(aPackage(), aRecord("another", "R-2"))).toEqual([]);
});

test("a record without commitments is said once", () => {
  const resources = [{ name: "other", path: "c.csv", schema: { fields: [{ name: "id" }] } }];
  const record = new Map([
    ["datapackage.json", JSON.stringify({ name: "record", resources })],
    ["c.csv", "id\n1\n"],
  ]);
  expect(crossPackageProblems(aPackage(), record).map(problemText)).toEqual([
    'corroborations.csv, line 1, column 1 (record_commitment_id): the package record has no table named "commitments". Correct the key in datapackage.json.',
  ]);
});

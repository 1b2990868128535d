import { expect, test } from "vitest";
import { aCommitment, aDataset } from "../../domain/board/aDataset.ts";
import { facts } from "./datasetWords.ts";

test("What nobody knows of the one meeting is said, and not left blank", () => {
  const dataset = aDataset([aCommitment({})]);
  const [meeting] = dataset.meetings;
  if (meeting === undefined) throw new Error("it has a meeting");
  const of = (change: Partial<typeof meeting>) =>
    facts({ ...dataset, meetings: [{ ...meeting, ...change }] });
  expect(of({ city: "Ha Noi", country: "Viet Nam", chairCountry: "Viet Nam" })).toEqual(
    expect.arrayContaining(["Ha Noi, Viet Nam", "Chair: Viet Nam"]),
  );
  expect(of({ city: "Singapore", country: "Singapore" })).toContain("Singapore");
  expect(of({ date: null, city: "", country: "", chairCountry: "" }).slice(0, 3)).toEqual([
    "No date known",
    "Place not seen",
    "Chair: not stated",
  ]);
});

import { expect, test } from "vitest";
import { aCommitment, aDataset } from "../board/aDataset.ts";
import type { CommitmentId, ThemeId } from "../dataset/dataset.ts";
import type { Day, PartialDate } from "../dataset/partialDate.ts";
import { lensOn } from "../rates/lensOn.ts";
import { aLine } from "../review/aLine.ts";
import { emptyEvidence, writeEvidence } from "../review/evidence.ts";
import type { ItemId } from "../review/line.ts";
import { boardOf, changesBetween } from "../review/since.ts";
import { changesCsv, changesFileName } from "./changesCsv.ts";

const dataset = {
  ...aDataset([
    aCommitment({ id: "A" as CommitmentId, themeId: "sea" as ThemeId, statement: "=1+1" }),
    aCommitment({
      id: "B" as CommitmentId,
      themeId: "sea" as ThemeId,
      due: "2026-05" as PartialDate,
    }),
  ]),
  id: aLine().dataset,
};
const LOG = [
  aLine({
    id: "1",
    commitment: "A",
    value: "delivered",
    reason: "-2 left",
    at: stamp("2026-06-02"),
  }),
  aLine({
    id: "2",
    commitment: "A",
    field: "evidence",
    item: "e1",
    value: writeEvidence({
      ...emptyEvidence("e1" as ItemId),
      title: "@minutes",
      publisher: "ASEAN",
    }),
    at: stamp("2026-06-03"),
  }),
];

function stamp(day: string): string {
  return `${day}T09:00:00.000Z-0000-k3f9`;
}

function rowsWith(lens: Parameters<typeof changesCsv>[2]): readonly (readonly string[])[] {
  const on = (day: string) => boardOf(day as Day, LOG, dataset.id);
  const changes = changesBetween(dataset, on("2026-05-20"), on("2026-06-30"));
  const csv = changesCsv(dataset, changes, lens, { delimiter: ",", bom: false });
  return csv
    .trim()
    .split("\r\n")
    .map((row) => row.split(","));
}

test("each change is a row that says what it is, with text that a spreadsheet would run made harmless", () => {
  const [head = [], ...rows] = rowsWith(null);
  const named = rows.map((row) =>
    Object.fromEntries(head.flatMap((name, at) => (row[at] === "" ? [] : [[name, row[at]]]))),
  );
  expect(named).toMatchObject([
    {
      Change: "Moved",
      ID: "A",
      Statement: "'=1+1",
      "Status before": "Not assessed",
      "Status after": "Delivered",
      Reason: "'-2 left",
    },
    { Change: "New evidence", ID: "A", Evidence: "'@minutes", Publisher: "ASEAN", Grade: "F6" },
    { Change: "Overdue", ID: "B", Due: "2026-05", "Status after": "Not assessed" },
    { Change: "Still unknown", ID: "B" },
  ]);
});

test("another scale adds two columns and changes none", () => {
  const plain = rowsWith(null);
  const rated = rowsWith(lensOn("g7-g20", {}));
  expect(rated.map((row) => row.slice(0, -2))).toEqual(plain);
  expect(rated.map((row) => row.slice(-2)).slice(0, 3)).toEqual([
    ["G7 and G20 compliance before", "G7 and G20 compliance after"],
    ["No rating", "+1"],
    ["", "+1"],
  ]);
});

test("the name of the file says which days", () => {
  expect(changesFileName("hanoi", "2026-05-01" as Day, "2026-06-30" as Day)).toBe(
    "hanoi_changes_2026-05-01_to_2026-06-30.csv",
  );
});

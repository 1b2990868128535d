import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Day } from "../dataset/partialDate.ts";
import { readPackage } from "../dataset/readPackage.ts";
import { createBoard } from "./board.ts";
import type { DocumentRow } from "./documents.ts";
import {
  documentMatches,
  documentRows,
  kindLabel,
  seenLabel,
  sortedDocuments,
  titleParts,
  viewOfDocument,
} from "./documents.ts";
import { searchTerms } from "./text.ts";
import { DEFAULT_VIEW } from "./view.ts";

function shipped(name: string) {
  const files = new Map(
    readdirSync(`data/${name}`).map((file) => [file, readFileSync(`data/${name}/${file}`, "utf8")]),
  );
  const read = readPackage(files);
  if (!read.ok) throw new Error(`data/${name} does not read`);
  return read.value;
}

const record = shipped("admm-record");
const rows = documentRows(record);

test.each(["hanoi-article", "admm-record"])(
  "the board that a document of %s opens has as many commitments as rest on it",
  (name) => {
    const dataset = shipped(name);
    const board = createBoard(dataset, new Map(), {
      today: "2026-11-24" as Day,
      reviewIntervalMonths: 12,
    });
    const wrong = documentRows(dataset).filter(
      (row) =>
        row.commitments > 0 &&
        board.ask({ ...DEFAULT_VIEW, ...viewOfDocument(row) }).matching !== row.commitments,
    );
    expect(wrong.map(({ document }) => document.id)).toEqual([]);
  },
);

test("every commitment of the record rests on one document or on none", () => {
  const onDocuments = rows.reduce((sum, row) => sum + row.commitments, 0);
  const onNone = record.commitments.filter(({ documentId }) => documentId === null).length;
  expect(onDocuments + onNone).toBe(record.commitments.length);
});

test("documents without a date come last, whichever way they are sorted", () => {
  const [one, other] = rows;
  if (one === undefined || other === undefined) throw new Error("the record has two documents");
  const undated: DocumentRow = { ...one, document: { ...one.document, date: null } };
  for (const descending of [false, true])
    expect(sortedDocuments([undated, other], { column: "date", descending })).toEqual([
      other,
      undated,
    ]);
});

test("documents with the most commitments come first when sorted by them downwards", () => {
  const counts = sortedDocuments(rows, { column: "commitments", descending: true }).map(
    ({ commitments }) => commitments,
  );
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

test("a document is found by its kind, meeting and publisher", () => {
  const found = rows.filter((row) => documentMatches(row, searchTerms("concept paper 1st admm")));
  expect(found.length).toBeGreaterThan(0);
});

test("what stands in brackets at the end of a title is told apart from it", () => {
  expect(titleParts("The meeting (article, no author named)")).toEqual({
    title: "The meeting",
    aside: "article, no author named",
  });
  expect(titleParts("A paper (1) of two")).toEqual({ title: "A paper (1) of two", aside: "" });
});

test("kinds and how much was read are said in words, and what is not stated is said to be so", () => {
  expect(kindLabel("chairmans-statement")).toBe("Chairman’s statement");
  expect(kindLabel("terms-of-reference")).toBe("Terms of reference");
  expect(seenLabel("")).toBe("Not stated");
});

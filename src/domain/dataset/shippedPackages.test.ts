import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { crossPackageProblems } from "./crossPackage.ts";
import { decodeUtf8 } from "./decodeUtf8.ts";
import type { Dataset } from "./dataset.ts";
import { problemText } from "./problem.ts";
import { readPackage } from "./readPackage.ts";

const DATA = join(import.meta.dirname, "../../../data");

function shippedFiles(name: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const file of readdirSync(join(DATA, name))) {
    if (file.endsWith(".md")) continue;
    const text = decodeUtf8(file, readFileSync(join(DATA, name, file)));
    if (!text.ok) throw new Error(problemText(text.error));
    files.set(file, text.value);
  }
  return files;
}

function shipped(name: string): Dataset {
  const read = readPackage(shippedFiles(name));
  if (!read.ok) throw new Error(read.error.map(problemText).join("\n"));
  return read.value;
}

function counts(dataset: Dataset): Record<string, number> {
  return Object.fromEntries(
    Object.entries(dataset).flatMap(([name, value]) =>
      Array.isArray(value) ? [[name, value.length]] : [],
    ),
  );
}

test("the article has its 26 items, 7 themes and everything said about them", () => {
  const article = shipped("hanoi-article");
  expect(article.title).toBe("4th ASEAN Defence Ministers’ Meeting, Hanoi");
  expect(article.id).toBe("hanoi-article");
  expect(article.recordId).toBe("admm-record");
  expect(counts(article)).toEqual({
    licences: 1,
    themes: 7,
    meetings: 1,
    documents: 1,
    commitments: 26,
    milestones: 0,
    workingGroups: 0,
    caveats: 8,
    claims: 46,
    corroborations: 93,
  });
});

test("the record has its 259 commitments from 40 meetings and 97 documents", () => {
  const record = shipped("admm-record");
  expect(record.title).toBe("ADMM record, 2006 to 2026");
  expect(record.recordId).toBe(null);
  expect(counts(record)).toEqual({
    licences: 1,
    themes: 16,
    meetings: 40,
    documents: 97,
    commitments: 259,
    milestones: 83,
    workingGroups: 13,
    caveats: 0,
    claims: 0,
    corroborations: 0,
  });
});

test("every corroboration of the article names a commitment of the record", () => {
  expect(crossPackageProblems(shippedFiles("hanoi-article"), shippedFiles("admm-record"))).toEqual(
    [],
  );
});

function placeOf(dataset: Dataset, id: string): string | undefined {
  return dataset.commitments.find((commitment) => commitment.id === id)?.place;
}

test("a place is named in the words of its document", () => {
  const record = shipped("admm-record");
  expect(placeOf(shipped("hanoi-article"), "CY-03")).toBe(
    "Focus on Regional Security Cooperation, point 3, sentence 2",
  );
  expect(placeOf(record, "ADMM-01-2006-P6a")).toBe("paragraph 6");
  expect(placeOf(record, "ADMM-15-2021-P4")).toBe("paragraph 4 (preamble)");
  expect(placeOf(record, "ADMM-PLUS-06-2019-S1")).toBe("unnumbered paragraph 2");
  expect(placeOf(record, "ADMM-PLUS-09-2022-P1")).toBe("operative paragraph 1");
  expect(placeOf(record, "ADMM-02-2007-S1")).toBe("");
});

test("no pledge of the record recurs from one of the same or a later meeting", () => {
  const { commitments, meetings } = shipped("admm-record");
  const dateByMeeting = new Map(meetings.map(({ id, date }) => [id, date ?? "9999"]));
  const dateById = new Map(
    commitments.map(({ id, meetingId }) => [id, dateByMeeting.get(meetingId) ?? ""]),
  );
  const tooLate = commitments.filter(
    ({ id, recursFrom }) =>
      recursFrom !== null && (dateById.get(recursFrom) ?? "") >= (dateById.get(id) ?? ""),
  );
  expect(tooLate).toEqual([]);
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
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
    Object.entries(dataset).flatMap(([name, value]) => (Array.isArray(value) ? [[name, value.length]] : [])),
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

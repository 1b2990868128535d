import * as v from "valibot";
import { problemText } from "../dataset/problem.ts";
import { readPackage } from "../dataset/readPackage.ts";

/** An own dataset in a workspace file: its package, and the imports that made it. */
export const CarriedSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
  title: v.pipe(v.string(), v.maxLength(500)),
  source: v.pipe(v.string(), v.maxLength(500)),
  at: v.string(),
  acts: v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(200))),
  isFromTable: v.boolean(),
  /** Texts of the package by their paths, `datapackage.json` among them. */
  files: v.record(v.string(), v.string()),
});
export type CarriedDataset = v.InferOutput<typeof CarriedSchema>;

/** What is wrong with the package of a carried dataset, as a sentence; null when it is sound. */
export function carriedProblem({ id, title, files }: CarriedDataset): string | null {
  const read = readPackage(new Map(Object.entries(files)));
  if (!read.ok) {
    const [first] = read.error;
    return `The dataset “${title}” in it cannot be read: ${first === undefined ? "" : problemText(first)}`;
  }
  return String(read.value.id) === id
    ? null
    : `The dataset “${title}” in it has two ids, ${id} and ${read.value.id}.`;
}

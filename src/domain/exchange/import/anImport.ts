/** Test builder: an import of a file, step by step. */
import { readPackage } from "../../dataset/readPackage.ts";
import type { Decisions } from "./decisions.ts";
import { CAREFUL } from "./decisions.ts";
import type { Checked, ImportEngine, NewHead, Reading, TargetState } from "./engine.ts";
import { createImportEngine } from "./engine.ts";
import type { Matching } from "./matching.ts";
import type { ImportPlan } from "./plan.ts";
import { AS_GUESSED } from "./readChoice.ts";
import { aFile } from "./someFiles.ts";
import type { GivenFile } from "./source.ts";
import { whole } from "../../steps.ts";
import { stampLines } from "./stamps.ts";
import type { DatasetId } from "../../dataset/dataset.ts";
import type { Clock } from "../../review/clock.ts";
import type { LineId, ReviewLine } from "../../review/line.ts";

export function value<T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly error: { readonly sentence: string } },
): T {
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value;
}

export const HEAD: NewHead = {
  title: "Pledges",
  source: "pledges.csv",
  day: "2026-11-24",
  takenIds: [],
};

export interface Imported {
  readonly engine: ImportEngine;
  readonly reading: Reading;
  readonly checked: Checked;
  readonly plan: (decisions?: Decisions) => ImportPlan;
}

/** Imports a file as far as to the plan, as guessed or with some of the matching changed. */
export function importFile(
  file: GivenFile,
  change: Partial<Matching> = {},
  target: TargetState | null = null,
): Imported {
  const engine = createImportEngine();
  value(whole(engine.open([file])));
  const reading = value(whole(engine.read(AS_GUESSED)));
  const checked = value(whole(engine.check({ ...reading.suggested, ...change }, target)));
  return {
    engine,
    reading,
    checked,
    plan: (decisions = CAREFUL) => value(engine.plan(decisions, HEAD)),
  };
}

/** As `importFile`, of a text. */
export function importText(
  text: string,
  change: Partial<Matching> = {},
  target: TargetState | null = null,
): Imported {
  return importFile(aFile("pledges.csv", text), change, target);
}

export function datasetOf(plan: ImportPlan) {
  const read = readPackage(plan.files ?? new Map());
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** The log lines as they stand once an import was applied. */
export function applied(
  plan: ImportPlan,
  before: readonly ReviewLine[] = [],
  act = "act-1",
  instant = "2026-11-24T09:00:00.000Z",
) {
  let ids = 0;
  const clock: Clock = {
    now: () => Date.parse(instant),
    newId: () => `id-${act}-${ids++}` as LineId,
    node: "aaaa",
  };
  const last = before.at(-1)?.at ?? null;
  const about = { dataset: plan.id as DatasetId, author: "Mai", act };
  return [...before, ...whole(stampLines(plan.lines, about, clock, last))];
}

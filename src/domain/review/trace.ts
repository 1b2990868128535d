import type { CommitmentId, DatasetId } from "../dataset/dataset.ts";
import type { Assessment } from "./fold.ts";
import { applyLine, UNASSESSED } from "./fold.ts";
import type { LineId, ReviewLine } from "./line.ts";
import type { Slot } from "./slot.ts";
import { slotOf } from "./slot.ts";

/** For each slot the line that its present value goes back to. An undo gives a slot back to the line before. */
type Origins = Readonly<Partial<Record<Slot, LineId | undefined>>>;

/** One line about one commitment, with what was so before it and after it. */
export interface Step {
  readonly line: ReviewLine;
  readonly before: Assessment;
  readonly after: Assessment;
  readonly originsBefore: Origins;
  readonly originsAfter: Origins;
}

/** All steps of one commitment, in log order. */
export type Trace = ReadonlyMap<LineId, Step>;

function originsAfter(trace: Trace, line: ReviewLine, originsBefore: Origins): Origins {
  const { id, undoes } = line;
  const slot = slotOf(line);
  const undone = undoes === undefined ? undefined : trace.get(undoes);
  const isUndo = undone !== undefined && slotOf(undone.line) === slot;
  const origin = (of: Slot) => (isUndo ? undone.originsBefore[of] : id);
  return slot === "status"
    ? { ...originsBefore, status: origin("status"), reason: origin("reason") }
    : { ...originsBefore, [slot]: origin(slot) };
}

/** The step that `line` makes after `last`, the latest step of `trace`. */
export function nextStep(trace: Trace, last: Step | undefined, line: ReviewLine): Step {
  const before = last?.after ?? UNASSESSED;
  const originsBefore = last?.originsAfter ?? {};
  return {
    line,
    before,
    after: applyLine(before, line),
    originsBefore,
    originsAfter: originsAfter(trace, line, originsBefore),
  };
}

/** @param lines all about one commitment, in log order. */
export function traceLines(lines: readonly ReviewLine[]): {
  readonly trace: Trace;
  readonly last: Step | undefined;
} {
  const trace = new Map<LineId, Step>();
  let last: Step | undefined;
  for (const line of lines) {
    last = nextStep(trace, last, line);
    trace.set(line.id, last);
  }
  return { trace, last };
}

/** True while what the step said still stands at `last`: no later line, by whomever, has set its slot to something else. */
export function isInEffect(step: Step, last: Step | undefined): boolean {
  const slot = slotOf(step.line);
  return last?.originsAfter[slot] === step.originsAfter[slot];
}

export function commitmentKey(about: {
  readonly dataset: DatasetId;
  readonly commitment: CommitmentId;
}): string {
  return `${about.dataset}\n${about.commitment}`;
}

/** The lines about each commitment, each in the order given. */
export function linesByCommitment(
  lines: readonly ReviewLine[],
): ReadonlyMap<string, readonly ReviewLine[]> {
  const groups = new Map<string, ReviewLine[]>();
  for (const line of lines) {
    const key = commitmentKey(line);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return groups;
}

/** Which lines are undos, and which have been taken back. A redo takes back an undo and is not one itself. */
export interface TakenBack {
  readonly undos: ReadonlySet<LineId>;
  readonly takenBack: ReadonlySet<LineId>;
}

/** @param lines in log order. */
export function takenBackIn(lines: readonly ReviewLine[]): TakenBack {
  const undos = new Set<LineId>();
  const takenBack = new Set<LineId>();
  for (const { id, undoes } of lines) {
    if (undoes === undefined) continue;
    takenBack.add(undoes);
    if (!undos.has(undoes)) undos.add(id);
  }
  return { undos, takenBack };
}

import { nodeOf } from "./clock.ts";
import { reasonBeside, valueAbout } from "./fold.ts";
import type { ReviewLine } from "./line.ts";
import type { Step, TakenBack } from "./trace.ts";
import {
  commitmentKey,
  isInEffect,
  linesByCommitment,
  nextStep,
  takenBackIn,
  traceLines,
} from "./trace.ts";

/**
 * What one press of Undo or Redo takes back: one line, or all lines of an act on many commitments, in log order.
 *
 * Each device undoes its own lines, the latest first. What somebody else has changed since stays as they left it:
 * such a line is passed over, because taking it back would take back their word instead.
 */
export type Press = readonly ReviewLine[];

/** A line that is still to get its id, time and author. */
export type UnstampedLine = Omit<ReviewLine, "v" | "id" | "at" | "author">;

/** The lines of each act of one device. */
function linesByAct(lines: readonly ReviewLine[], node: string): ReadonlyMap<string, Press> {
  const byAct = new Map<string, ReviewLine[]>();
  for (const line of lines) {
    if (line.act === undefined || nodeOf(line.at) !== node) continue;
    const press = byAct.get(line.act);
    if (press) press.push(line);
    else byAct.set(line.act, [line]);
  }
  return byAct;
}

/**
 * The presses of one device, latest first. Made one by one, because the first few are all that is asked for, and from
 * the end of the log, which is gone through whole only for the sake of an act.
 */
function* pressesOf(lines: readonly ReviewLine[], node: string): Generator<Press> {
  let byAct: ReadonlyMap<string, Press> | null = null;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at];
    if (line === undefined || nodeOf(line.at) !== node) continue;
    if (line.act === undefined) yield [line];
    else {
      byAct ??= linesByAct(lines, node);
      const press = byAct.get(line.act);
      if (press?.at(-1) === line) yield press;
    }
  }
}

/** Traces each commitment once, on first asking. */
function tracer(linesAbout: (line: ReviewLine) => readonly ReviewLine[]) {
  const traces = new Map<string, ReturnType<typeof traceLines>>();
  return (about: ReviewLine) => {
    const key = commitmentKey(about);
    const trace = traces.get(key) ?? traceLines(linesAbout(about));
    traces.set(key, trace);
    return trace;
  };
}

/** A test for lines that can still be taken back: nobody has done so, and nobody has set the field or the item anew. */
function standingIn(lines: readonly ReviewLine[], { takenBack }: TakenBack) {
  const traceOf = tracer(({ dataset, commitment }) =>
    lines.filter((line) => line.commitment === commitment && line.dataset === dataset),
  );
  return (line: ReviewLine): boolean => {
    if (takenBack.has(line.id)) return false;
    const { trace, last } = traceOf(line);
    const step = trace.get(line.id);
    return step !== undefined && isInEffect(step, last);
  };
}

/**
 * What Undo would take back on this device; null when there is nothing. One pass over the log: ask once per change.
 *
 * @param lines in log order.
 */
export function lastUndoable(lines: readonly ReviewLine[], node: string): Press | null {
  const takenBack = takenBackIn(lines);
  const stands = standingIn(lines, takenBack);
  for (const press of pressesOf(lines, node)) {
    if (press.some((line) => takenBack.undos.has(line.id))) continue;
    if (press.some(stands)) return press;
  }
  return null;
}

/**
 * What Redo would bring back on this device: its latest undo that was not itself taken back. Null when there is none,
 * or when something new was said since.
 *
 * @param lines in log order.
 */
export function lastRedoable(lines: readonly ReviewLine[], node: string): Press | null {
  const isUndo = (press: Press): boolean => press.every((line) => line.undoes !== undefined);
  // Nearly always the latest press is no undo, and that is all that has to be known.
  const [latest] = pressesOf(lines, node);
  if (latest === undefined || !isUndo(latest)) return null;
  const takenBack = takenBackIn(lines);
  const stands = standingIn(lines, takenBack);
  for (const press of pressesOf(lines, node)) {
    if (!isUndo(press)) return null;
    if (press.some((line) => takenBack.undos.has(line.id) && stands(line))) return press;
  }
  return null;
}

function takeBackStep({ line, before }: Step): UnstampedLine {
  const { dataset, commitment, field, item, id } = line;
  return {
    dataset,
    commitment,
    field,
    ...(item === undefined ? {} : { item }),
    value: valueAbout(before, line),
    reason: reasonBeside(before, line),
    undoes: id,
  };
}

/**
 * The lines that take `press` back: each restores the value and the reason before. Undo and redo are the same act, on
 * a line or on the undo of a line. Empty when others have since changed all of it.
 *
 * @param lines in log order, `press` among them.
 * @param act a new id; it goes onto the lines when there are several.
 */
export function takeBack(
  lines: readonly ReviewLine[],
  press: Press,
  act: string,
): readonly UnstampedLine[] {
  const written: UnstampedLine[] = [];
  const groups = linesByCommitment(lines);
  const traceOf = tracer((about) => groups.get(commitmentKey(about)) ?? []);
  for (const own of linesByCommitment(press).values()) {
    let last: Step | undefined;
    // From the last to the first, as one would take them back by hand.
    for (const line of own.toReversed()) {
      const traced = traceOf(line);
      last ??= traced.last;
      const step = traced.trace.get(line.id);
      if (step === undefined || !isInEffect(step, last)) continue;
      const undo = takeBackStep(step);
      written.push(undo);
      last = nextStep(traced.trace, last, { ...line, ...undo });
    }
  }
  return written.length > 1 ? written.map((line) => ({ ...line, act })) : written;
}

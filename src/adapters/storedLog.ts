import type { ReviewLine } from "../domain/review/line.ts";
import { compareLines } from "../domain/review/line.ts";
import type { DamagedLine, LogProblem, StoredLog } from "../domain/review/log.ts";
import { parseLine } from "../domain/review/parseLine.ts";
import type { Steps } from "../domain/steps.ts";

/** Lines that are parsed in one step. */
const LINES_A_STEP = 256;

/** Whatever can be written down of a value that nobody trusts. */
function asText(stored: unknown): string {
  try {
    return JSON.stringify(stored) ?? String(stored);
  } catch {
    return String(stored);
  }
}

function keyOf(stored: unknown): string {
  const key = typeof stored === "object" && stored !== null && "id" in stored ? stored.id : null;
  return typeof key === "string" ? key : asText(key);
}

/**
 * What the stored values say: a line that cannot be read is set aside, the others work. One that has been repaired is
 * stored twice, damaged in its batch and sound on its own, and is sound.
 */
export function* storedLog(values: readonly unknown[]): Steps<StoredLog> {
  const lines: ReviewLine[] = [];
  const damaged: DamagedLine[] = [];
  let readOnly = false;
  for (const [at, value] of values.entries()) {
    if (at % LINES_A_STEP === 0) yield;
    const line = parseLine(value);
    if (line.ok) lines.push(line.value);
    else if (line.error.type === "NewerVersion") readOnly = true;
    else damaged.push({ key: keyOf(value), problem: line.error.problem, text: asText(value) });
  }
  const sound = new Set<string>(damaged.length === 0 ? [] : lines.map(({ id }) => id));
  return {
    lines: lines.toSorted(compareLines),
    damaged: damaged.filter(({ key }) => !sound.has(key)),
    readOnly,
  };
}

/** Keeps out of the log what could not be read back from it. */
export function* unreadable(lines: readonly ReviewLine[]): Steps<LogProblem | null> {
  for (const [at, line] of lines.entries()) {
    if (at % LINES_A_STEP === 0) yield;
    const parsed = parseLine(line);
    if (parsed.ok) continue;
    if (parsed.error.type === "NewerVersion") return { type: "WrittenByNewerVersion" };
    return { type: "StorageRefused", detail: parsed.error.problem };
  }
  return null;
}

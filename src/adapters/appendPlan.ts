import type { ReviewLine } from "../domain/review/line.ts";
import { lineText } from "../domain/review/lineText.ts";
import type { LogProblem } from "../domain/review/log.ts";
import { parseLine } from "../domain/review/parseLine.ts";
import type { Result } from "../domain/result.ts";
import { err, ok } from "../domain/result.ts";

/**
 * The lines that are still to be written, given what is stored under some of their ids. A sound line takes the place
 * of a damaged one of the same id: that is how a backup repairs a log. Two sound lines of one id are refused.
 */
export function linesToWrite(
  lines: readonly ReviewLine[],
  storedById: ReadonlyMap<string, unknown>,
): Result<readonly ReviewLine[], LogProblem> {
  const toWrite = new Map<string, ReviewLine>();
  for (const line of lines) {
    const stored = toWrite.get(line.id) ?? storedById.get(line.id);
    if (stored === undefined) {
      toWrite.set(line.id, line);
      continue;
    }
    const there = parseLine(stored);
    if (there.ok && lineText(there.value) !== lineText(line)) {
      return err({
        type: "StorageRefused",
        detail: `There is already another line with the id ${line.id}.`,
      });
    }
    if (there.ok) continue;
    if (there.error.type === "NewerVersion") return err({ type: "WrittenByNewerVersion" });
    toWrite.set(line.id, line);
  }
  return ok([...toWrite.values()]);
}

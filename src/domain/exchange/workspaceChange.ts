import type { CommitmentId, DatasetId } from "../dataset/dataset.ts";
import type { Field, LineId, ReviewLine, Stamp } from "../review/line.ts";
import { compareLines } from "../review/line.ts";
import { idsWithTwoMeanings } from "../review/merge.ts";
import { commitmentKey } from "../review/trace.ts";

/** A field of which both logs say something, and not the same. */
export interface Difference {
  readonly dataset: DatasetId;
  readonly commitment: CommitmentId;
  readonly field: Field;
  readonly mine: string;
  readonly theirs: string;
  /** The later line wins. */
  readonly winner: "mine" | "theirs";
}

/** What merging a file into the log would do, before it is done. */
export interface WorkspaceChange {
  /** Lines that are not in my log yet. */
  readonly added: number;
  /** Commitments that these lines are about. */
  readonly commitments: number;
  /** In the order of the dataset, commitment and field. */
  readonly differences: readonly Difference[];
  /** Ids that mean one thing here and another there. When there are any, the file must not be merged. */
  readonly twoMeanings: readonly LineId[];
  /** The latest of their lines, so that one from the future can be pointed out; null when there is none. */
  readonly latest: Stamp | null;
}

interface Said {
  readonly line: ReviewLine;
  readonly field: Field;
  readonly value: string;
}

/** The line that decides each field of each commitment. A status brings its reason along. */
function lastSaid(lines: readonly ReviewLine[]): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>();
  for (const line of lines.toSorted(compareLines)) {
    const { field, value, reason } = line;
    const key = commitmentKey(line);
    said.set(`${key}\n${field}`, { line, field, value });
    if (field === "status") said.set(`${key}\nreason`, { line, field: "reason", value: reason });
  }
  return said;
}

export function whatWouldChange(
  mine: readonly ReviewLine[],
  theirs: readonly ReviewLine[],
): WorkspaceChange {
  const known = new Set(mine.map((line) => line.id));
  const added = theirs.filter((line) => !known.has(line.id));
  const touched = new Set(added.map(commitmentKey));
  const saidByMe = lastSaid(mine);
  const differences: Difference[] = [];
  for (const [key, their] of lastSaid(theirs)) {
    const my = saidByMe.get(key);
    if (my === undefined || my.value === their.value) continue;
    if (!touched.has(commitmentKey(their.line))) continue;
    differences.push({
      dataset: their.line.dataset,
      commitment: their.line.commitment,
      field: their.field,
      mine: my.value,
      theirs: their.value,
      winner: compareLines(my.line, their.line) > 0 ? "mine" : "theirs",
    });
  }
  return {
    added: added.length,
    commitments: touched.size,
    differences: differences.toSorted(compareDifferences),
    twoMeanings: idsWithTwoMeanings(mine, theirs),
    latest: theirs.reduce<Stamp | null>(
      (latest, { at }) => (latest === null || at > latest ? at : latest),
      null,
    ),
  };
}

function compareDifferences(a: Difference, b: Difference): number {
  const [first, second] = [a, b].map((one) => `${commitmentKey(one)}\n${one.field}`);
  return first === second ? 0 : (first ?? "") < (second ?? "") ? -1 : 1;
}

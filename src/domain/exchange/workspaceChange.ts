import type { CommitmentId, DatasetId } from "../dataset/dataset.ts";
import { applyLine, UNASSESSED, valueAbout } from "../review/fold.ts";
import type { Field, ItemId, LineId, ReviewLine, Stamp } from "../review/line.ts";
import { compareLines } from "../review/line.ts";
import { idsWithTwoMeanings } from "../review/merge.ts";
import type { Slot } from "../review/slot.ts";
import { slotOf } from "../review/slot.ts";
import { commitmentKey } from "../review/trace.ts";

/** A field, or an item of evidence, of which both logs say something, and not the same. */
export interface Difference {
  readonly dataset: DatasetId;
  readonly commitment: CommitmentId;
  readonly field: Field;
  /** Which item of evidence; on differences about `evidence` alone. */
  readonly item?: ItemId;
  readonly mine: string;
  readonly theirs: string;
  /** The reasons given with a confidence, which can differ while the confidence does not; on `confidence` alone. */
  readonly reasons?: { readonly mine: string; readonly theirs: string };
  /** Who wrote the line that decides on each side, and when: it can be a third person's. */
  readonly said: {
    readonly mine: Pick<ReviewLine, "author" | "at">;
    readonly theirs: Pick<ReviewLine, "author" | "at">;
  };
  /** The later line wins. */
  readonly winner: "mine" | "theirs";
}

/** What merging a file into the log would do, before it is done. */
export interface WorkspaceChange {
  /** Lines that are not in my log yet. */
  readonly added: number;
  /** Commitments that these lines are about. */
  readonly commitments: number;
  /** In the order of the dataset, commitment, field and item. */
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

/** The value in the one form that equal values share, whatever order its keys or tags were written in. */
function sayingOf(line: ReviewLine): string {
  return valueAbout(applyLine(UNASSESSED, line), line);
}

/** The line that decides each slot of each commitment. A status brings its reason along. */
function lastSaid(lines: readonly ReviewLine[]): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>();
  for (const line of lines.toSorted(compareLines)) {
    const { field, value, reason } = line;
    const put = (slot: Slot, one: Said) => said.set(`${commitmentKey(line)}\n${slot}`, one);
    put(slotOf(line), { line, field, value });
    if (field === "status") put("reason", { line, field: "reason", value: reason });
  }
  return said;
}

/** Both sides when they differ; null when they say the same. */
function differenceOf(my: Said, their: Said): Difference | null {
  const { line, field } = their;
  const [mine, theirs] =
    field === "reason" ? [my.value, their.value] : [sayingOf(my.line), sayingOf(line)];
  const reasons = { mine: my.line.reason, theirs: line.reason };
  const isConfidence = field === "confidence";
  if (mine === theirs && !(isConfidence && reasons.mine !== reasons.theirs)) return null;
  return {
    dataset: line.dataset,
    commitment: line.commitment,
    field,
    ...(line.item === undefined ? {} : { item: line.item }),
    mine,
    theirs,
    ...(isConfidence ? { reasons } : {}),
    said: {
      mine: { author: my.line.author, at: my.line.at },
      theirs: { author: line.author, at: line.at },
    },
    winner: compareLines(my.line, line) > 0 ? "mine" : "theirs",
  };
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
    if (my === undefined || !touched.has(commitmentKey(their.line))) continue;
    const difference = differenceOf(my, their);
    if (difference !== null) differences.push(difference);
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
  const [first, second] = [a, b].map((one) => `${commitmentKey(one)}\n${slotOf(one)}`);
  return first === second ? 0 : (first ?? "") < (second ?? "") ? -1 : 1;
}

import type { CommitmentId, Dataset } from "../../dataset/dataset.ts";
import type { PartialDate } from "../../dataset/partialDate.ts";
import { joinerOf } from "../../board/columns.ts";
import type { Field } from "../../review/line.ts";
import type { DatasetHead, FactRow } from "./build.ts";
import { packageOf } from "./build.ts";
import type { Decisions } from "./decisions.ts";
import type { Comparison, JudgedField, Target } from "./compare.ts";
import type { FactField } from "./fields.ts";
import { JUDGED_FIELDS, saidOf } from "./compare.ts";
import type { Facts, ImportRow, StatusSaid } from "./importRow.ts";

/** A line of the review log that is still to get id, time and author. */
export interface PlannedLine {
  readonly commitment: CommitmentId;
  readonly field: Field;
  readonly value: string;
  readonly reason: string;
  /** When it held; null for now. */
  readonly on: PartialDate | null;
}

/** All that an import does, in one piece. */
export interface ImportPlan {
  readonly id: string;
  readonly title: string;
  /** The package as it will stand; null when the dataset stays as it is. */
  readonly files: ReadonlyMap<string, string> | null;
  readonly lines: readonly PlannedLine[];
  /** Commitments that are new, changed and taken out. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Commitments that the dataset then has. */
  readonly commitments: number;
}

function provenance(source: string, { on }: StatusSaid): string {
  return on === null ? `Stands so in ${source}.` : `Stands so in ${source} for ${on}.`;
}

/** Each status of a row is a line; the latest carries the row's reason. */
function statusLines(row: ImportRow, source: string): readonly PlannedLine[] {
  const { statuses, reason } = row.judged;
  const sorted = statuses.toSorted((a, b) => (a.on ?? "9999").localeCompare(b.on ?? "9999"));
  return sorted.map((said, index) => ({
    commitment: row.id as CommitmentId,
    field: "status",
    value: said.status,
    reason: index === sorted.length - 1 && reason !== "" ? reason : provenance(source, said),
    on: said.on,
  }));
}

/** The lines of a row that is new: everything it says. */
function linesOf(row: ImportRow, source: string): readonly PlannedLine[] {
  const { judged } = row;
  const lines = [...statusLines(row, source)];
  for (const field of JUDGED_FIELDS) {
    if (field === "status" || field === "due" || (field === "reason" && lines.length > 0)) continue;
    const value = saidOf(judged, field);
    if (value === "") continue;
    const reason = field === "confidence" ? judged.confidenceReason : "";
    lines.push({ commitment: row.id as CommitmentId, field, value, reason, on: null });
  }
  return lines;
}

/** The facts of a dataset in the words of a row, so that rows and datasets can be put together. */
function factsOf(dataset: Dataset): ReadonlyMap<string, Facts> {
  return new Map(
    dataset.commitments
      .map(joinerOf(dataset))
      .map(({ commitment, theme, meeting, document, leads }) => [
        commitment.id,
        {
          statement: commitment.statement,
          theme: isNoTheme(theme.id) ? "" : theme.name,
          measure: commitment.measure === "other" ? "" : commitment.measure,
          leads,
          actors: commitment.actors,
          due: commitment.due,
          dueWords: commitment.dueWords ?? "",
          meeting: meeting.title === dataset.title ? "" : meeting.title,
          date: meeting.date,
          document: document?.title ?? "",
          place: commitment.place,
          source: commitment.sourceUrl,
          restates: commitment.recursFrom ?? "",
          certainty: commitment.certainty ?? "",
        },
      ]),
  );
}

function isNoTheme(id: string): boolean {
  return id === "no-focus-area-stated" || id === "all-commitments";
}

/** What stands, with the fields that differ laid over it. */
function laidOver(before: Facts, after: Facts, fields: ReadonlySet<FactField>): Facts {
  const pick = (field: FactField) => (fields.has(field) ? after : before);
  return {
    statement: pick("statement").statement,
    theme: pick("theme").theme,
    measure: pick("measure").measure,
    leads: pick("lead").leads,
    actors: pick("actors").actors,
    due: pick("due").due,
    dueWords: pick("due").dueWords,
    meeting: pick("meeting").meeting,
    date: pick("date").date,
    document: pick("document").document,
    place: pick("place").place,
    source: pick("source").source,
    restates: pick("restates").restates,
    certainty: pick("certainty").certainty,
  };
}

function usable(rows: readonly ImportRow[], { doubtful }: Decisions): readonly ImportRow[] {
  return doubtful === "take" ? rows : rows.filter(({ isDoubtful }) => !isDoubtful);
}

/** An import that makes a dataset of its own. */
export function planNew(
  rows: readonly ImportRow[],
  decisions: Decisions,
  head: DatasetHead,
): ImportPlan {
  const taken = usable(rows, decisions);
  return {
    id: head.id,
    title: head.title,
    files: packageOf(head, taken),
    lines: taken.flatMap((row) => linesOf(row, head.source)),
    added: taken.length,
    changed: 0,
    removed: 0,
    commitments: taken.length,
  };
}

/**
 * An import into a dataset that is there. `comparison` must be of the same rows. Only what differs is written; what
 * the analyst has said since the last import stays unless they decide otherwise.
 */
export function planInto(
  rows: readonly ImportRow[],
  decisions: Decisions,
  target: Target,
  comparison: Comparison,
  head: DatasetHead,
  isKnown: (line: PlannedLine) => boolean,
): ImportPlan {
  const taken = usable(rows, decisions);
  const rowById = new Map(taken.map((row) => [row.id, row]));
  const isNew = new Set(comparison.added);
  const lines: PlannedLine[] = [];
  const touched = new Set<string>();
  const changes = new Map<string, Map<JudgedField, string>>();
  for (const { id, field, theirs, touchesMine } of comparison.judged) {
    if (!rowById.has(id) || (touchesMine && decisions.mine === "keep")) continue;
    const fields = changes.get(id) ?? new Map<JudgedField, string>();
    changes.set(id, fields.set(field, theirs));
  }
  for (const row of taken) {
    if (isNew.has(row.id)) {
      if (target.isOpen) lines.push(...linesOf(row, head.source));
      continue;
    }
    const fields = changes.get(row.id);
    const before = lines.length;
    // Dated statuses of the past are history, whatever stands now.
    const past = statusLines(row, head.source).filter((line) => line.on !== null && !isKnown(line));
    const last = statusLines(row, head.source).at(-1);
    const takesStatus = fields?.has("status") === true;
    for (const line of past)
      if (line !== last && (line.value !== last?.value || line.on !== last.on)) lines.push(line);
    if (takesStatus && last !== undefined) lines.push(last);
    for (const [field, value] of fields ?? []) {
      if (field === "status" || (field === "reason" && takesStatus)) continue;
      const reason = field === "confidence" ? row.judged.confidenceReason : "";
      lines.push({ commitment: row.id as CommitmentId, field, value, reason, on: null });
    }
    if (lines.length > before) touched.add(row.id);
  }
  if (!target.isOpen) {
    return {
      id: head.id,
      title: head.title,
      files: null,
      lines,
      added: 0,
      changed: touched.size,
      removed: 0,
      commitments: target.dataset.commitments.length,
    };
  }
  const gone = decisions.gone === "remove" ? new Set(comparison.gone) : new Set<string>();
  const differing = new Map<string, Set<FactField>>();
  for (const { id, field } of comparison.facts)
    differing.set(id, (differing.get(id) ?? new Set()).add(field));
  const merged: FactRow[] = [];
  for (const [id, before] of factsOf(target.dataset)) {
    if (gone.has(id)) continue;
    const [row, fields] = [rowById.get(id), differing.get(id)];
    const facts =
      row === undefined || fields === undefined ? before : laidOver(before, row.facts, fields);
    merged.push({ id, facts });
  }
  for (const { id, facts } of taken) if (isNew.has(id)) merged.push({ id, facts });
  const changedFacts = comparison.facts.filter(({ id }) => rowById.has(id));
  for (const { id } of changedFacts) touched.add(id);
  const added = taken.filter(({ id }) => isNew.has(id)).length;
  const isChanged = changedFacts.length > 0 || added > 0 || gone.size > 0;
  return {
    id: head.id,
    title: head.title,
    files: isChanged ? packageOf(head, merged) : null,
    lines,
    added,
    changed: touched.size,
    removed: gone.size,
    commitments: merged.length,
  };
}

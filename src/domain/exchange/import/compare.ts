import type { Joined } from "../../board/columns.ts";
import { effectiveDue, joinerOf } from "../../board/columns.ts";
import { meetingLabel } from "../../board/labels.ts";
import type { CommitmentId, Dataset } from "../../dataset/dataset.ts";
import type { Assessment, Assessments } from "../../review/fold.ts";
import { UNASSESSED } from "../../review/fold.ts";
import { parseTags, writeTags } from "../../review/tags.ts";
import { unguard } from "../formulaGuard.ts";
import type { FactField, ImportField } from "./fields.ts";
import { FACT_FIELDS } from "./fields.ts";
import type { Facts, ImportRow, Judged } from "./importRow.ts";
import { oneLine } from "./plainValue.ts";

/** Where rows go: a dataset that is there, with what the log says of it. */
export interface Target {
  readonly dataset: Dataset;
  /** Its facts can be changed: it was made from a table here, and is not one that ships or came whole. */
  readonly isOpen: boolean;
  /** What the log says now. */
  readonly mine: Assessments;
  /** What the imports before said: beside it, what the analyst has changed since. */
  readonly base: Assessments;
}

/** Fields of the analyst's side that are compared, in the words that the log uses. */
export const JUDGED_FIELDS = [
  "status",
  "reason",
  "confidence",
  "contested",
  "delivered",
  "kind",
  "strength",
  "owner",
  "tags",
  "note",
  "due",
] as const;
export type JudgedField = (typeof JUDGED_FIELDS)[number];

export interface FactChange {
  readonly id: string;
  readonly field: FactField;
  readonly before: string;
  readonly after: string;
}

export interface JudgedChange {
  readonly id: string;
  readonly field: JudgedField;
  /** What the last import said; empty for none. */
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
  /** The analyst has said something of their own, and the file says something else. */
  readonly touchesMine: boolean;
}

export interface Comparison {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly facts: readonly FactChange[];
  readonly judged: readonly JudgedChange[];
  /** Cells that are blank in the file and not in the dataset or the log: they stay. */
  readonly blanks: number;
  /** Rows of the file that say what is there already. */
  readonly same: number;
}

/** Control characters that make no space. Some spreadsheets drop them. */
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000E-\u001F]/g;

/** The text as people see it, with something in place of tabs. */
function seen(text: string, tab: string): string {
  const lines = unguard(text).replaceAll(/\r\n?/g, "\n");
  return lines.replaceAll(UNSEEN, "").replaceAll("\t", tab).trim();
}

/** Spreadsheets drop a tab inside a cell, or make a space of it. */
const TABS = ["", " "] as const;

/** What is the same to people, who see neither the mark against formulas, nor how a line ends, nor control characters. */
function same(a: string, b: string): boolean {
  return a === b || TABS.some((tab) => seen(a, tab) === seen(b, tab));
}

/** Facts that may run over several lines; the others are read as one, where a line break is a space. */
const IN_LINES: ReadonlySet<FactField> = new Set(["statement", "source", "restates"]);

/** As `same`. An item of a list that holds the sign between items comes back as two, which nobody sees. */
function sameFact(field: FactField, a: string, b: string): boolean {
  if (IN_LINES.has(field)) return same(a, b);
  return TABS.some((tab) => {
    const [one, other] = [a, b].map((text) => oneLine(seen(text, tab)).replaceAll(/ ?; ?/g, "; "));
    return one === other;
  });
}

/** As `same`. Commas part tags in the tables of others, so a tag that holds one may come back as two. */
function sameJudged(field: JudgedField, a: string, b: string): boolean {
  if (field !== "tags") return same(a, b);
  const [one, other] = [a, b].map((text) =>
    writeTags(parseTags(seen(text, " ").replaceAll(",", ";"))),
  );
  return one === other;
}

const BETWEEN = "; ";

/** What a row of the file says about a field, as text. */
export function factOf(facts: Facts, field: FactField): string {
  switch (field) {
    case "statement":
    case "theme":
    case "measure":
    case "meeting":
    case "document":
    case "place":
    case "source":
    case "restates":
    case "certainty":
      return facts[field];
    case "lead":
      return facts.leads.join(BETWEEN);
    case "actors":
      return facts.actors.join(BETWEEN);
    case "due":
      return facts.due ?? facts.dueWords;
    case "date":
      return facts.date ?? "";
  }
}

/** All forms in which a dataset can say a field: as stored and as exported. The first is shown. */
function formsOf(joined: Joined, assessment: Assessment, field: FactField): readonly string[] {
  const { commitment, theme, meeting, document, leads } = joined;
  switch (field) {
    case "statement":
      return [commitment.statement];
    case "theme":
      return [theme.name, theme.shortName, theme.id];
    case "measure":
      return [commitment.measure];
    case "lead":
      return [leads.join(BETWEEN)];
    case "actors":
      // Who leads is kept among the actors too, where the file may have them in a column of their own.
      return [
        commitment.actors.join(BETWEEN),
        commitment.actors.filter((actor) => !leads.includes(actor)).join(BETWEEN),
      ];
    case "due":
      return [
        commitment.due ?? commitment.dueWords ?? "",
        commitment.dueWords ?? "",
        effectiveDue(joined, assessment) ?? "",
      ];
    case "meeting":
      return [meetingLabel(meeting), meeting.title, meeting.body, meeting.id];
    case "date":
      return [meeting.date ?? ""];
    case "document":
      return [document?.title ?? "", commitment.documentId ?? ""];
    case "place":
      return [commitment.place];
    case "source":
      return [commitment.sourceUrl];
    case "restates":
      return [commitment.recursFrom ?? ""];
    case "certainty":
      return [commitment.certainty ?? ""];
  }
}

/** What the file says now: of several dated statuses the latest. */
export function statusNow({ statuses }: Judged): string {
  let latest = statuses[0];
  for (const one of statuses) {
    if (latest?.on === null) break;
    if (latest === undefined || one.on === null || one.on >= (latest.on ?? "")) latest = one;
  }
  return latest?.status ?? "";
}

/** A row that has been read, and an assessment, in the words of the log. */
export function saidOf(judged: Judged, field: JudgedField): string {
  if (field === "due") return "";
  return field === "status" ? statusNow(judged) : judged[field];
}

export function assessed(assessment: Assessment, field: JudgedField): string {
  switch (field) {
    case "status":
      return assessment.status === "not-assessed" ? "" : assessment.status;
    case "tags":
      return writeTags(assessment.tags);
    case "reason":
    case "contested":
    case "owner":
    case "note":
      return assessment[field];
    case "confidence":
    case "delivered":
    case "kind":
    case "strength":
    case "due":
      return assessment[field] ?? "";
  }
}

/**
 * What the rows of a file would change in a dataset, before anything is. Three sides are compared: what the last import
 * said, what stands now, and what the file says. A blank of the file changes nothing.
 *
 * @param mapped the fields that the file has a column for.
 */
export function compareRows(
  rows: readonly ImportRow[],
  { dataset, isOpen, mine, base }: Target,
  mapped: ReadonlySet<ImportField>,
): Comparison {
  const joinedById = new Map<string, Joined>(
    dataset.commitments.map(joinerOf(dataset)).map((joined) => [joined.commitment.id, joined]),
  );
  const facts: FactChange[] = [];
  const judged: JudgedChange[] = [];
  const added: string[] = [];
  const found = new Set<string>();
  let [blanks, unchanged] = [0, 0];

  for (const row of rows) {
    const joined = joinedById.get(row.id);
    if (joined === undefined) {
      added.push(row.id);
      continue;
    }
    found.add(row.id);
    const [my, was] = [mine, base].map((one) => one.get(row.id as CommitmentId) ?? UNASSESSED);
    if (my === undefined || was === undefined) continue;
    const before = facts.length + judged.length;
    for (const field of FACT_FIELDS) {
      if (!mapped.has(field)) continue;
      const theirs = factOf(row.facts, field);
      const forms = formsOf(joined, my, field);
      const shown = forms[0] ?? "";
      if (theirs === "") {
        if (shown !== "" && !(field === "measure" && shown === "other")) blanks++;
      } else if (!forms.some((form) => sameFact(field, form, theirs))) {
        if (field !== "due" || isOpen)
          facts.push({ id: row.id, field, before: shown, after: theirs });
        else if (row.facts.due !== null) {
          const own = my.due ?? "";
          judged.push({
            id: row.id,
            field: "due",
            base: was.due ?? "",
            mine: own || shown,
            theirs,
            touchesMine: own !== "",
          });
        }
      }
    }
    for (const field of JUDGED_FIELDS) {
      if (field === "due" || !mapped.has(field)) continue;
      const theirs = saidOf(row.judged, field);
      const [own, last] = [assessed(my, field), assessed(was, field)];
      if (theirs === "") {
        if (last !== "") blanks++;
        continue;
      }
      if (sameJudged(field, theirs, own) || sameJudged(field, theirs, last)) continue;
      judged.push({
        id: row.id,
        field,
        base: last,
        mine: own,
        theirs,
        touchesMine: own !== "" && !sameJudged(field, own, last),
      });
    }
    if (facts.length + judged.length === before) unchanged++;
  }
  const gone = [...joinedById.keys()].filter((id) => !found.has(id));
  return { added, gone, facts, judged, blanks, same: unchanged };
}

import type { Commitment, Dataset, Meeting, SourceDocument, Theme } from "../dataset/dataset.ts";
import type { Day, PartialDate } from "../dataset/partialDate.ts";
import { dayLabel, partialDateLabel } from "../dataset/partialDate.ts";
import { instantOf } from "../review/clock.ts";
import type { Assessment } from "../review/fold.ts";
import type { Timeliness } from "../rates/timeliness.ts";
import { TIMELINESS_LABEL, timeliness } from "../rates/timeliness.ts";
import { KIND_MEANING, STRENGTH_MEANING } from "../review/pledge.ts";
import { QUEUE_LABEL, queuesOf } from "../review/queue.ts";
import type { ReviewDay } from "../review/stalled.ts";
import { STATUS_MEANING } from "../review/status.ts";
import { writeTags } from "../review/tags.ts";
import { CERTAINTY_LABEL, CONFIDENCE_LABEL, MEASURE_LABEL, meetingLabel } from "./labels.ts";
import type { Key } from "./keys.ts";
import type { ColumnId } from "./view.ts";

/** A commitment with the rows of the dataset that it points to. */
export interface Joined {
  readonly commitment: Commitment;
  readonly theme: Theme;
  readonly meeting: Meeting;
  readonly document: SourceDocument | null;
  /** Actors to whom the source gives a leading part, else the first actor; empty when no actor is named. */
  readonly leads: readonly string[];
}

const LEADING_ROLES = new Set([
  "lead",
  "chair",
  "co-chair",
  "host",
  "proposer",
  "initiator",
  "sponsor",
  "co-sponsor",
  "author",
  "co-author",
]);

/** Who leads: those the source gives a leading part ("Indonesia: lead", "Malaysia: co-chair"), else the first actor named. */
export function leadsOf(commitment: Commitment): readonly string[] {
  const leading = commitment.roles
    .filter((role) => LEADING_ROLES.has(role.role))
    .map((role) => role.actor);
  return leading.length > 0 ? [...new Set(leading)] : commitment.actors.slice(0, 1);
}

/** Joins one commitment at a time. The joining throws when a key does not resolve: the reader of the package has checked them all. */
export function joinerOf(dataset: Dataset): (commitment: Commitment) => Joined {
  const themes = new Map(dataset.themes.map((theme) => [theme.id, theme]));
  const meetings = new Map(dataset.meetings.map((meeting) => [meeting.id, meeting]));
  const documents = new Map(dataset.documents.map((document) => [document.id, document]));
  return (commitment) => {
    const theme = themes.get(commitment.themeId);
    const meeting = meetings.get(commitment.meetingId);
    if (!theme || !meeting)
      throw new Error(`${commitment.id} points to a theme or meeting that is not in the dataset`);
    const document =
      commitment.documentId === null ? null : (documents.get(commitment.documentId) ?? null);
    return { commitment, theme, meeting, document, leads: leadsOf(commitment) };
  };
}

/** The analyst's reading of the due date where there is one, else the dataset's. */
export function effectiveDue(joined: Joined, assessment: Assessment): PartialDate | null {
  return assessment.due ?? joined.commitment.due;
}

/** How a commitment stands to its due date, for the facet and the column alike. */
export function timelinessOf(joined: Joined, assessment: Assessment, today: Day): Timeliness {
  const due = effectiveDue(joined, assessment);
  if (due === null && joined.commitment.dueWords !== undefined) return "not-datable";
  return timeliness(due, assessment.status, today, assessment.delivered);
}

interface ColumnMeaning {
  readonly label: string;
  /** Text columns hold what people wrote; a formula guard is put on these alone. */
  readonly isText: boolean;
  /** The value as exported and sorted by: dates in EDTF, lists joined with "; ", labels for coded values. Empty for none. */
  readonly value: (joined: Joined, assessment: Assessment, day: ReviewDay) => string;
  /** What the screen shows where that differs from the value. */
  readonly shown?: (joined: Joined, assessment: Assessment, day: ReviewDay) => string;
}

/** "ASEAN" for "ASEAN member states", which stands in nearly every row. */
function shortActor(actor: string): string {
  return actor === "ASEAN member states" ? "ASEAN" : actor;
}

const dateLabel = (date: PartialDate | null): string =>
  date === null ? "" : partialDateLabel(date);

export const COLUMN: Readonly<Record<ColumnId, ColumnMeaning>> = {
  id: { label: "ID", isText: true, value: ({ commitment }) => commitment.id },
  statement: { label: "Statement", isText: true, value: ({ commitment }) => commitment.statement },
  theme: {
    label: "Focus area",
    isText: true,
    value: ({ theme }) => theme.name,
    shown: ({ theme }) => theme.shortName,
  },
  measure: {
    label: "Measure",
    isText: false,
    value: ({ commitment }) => MEASURE_LABEL[commitment.measure].label,
    shown: ({ commitment }) => MEASURE_LABEL[commitment.measure].short,
  },
  status: {
    label: "Status",
    isText: false,
    value: (_, assessment) => STATUS_MEANING[assessment.status].label,
  },
  lead: {
    label: "Lead",
    isText: true,
    value: ({ leads }) => leads.join("; "),
    shown: ({ leads }) => leads.map(shortActor).join(", "),
  },
  due: {
    label: "Due",
    // A deadline can be words: "every year".
    isText: true,
    value: (joined, assessment) =>
      effectiveDue(joined, assessment) ?? joined.commitment.dueWords ?? "",
    shown: (joined, assessment) =>
      dateLabel(effectiveDue(joined, assessment)) || (joined.commitment.dueWords ?? ""),
  },
  changed: {
    label: "Changed",
    isText: false,
    value: (_, { changedAt }) => (changedAt === null ? "" : instantOf(changedAt)),
    shown: (_, { changedAt }) => (changedAt === null ? "" : dayLabel(changedAt)),
  },
  reason: { label: "Reason", isText: true, value: (_, assessment) => assessment.reason },
  meeting: { label: "Meeting", isText: true, value: ({ meeting }) => meetingLabel(meeting) },
  date: {
    label: "Date",
    isText: false,
    value: ({ meeting }) => meeting.date ?? "",
    shown: ({ meeting }) => dateLabel(meeting.date),
  },
  document: { label: "Document", isText: true, value: ({ document }) => document?.title ?? "" },
  place: { label: "Place", isText: true, value: ({ commitment }) => commitment.place },
  certainty: {
    label: "Certainty",
    isText: false,
    value: ({ commitment }) =>
      commitment.certainty === null ? "" : CERTAINTY_LABEL[commitment.certainty],
  },
  confidence: {
    label: "Confidence",
    isText: false,
    value: (_, { confidence }) => (confidence === null ? "" : CONFIDENCE_LABEL[confidence]),
  },
  confidenceReason: {
    label: "Reason for confidence",
    isText: true,
    value: (_, assessment) => assessment.confidenceReason,
  },
  contested: { label: "Contested", isText: true, value: (_, assessment) => assessment.contested },
  delivered: {
    label: "Delivered on",
    isText: false,
    value: (_, { delivered }) => delivered ?? "",
    shown: (_, { delivered }) => dateLabel(delivered),
  },
  timeliness: {
    label: "Timeliness",
    isText: false,
    value: (joined, assessment, { today }) =>
      TIMELINESS_LABEL[timelinessOf(joined, assessment, today)],
  },
  kind: {
    label: "Kind",
    isText: false,
    value: (_, { kind }) => (kind === null ? "" : KIND_MEANING[kind].label),
  },
  strength: {
    label: "Wording",
    isText: false,
    value: (_, { strength }) => (strength === null ? "" : STRENGTH_MEANING[strength].label),
  },
  owner: { label: "Owner", isText: true, value: (_, assessment) => assessment.owner },
  tags: {
    label: "Tags",
    isText: true,
    value: (_, { tags }) => writeTags(tags),
    shown: (_, { tags }) => tags.join(", "),
  },
  evidence: {
    label: "Evidence",
    isText: false,
    value: (_, { evidence }) => String(evidence.length),
    shown: (_, { evidence }) => (evidence.length === 0 ? "" : String(evidence.length)),
  },
  note: { label: "Note", isText: true, value: (_, assessment) => assessment.note },
  queue: {
    label: "To review",
    isText: false,
    value: (joined, assessment, day) =>
      queuesOf(assessment, effectiveDue(joined, assessment), day)
        .map((queue) => QUEUE_LABEL[queue])
        .join("; "),
  },
  actors: {
    label: "Actors",
    isText: true,
    value: ({ commitment }) => commitment.actors.join("; "),
  },
  recursFrom: {
    label: "Restates",
    isText: true,
    value: ({ commitment }) => commitment.recursFrom ?? "",
  },
  source: { label: "Source", isText: true, value: ({ commitment }) => commitment.sourceUrl },
};

/** Columns whose values come from the review log and change when a judgement is made. */
export const JUDGED_COLUMNS: readonly ColumnId[] = [
  "status",
  "due",
  "changed",
  "reason",
  "confidence",
  "confidenceReason",
  "contested",
  "delivered",
  "timeliness",
  "kind",
  "strength",
  "owner",
  "tags",
  "evidence",
  "note",
  "queue",
];

/** What the values of a column depend on, for those of the dataset that many rows share. */
export const COLUMN_KEY: Readonly<Partial<Record<ColumnId, Key>>> = {
  theme: "theme",
  measure: "measure",
  lead: "lead",
  due: "due",
  meeting: "meeting",
  date: "meeting",
  document: "document",
  place: "place",
  certainty: "certainty",
  actors: "actors",
  source: "source",
};

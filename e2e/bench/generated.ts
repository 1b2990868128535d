/**
 * Rows of the shared benchmark as a dataset of ours, so that the real board can stand beside its contestants. A row of
 * theirs becomes a commitment that reads its fields from it when asked; a value that has no place of its own here takes
 * the place of one that is drawn alike.
 */
import type { SearchedFields } from "../../src/domain/board/search.ts";
import type {
  Certainty,
  Commitment,
  CommitmentId,
  Dataset,
  DatasetId,
  DocumentId,
  Measure,
  Meeting,
  MeetingId,
  SourceDocument,
  Theme,
  ThemeId,
} from "../../src/domain/dataset/dataset.ts";
import { CERTAINTIES, MEASURES } from "../../src/domain/dataset/dataset.ts";
import type { PartialDate } from "../../src/domain/dataset/partialDate.ts";
import type { Assessment } from "../../src/domain/review/fold.ts";
import { UNASSESSED } from "../../src/domain/review/fold.ts";
import type { Status } from "../../src/domain/review/status.ts";
import { STATUSES } from "../../src/domain/review/status.ts";
import type { Steps } from "../../src/domain/steps.ts";
import { ROWS_A_STEP } from "../../src/domain/steps.ts";

/** A row of the shared benchmark's generator. */
export interface GeneratedRow {
  readonly id: string;
  readonly focusArea: string;
  readonly kind: string;
  readonly statement: string;
  readonly meeting: string;
  /** ISO day. */
  readonly date: string;
  readonly actors: readonly string[];
  readonly lead: string;
  readonly status: string;
  readonly progress: number;
  readonly priority: string;
  /** ISO day. */
  readonly due: string;
  readonly tags: readonly string[];
  readonly source: string;
}

/** The values of the generator in its own order, which is the order of its counts. */
export const FOCUS_AREAS = [
  "Climate and energy",
  "Health security",
  "Digital economy",
  "Food systems",
  "Cross-cutting",
];
export const KINDS = [
  "Action plan",
  "Funding pledge",
  "Policy reform",
  "Partnership",
  "Research programme",
  "Capacity building",
  "Reporting duty",
];
export const GENERATED_STATUSES = [
  "Not started",
  "In progress",
  "On track",
  "At risk",
  "Delayed",
  "Completed",
  "Withdrawn",
];
export const LEADS = "AR AU BR CA CN FR DE IN ID IT JP MX KR RU SA ZA TR GB US EU AU-U".split(" ");
const PRIORITIES = ["High", "Medium", "Low"];

export function measureOf(kind: string): Measure {
  return MEASURES[KINDS.indexOf(kind)] ?? "other";
}

/** Theirs are ordered by their letters, ours by their place among the nine. */
const STATUSES_BY_LETTER = GENERATED_STATUSES.toSorted();

/** Not assessed, which is no judgement, is left out of the seven. */
export function statusOf(status: string): Status {
  return STATUSES[STATUSES_BY_LETTER.indexOf(status) + 1] ?? "not-assessed";
}

class GeneratedCommitment implements Commitment {
  readonly #row: GeneratedRow;
  constructor(row: GeneratedRow) {
    this.#row = row;
  }
  get id() {
    return this.#row.id as CommitmentId;
  }
  get themeId() {
    return this.#row.focusArea as ThemeId;
  }
  get meetingId() {
    return this.#row.meeting as MeetingId;
  }
  get documentId() {
    return this.#row.source as DocumentId;
  }
  get place() {
    return this.#row.tags.join(" ");
  }
  get statement() {
    return this.#row.statement;
  }
  get measure() {
    return measureOf(this.#row.kind);
  }
  get actors() {
    return this.#row.actors;
  }
  get roles() {
    return [];
  }
  get due() {
    return this.#row.date as PartialDate;
  }
  get recursFrom() {
    return this.#row.due as CommitmentId;
  }
  get sourceUrl() {
    return String(this.#row.progress);
  }
  get certainty(): Certainty {
    return CERTAINTIES[PRIORITIES.indexOf(this.#row.priority)] ?? "contradicted";
  }
}

function aTheme(name: string, position: number): Theme {
  return { id: name as ThemeId, kind: "focus-area", name, shortName: name, position };
}

function aMeeting(body: string): Meeting {
  return {
    id: body as MeetingId,
    body,
    kind: "",
    edition: null,
    date: null,
    endDate: null,
    city: "",
    country: "",
    chairCountry: "",
    title: "",
    sourceUrl: "",
    certainty: "confirmed",
  };
}

function aDocument(title: string): SourceDocument {
  return {
    id: title as DocumentId,
    meetingId: null,
    kind: "",
    title,
    date: null,
    publisher: "",
    sourceUrl: "",
    seen: "",
    reliability: "F",
    credibility: "6",
    note: "",
  };
}

/** As a file is read: a few rows at a time. */
export function* generatedDataset(rows: readonly GeneratedRow[]): Steps<Dataset> {
  const meetings = new Set<string>();
  const documents = new Set<string>();
  const commitments: Commitment[] = [];
  for (const row of rows) {
    meetings.add(row.meeting);
    documents.add(row.source);
    if (commitments.push(new GeneratedCommitment(row)) % ROWS_A_STEP === 0) yield;
  }
  return {
    id: "generated" as DatasetId,
    title: "Generated commitments",
    description: "",
    version: "1.0.0",
    licences: [],
    recordId: null,
    themes: FOCUS_AREAS.map(aTheme),
    meetings: [...meetings].map(aMeeting),
    documents: [...documents].map(aDocument),
    commitments,
    milestones: [],
    workingGroups: [],
    caveats: [],
    claims: [],
    corroborations: [],
  };
}

/** One assessment a status, shared: a row of the generator has no more to say. */
const ASSESSED = new Map<string, Assessment>(
  GENERATED_STATUSES.map((status) => [status, { ...UNASSESSED, status: statusOf(status) }]),
);

/** What the generator says of every row, as if somebody had judged them all. It is read from the rows when asked. */
class GeneratedAssessments implements ReadonlyMap<CommitmentId, Assessment> {
  readonly #rows: readonly GeneratedRow[];
  constructor(rows: readonly GeneratedRow[]) {
    this.#rows = rows;
  }
  get size() {
    return this.#rows.length;
  }
  /** The number in an id is its place: "C-0000012" is row 12. */
  get(id: CommitmentId) {
    const row = this.#rows[Number(id.slice(2))];
    return row?.id === id ? ASSESSED.get(row.status) : undefined;
  }
  has(id: CommitmentId) {
    return this.get(id) !== undefined;
  }
  *entries(): MapIterator<[CommitmentId, Assessment]> {
    for (const { id, status } of this.#rows)
      yield [id as CommitmentId, ASSESSED.get(status) ?? UNASSESSED];
  }
  *keys(): MapIterator<CommitmentId> {
    for (const [id] of this.entries()) yield id;
  }
  *values(): MapIterator<Assessment> {
    for (const [, assessment] of this.entries()) yield assessment;
  }
  forEach(
    act: (
      assessment: Assessment,
      id: CommitmentId,
      all: ReadonlyMap<CommitmentId, Assessment>,
    ) => void,
  ) {
    for (const [id, assessment] of this.entries()) act(assessment, id, this);
  }
  [Symbol.iterator]() {
    return this.entries();
  }
}

export function generatedAssessments(
  rows: readonly GeneratedRow[],
): ReadonlyMap<CommitmentId, Assessment> {
  return new GeneratedAssessments(rows);
}

/** The ten fields that the shared benchmark looks in, under its own labels. */
export const GENERATED_FIELDS: SearchedFields = {
  own: ["statement"],
  shared: {
    theme: { key: "theme", text: ({ theme }) => theme.name },
    measure: {
      key: "measure",
      text: ({ commitment }) => KINDS[MEASURES.indexOf(commitment.measure)] ?? "",
    },
    meeting: { key: "meeting", text: ({ meeting }) => meeting.body },
    actor: { key: "actors", text: ({ commitment }) => commitment.actors.join(" ") },
    certainty: {
      key: "certainty",
      text: ({ commitment: { certainty } }) =>
        certainty === null ? "" : (PRIORITIES[CERTAINTIES.indexOf(certainty)] ?? ""),
    },
    place: { key: "place", text: ({ commitment }) => commitment.place },
    document: { key: "document", text: ({ document }) => document?.title ?? "" },
  },
  status: (status) => STATUSES_BY_LETTER[STATUSES.indexOf(status) - 1] ?? "",
  judged: {},
};

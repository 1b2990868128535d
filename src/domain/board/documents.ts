import type { Dataset, Meeting, MeetingId, SourceDocument } from "../dataset/dataset.ts";
import { meetingLabel } from "./labels.ts";
import { foldText } from "./text.ts";
import type { View } from "./view.ts";

/** A document with its meeting and how many commitments rest on it. */
export interface DocumentRow {
  readonly document: SourceDocument;
  readonly meeting: Meeting | null;
  readonly commitments: number;
}

export function documentRows(dataset: Dataset): readonly DocumentRow[] {
  const meetings = new Map(dataset.meetings.map((meeting) => [meeting.id, meeting]));
  return dataset.documents.map((document) => ({
    document,
    meeting: document.meetingId === null ? null : (meetings.get(document.meetingId) ?? null),
    commitments: dataset.commitments.filter(({ documentId }) => documentId === document.id).length,
  }));
}

/** How many commitments each meeting has; 0 for a meeting without. */
export function commitmentsByMeeting(dataset: Dataset): ReadonlyMap<MeetingId, number> {
  const counts = new Map(dataset.meetings.map(({ id }) => [id, 0]));
  for (const { meetingId } of dataset.commitments)
    counts.set(meetingId, (counts.get(meetingId) ?? 0) + 1);
  return counts;
}

const KIND_LABEL: Readonly<Record<string, string>> = {
  "chairmans-statement": "Chairman’s statement",
};

/** "Joint declaration" for `joint-declaration`. */
export function kindLabel(kind: string): string {
  const words = kind.replaceAll("-", " ");
  return KIND_LABEL[kind] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

const SEEN_LABEL: Readonly<Record<string, string>> = {
  full: "Read in full",
  excerpt: "Excerpt read",
  mentioned: "Only mentioned",
};

/** How much of a document was read when the dataset was made. */
export function seenLabel(seen: string): string {
  return seen === "" ? "Not stated" : (SEEN_LABEL[seen] ?? kindLabel(seen));
}

export interface TitleParts {
  readonly title: string;
  /** What stands in brackets at the end: "article, no author named". Empty for none. */
  readonly aside: string;
}

export function titleParts(title: string): TitleParts {
  const match = /^(.+?)\s*\(([^()]+)\)$/.exec(title);
  return { title: match?.[1] ?? title, aside: match?.[2] ?? "" };
}

export function documentMatches(row: DocumentRow, terms: readonly string[]): boolean {
  if (terms.length === 0) return true;
  const { document, meeting } = row;
  const text = foldText(
    [
      document.title,
      kindLabel(document.kind),
      document.date ?? "",
      document.publisher,
      document.sourceUrl,
      document.note,
      seenLabel(document.seen),
      meeting === null ? "" : meetingLabel(meeting),
      meeting?.city ?? "",
    ].join("\n"),
  );
  return terms.every((term) => text.includes(term));
}

/** Columns that documents can be sorted by. */
export const DOCUMENT_SORTS = [
  "title",
  "meeting",
  "date",
  "seen",
  "publisher",
  "commitments",
] as const;
export type DocumentSort = (typeof DOCUMENT_SORTS)[number];

export interface DocumentOrder {
  readonly column: DocumentSort;
  readonly descending: boolean;
}

const SEEN_ORDER = ["full", "excerpt", "mentioned"];

function sortValue({ document, meeting, commitments }: DocumentRow, column: DocumentSort) {
  switch (column) {
    case "title":
      return document.title;
    case "meeting":
      return meeting === null ? "" : `${meeting.date ?? "9999"} ${meetingLabel(meeting)}`;
    case "date":
      return document.date ?? "";
    case "seen":
      return SEEN_ORDER.includes(document.seen) ? String(SEEN_ORDER.indexOf(document.seen)) : "";
    case "publisher":
      return document.publisher;
    case "commitments":
      return String(commitments).padStart(9, "0");
  }
}

/** Sorted by one column; what is unknown comes last both ways, ties keep the order of the dataset. */
export function sortedDocuments(
  rows: readonly DocumentRow[],
  { column, descending }: DocumentOrder,
): readonly DocumentRow[] {
  const collator = new Intl.Collator("en-GB", { numeric: true });
  return rows.toSorted((a, b) => {
    const [one, other] = [sortValue(a, column), sortValue(b, column)];
    if (one === "" || other === "") return Number(one === "") - Number(other === "");
    return collator.compare(one, other) * (descending ? -1 : 1);
  });
}

const EVERYTHING = { part: "all", choices: {}, search: "", folded: [] } as const;

/** The board of what rests on one document. There is no facet for it: its meeting and its title in quotes find it. */
export function viewOfDocument({ document }: DocumentRow): Partial<View> {
  return {
    ...EVERYTHING,
    choices: document.meetingId === null ? {} : { meeting: [document.meetingId] },
    search: `"${document.title.replaceAll('"', " ").trim()}"`,
  };
}

export function viewOfMeeting(id: MeetingId): Partial<View> {
  return { ...EVERYTHING, choices: { meeting: [id] } };
}

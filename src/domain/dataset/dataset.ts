import type { Brand } from "../brand.ts";
import type { PartialDate } from "./partialDate.ts";

export type DatasetId = Brand<string, "DatasetId">;
export type CommitmentId = Brand<string, "CommitmentId">;
export type MeetingId = Brand<string, "MeetingId">;
export type DocumentId = Brand<string, "DocumentId">;
export type ThemeId = Brand<string, "ThemeId">;

/** The order is the order of the Measure facet and of the columns of *What kind of promise*. */
export const MEASURES = [
  "norms",
  "agreement",
  "institution",
  "capacity-building",
  "information-sharing",
  "exercise",
  "dialogue",
  "other",
] as const;
export type Measure = (typeof MEASURES)[number];

export const THEME_KINDS = ["focus-area", "outcome", "other-area"] as const;
export type ThemeKind = (typeof THEME_KINDS)[number];

/** How sure the dataset is of a row: read in the document or twice, read once, not read, or spoken against. */
export const CERTAINTIES = ["confirmed", "single-source", "unconfirmed", "contradicted"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** What a check of a claim found. `internal` is a conflict inside the source itself. */
export const VERDICTS = [
  "corroborated",
  "unconfirmed",
  "contradicted",
  "opinion",
  "not-usable",
  "internal",
  "unclear",
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Admiralty code: A (reliable) to E (unreliable), F when it cannot be judged. */
export const RELIABILITIES = ["A", "B", "C", "D", "E", "F"] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** Admiralty code: 1 (confirmed) to 5 (improbable), 6 when it cannot be judged. */
export const CREDIBILITIES = ["1", "2", "3", "4", "5", "6"] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

export interface Theme {
  readonly id: ThemeId;
  readonly kind: ThemeKind;
  readonly name: string;
  readonly shortName: string;
  readonly position: number;
}

export interface Meeting {
  readonly id: MeetingId;
  readonly body: string;
  readonly kind: string;
  /** Null for a retreat, which has no number. */
  readonly edition: number | null;
  /** Null when no source gives a date. */
  readonly date: PartialDate | null;
  readonly endDate: PartialDate | null;
  readonly city: string;
  readonly country: string;
  readonly chairCountry: string;
  readonly title: string;
  readonly sourceUrl: string;
  readonly certainty: Certainty;
}

export interface SourceDocument {
  readonly id: DocumentId;
  readonly meetingId: MeetingId | null;
  readonly kind: string;
  readonly title: string;
  readonly date: PartialDate | null;
  readonly publisher: string;
  readonly sourceUrl: string;
  /** How much of the document was read when the dataset was made: `full`, `excerpt` or `mentioned`; empty when not stated. */
  readonly seen: string;
  /** F when the dataset does not grade the document. */
  readonly reliability: Reliability;
  /** 6 when the dataset does not grade the document. */
  readonly credibility: Credibility;
  readonly note: string;
}

export interface Role {
  readonly actor: string;
  readonly role: string;
}

export interface Commitment {
  readonly id: CommitmentId;
  readonly themeId: ThemeId;
  readonly meetingId: MeetingId;
  /** Null when the promise was reported from the meeting and not traced to one document. */
  readonly documentId: DocumentId | null;
  /** Where it stands in the document, in words: "Focus on Regional Security Cooperation, point 3, sentence 2". Empty when not visible. */
  readonly place: string;
  readonly statement: string;
  readonly measure: Measure;
  readonly actors: readonly string[];
  readonly roles: readonly Role[];
  readonly due: PartialDate | null;
  /** The deadline as the source words it, where that is more than `due` says: "every year". */
  readonly dueWords?: string;
  /** The nearest earlier commitment on the same subject. */
  readonly recursFrom: CommitmentId | null;
  readonly sourceUrl: string;
  /** Null when the dataset says nothing about it. */
  readonly certainty: Certainty | null;
}

export interface Milestone {
  readonly id: string;
  readonly date: PartialDate;
  readonly commitmentIds: readonly CommitmentId[];
  readonly event: string;
  readonly sourceUrl: string;
  readonly certainty: Certainty;
}

export interface WorkingGroup {
  readonly id: string;
  readonly themeId: ThemeId;
  readonly cycleStart: PartialDate;
  readonly cycleEnd: PartialDate;
  readonly coChairs: readonly string[];
  readonly sourceUrl: string;
  readonly certainty: Certainty;
}

export interface Caveat {
  readonly id: string;
  readonly claim: string;
  readonly finding: string;
  readonly verdict: Verdict;
  /** Empty when the conflict is inside the source. */
  readonly sourceUrl: string;
}

export interface Claim {
  readonly id: string;
  readonly section: string;
  readonly position: string;
  readonly claim: string;
  readonly verdict: Verdict;
  readonly finding: string;
  readonly sourceUrl: string;
}

/** A commitment of another dataset, the official record, that says the same. */
export interface Corroboration {
  readonly commitmentId: CommitmentId;
  readonly recordCommitmentId: CommitmentId;
}

export interface Licence {
  readonly name: string;
  readonly title: string;
  readonly path: string;
}

/** One data package as read: every key in it resolves, every enum value is known. */
export interface Dataset {
  readonly id: DatasetId;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly licences: readonly Licence[];
  /** The dataset whose commitments `corroborations` names; null when there are none. */
  readonly recordId: DatasetId | null;
  /** In the order of `position`. */
  readonly themes: readonly Theme[];
  readonly meetings: readonly Meeting[];
  readonly documents: readonly SourceDocument[];
  readonly commitments: readonly Commitment[];
  readonly milestones: readonly Milestone[];
  readonly workingGroups: readonly WorkingGroup[];
  readonly caveats: readonly Caveat[];
  readonly claims: readonly Claim[];
  readonly corroborations: readonly Corroboration[];
}

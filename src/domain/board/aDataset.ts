import type {
  Commitment,
  CommitmentId,
  Dataset,
  DatasetId,
  Meeting,
  MeetingId,
  Theme,
  ThemeId,
} from "../dataset/dataset.ts";
import type { PartialDate } from "../dataset/partialDate.ts";

function aTheme(id: string, kind: Theme["kind"], position: number): Theme {
  return { id: id as ThemeId, kind, name: `Theme ${id}`, shortName: id, position };
}

function aMeeting(id: string, date: string | null): Meeting {
  return {
    id: id as MeetingId,
    body: "ADMM",
    kind: "plenary",
    edition: 4,
    date: date as PartialDate | null,
    endDate: null,
    city: "Ha Noi",
    country: "Viet Nam",
    chairCountry: "Viet Nam",
    title: "",
    sourceUrl: "",
    certainty: "confirmed",
  };
}

/** Test builder: a commitment with good defaults, of the dataset that `aDataset` makes. */
export function aCommitment(parts: Partial<Commitment>): Commitment {
  return {
    id: "C-1" as CommitmentId,
    themeId: "sea" as ThemeId,
    meetingId: "first" as MeetingId,
    documentId: null,
    place: "",
    statement: "Keep the peace at sea",
    measure: "norms",
    actors: ["ASEAN member states"],
    roles: [],
    due: null,
    recursFrom: null,
    sourceUrl: "",
    certainty: null,
    ...parts,
  };
}

/** Test builder: a dataset of four themes and three meetings around these commitments. */
export function aDataset(commitments: readonly Commitment[]): Dataset {
  return {
    id: "test" as DatasetId,
    title: "Test",
    description: "",
    version: "1.0.0",
    licences: [],
    recordId: null,
    themes: [
      aTheme("sea", "focus-area", 1),
      aTheme("cyber", "focus-area", 2),
      aTheme("communique", "outcome", 3),
      aTheme("other", "other-area", 4),
    ],
    meetings: [
      aMeeting("first", "2010-05-11"),
      aMeeting("second", "2023"),
      aMeeting("third", null),
    ],
    documents: [],
    commitments,
    milestones: [],
    workingGroups: [],
    caveats: [],
    claims: [],
    corroborations: [],
  };
}

import type { Assessment } from "../review/fold.ts";
import type { Status } from "../review/status.ts";
import { STATUS_MEANING } from "../review/status.ts";
import type { Joined } from "./columns.ts";
import type { Key } from "./keys.ts";
import { KEY } from "./keys.ts";
import { CERTAINTY_LABEL, MEASURE_LABEL, meetingLabel } from "./labels.ts";
import { foldText } from "./text.ts";

/** A field of the dataset that many rows share: those with the same key have the same text. */
export interface SharedField {
  readonly key: Key;
  readonly text: (joined: Joined) => string;
}

/** What search looks in. The name of a field before a word, as in `lead:viet`, looks there alone. */
export interface SearchedFields {
  /** Fields of their own in every row: the statement through its words, and the id. */
  readonly own: readonly ("statement" | "id")[];
  readonly shared: Readonly<Record<string, SharedField>>;
  readonly status: (status: Status) => string;
  /** What the analyst wrote. Empty for a commitment that nobody has judged. */
  readonly judged: Readonly<Record<string, (assessment: Assessment) => string>>;
}

export const SEARCHED_FIELDS: SearchedFields = {
  own: ["statement", "id"],
  shared: {
    place: { key: "place", text: ({ commitment }) => commitment.place },
    source: { key: "source", text: ({ commitment }) => commitment.sourceUrl },
    actor: { key: "actors", text: ({ commitment }) => commitment.actors.join("\n") },
    role: { key: "roles", text: ({ commitment }) => KEY.roles(commitment) },
    lead: { key: "lead", text: ({ leads }) => leads.join("\n") },
    theme: { key: "theme", text: ({ theme }) => theme.name },
    measure: { key: "measure", text: ({ commitment }) => MEASURE_LABEL[commitment.measure].label },
    certainty: {
      key: "certainty",
      text: ({ commitment: { certainty } }) =>
        certainty === null ? "" : CERTAINTY_LABEL[certainty],
    },
    meeting: {
      key: "meeting",
      text: ({ meeting }) =>
        [meetingLabel(meeting), meeting.title, meeting.city, meeting.country].join("\n"),
    },
    document: {
      key: "document",
      text: ({ document }) => (document === null ? "" : `${document.title}\n${document.publisher}`),
    },
  },
  status: (status) => STATUS_MEANING[status].label,
  judged: {
    reason: ({ reason, confidenceReason }) => `${reason}\n${confidenceReason}`,
    contested: ({ contested }) => contested,
    note: ({ note }) => note,
    owner: ({ owner }) => owner,
    tag: ({ tags }) => tags.join("\n"),
    evidence: ({ evidence }) =>
      evidence
        .flatMap(({ title, publisher, address, excerpt }) => [title, publisher, address, excerpt])
        .join("\n"),
  },
};

/** The names that can stand before a colon in the search. */
const FIELD_NAMES: readonly string[] = [
  ...SEARCHED_FIELDS.own,
  ...Object.keys(SEARCHED_FIELDS.shared),
  "status",
  ...Object.keys(SEARCHED_FIELDS.judged),
];

export interface SearchTerm {
  /** Where to look; null for everywhere. */
  readonly field: string | null;
  /** Folded. A word, or a phrase with its spaces. */
  readonly text: string;
}

/**
 * The terms of a search, all of which must be there: words, "phrases in quotes" taken as one, and either with the name
 * of a field before it, as in `lead:viet` or `reason:"code of conduct"`. What stands before another colon is text.
 */
export function boardTerms(search: string): readonly SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const match of foldText(search).matchAll(/(?:([a-z]+):)?"([^"]*)"?|[^\s"]+/g)) {
    const [whole, name, quoted] = match;
    const word = /^([a-z]+):(.*)$/.exec(whole);
    const field = (quoted === undefined ? word?.[1] : name) ?? null;
    const isField = field !== null && FIELD_NAMES.includes(field);
    const text = (quoted ?? (isField ? (word?.[2] ?? "") : whole)).trim();
    if (text !== "") terms.push({ field: isField ? field : null, text });
  }
  return terms;
}

/** Tables of a data package, row by row, as records of the domain. Columns that nobody here asks for are kept out. */
import type { Cells, Ids } from "./cells.ts";
import { rowsOf } from "./cells.ts";
import type {
  Caveat,
  Certainty,
  Claim,
  Commitment,
  Corroboration,
  DocumentId,
  Meeting,
  MeetingId,
  Milestone,
  CommitmentId,
  Role,
  SourceDocument,
  Theme,
  ThemeId,
  WorkingGroup,
} from "./dataset.ts";
import {
  CERTAINTIES,
  CREDIBILITIES,
  MEASURES,
  RELIABILITIES,
  THEME_KINDS,
  VERDICTS,
} from "./dataset.ts";
import { quoted } from "./problem.ts";
import type { Steps } from "../steps.ts";
import type { Table } from "./table.ts";

type MaybeTable = Table | undefined;

/** A row that does not say how sure it is has been confirmed by nobody. */
function certainty(cells: Cells): Certainty {
  return cells.oneOf("confidence", CERTAINTIES, "unconfirmed");
}

export function* themes(table: MaybeTable): Steps<readonly Theme[]> {
  const read = yield* rowsOf(table, ["id", "kind", "name"], (cells, row) => ({
    id: cells.text("id") as ThemeId,
    kind: cells.oneOf("kind", THEME_KINDS, "other-area"),
    name: cells.text("name"),
    shortName: cells.text("short_name") || cells.text("name"),
    position: cells.wholeNumber("position") ?? row + 1,
  }));
  return read.toSorted((a, b) => a.position - b.position);
}

export function meetings(table: MaybeTable): Steps<readonly Meeting[]> {
  return rowsOf(table, ["id", "title"], (cells) => ({
    id: cells.text("id") as MeetingId,
    body: cells.text("body"),
    kind: cells.text("kind"),
    edition: cells.wholeNumber("edition"),
    date: cells.date("date"),
    endDate: cells.date("end_date"),
    city: cells.text("city"),
    country: cells.text("country"),
    chairCountry: cells.text("chair_country"),
    title: cells.text("title"),
    sourceUrl: cells.text("source_url"),
    certainty: certainty(cells),
  }));
}

export function documents(
  table: MaybeTable,
  meetingIds: Ids<MeetingId>,
): Steps<readonly SourceDocument[]> {
  return rowsOf(table, ["id", "title"], (cells) => ({
    id: cells.text("id") as DocumentId,
    meetingId: cells.key("meeting_id", meetingIds),
    kind: cells.text("kind"),
    title: cells.text("title"),
    date: cells.date("date"),
    publisher: cells.text("publisher"),
    sourceUrl: cells.text("source_url"),
    seen: cells.text("seen"),
    reliability: cells.oneOf("reliability", RELIABILITIES, "F"),
    credibility: cells.oneOf("credibility", CREDIBILITIES, "6"),
    note: cells.text("note"),
  }));
}

export interface KeysOfCommitments {
  readonly themes: Ids<ThemeId>;
  readonly meetings: Ids<MeetingId>;
  readonly documents: Ids<DocumentId>;
  readonly commitments: Ids<CommitmentId>;
}

export function commitments(
  table: MaybeTable,
  ids: KeysOfCommitments,
  sourceUrlByDocument: ReadonlyMap<DocumentId, string>,
): Steps<readonly Commitment[]> {
  const needed = ["id", "theme_id", "meeting_id", "statement", "measure"];
  return rowsOf(table, needed, (cells) => {
    const documentId = cells.key("document_id", ids.documents);
    return {
      id: cells.text("id") as CommitmentId,
      themeId: cells.neededKey("theme_id", ids.themes),
      meetingId: cells.neededKey("meeting_id", ids.meetings),
      documentId,
      place: place(cells),
      statement: cells.text("statement"),
      measure: cells.oneOf("measure", MEASURES, "other"),
      actors: cells.list("actors"),
      roles: cells.list("roles").map((item) => role(item, cells)),
      due: cells.date("due"),
      ...(cells.text("due_words") === "" ? {} : { dueWords: cells.text("due_words") }),
      recursFrom: cells.key("recurs_from", ids.commitments),
      sourceUrl:
        cells.text("source_url") || (documentId && sourceUrlByDocument.get(documentId)) || "",
      certainty: cells.text("confidence") === "" ? null : certainty(cells),
    };
  });
}

/** "Focus on Regional Security Cooperation, point 3, sentence 2", or "paragraph 3" where paragraphs have numbers. */
function place(cells: Cells): string {
  const parts = [
    cells.text("section"),
    numbered("point", cells.text("point")),
    numbered("sentence", cells.text("sentence")),
    paragraph(cells.text("paragraph")),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function numbered(word: string, number: string): string {
  return number === "" ? "" : `${word} ${number}`;
}

/** "3" is "paragraph 3", "operative 2" is "operative paragraph 2"; words such as "preamble" stand for themselves. */
function paragraph(text: string): string {
  return /^\(?\d/.test(text)
    ? `paragraph ${text}`
    : text.replace(/^(\p{L}+) (\d)/u, "$1 paragraph $2");
}

function role(item: string, cells: Cells): Role {
  // The last one: "Ministry of Defence: Navy" can be an actor, and no role has a colon.
  const colon = item.lastIndexOf(":");
  const actor = item.slice(0, Math.max(colon, 0)).trim();
  const name = item.slice(colon + 1).trim();
  if (actor === "" || name === "") {
    cells.say(
      "roles",
      `${quoted(item)} is not an actor and a role. Write it so: Malaysia: proposer.`,
    );
  }
  return { actor, role: name };
}

export function milestones(
  table: MaybeTable,
  commitmentIds: Ids<CommitmentId>,
): Steps<readonly Milestone[]> {
  return rowsOf(table, ["id", "date", "commitment_ids", "event"], (cells) => ({
    id: cells.text("id"),
    date: cells.neededDate("date"),
    commitmentIds: cells.keys("commitment_ids", commitmentIds),
    event: cells.text("event"),
    sourceUrl: cells.text("source_url"),
    certainty: certainty(cells),
  }));
}

export function workingGroups(
  table: MaybeTable,
  themeIds: Ids<ThemeId>,
): Steps<readonly WorkingGroup[]> {
  return rowsOf(table, ["id", "theme_id", "cycle_start", "cycle_end", "co_chairs"], (cells) => ({
    id: cells.text("id"),
    themeId: cells.neededKey("theme_id", themeIds),
    cycleStart: cells.neededDate("cycle_start"),
    cycleEnd: cells.neededDate("cycle_end"),
    coChairs: cells.list("co_chairs"),
    sourceUrl: cells.text("source_url"),
    certainty: certainty(cells),
  }));
}

export function caveats(table: MaybeTable): Steps<readonly Caveat[]> {
  return rowsOf(table, ["id", "claim", "finding", "verdict"], (cells) => ({
    id: cells.text("id"),
    claim: cells.text("claim"),
    finding: cells.text("finding"),
    verdict: cells.oneOf("verdict", VERDICTS, "unclear"),
    sourceUrl: cells.text("source_url"),
  }));
}

export function claims(table: MaybeTable): Steps<readonly Claim[]> {
  return rowsOf(table, ["id", "claim", "verdict"], (cells) => ({
    id: cells.text("id"),
    section: cells.text("section"),
    position: cells.text("position"),
    claim: cells.text("claim"),
    verdict: cells.oneOf("verdict", VERDICTS, "unclear"),
    finding: cells.text("finding"),
    sourceUrl: cells.text("source_url"),
  }));
}

export function corroborations(
  table: MaybeTable,
  commitmentIds: Ids<CommitmentId>,
): Steps<readonly Corroboration[]> {
  return rowsOf(table, ["commitment_id", "record_commitment_id"], (cells) => {
    const recordCommitmentId = cells.text("record_commitment_id");
    if (recordCommitmentId === "")
      cells.say("record_commitment_id", "this cell is empty. Fill it in.");
    return {
      commitmentId: cells.neededKey("commitment_id", commitmentIds),
      recordCommitmentId: recordCommitmentId as CommitmentId,
    };
  });
}

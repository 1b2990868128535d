import { useState } from "react";
import { documentMatches, documentRows } from "../../domain/board/documents.ts";
import { searchTerms } from "../../domain/board/text.ts";
import type { SourceDocument } from "../../domain/dataset/dataset.ts";
import { useStanding } from "../../state/app.tsx";
import { CaveatSection } from "./CaveatSection.tsx";
import { DocumentTable } from "./DocumentTable.tsx";
import { MeetingSection } from "./MeetingSection.tsx";
import { RecordLink } from "./RecordLink.tsx";
import { SourcesFrame } from "./SourcesFrame.tsx";
import { WorkingGroupSection } from "./WorkingGroupSection.tsx";
import styles from "./RecordPage.module.css";

/** How much of the documents was read, in a sentence, so that nobody takes the list for more than it is. */
function readingNote(documents: readonly SourceDocument[]): string {
  const count = (seen: string) => documents.filter((document) => document.seen === seen).length;
  const [full, excerpt, mentioned] = [count("full"), count("excerpt"), count("mentioned")];
  const unstated = documents.length - full - excerpt - mentioned;
  return [
    full === 0 ? "No document was read in full." : `${full} read in full.`,
    excerpt > 0 ? `Of ${excerpt} an excerpt was read.` : "",
    mentioned > 0 ? `${mentioned} are only mentioned by another source.` : "",
    unstated > 0 ? `For ${unstated} it is not stated.` : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function gradeNote(documents: readonly SourceDocument[]): string {
  const graded = documents.filter(
    ({ reliability, credibility }) => reliability !== "F" || credibility !== "6",
  ).length;
  return graded === 0 ? "None is graded." : `${graded} of ${documents.length} are graded.`;
}

/** The documents, meetings and working groups that a record rests on. */
export function RecordPage() {
  const { dataset } = useStanding();
  const [search, setSearch] = useState("");
  const terms = searchTerms(search);
  const { documents, meetings, workingGroups, commitments } = dataset;
  const rows = documentRows(dataset);
  const shown = rows.filter((row) => documentMatches(row, terms));
  const untraced = commitments.filter(({ documentId }) => documentId === null).length;

  return (
    <SourcesFrame
      title="Sources of the record"
      facts={[
        dataset.title,
        `${documents.length} documents`,
        `${meetings.length} meetings`,
        `${workingGroups.length} working groups`,
      ]}
      searchLabel="Search documents and meetings"
      search={search}
      onSearch={setSearch}
      beside={
        <>
          <MeetingSection terms={terms} />
          <WorkingGroupSection terms={terms} />
          <CaveatSection caveats={dataset.caveats} terms={terms} />
          <RecordLink />
        </>
      }
    >
      <div className={styles.notes}>
        <p>
          {readingNote(documents)} {gradeNote(documents)}{" "}
          {untraced > 0 &&
            `${untraced} of ${commitments.length} commitments were reported from a meeting and not traced to a document.`}
        </p>
        <p role="status" className={styles.count}>
          {shown.length} of {documents.length} documents
        </p>
      </div>
      <DocumentTable rows={shown} terms={terms} onShowAll={() => setSearch("")} />
    </SourcesFrame>
  );
}

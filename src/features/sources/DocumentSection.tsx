import type { DocumentRow } from "../../domain/board/documents.ts";
import { kindLabel, viewOfDocument } from "../../domain/board/documents.ts";
import { CREDIBILITY_MEANING, RELIABILITY_MEANING } from "../../domain/dataset/grade.ts";
import { partialDateLabel } from "../../domain/dataset/partialDate.ts";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { Grade } from "../../ui/Grade.tsx";
import { CommitmentCount } from "./CommitmentCount.tsx";
import { Found } from "./Found.tsx";
import { SeenMark } from "./SeenMark.tsx";
import { SideSection } from "./SideSection.tsx";
import styles from "./SideSection.module.css";

interface DocumentItemProps {
  readonly row: DocumentRow;
  readonly terms: readonly string[];
}

function DocumentItem({ row, terms }: DocumentItemProps) {
  const { title, kind, date, publisher, sourceUrl, seen, reliability, credibility, note } =
    row.document;
  return (
    <li>
      <h3 className={styles.title}>
        <Found text={title} terms={terms} />
      </h3>
      <p className={styles.facts}>
        <Grade>{reliability + credibility}</Grade>
        <span>
          Source {RELIABILITY_MEANING[reliability]}; what it says {CREDIBILITY_MEANING[credibility]}
        </span>
      </p>
      <p className={styles.facts}>
        <span>{kindLabel(kind)}</span>
        <span>{date === null ? "Date not stated" : partialDateLabel(date)}</span>
        <span>
          <Found text={publisher === "" ? "Publisher not stated" : publisher} terms={terms} />
        </span>
      </p>
      <p className={styles.facts}>
        <SeenMark seen={seen} />
      </p>
      {note !== "" && (
        <p className={styles.meaning}>
          <Found text={note} terms={terms} />.
        </p>
      )}
      <p className={styles.facts}>
        <CommitmentCount count={row.commitments} of={title} view={viewOfDocument(row)} />
        {sourceUrl === "" ? "No address" : <ExternalLink href={sourceUrl} />}
      </p>
    </li>
  );
}

interface DocumentSectionProps {
  readonly rows: readonly DocumentRow[];
  readonly terms: readonly string[];
}

/** The documents of a dataset with few of them, each with its grade in words. */
export function DocumentSection({ rows, terms }: DocumentSectionProps) {
  return (
    <SideSection
      title="Documents"
      note="Grade: reliability of the source, credibility of what it says"
    >
      {rows.length === 0 ? (
        <p className={styles.meaning}>No document matches.</p>
      ) : (
        <ul className={styles.list}>
          {rows.map((row) => (
            <DocumentItem key={row.document.id} row={row} terms={terms} />
          ))}
        </ul>
      )}
    </SideSection>
  );
}

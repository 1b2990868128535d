import { CERTAINTY_LABEL, meetingLabel } from "../../domain/board/labels.ts";
import { CREDIBILITY_MEANING, RELIABILITY_MEANING } from "../../domain/dataset/grade.ts";
import type { SourceDocument } from "../../domain/dataset/dataset.ts";
import { partialDateLabel } from "../../domain/dataset/partialDate.ts";
import { useStanding } from "../../state/app.tsx";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { Grade } from "../../ui/Grade.tsx";
import { Section } from "./Section.tsx";
import styles from "./DetailPanel.module.css";

function DocumentGrade({ document }: { readonly document: SourceDocument }) {
  const { reliability, credibility, seen, note } = document;
  return (
    <p>
      <Grade>{reliability + credibility}</Grade> {RELIABILITY_MEANING[reliability]},{" "}
      {CREDIBILITY_MEANING[credibility]}.{seen !== "" && ` Read for this dataset: ${seen}.`}{" "}
      {note !== "" && `${note}.`}
    </p>
  );
}

/** Where the promise stands: document and place, meeting, who promised, and what is known against the source. */
export function Origin({ row }: { readonly row: number }) {
  const { dataset, board } = useStanding();
  const { commitment, meeting, document } = board.joinedAt(row);
  const { actors, roles, place, certainty, sourceUrl } = commitment;
  const address = sourceUrl || document?.sourceUrl || "";
  return (
    <Section title="Where it comes from">
      <p>
        {document === null ? (
          "Reported from the meeting, not traced to one document"
        ) : (
          <cite className={styles.title}>{document.title}</cite>
        )}
        {place === "" ? "; the place in it was not visible." : `, ${place}.`}
        {address !== "" && (
          <>
            {" "}
            <ExternalLink href={address} />
          </>
        )}
      </p>
      {document !== null && <DocumentGrade document={document} />}
      <dl className={styles.facts}>
        <dt>Meeting</dt>
        <dd>
          {meetingLabel(meeting)}
          {meeting.city !== "" && `, ${meeting.city}`}
          {meeting.date !== null &&
            ` (${partialDateLabel(meeting.date)}${meeting.certainty === "contradicted" ? ", by its source" : ""})`}
        </dd>
        <dt>Promised by</dt>
        <dd>{actors.length === 0 ? "nobody named" : actors.join(", ")}</dd>
        {roles.length > 0 && (
          <>
            <dt>Parts</dt>
            <dd>{roles.map(({ actor, role }) => `${actor} (${role})`).join(", ")}</dd>
          </>
        )}
        {certainty !== null && (
          <>
            <dt>This row</dt>
            <dd>{CERTAINTY_LABEL[certainty]}</dd>
          </>
        )}
      </dl>
      {dataset.caveats.length > 0 && (
        <details className={styles.caveats}>
          <summary>{dataset.caveats.length} caveats about this source</summary>
          <ul>
            {dataset.caveats.map(({ id, claim, finding }) => (
              <li key={id}>
                {claim}. <strong>{finding}.</strong>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

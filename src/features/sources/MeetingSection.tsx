import { commitmentsByMeeting, viewOfMeeting } from "../../domain/board/documents.ts";
import {
  CERTAINTY_LABEL,
  chairLabel,
  meetingLabel,
  placeLabel,
} from "../../domain/board/labels.ts";
import { foldText } from "../../domain/board/text.ts";
import type { Meeting } from "../../domain/dataset/dataset.ts";
import { partialDateLabel } from "../../domain/dataset/partialDate.ts";
import { useStanding } from "../../state/app.tsx";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { CommitmentCount } from "./CommitmentCount.tsx";
import { Found } from "./Found.tsx";
import { SideSection } from "./SideSection.tsx";
import styles from "./SideSection.module.css";

function dateWords({ date, endDate }: Meeting): string {
  if (date === null) return "Date not seen";
  return endDate === null || endDate === date
    ? partialDateLabel(date)
    : `${partialDateLabel(date)} to ${partialDateLabel(endDate)}`;
}

interface MeetingItemProps {
  readonly meeting: Meeting;
  readonly commitments: number;
  readonly terms: readonly string[];
}

function MeetingItem({ meeting, commitments, terms }: MeetingItemProps) {
  const name = meetingLabel(meeting);
  return (
    <li>
      <h3 className={styles.title}>
        <Found text={name} terms={terms} />
      </h3>
      <p className={styles.facts}>
        <span>{dateWords(meeting)}</span>
        <span>
          <Found text={placeLabel(meeting)} terms={terms} />
        </span>
        <span>
          <Found text={chairLabel(meeting)} terms={terms} />
        </span>
      </p>
      {meeting.title !== "" && (
        <p className={styles.meaning}>
          <Found text={meeting.title} terms={terms} />
        </p>
      )}
      <p className={styles.facts}>
        <span className={styles.certainty} data-certainty={meeting.certainty}>
          {CERTAINTY_LABEL[meeting.certainty]}
        </span>
        <CommitmentCount count={commitments} of={name} view={viewOfMeeting(meeting.id)} />
        {meeting.sourceUrl === "" ? "No address" : <ExternalLink href={meeting.sourceUrl} />}
      </p>
    </li>
  );
}

/** Every meeting, the earliest first, those without a date last, each with how sure it is. */
export function MeetingSection({ terms }: { readonly terms: readonly string[] }) {
  const { dataset } = useStanding();
  const counts = commitmentsByMeeting(dataset);
  const shown = dataset.meetings
    .filter((meeting) => {
      const { title, sourceUrl, certainty } = meeting;
      const text = foldText(
        [
          meetingLabel(meeting),
          placeLabel(meeting),
          dateWords(meeting),
          chairLabel(meeting),
          title,
          sourceUrl,
          CERTAINTY_LABEL[certainty],
        ].join("\n"),
      );
      return terms.every((term) => text.includes(term));
    })
    .toSorted((a, b) => ((a.date ?? "9999") < (b.date ?? "9999") ? -1 : 1));
  return (
    <SideSection title="Meetings" note={`${shown.length} of ${dataset.meetings.length} shown`}>
      <ul className={styles.list}>
        {shown.map((meeting) => (
          <MeetingItem
            key={meeting.id}
            meeting={meeting}
            commitments={counts.get(meeting.id) ?? 0}
            terms={terms}
          />
        ))}
      </ul>
    </SideSection>
  );
}

import { lineageOf } from "../../domain/board/lineage.ts";
import { meetingLabel } from "../../domain/board/labels.ts";
import type { CommitmentId } from "../../domain/dataset/dataset.ts";
import { useAddress, useStanding } from "../../state/app.tsx";
import { CommitmentLink } from "./CommitmentLink.tsx";
import { Section } from "./Section.tsx";

/** The same pledge across meetings, the earliest first. */
export function Lineage({ id }: { readonly id: CommitmentId }) {
  const { dataset } = useStanding();
  const show = useAddress((state) => state.show);
  const lineage = lineageOf(dataset, id);
  if (lineage.length < 2) return null;
  const meetings = new Map(dataset.meetings.map((meeting) => [meeting.id, meeting]));
  return (
    <Section title={`Lineage: pledged ${lineage.length} times`}>
      <ol>
        {lineage.map((commitment) => {
          const meeting = meetings.get(commitment.meetingId);
          return (
            <CommitmentLink
              key={commitment.id}
              commitment={commitment}
              when={meeting === undefined ? commitment.id : meetingLabel(meeting)}
              isThis={commitment.id === id}
              onOpen={() => show({ open: commitment.id })}
            />
          );
        })}
      </ol>
    </Section>
  );
}

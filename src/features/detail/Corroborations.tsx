import { useEffect } from "react";
import { meetingLabel } from "../../domain/board/labels.ts";
import type { CommitmentId } from "../../domain/dataset/dataset.ts";
import { useAddress, useDatasets, useStanding } from "../../state/app.tsx";
import { CommitmentLink } from "./CommitmentLink.tsx";
import { Section } from "./Section.tsx";

/** Commitments of the official record that say the same. The record is loaded when first needed. */
export function Corroborations({ id }: { readonly id: CommitmentId }) {
  const { dataset } = useStanding();
  const { recordId } = dataset;
  const load = useDatasets((state) => state.load);
  const record = useDatasets((state) => (recordId === null ? undefined : state.loads[recordId]));
  const openDataset = useAddress((state) => state.openDataset);
  useEffect(() => {
    if (recordId !== null) load(recordId);
  }, [recordId, load]);
  if (recordId === null) return null;

  const ids = new Set(
    dataset.corroborations
      .filter(({ commitmentId }) => commitmentId === id)
      .map((pair) => pair.recordCommitmentId),
  );
  if (ids.size === 0) {
    return (
      <Section title="In the official record">
        <p>No commitment of the record was seen that says the same.</p>
      </Section>
    );
  }
  if (record?.type === "failed") {
    return (
      <Section title="In the official record">
        <p>{record.reasons[0]}</p>
      </Section>
    );
  }
  if (record?.type !== "ready") {
    return (
      <Section title="In the official record">
        <p>Reading the record.</p>
      </Section>
    );
  }
  const meetings = new Map(record.dataset.meetings.map((meeting) => [meeting.id, meeting]));
  return (
    <Section title={`In the official record: ${ids.size} that say the same`}>
      <ul>
        {record.dataset.commitments
          .filter((commitment) => ids.has(commitment.id))
          .map((commitment) => {
            const meeting = meetings.get(commitment.meetingId);
            return (
              <CommitmentLink
                key={commitment.id}
                commitment={commitment}
                when={meeting === undefined ? commitment.id : meetingLabel(meeting)}
                onOpen={() => openDataset(recordId, "board", { open: commitment.id })}
              />
            );
          })}
      </ul>
    </Section>
  );
}

import type { Commitment, CommitmentId, Dataset } from "../dataset/dataset.ts";

/** The same pledge across meetings: everything that restates the same first pledge, earliest meeting first. One alone when nothing restates it. */
export function lineageOf(dataset: Dataset, id: CommitmentId): readonly Commitment[] {
  const byId = new Map(dataset.commitments.map((commitment) => [commitment.id, commitment]));
  const rootOf = (start: CommitmentId): CommitmentId => {
    const seen = new Set<CommitmentId>();
    let at = start;
    for (
      let from = byId.get(at)?.recursFrom;
      from && byId.has(from) && !seen.has(at);
      from = byId.get(at)?.recursFrom
    ) {
      seen.add(at);
      at = from;
    }
    return at;
  };
  const root = rootOf(id);
  const dates = new Map(dataset.meetings.map((meeting) => [meeting.id, meeting.date ?? "9999"]));
  const dateOf = ({ meetingId }: Commitment): string => dates.get(meetingId) ?? "9999";
  return dataset.commitments
    .filter((commitment) => rootOf(commitment.id) === root)
    .toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
}

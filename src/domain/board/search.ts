import type { Assessment } from "../review/fold.ts";
import { STATUS_MEANING } from "../review/status.ts";
import type { Joined } from "./columns.ts";
import { CERTAINTY_LABEL, MEASURE_LABEL, meetingLabel } from "./labels.ts";
import { foldText } from "./text.ts";

/** What search looks in for one row, folded: the statement, the source, the meeting, what the analyst wrote, and every label on screen. */
export function searchableText(
  { commitment, theme, meeting, document, leads }: Joined,
  assessment: Assessment,
): string {
  return foldText(
    [
      commitment.id,
      commitment.statement,
      commitment.place,
      commitment.sourceUrl,
      ...commitment.actors,
      ...commitment.roles.map(({ actor, role }) => `${actor}: ${role}`),
      ...leads,
      theme.name,
      MEASURE_LABEL[commitment.measure].label,
      commitment.certainty === null ? "" : CERTAINTY_LABEL[commitment.certainty],
      meetingLabel(meeting),
      meeting.title,
      meeting.city,
      meeting.country,
      document?.title ?? "",
      document?.publisher ?? "",
      STATUS_MEANING[assessment.status].label,
      assessment.reason,
      assessment.confidenceReason,
      assessment.contested,
      assessment.note,
      assessment.owner,
      ...assessment.tags,
      ...assessment.evidence.flatMap(({ title, publisher, address, excerpt }) => [
        title,
        publisher,
        address,
        excerpt,
      ]),
    ].join("\n"),
  );
}

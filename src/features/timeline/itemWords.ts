import { CERTAINTY_LABEL, meetingLabel } from "../../domain/board/labels.ts";
import type { TimelineItem } from "../../domain/board/timeline.ts";
import type { Meeting } from "../../domain/dataset/dataset.ts";
import { partialDateLabel } from "../../domain/dataset/partialDate.ts";
import { TIMELINESS_LABEL } from "../../domain/rates/timeliness.ts";
import { STATUS_MEANING } from "../../domain/review/status.ts";

export const KIND_LABEL: Readonly<Record<TimelineItem["type"], string>> = {
  meeting: "Meeting",
  commitment: "Commitment",
  due: "Due date",
  milestone: "Milestone",
  record: "In the record",
};

function isByItsSource(meeting: Meeting): boolean {
  return meeting.certainty === "contradicted";
}

/** "8 Oct 2023, by its source" where the record speaks against the date. */
export function dateWords(item: TimelineItem): string {
  if (item.date === null) return "Date not seen";
  const date = partialDateLabel(item.date);
  const isClaimed =
    (item.type === "commitment" || item.type === "meeting") && isByItsSource(item.meeting);
  return isClaimed ? `${date}, by its source` : date;
}

/** What happened, without its date. */
export function itemText(item: TimelineItem): string {
  switch (item.type) {
    case "meeting": {
      const { city, title } = item.meeting;
      return [meetingLabel(item.meeting).replace(/, \d{4}$/, ""), city, title]
        .filter((part) => part !== "")
        .join(", ");
    }
    case "commitment":
    case "due":
    case "record":
      return item.commitment.statement;
    case "milestone":
      return item.milestone.event;
  }
}

/** Its status, timeliness or certainty. */
export function itemState(item: TimelineItem): string {
  switch (item.type) {
    case "meeting":
      return CERTAINTY_LABEL[item.meeting.certainty];
    case "commitment":
      return STATUS_MEANING[item.status].label;
    case "due":
      return TIMELINESS_LABEL[item.timeliness];
    case "milestone":
      return CERTAINTY_LABEL[item.milestone.certainty];
    case "record":
      return `Says the same as ${item.commitmentIds.join(", ")}`;
  }
}

/** Where it comes from or what it is about: a meeting, ids, a number of commitments. */
export function itemContext(item: TimelineItem): string {
  switch (item.type) {
    case "meeting": {
      const commitments = `${item.commitments} commitment${item.commitments === 1 ? "" : "s"}`;
      return item.isOfRecord ? `By the record, ${commitments} that say the same` : commitments;
    }
    case "commitment":
    case "record":
      return `${item.commitment.id}, ${meetingLabel(item.meeting)}`;
    case "due":
      return item.commitment.id;
    case "milestone":
      return `Bears on ${item.commitmentIds.join(", ")}`;
  }
}

/** The accessible name of a mark: all that its place, shape and colour say. */
export function itemName(item: TimelineItem): string {
  return `${KIND_LABEL[item.type]}, ${dateWords(item)}: ${itemText(item)}. ${itemContext(item)}. ${itemState(item)}.`;
}

import type { HistoryEntry } from "./history.ts";
import type { Field, ReviewLine } from "./line.ts";
import { isStatus, STATUS_MEANING } from "./status.ts";

export const FIELD_LABEL: Readonly<Record<Field, string>> = {
  status: "Status",
  reason: "Reason",
  confidence: "Confidence",
  due: "Due",
  owner: "Owner",
  note: "Note",
};

/** A value as people read it: "Under way" for `under-way`, "none" for nothing. */
export function valueLabel(field: Field, value: string): string {
  if (value === "") return "none";
  return field === "status" && isStatus(value) ? STATUS_MEANING[value].label : value;
}

/** "Under way, was Not assessed. “A shared format is a start”" */
export function lineSentence({ line, kind, before, after, reasonAfter }: HistoryEntry): string {
  const taken = kind === "undo" ? "Taken back: " : kind === "redo" ? "Done again: " : "";
  if (line.field === "reason")
    return `${taken}${after === "" ? "Reason removed." : `Reason: “${after}”`}`;
  const label = line.field === "status" ? "" : `${FIELD_LABEL[line.field]} `;
  const change = `${label}${valueLabel(line.field, after)}, was ${valueLabel(line.field, before)}.`;
  return `${taken}${change}${line.field === "status" && reasonAfter !== "" ? ` “${reasonAfter}”` : ""}`;
}

const TIME = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** When a line was written, in the reader's own time zone. */
export function lineTime(line: ReviewLine): string {
  return TIME.format(new Date(line.at.slice(0, 24)));
}

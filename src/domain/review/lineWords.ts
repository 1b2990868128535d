import { parsePartialDate, partialDateLabel } from "../dataset/partialDate.ts";
import { instantOf } from "./clock.ts";
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

function namedValue(field: Field, value: string): string {
  switch (field) {
    case "status":
      return isStatus(value) ? STATUS_MEANING[value].label : value;
    case "confidence":
      return value.charAt(0).toUpperCase() + value.slice(1);
    case "due": {
      const due = parsePartialDate(value);
      return due === null ? value : partialDateLabel(due);
    }
    case "owner":
      return value;
    case "reason":
    case "note":
      return `“${value}”`;
  }
}

/** A value as people read it: "Under way" for `under-way`, "none" for nothing, their own words in quotation marks. */
export function valueLabel(field: Field, value: string): string {
  return value === "" ? "none" : namedValue(field, value);
}

/** "Under way, was Not assessed. “A shared format is a start”", "Due: May 2027, was none." */
export function lineSentence({ line, kind, before, after, reasonAfter }: HistoryEntry): string {
  const { field } = line;
  const taken = kind === "undo" ? "Taken back: " : kind === "redo" ? "Done again: " : "";
  if (field === "reason") {
    return `${taken}${after === "" ? "Reason removed." : `Reason: ${valueLabel(field, after)}`}`;
  }
  const label = field === "status" ? "" : `${FIELD_LABEL[field]}: `;
  const change = `${label}${valueLabel(field, after)}, was ${valueLabel(field, before)}.`;
  return `${taken}${change}${field === "status" && reasonAfter !== "" ? ` “${reasonAfter}”` : ""}`;
}

const TIME = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** "24 Nov 2026, 10:15", in the reader's own time zone. */
export function instantLabel(instant: string): string {
  return TIME.format(new Date(instant));
}

/** When a line was written, in the reader's own time zone. */
export function lineTime(line: ReviewLine): string {
  return instantLabel(instantOf(line.at));
}

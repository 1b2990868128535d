import { parsePartialDate, partialDateLabel } from "../dataset/partialDate.ts";
import { instantOf } from "./clock.ts";
import { parseEvidence } from "./evidence.ts";
import { gradeOf } from "./evidenceRule.ts";
import type { HistoryEntry } from "./history.ts";
import type { Field, ItemId, ReviewLine } from "./line.ts";
import { isPledgeKind, isStrength, KIND_MEANING, STRENGTH_MEANING } from "./pledge.ts";
import { isStatus, STATUS_MEANING } from "./status.ts";
import { parseTags } from "./tags.ts";

export const FIELD_LABEL: Readonly<Record<Field, string>> = {
  status: "Status",
  reason: "Reason",
  confidence: "Confidence",
  contested: "Contested",
  due: "Due",
  delivered: "Delivered on",
  kind: "Kind",
  strength: "Wording",
  owner: "Owner",
  tags: "Tags",
  note: "Note",
  evidence: "Evidence",
};

/** `“Communiqué” (B2, supports)`; the value as it is when it cannot be read. */
function evidenceWords(value: string): string {
  const parsed = parseEvidence(value, "" as ItemId);
  if (!parsed.ok) return value;
  return `“${parsed.value.title}” (${gradeOf(parsed.value)}, ${parsed.value.bearing})`;
}

function namedValue(field: Field, value: string): string {
  switch (field) {
    case "status":
      return isStatus(value) ? STATUS_MEANING[value].label : value;
    case "confidence":
      return value.charAt(0).toUpperCase() + value.slice(1);
    case "due":
    case "delivered": {
      const date = parsePartialDate(value);
      return date === null ? value : partialDateLabel(date);
    }
    case "kind":
      return isPledgeKind(value) ? KIND_MEANING[value].label : value;
    case "strength":
      return isStrength(value) ? STRENGTH_MEANING[value].label : value;
    case "tags":
      return parseTags(value)
        .map((tag) => `“${tag}”`)
        .join(" ");
    case "evidence":
      return evidenceWords(value);
    case "owner":
      return value;
    case "reason":
    case "contested":
    case "note":
      return `“${value}”`;
  }
}

/** A value as people read it: "Under way" for `under-way`, "none" for nothing, their own words in quotation marks. */
export function valueLabel(field: Field, value: string): string {
  return value === "" ? "none" : namedValue(field, value);
}

/** What has become of an item: `Evidence added: “Communiqué” (B2, supports)`. An undo says how things are again. */
function evidenceSentence({ kind, before, after }: HistoryEntry): string {
  if (kind === "undo" && after === "") return `Evidence is out again: ${evidenceWords(before)}`;
  if (kind === "undo" && before === "") return `Evidence is in again: ${evidenceWords(after)}`;
  if (after === "") return `Evidence taken out: ${before === "" ? "none" : evidenceWords(before)}`;
  if (before === "") return `Evidence added: ${evidenceWords(after)}`;
  const [is, was] = [evidenceWords(after), evidenceWords(before)];
  return `Evidence changed: ${is}${is === was ? "" : `, was ${was}`}`;
}

/** The reason beside the value: the one that stands for status and confidence, else what was given with the line. */
function reasonWords({ line, kind, reasonAfter }: HistoryEntry): string {
  const isKept = line.field === "status" || line.field === "confidence";
  const reason = isKept ? reasonAfter : kind === "said" ? line.reason : "";
  return reason === "" ? "" : ` “${reason}”`;
}

function changeSentence(entry: HistoryEntry): string {
  const { line, before, after } = entry;
  const { field } = line;
  const reason = reasonWords(entry);
  switch (field) {
    case "evidence":
      return `${evidenceSentence(entry)}.${reason}`;
    case "reason":
      return after === "" ? "Reason removed." : `Reason: ${valueLabel(field, after)}`;
    case "contested":
      if (after === "") return `No longer contested.${reason}`;
      return `Contested: ${valueLabel(field, after)}${before === "" ? "" : `, was ${valueLabel(field, before)}`}${reason === "" ? "" : `.${reason}`}`;
    case "status":
    case "confidence":
    case "due":
    case "delivered":
    case "kind":
    case "strength":
    case "owner":
    case "tags":
    case "note": {
      const label = field === "status" ? "" : `${FIELD_LABEL[field]}: `;
      if (before === after) {
        return `${field === "status" ? "Still" : `${label}still`} ${valueLabel(field, after)}.${reason}`;
      }
      return `${label}${valueLabel(field, after)}, was ${valueLabel(field, before)}.${reason}`;
    }
  }
}

/** "Under way, was Not assessed. “A shared format is a start”", "Due: May 2027, was none." */
export function lineSentence(entry: HistoryEntry): string {
  const { kind } = entry;
  const taken = kind === "undo" ? "Taken back: " : kind === "redo" ? "Done again: " : "";
  return `${taken}${changeSentence(entry)}`;
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

/** What a column of somebody's table can say about a commitment itself. */
export const FACT_FIELDS = [
  "statement",
  "theme",
  "measure",
  "lead",
  "actors",
  "due",
  "meeting",
  "date",
  "document",
  "place",
  "source",
  "restates",
  "certainty",
] as const;
export type FactField = (typeof FACT_FIELDS)[number];

/** What a column of somebody's table can be, in the order in which they are offered. */
export const IMPORT_FIELDS = [
  "id",
  ...FACT_FIELDS,
  "status",
  "statusDate",
  "reason",
  "confidence",
  "confidenceReason",
  "contested",
  "delivered",
  "kind",
  "strength",
  "owner",
  "tags",
  "note",
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Fields that several columns of a table can be. */
export const REPEATABLE: readonly ImportField[] = ["status", "statusDate"];

export const IMPORT_LABEL: Readonly<Record<ImportField, string>> = {
  id: "ID",
  statement: "Statement",
  theme: "Focus area",
  measure: "Measure",
  lead: "Lead",
  actors: "Actors",
  due: "Due",
  meeting: "Meeting",
  date: "Date of the meeting",
  document: "Document",
  place: "Place in the document",
  source: "Source address",
  restates: "Restates",
  certainty: "Certainty",
  status: "Status",
  statusDate: "Date of the status",
  reason: "Reason",
  confidence: "Confidence",
  confidenceReason: "Reason for confidence",
  contested: "Contested",
  delivered: "Delivered on",
  kind: "Kind",
  strength: "Wording",
  owner: "Owner",
  tags: "Tags",
  note: "Note",
};

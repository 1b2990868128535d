import type { Board, FacetValue } from "../board/answer.ts";
import { COLUMN } from "../board/columns.ts";
import { NONE } from "../board/facets.ts";
import type { ColumnId, FacetId } from "../board/view.ts";
import type { ValueForm } from "./takenView.ts";

/** What a column holds, for programs. `partial-date` is EDTF, `instant` ISO 8601 in UTC, `list` items between "; ". */
export type ColumnType = "text" | "address" | "list" | "count" | "partial-date" | "instant";

export interface ColumnForm {
  readonly type: ColumnType;
  /** The facet whose values its cells come from. */
  readonly facet?: FacetId;
}

export const COLUMN_FORM: Readonly<Record<ColumnId, ColumnForm>> = {
  id: { type: "text" },
  statement: { type: "text" },
  theme: { type: "text", facet: "theme" },
  measure: { type: "text", facet: "measure" },
  status: { type: "text", facet: "status" },
  lead: { type: "list" },
  due: { type: "partial-date" },
  changed: { type: "instant" },
  reason: { type: "text" },
  meeting: { type: "text", facet: "meeting" },
  date: { type: "partial-date" },
  document: { type: "text" },
  place: { type: "text" },
  certainty: { type: "text", facet: "certainty" },
  confidence: { type: "text", facet: "confidence" },
  confidenceReason: { type: "text" },
  contested: { type: "text" },
  delivered: { type: "partial-date" },
  timeliness: { type: "text", facet: "due" },
  kind: { type: "text", facet: "kind" },
  strength: { type: "text", facet: "strength" },
  owner: { type: "text" },
  tags: { type: "list" },
  evidence: { type: "count" },
  note: { type: "text" },
  queue: { type: "list", facet: "queue" },
  actors: { type: "list" },
  recursFrom: { type: "text" },
  source: { type: "address" },
};

/** The name of a column for programs, as the tables of a data package are written: "confidence_reason". */
export function columnName(column: ColumnId): string {
  return column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The values that cells of the column can have; null where they are not from a known list. */
export function categoriesOf(board: Board, column: ColumnId): readonly FacetValue[] | null {
  const { facet } = COLUMN_FORM[column];
  return facet === undefined ? null : board.values[facet].filter(({ id }) => id !== NONE);
}

export const BETWEEN_ITEMS = "; ";

/** Items of a list cell as `COLUMN` writes it. */
export function itemsOf(cell: string): readonly string[] {
  return cell === "" ? [] : cell.split(BETWEEN_ITEMS);
}

/**
 * What is made of the cells of a column, by row, as they are now: worked out once for each value that many rows share.
 */
export function cellReader<T>(
  board: Board,
  column: ColumnId,
  form: ValueForm,
  made: (text: string) => T,
): (row: number) => T {
  const { textAt, codes } = board.reader(column);
  const byCode: T[] = [];
  // What an analyst chooses has few values; what they write has one a row.
  const byText = COLUMN_FORM[column].facet === undefined ? null : new Map<string, T>();
  const ownCell = (row: number): T => {
    const text = cellText(board, row, column, form, textAt(row));
    if (byText === null) return made(text);
    const known = byText.get(text);
    if (known !== undefined) return known;
    const fresh = made(text);
    byText.set(text, fresh);
    return fresh;
  };
  if (codes === null) return ownCell;
  return (row) => {
    const code = codes[row] ?? -1;
    return code === -1 ? ownCell(row) : (byCode[code] ??= ownCell(row));
  };
}

/** The text of a cell, whose label is known: dates in EDTF, lists with "; ", coded values as labels or ids. Not guarded. */
export function cellText(
  board: Board,
  row: number,
  column: ColumnId,
  form: ValueForm,
  label: string,
): string {
  if (form === "labels") return label;
  const { theme, meeting, document } = board.joinedAt(row);
  // Two meetings, themes or documents may be called the same.
  if (column === "theme") return theme.id;
  if (column === "meeting") return meeting.id;
  if (column === "document") return document?.id ?? "";
  const values = categoriesOf(board, column);
  if (values === null) return label;
  return itemsOf(label)
    .map((item) => values.find((value) => value.label === item)?.id ?? item)
    .join(BETWEEN_ITEMS);
}

/** The head of a column: as on screen, or the name that goes with ids. */
export function columnHead(column: ColumnId, form: ValueForm): string {
  return form === "labels" ? COLUMN[column].label : columnName(column);
}

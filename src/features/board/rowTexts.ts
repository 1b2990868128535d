/**
 * The texts of a row, written into its cells. With every press other commitments come into the same rows: React draws
 * the cells, which stay, and compares nothing to find that their texts are others.
 */
import type { StandingRow } from "../../domain/board/answer.ts";
import type { SearchTerm } from "../../domain/board/search.ts";
import { matchRanges } from "../../domain/board/text.ts";
import type { ColumnId } from "../../domain/board/view.ts";
import type { Ranges } from "../../ui/marking.ts";
import { markedPieces, unmarkedEnd } from "../../ui/marking.ts";
import { fitsInLines } from "./fitsInLines.ts";
import type { TableColumns } from "./useTableColumns.ts";
import styles from "./CommitmentTable.module.css";

/** Columns that are read, not looked at: in the serif of what documents say. */
const READ_COLUMNS: ReadonlySet<ColumnId> = new Set([
  "statement",
  "reason",
  "confidenceReason",
  "contested",
  "note",
  "document",
]);
/** The field of the search that stands in a column; a match is marked there. */
const SEARCHED_AS: Readonly<Partial<Record<ColumnId, string>>> = {
  id: "id",
  statement: "statement",
  theme: "theme",
  measure: "measure",
  lead: "lead",
  reason: "reason",
  meeting: "meeting",
  document: "document",
  place: "place",
  confidenceReason: "reason",
  contested: "contested",
  owner: "owner",
  tags: "tag",
  note: "note",
  actors: "actor",
  source: "source",
};

/** Lines of text that a row holds. */
const LINES = 2;

const NOTHING = { text: "—", ranges: [], className: styles.none, isCut: false };

interface CellText {
  readonly text: string;
  /** What was searched and stands in it. */
  readonly ranges: Ranges;
  readonly className: string | undefined;
  /** It may be longer than the cell has room for, and is cut off there. */
  readonly isCut: boolean;
}

function cellText(
  text: string,
  column: ColumnId,
  room: number,
  sought: readonly SearchTerm[],
): CellText {
  if (text === "") return NOTHING;
  const field = SEARCHED_AS[column];
  const terms =
    field === undefined
      ? []
      : sought.flatMap((one) => (one.field === null || one.field === field ? one.text : []));
  const isRead = READ_COLUMNS.has(column);
  return {
    text,
    ranges: matchRanges(text, terms),
    className: isRead ? styles.read : styles.text,
    isCut: isRead || !fitsInLines(text, LINES, room),
  };
}

function areSame(a: Ranges, b: Ranges): boolean {
  return (
    a.length === b.length && a.every(([start, end], i) => start === b[i]?.[0] && end === b[i]?.[1])
  );
}

/** What stands in the places that were written. */
const written = new WeakMap<Element, CellText>();

function write(place: HTMLElement, next: CellText): void {
  const before = written.get(place);
  written.set(place, next);
  const { text, ranges, className, isCut } = next;
  if (before?.className !== className) place.className = className ?? "";
  if ((before?.isCut ?? false) !== isCut) place.toggleAttribute("data-cut", isCut);
  if (before?.text === text && areSame(before.ranges, ranges)) return;
  if (ranges.length === 0) {
    place.textContent = text;
    return;
  }
  const nodes = markedPieces(text, ranges).flatMap((piece) => {
    const mark = document.createElement("mark");
    mark.textContent = piece.mark;
    return [piece.before, mark];
  });
  place.replaceChildren(...nodes, unmarkedEnd(text, ranges));
}

/** Writes what a commitment says into the cells of a row, which stand in the order of `cells`. The status is not among them. */
export function writeTexts(
  row: HTMLElement,
  standing: StandingRow,
  cells: TableColumns["cells"],
  sought: readonly SearchTerm[],
): void {
  let at = 0;
  for (const [column, { room }] of cells) {
    const place = row.children[at++]?.lastElementChild;
    if (column !== "status" && place instanceof HTMLElement)
      write(place, cellText(standing.shown(column), column, room, sought));
  }
}

import type { ColumnId } from "../board/view.ts";
import { COLUMN_FORM, cellText, columnHead, itemsOf } from "./columnForms.ts";
import { manifestOf } from "./manifest.ts";
import { ratingColumn } from "./ratingColumn.ts";
import type { TakenView, ValueForm } from "./takenView.ts";
import { shownRows } from "./takenView.ts";

type JsonCell = string | number | null | readonly string[];

/** Lists as lists, counts as numbers, empty as null; everything else as the text that it is. */
function jsonCell(text: string, column: ColumnId): JsonCell {
  switch (COLUMN_FORM[column].type) {
    case "list":
      return itemsOf(text);
    case "count":
      return Number(text);
    case "text":
    case "address":
    case "partial-date":
    case "instant":
      return text === "" ? null : text;
  }
}

/** The view as JSON: what it is, then a record for each commitment shown. Ends with a line break. */
export function viewJson(taken: TakenView, form: ValueForm): string {
  const { board, answer, columns } = taken;
  const { files: _, ...about } = manifestOf(taken);
  const rating = ratingColumn(taken, form);
  const rows = shownRows(answer).map((row) => {
    const cells = columns.map((column): readonly [string, JsonCell] => [
      columnHead(column, form),
      jsonCell(cellText(board, row, column, form), column),
    ]);
    return Object.fromEntries(
      rating?.into(cells, [rating.head, rating.cell(row) || null]) ?? cells,
    );
  });
  return `${JSON.stringify({ about, rows }, null, 2)}\n`;
}

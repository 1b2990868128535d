import type { ColumnId } from "../board/view.ts";
import { cellReader, COLUMN_FORM, columnHead, itemsOf } from "./columnForms.ts";
import { manifestOf } from "./manifest.ts";
import type { Making } from "./making.ts";
import { ROWS_A_PART, utf8 } from "./making.ts";
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

const NEXT_CELL = ",\n      ";

/**
 * The view as JSON, in parts: what it is, then a record for each commitment shown, laid out as `JSON.stringify` would
 * with two spaces. Ends with a line break.
 */
export function* viewJsonParts(taken: TakenView, form: ValueForm): Making {
  const { board, answer, columns } = taken;
  const { files: _, ...about } = manifestOf(taken);
  const rows = shownRows(answer);
  const ofColumns = columns.map((column) => {
    const head = JSON.stringify(columnHead(column, form));
    return cellReader(board, column, form, (text) => {
      const value = JSON.stringify(jsonCell(text, column), null, 2);
      return `${head}: ${value.replaceAll("\n", "\n      ")}`;
    });
  });
  const rating = ratingColumn(taken, form);
  const ofRating = (row: number): string =>
    `${JSON.stringify(rating?.head)}: ${JSON.stringify(rating?.cell(row) || null)}`;
  const cells = rating?.into(ofColumns, ofRating) ?? ofColumns;
  const frame = JSON.stringify({ about, rows: [] }, null, 2);
  if (rows.length === 0) {
    yield { part: utf8(`${frame}\n`), rows: 0 };
    return;
  }
  yield { part: utf8(frame.slice(0, frame.lastIndexOf("]"))), rows: 0 };
  for (let from = 0; from < rows.length; from += ROWS_A_PART) {
    let text = "";
    const to = Math.min(rows.length, from + ROWS_A_PART);
    for (let at = from; at < to; at++) {
      const row = rows[at] ?? 0;
      const record = cells.map((cell) => cell(row)).join(NEXT_CELL);
      text += `${at === 0 ? "" : ","}\n    {\n      ${record}\n    }`;
    }
    yield { part: utf8(text), rows: to };
  }
  yield { part: utf8("\n  ]\n}\n"), rows: rows.length };
}

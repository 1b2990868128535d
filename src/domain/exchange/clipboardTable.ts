import type { Board } from "../board/answer.ts";
import { COLUMN } from "../board/columns.ts";
import type { ColumnId } from "../board/view.ts";
import type { Copied } from "./clipboard.ts";
import { COLUMN_FORM } from "./columnForms.ts";
import { writeCsv } from "./csvWrite.ts";
import { guard, guardWords } from "./formulaGuard.ts";
import { ratingColumn } from "./ratingColumn.ts";
import type { TakenView } from "./takenView.ts";

const ENTITY: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function htmlText(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => ENTITY[character] ?? "")
    .replace(/\r\n|\r|\n/g, "<br>");
}

function htmlRow(cells: readonly string[], tag: "th" | "td"): string {
  return `<tr>${cells.map((cell) => `<${tag}>${htmlText(cell)}</${tag}>`).join("")}</tr>`;
}

/**
 * Rows as a table for the clipboard: tab-separated for a spreadsheet or an editor, HTML for a letter. Values are those
 * of the CSV file, and as harmless: a pasted cell is run as a formula too.
 */
export function clipboardTable(
  { board, columns, lens }: Pick<TakenView, "board" | "columns" | "lens">,
  rows: readonly number[],
): Copied {
  const rating = ratingColumn({ board, columns, lens }, "labels");
  const heads = columns.map((column) => COLUMN[column].label);
  const header = rating?.into(heads, rating.head) ?? heads;
  const body = rows.map((row) => {
    const cells = columns.map((column) => {
      const value = board.value(row, column);
      if (!COLUMN[column].isText) return value;
      return COLUMN_FORM[column].type === "partial-date" ? guardWords(value) : guard(value);
    });
    return rating?.into(cells, rating.cell(row)) ?? cells;
  });
  return {
    text: writeCsv([header, ...body], { delimiter: "\t", bom: false }),
    html: `<table><thead>${htmlRow(header, "th")}</thead><tbody>${body
      .map((cells) => htmlRow(cells, "td"))
      .join("")}</tbody></table>`,
  };
}

/** One cell as it is written, for a place where no formula would be run. */
export function clipboardCell(board: Board, row: number, column: ColumnId): Copied {
  return { text: board.value(row, column) };
}

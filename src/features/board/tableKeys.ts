import type { ColumnId } from "../../domain/board/view.ts";
import { HEAD } from "../../state/cursorStore.ts";

export interface Place {
  readonly line: number;
  readonly column: ColumnId;
}

interface Extent {
  readonly lineCount: number;
  /** Shown columns in their order on screen. */
  readonly columns: readonly ColumnId[];
  /** Lines that fit on screen. */
  readonly page: number;
}

const clamp = (n: number, least: number, most: number): number =>
  Math.max(least, Math.min(n, most));

/** Where a key takes the keyboard in a grid (after https://www.w3.org/WAI/ARIA/apg/patterns/grid/); null for other keys. */
export function placeAfterKey(
  key: string,
  ctrl: boolean,
  { line, column }: Place,
  extent: Extent,
): Place | null {
  const { lineCount, columns, page } = extent;
  const at = Math.max(0, columns.indexOf(column));
  const move = (lines: number, sideways: number): Place => ({
    line: clamp(line + lines, HEAD, lineCount - 1),
    column: columns[clamp(at + sideways, 0, columns.length - 1)] ?? column,
  });
  const first = columns[0] ?? column;
  const last = columns.at(-1) ?? column;
  switch (key) {
    case "ArrowDown":
      return move(1, 0);
    case "ArrowUp":
      return move(-1, 0);
    case "ArrowRight":
      return move(0, 1);
    case "ArrowLeft":
      return move(0, -1);
    case "PageDown":
      return move(page, 0);
    case "PageUp":
      return { ...move(-page, 0), line: clamp(line - page, 0, Math.max(0, lineCount - 1)) };
    case "Home":
      return ctrl ? { line: 0, column: first } : { line, column: first };
    case "End":
      return ctrl ? { line: lineCount - 1, column: last } : { line, column: last };
    default:
      return null;
  }
}

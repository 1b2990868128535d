import type { Steps } from "../../steps.ts";

/** Something wrong where a table stands in its file. */
export interface GridProblem {
  /** Index of the row in `rows`. */
  readonly row: number;
  /** Index of the cell. */
  readonly cell: number;
  readonly message: string;
}

/** A table as it stands in a file, before anything is known of its columns. Every cell is text. */
export interface Grid {
  readonly rows: readonly (readonly string[])[];
  /** Where each row stands: the line of a text, the row of a sheet. From 1. */
  readonly lines: readonly number[];
  readonly problems: readonly GridProblem[];
}

/** Why a file gives no table at all, in sentences: what is wrong and what to do. */
export interface Refusal {
  readonly sentence: string;
}

/** How far the step of an import that is under way has come. */
export interface Progress {
  readonly rows: number;
  /** 0 to 1. */
  readonly share: number;
}

/** Work on the rows of a file. */
export type RowSteps<T> = Steps<T, Progress>;

/** Rows that are read or checked in one step. */
export const IMPORT_ROWS_A_STEP = 256;

export const MAX_ROWS = 1_000_000;
export const MAX_COLUMNS = 1_000;
/** All cells of a table: what fits into memory beside the file. */
export const MAX_CELLS = 12_000_000;
/** The longest cell, in UTF-16 units. A spreadsheet holds 32,767. */
export const MAX_CELL_LENGTH = 100_000;
/** A file with more wrong rows than this is read with the wrong choices; the rest is counted. */
export const MAX_GRID_PROBLEMS = 10_000;

export const TOO_MANY_ROWS = `It has more than ${MAX_ROWS.toLocaleString("en-GB")} rows. Split the file.`;
export const TOO_MANY_COLUMNS = `A row of it has more than ${MAX_COLUMNS.toLocaleString("en-GB")} columns. See that the delimiter is right, or split the table.`;
export const TOO_MANY_CELLS = `It has more than ${MAX_CELLS.toLocaleString("en-GB")} cells. Split the file.`;

/** "A", "Z", "AA": how a spreadsheet names its columns, from 0. */
export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function isBlankRow(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === "");
}

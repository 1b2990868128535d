import type { Result } from "../result.ts";
import { err, ok } from "../result.ts";
import type { Steps } from "../steps.ts";
import { ROWS_A_STEP, whole } from "../steps.ts";
import type { Position } from "../dataset/textPosition.ts";
import { lineEndLength, positionOf as positionIn } from "../dataset/textPosition.ts";

export interface CsvProblem extends Position {
  readonly message: string;
}

export interface CsvTable {
  /** Every record with its cells, the header being the first. A blank line is a record of one empty cell. */
  readonly rows: readonly (readonly string[])[];
  /** Where a cell starts (a quoted one at its quote); the end of the record for a cell that is not there. */
  readonly positionOf: (row: number, cell: number) => Position;
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const BOM = 0xfeff;

/** So that a file of nothing but line ends cannot use up the memory. */
const MAX_RECORDS = 4_000_000;

/**
 * Reads RFC 4180 and what spreadsheets write beside it: LF and lone CR as line ends, a byte order mark, any one
 * character as delimiter. A line end after the last record is optional and makes no record of its own.
 *
 * A position is found by scanning its record again, so that a million rows cost two numbers each and not one per cell.
 */
export function readCsv(
  text: string,
  delimiter = ",",
  maxRecords = MAX_RECORDS,
): Result<CsvTable, CsvProblem> {
  return whole(readCsvSteps(text, delimiter, maxRecords));
}

/** The same, step by step. */
export function* readCsvSteps(
  text: string,
  delimiter: string,
  maxRecords = MAX_RECORDS,
): Steps<Result<CsvTable, CsvProblem>> {
  const delimiterCode = delimiter.charCodeAt(0);
  const rows: string[][] = [];
  /** Offset and line where each record starts. */
  const starts: number[] = [];
  const lines: number[] = [];
  const end = text.length;
  let at = text.charCodeAt(0) === BOM ? 1 : 0;
  let line = 1;

  while (at < end) {
    if (rows.length === maxRecords) {
      return err({
        line,
        column: 1,
        message: `there are more than ${maxRecords} rows. Split the file.`,
      });
    }
    const row: string[] = [];
    starts.push(at);
    lines.push(line);
    for (;;) {
      if (text.charCodeAt(at) === QUOTE) {
        const close = closingQuote(text, at);
        if (close === -1) {
          const message = "this quoted cell is never closed. Add the missing quotation mark.";
          return err({ ...positionIn(text, at, starts.at(-1), lines.at(-1)), message });
        }
        const inside = text.slice(at + 1, close);
        row.push(inside.includes('"') ? inside.replaceAll('""', '"') : inside);
        line += lineEnds(inside);
        at = close + 1;
        if (at < end && !isCellEnd(text.charCodeAt(at), delimiterCode)) {
          const message =
            "there is text after the closing quotation mark. Double the quotation marks that belong to the cell.";
          return err({ ...positionIn(text, at, starts.at(-1), lines.at(-1)), message });
        }
      } else {
        const start = at;
        while (at < end && !isCellEnd(text.charCodeAt(at), delimiterCode)) at += 1;
        row.push(text.slice(start, at));
      }
      if (at >= end || text.charCodeAt(at) !== delimiterCode) break;
      at += 1;
    }
    rows.push(row);
    if (rows.length % ROWS_A_STEP === 0) yield;
    if (at < end) {
      at += lineEndLength(text, at);
      line += 1;
    }
  }

  const positionOf = (row: number, cell: number): Position => {
    const start = starts[row];
    if (start === undefined) return { line, column: 1 };
    const offset = cellOffset(text, start, cell, delimiterCode);
    return positionIn(text, offset, start, lines[row]);
  };
  return ok({ rows, positionOf });
}

function isCellEnd(code: number, delimiterCode: number): boolean {
  return code === delimiterCode || code === LF || code === CR;
}

/** Where the quoted cell that opens at `open` is closed, or -1. */
function closingQuote(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
  return close;
}

function lineEnds(inside: string): number {
  if (!inside.includes("\n") && !inside.includes("\r")) return 0;
  let count = 0;
  for (let at = 0; at < inside.length; at += 1) {
    const code = inside.charCodeAt(at);
    if (code !== LF && code !== CR) continue;
    count += 1;
    at += lineEndLength(inside, at) - 1;
  }
  return count;
}

/** Offset where cell number `cell` of the record at `start` begins. */
function cellOffset(text: string, start: number, cell: number, delimiterCode: number): number {
  let at = start;
  for (let index = 0; index < cell; index += 1) {
    if (text.charCodeAt(at) === QUOTE) at = closingQuote(text, at) + 1;
    while (at < text.length && !isCellEnd(text.charCodeAt(at), delimiterCode)) at += 1;
    if (text.charCodeAt(at) !== delimiterCode || at >= text.length) return at;
    at += 1;
  }
  return at;
}

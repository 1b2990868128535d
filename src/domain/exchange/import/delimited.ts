import { lineEndLength } from "../../dataset/textPosition.ts";
import type { Result } from "../../result.ts";
import { err, ok } from "../../result.ts";
import { whole } from "../../steps.ts";
import type { Guess } from "./decodeText.ts";
import type { Delimiter } from "./delimiters.ts";
import { DELIMITERS } from "./delimiters.ts";
import type { Grid, GridProblem, Refusal, RowSteps } from "./grid.ts";
import {
  MAX_CELL_LENGTH,
  MAX_CELLS,
  MAX_COLUMNS,
  MAX_GRID_PROBLEMS,
  MAX_ROWS,
  IMPORT_ROWS_A_STEP,
  TOO_MANY_CELLS,
  TOO_MANY_COLUMNS,
  TOO_MANY_ROWS,
} from "./grid.ts";

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
/** More lines than this in one cell, and its quotation mark was never meant to open one. */
const MAX_CELL_LINES = 1_000;

const NEVER_CLOSED =
  "The quotation mark that opens this cell is never closed; it is read as it stands, up to the next delimiter.";
const TEXT_AFTER =
  "There is text after the closing quotation mark; the cell is read as it stands, with its marks.";
const TOO_LONG = `The cell is longer than ${MAX_CELL_LENGTH.toLocaleString("en-GB")} characters and was cut.`;

interface QuotedCell {
  readonly text: string;
  /** Just after the closing mark. */
  readonly end: number;
  readonly lineEnds: number;
}

/** The quoted cell that opens at `open`; null when nothing closes it within reach. */
function quotedCell(text: string, open: number): QuotedCell | null {
  const reach = Math.min(text.length, open + MAX_CELL_LENGTH * 2);
  let isDoubled = false;
  let lineEnds = 0;
  for (let at = open + 1; at < reach; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      if (text.charCodeAt(at + 1) !== QUOTE) {
        const inside = text.slice(open + 1, at);
        return {
          text: isDoubled ? inside.replaceAll('""', '"') : inside,
          end: at + 1,
          lineEnds,
        };
      }
      isDoubled = true;
      at++;
    } else if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) {
      lineEnds++;
      if (lineEnds > MAX_CELL_LINES) return null;
    }
  }
  return null;
}

/**
 * Reads text between delimiters as people's programs write it: RFC 4180 where it holds, and where it does not, the row
 * as it stands with what is wrong with it. A slip costs its own row and no other. LF, CRLF and lone CR end a row; an
 * empty line is no row.
 *
 * @param maxRows stop after so many, without a word: for a look at the beginning.
 */
export function* readDelimited(
  text: string,
  delimiter: string,
  maxRows = Infinity,
): RowSteps<Result<Grid, Refusal>> {
  const delimiterCode = delimiter.charCodeAt(0);
  const rows: string[][] = [];
  const lines: number[] = [];
  const problems: GridProblem[] = [];
  const end = text.length;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  let cells = 0;
  const say = (cell: number, message: string): void => {
    if (problems.length < MAX_GRID_PROBLEMS) problems.push({ row: rows.length, cell, message });
  };

  while (at < end && rows.length < maxRows) {
    if (rows.length === MAX_ROWS) return err({ sentence: TOO_MANY_ROWS });
    const row: string[] = [];
    const start = at;
    const firstLine = line;
    for (;;) {
      let quoted: QuotedCell | null = null;
      if (text.charCodeAt(at) === QUOTE) {
        quoted = quotedCell(text, at);
        if (quoted === null) say(row.length, NEVER_CLOSED);
        else {
          const after = text.charCodeAt(quoted.end);
          const isCell = quoted.end >= end || isCellEnd(after, delimiterCode);
          if (!isCell) {
            say(row.length, TEXT_AFTER);
            quoted = null;
          }
        }
      }
      let cell: string;
      if (quoted === null) {
        const from = at;
        while (at < end && !isCellEnd(text.charCodeAt(at), delimiterCode)) at++;
        cell = text.slice(from, at);
      } else {
        cell = quoted.text;
        line += quoted.lineEnds;
        at = quoted.end;
      }
      if (cell.length > MAX_CELL_LENGTH) {
        say(row.length, TOO_LONG);
        cell = cell.slice(0, MAX_CELL_LENGTH);
      }
      row.push(cell);
      if (row.length > MAX_COLUMNS) return err({ sentence: TOO_MANY_COLUMNS });
      if (at >= end || text.charCodeAt(at) !== delimiterCode) break;
      at++;
    }
    const isEmptyLine = at === start;
    if (!isEmptyLine) {
      rows.push(row);
      lines.push(firstLine);
      cells += row.length;
      if (cells > MAX_CELLS) return err({ sentence: TOO_MANY_CELLS });
      if (rows.length % IMPORT_ROWS_A_STEP === 0) yield { rows: rows.length, share: at / end };
    }
    if (at < end) {
      at += lineEndLength(text, at);
      line++;
    }
  }
  return ok({ rows, lines, problems });
}

function isCellEnd(code: number, delimiterCode: number): boolean {
  return code === delimiterCode || code === LF || code === CR;
}

const SAMPLE_LENGTH = 64 * 1024;
const SAMPLE_ROWS = 200;

/** How well a delimiter cuts the text into rows of one width, wider being better; 0 when it cuts nothing. */
function evenness(sample: string, delimiter: string): number {
  const read = whole(readDelimited(sample, delimiter, SAMPLE_ROWS));
  if (!read.ok || read.value.rows.length === 0) return 0;
  const { rows, problems } = read.value;
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) {
    if (width < 2) continue;
    best = Math.max(best, (count / rows.length) ** 2 * (1 + Math.log2(width) / 4));
  }
  return best / (1 + problems.length / rows.length);
}

/** A line `sep=;` at the top, by which Excel is told. */
const SEP_LINE = /^\uFEFF?"?sep=(.)"?(?:\r\n|\r|\n)/i;

export function guessDelimiter(text: string): Guess<Delimiter> {
  const told = SEP_LINE.exec(text.slice(0, 12))?.[1];
  const known = DELIMITERS.find((one) => one === told);
  if (known !== undefined) return { value: known, reason: "the first line says so" };
  const sample = text.slice(0, SAMPLE_LENGTH);
  const scores = DELIMITERS.map((value) => ({ value, score: evenness(sample, value) }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score === 0) return { value: ",", reason: "nothing in it cuts its lines into cells" };
  return { value: best.value, reason: "it cuts the lines into rows of one width" };
}

/** The text without the line that only names the delimiter; an empty line stands in for it, so that lines keep their numbers. */
export function withoutSepLine(text: string): string {
  const line = SEP_LINE.exec(text.slice(0, 12))?.[0];
  return line === undefined ? text : `\n${text.slice(line.length)}`;
}

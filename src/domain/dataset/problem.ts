import type { Position } from "./textPosition.ts";

/** One thing wrong in a file, in a sentence that says what to do. */
export interface Problem extends Position {
  readonly file: string;
  /** Name of the column or property; empty when the problem is not about one. */
  readonly field: string;
  readonly message: string;
}

/** The whole file: a problem that has no line. */
export const WHOLE_FILE: Position = { line: 0, column: 0 };

/** Beyond this many, more would help nobody. */
export const MAX_PROBLEMS = 100;

/** `commitments.csv, line 12, column 34 (measure): "treaty" is not …` */
export function problemText({ file, line, column, field, message }: Problem): string {
  const place = line === 0 ? file : `${file}, line ${line}, column ${column}`;
  return `${place}${field === "" ? "" : ` (${field})`}: ${message}`;
}

export interface Problems {
  readonly add: (problem: Problem) => void;
  /** In the order in which they were found, at most MAX_PROBLEMS. */
  readonly list: readonly Problem[];
  /** True when more would not be listed, so that there is no use in looking for their places. */
  readonly isFull: () => boolean;
}

export function createProblems(): Problems {
  const list: Problem[] = [];
  return {
    list,
    isFull: () => list.length >= MAX_PROBLEMS,
    add(problem) {
      if (list.length < MAX_PROBLEMS) list.push(problem);
    },
  };
}

const MAX_QUOTED_LENGTH = 80;

/** A value as shown in a message: in quotation marks, on one line, cut when long. */
export function quoted(value: string): string {
  const shown = value.slice(0, MAX_QUOTED_LENGTH).replace(/\s+/g, " ");
  return value.length > MAX_QUOTED_LENGTH ? `"${shown}…"` : `"${shown}"`;
}

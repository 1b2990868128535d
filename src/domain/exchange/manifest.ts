import { COLUMN } from "../board/columns.ts";
import { COLUMNS } from "../board/view.ts";
import { COUNTING_RULE } from "../rates/rate.ts";
import { columnName } from "./columnForms.ts";
import type { ScaleWords } from "./ratingColumn.ts";
import { scaleWords } from "./ratingColumn.ts";
import type { TakenView } from "./takenView.ts";
import { rateOf, shownRows } from "./takenView.ts";
import { MADE_WITH } from "./version.ts";
import type { FilterWords } from "./viewWords.ts";
import { filterSentence, filterWords, orderSentence } from "./viewWords.ts";

/** A file beside the manifest, so that whoever gets it can tell that it is the same. */
export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  /** Lowercase hex. */
  readonly sha256: string;
  /** Rows below the header, of a table. */
  readonly rows?: number;
}

/** How a file that was taken away came about. Says nothing of who made it and at which hour: the same view gives the same words. */
export interface Manifest {
  readonly madeWith: string;
  readonly dataset: { readonly id: string; readonly title: string; readonly version: string };
  /** The day whose board it is, YYYY-MM-DD. */
  readonly asOf: string;
  readonly address: string;
  readonly filters: readonly FilterWords[];
  readonly filtersInWords: string;
  readonly order: string;
  readonly rows: { readonly taken: number; readonly matching: number; readonly all: number };
  readonly columns: {
    readonly taken: number;
    readonly all: number;
    readonly names: readonly string[];
    readonly labels: readonly string[];
  };
  /** The other scale that was on; absent when none was. */
  readonly scale?: ScaleWords;
  readonly countingRule: string;
  /** Of the rows taken. */
  readonly rate: string;
  readonly files: readonly ListedFile[];
}

export function manifestOf(taken: TakenView, files: readonly ListedFile[] = []): Manifest {
  const { dataset, board, answer, view, columns, day, address } = taken;
  const rows = shownRows(answer);
  const scale = scaleWords(taken);
  return {
    madeWith: MADE_WITH,
    dataset: { id: dataset.id, title: dataset.title, version: dataset.version },
    asOf: day,
    address,
    filters: filterWords(board, view),
    filtersInWords: filterSentence(board, view),
    order: orderSentence(view),
    rows: { taken: rows.length, matching: answer.matching, all: board.size },
    columns: {
      taken: columns.length,
      all: COLUMNS.length,
      names: columns.map(columnName),
      labels: columns.map((column) => COLUMN[column].label),
    },
    ...(scale !== null && { scale }),
    countingRule: COUNTING_RULE,
    rate: rateOf(board, rows),
    files,
  };
}

/** "4 of 26 rows, 9 of 29 columns" */
export function extentWords({ rows, columns }: Manifest): string {
  return `${rows.taken} of ${rows.all} rows, ${columns.taken} of ${columns.all} columns`;
}

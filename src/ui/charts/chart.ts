/** Name of a custom property in the tokens: "--under-way". */
export type Token = `--${string}`;

/** What a row's numbers are counted by. */
export interface ChartColumn {
  readonly id: string;
  readonly label: string;
  /** Shown where there is little room; the label is in the tip and in the table. */
  readonly shortLabel?: string | undefined;
}

/** Striped and hatched tell apart what two near colours would not. */
export type Pattern = "hatched" | "striped";

/** A column that has a colour of its own. */
export interface ChartSeries extends ChartColumn {
  readonly colour: Token;
  readonly pattern?: Pattern | undefined;
}

/** A bar, a step or a line of the matrix. `values` are counts, one for each series or column, in their order. */
export interface ChartRow extends ChartColumn {
  readonly values: readonly number[];
  /** What follows from the numbers, in words: in the table and beside a mark that is pointed at. */
  readonly note?: string | undefined;
  /** The same in a word or two, after the total at the end of a bar. */
  readonly shortNote?: string | undefined;
}

/** What Recharts gives to the shape of each bar that it lays out: its row, and where it is, in pixels. */
export interface BarPlace {
  readonly originalDataIndex?: number | undefined;
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** A mark or a cell of the table was pressed. */
export type Press = (rowId: string, columnId: string) => void;

export function rowTotal(row: ChartRow): number {
  return row.values.reduce((sum, value) => sum + value, 0);
}

export function shortLabelOf(column: ChartColumn): string {
  return column.shortLabel ?? column.label;
}

/** Where each value of a row starts when they are stacked. */
export function startsOf({ values }: ChartRow): readonly number[] {
  let end = 0;
  return values.map((value) => (end += value) - value);
}

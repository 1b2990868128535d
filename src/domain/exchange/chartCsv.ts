import type { CsvForm } from "./csvWrite.ts";
import { writeCsv } from "./csvWrite.ts";
import { guard } from "./formulaGuard.ts";

/** The numbers of a chart: a row's label, then one count a column. */
export interface ChartNumbers {
  readonly rowHeading: string;
  readonly columns: readonly { readonly label: string }[];
  readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[];
}

/** The table behind a chart, with the total of each row, as CSV. */
export function chartCsv({ rowHeading, columns, rows }: ChartNumbers, form: CsvForm): string {
  const header = [rowHeading, ...columns.map(({ label }) => label), "Total"];
  const body = rows.map(({ label, values }) => [
    guard(label),
    ...columns.map((_, at) => String(values[at] ?? 0)),
    String(values.reduce((sum, value) => sum + value, 0)),
  ]);
  return writeCsv([header, ...body], form);
}

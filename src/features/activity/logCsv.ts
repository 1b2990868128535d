import type { CsvForm } from "../../domain/exchange/csvWrite.ts";
import { writeCsv } from "../../domain/exchange/csvWrite.ts";
import { guard } from "../../domain/exchange/formulaGuard.ts";
import { instantOf } from "../../domain/review/clock.ts";
import type { HistoryEntry } from "../../domain/review/history.ts";
import { lineSentence } from "../../domain/review/lineWords.ts";
import type { StatementOf } from "./logFilter.ts";

const HEADER = [
  "Time (UTC)",
  "Author",
  "Dataset",
  "Commitment",
  "Statement",
  "Field",
  "Item",
  "Value",
  "Value before",
  "Reason",
  "What changed",
  "Kind",
  "Taken back",
  "Line",
];

/** The lines on screen as CSV, in their order. Values are as stored: ids, EDTF dates, own words; for evidence its JSON. */
export function logCsv(
  entries: readonly HistoryEntry[],
  statementOf: StatementOf,
  form: CsvForm,
): string {
  const rows = entries.map((entry) => {
    const { line, kind, before, after, isTakenBack } = entry;
    return [
      instantOf(line.at),
      guard(line.author),
      guard(line.dataset),
      guard(line.commitment),
      guard(statementOf(line)),
      line.field,
      guard(line.item ?? ""),
      guard(after),
      guard(before),
      guard(line.reason),
      guard(lineSentence(entry)),
      kind,
      isTakenBack ? "yes" : "no",
      guard(line.id),
    ];
  });
  return writeCsv([HEADER, ...rows], form);
}

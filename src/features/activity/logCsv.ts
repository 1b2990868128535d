import type { CsvForm } from "../../domain/exchange/csvWrite.ts";
import { csvParts } from "../../domain/exchange/csvWrite.ts";
import type { Making } from "../../domain/exchange/making.ts";
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
export function logCsvParts(
  entries: readonly HistoryEntry[],
  statementOf: StatementOf,
  form: CsvForm,
): Making {
  const cellsOf = (entry: HistoryEntry): readonly string[] => {
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
  };
  function* rows(): Generator<readonly string[]> {
    yield HEADER;
    for (const entry of entries) yield cellsOf(entry);
  }
  return csvParts(rows(), form);
}

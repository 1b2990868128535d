import { foldText, searchTerms } from "../../domain/board/text.ts";
import type { Day } from "../../domain/dataset/partialDate.ts";
import type { HistoryEntry } from "../../domain/review/history.ts";
import type { ReviewLine } from "../../domain/review/line.ts";
import { lineSentence } from "../../domain/review/lineWords.ts";
import type { LogFilter } from "../../domain/review/logFilter.ts";

/** The words of the commitment that a line is about; empty when they are not known. */
export type StatementOf = (line: ReviewLine) => string;

/** The ISO instant at which a day begins in the reader's own time zone. */
export function startOfDay(day: Day, daysLater = 0): string {
  const start = new Date(`${day}T00:00:00`);
  start.setDate(start.getDate() + daysLater);
  return start.toISOString();
}

/** A test for lines, of everything but the search. */
function isWantedBy({ field, author, dataset, from, to }: LogFilter) {
  const first = from === null ? null : startOfDay(from);
  const end = to === null ? null : startOfDay(to, 1);
  return (line: ReviewLine): boolean =>
    (field === null || line.field === field) &&
    (author === null || line.author === author) &&
    (dataset === null || line.dataset === dataset) &&
    (first === null || line.at >= first) &&
    (end === null || line.at < end);
}

/**
 * A function that gives the entries that a filter wants, in their order. Folding text is slow, so each entry and each
 * statement is folded once.
 */
export function createLogFilter(): (
  entries: readonly HistoryEntry[],
  filter: LogFilter,
  statementOf: StatementOf,
) => readonly HistoryEntry[] {
  const ownText = new WeakMap<HistoryEntry, string>();
  const folded = new Map<string, string>();

  const textOf = (entry: HistoryEntry): string => {
    const known = ownText.get(entry);
    if (known !== undefined) return known;
    const { commitment, author } = entry.line;
    const text = foldText(`${commitment}\n${author}\n${lineSentence(entry)}`);
    ownText.set(entry, text);
    return text;
  };
  const foldedOnce = (statement: string): string => {
    const known = folded.get(statement);
    if (known !== undefined) return known;
    const text = foldText(statement);
    folded.set(statement, text);
    return text;
  };

  return (entries, filter, statementOf) => {
    const isWanted = isWantedBy(filter);
    const terms = searchTerms(filter.search);
    return entries.filter((entry) => {
      if (!isWanted(entry.line)) return false;
      if (terms.length === 0) return true;
      const text = textOf(entry);
      const statement = foldedOnce(statementOf(entry.line));
      return terms.every((term) => text.includes(term) || statement.includes(term));
    });
  };
}

/** The authors of a log, by name; "" is a line without one. */
export function authorsOf(lines: readonly ReviewLine[]): readonly string[] {
  const compare = new Intl.Collator("en").compare;
  return [...new Set(lines.map(({ author }) => author))].toSorted(compare);
}

import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { searchTerms } from "../../domain/board/text.ts";
import type { HistoryEntry } from "../../domain/review/history.ts";
import { commitmentKey } from "../../domain/review/trace.ts";
import { useAddress, useDatasets, useLog } from "../../state/app.tsx";
import { createLogEntries } from "./logEntries.ts";
import type { StatementOf } from "./logFilter.ts";
import { createLogFilter } from "./logFilter.ts";

/** The lines that the page shows, and what it takes to show them. */
export interface LogLines {
  /** Newest first. */
  readonly shown: readonly HistoryEntry[];
  readonly statementOf: StatementOf;
  /** What the search looks for, for marking it. */
  readonly terms: readonly string[];
}

/** The words of commitments, from the datasets that are loaded; it has those load that the app ships. */
function useStatements(): StatementOf {
  const { list, loads, load } = useDatasets((state) => state);
  useEffect(() => {
    for (const { id } of list) load(id);
  }, [list, load]);
  return useMemo(() => {
    const statements = new Map<string, string>();
    for (const loaded of Object.values(loads)) {
      if (loaded.type !== "ready") continue;
      const { id: dataset, commitments } = loaded.dataset;
      for (const { id: commitment, statement } of commitments)
        statements.set(commitmentKey({ dataset, commitment }), statement);
    }
    return (line) => statements.get(commitmentKey(line)) ?? "";
  }, [loads]);
}

/** The whole log as history is made once a change of it, the selection once a change of the filter. */
export function useLogLines(): LogLines {
  const lines = useLog((state) => state.lines);
  // Typing goes first: the list follows when there is time.
  const filter = useDeferredValue(useAddress(({ address }) => address.log));
  const statementOf = useStatements();
  const [entriesOf] = useState(createLogEntries);
  const [wanted] = useState(createLogFilter);
  const entries = useMemo(() => entriesOf(lines), [entriesOf, lines]);
  const shown = useMemo(
    () => wanted(entries, filter, statementOf),
    [wanted, entries, filter, statementOf],
  );
  const terms = useMemo(() => searchTerms(filter.search), [filter.search]);
  return { shown, statementOf, terms };
}

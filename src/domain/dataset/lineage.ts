import { quoted } from "./problem.ts";
import type { Steps } from "../steps.ts";
import { ROWS_A_STEP } from "../steps.ts";
import type { Table } from "./table.ts";

/** Says of each chain of `recurs_from` that leads back to its start, so that nobody follows one for ever. */
export function* checkLineage(table: Table): Steps<void> {
  const earlier = new Map<string, string>();
  const rowById = new Map<string, number>();
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    earlier.set(table.text(row, "id"), table.text(row, "recurs_from"));
    rowById.set(table.text(row, "id"), row);
  }
  const done = new Set<string>();
  for (const start of earlier.keys()) {
    if (done.size % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const onPath = new Set<string>();
    let id = start;
    while (id !== "" && !done.has(id) && !onPath.has(id)) {
      onPath.add(id);
      id = earlier.get(id) ?? "";
    }
    if (onPath.has(id)) {
      const message = `${quoted(id)} recurs from itself by way of the rows that this one leads to. Break the circle.`;
      table.say(rowById.get(id) ?? 0, "recurs_from", message);
    }
    for (const seen of onPath) done.add(seen);
  }
}

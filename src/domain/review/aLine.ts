import type { ReviewLine } from "./line.ts";

/** For tests: a sound line, with what the test is about. `undoes` and `act` are there when they are given. */
export function aLine(about: Partial<Record<keyof ReviewLine, string>> = {}): ReviewLine {
  const line = {
    v: 1,
    id: "a1",
    at: "2026-11-24T09:15:02.114Z-0000-k3f9",
    author: "Linh",
    dataset: "hanoi-article",
    commitment: "CY-03",
    field: "status",
    value: "under-way",
    reason: "A shared format is a start",
    ...about,
  };
  return line as unknown as ReviewLine;
}

/** For tests: `2026-11-24T09:00:0n` of one device. */
export function stampAt(second: number, node = "k3f9"): string {
  return `${new Date(Date.UTC(2026, 10, 24, 9, 0, second)).toISOString()}-0000-${node}`;
}

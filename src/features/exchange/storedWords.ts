import type { FileProblem } from "../../domain/exchange/files.ts";
import type { StorageReport } from "../../domain/exchange/deviceStorage.ts";
import type { ReviewLine } from "../../domain/review/line.ts";

export interface DatasetLines {
  readonly id: string;
  /** The id for a dataset that is not here. */
  readonly title: string;
  readonly count: number;
}

/** How many lines are about each dataset, those in `list` first; datasets without a line are left out. */
export function linesByDataset(
  lines: readonly ReviewLine[],
  list: readonly { readonly id: string; readonly title: string }[],
): readonly DatasetLines[] {
  const counts = new Map<string, number>();
  for (const { dataset } of lines) counts.set(dataset, (counts.get(dataset) ?? 0) + 1);
  const known = list.map(({ id, title }) => ({ id, title, count: counts.get(id) ?? 0 }));
  const unknown = [...counts].filter(([id]) => !list.some((one) => one.id === id));
  return [
    ...known,
    ...unknown.map(([id, count]) => ({ id, title: `${id} (not here)`, count })),
  ].filter(({ count }) => count > 0);
}

/** Lines written after `savedAt`, an ISO instant; all of them when no file was ever saved. */
export function linesSince(lines: readonly ReviewLine[], savedAt: string | null): number {
  return savedAt === null ? lines.length : lines.filter(({ at }) => at > savedAt).length;
}

const UNITS = ["kB", "MB", "GB", "TB"] as const;

/** "0 kB", "1.2 MB", "48 GB": two figures say enough. */
export function bytesText(bytes: number): string {
  let amount = bytes / 1000;
  let unit = 0;
  while (amount >= 999.5 && unit < UNITS.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  const figures = amount >= 10 || amount === 0 ? amount.toFixed(0) : amount.toFixed(1);
  return `${figures} ${UNITS[unit] ?? ""}`;
}

/** Whether the browser has promised to keep what is stored: one word, and what it means. */
export function promiseWords({ persisted }: StorageReport): {
  readonly short: string;
  readonly meaning: string;
} {
  if (persisted === null) {
    return {
      short: "Not known",
      meaning: "This browser does not say. Save a workspace file to be sure.",
    };
  }
  return persisted
    ? { short: "Promised", meaning: "The browser keeps the log until you clear it yourself." }
    : { short: "Not promised", meaning: "When the disk runs full, the browser may clear the log." };
}

/** Why a chosen file could not be read, and what to do. */
export function fileProblemWords(problem: FileProblem): string {
  switch (problem.type) {
    case "TooLarge":
      return `It has ${bytesText(problem.size)}, and at most ${bytesText(problem.limit)} can be read.`;
    case "NotUtf8":
      return `Line ${problem.line} is not UTF-8 text. Use the file as Follow-Through saved it.`;
    case "Unreadable":
      return `The browser could not read it (${problem.detail}). See that the file is still there, then try again.`;
  }
}

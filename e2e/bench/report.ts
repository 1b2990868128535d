import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Figure {
  readonly task: string;
  readonly rows: number;
  /** Milliseconds, one a run. */
  readonly samples: readonly number[];
}

const RESULTS = join(import.meta.dirname, "results");

export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [
    sorted[sorted.length % 2 === 0 ? middle - 1 : middle],
    sorted[middle],
  ];
  return (low + high) / 2;
}

function quantile(samples: readonly number[], share: number): number {
  return samples.toSorted((a, b) => a - b)[Math.ceil(share * samples.length) - 1] ?? 0;
}

/** Prints a table of medians and 95 % quantiles, and keeps all samples as JSON in `results/`. */
export function report(
  name: string,
  figures: readonly Figure[],
  notes: Readonly<Record<string, unknown>>,
): void {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${name}.json`), `${JSON.stringify({ notes, figures }, null, 1)}\n`);
  const rows = figures.map(({ task, rows: count, samples }) => ({
    task,
    rows: count,
    runs: samples.length,
    "median ms": Number(median(samples).toFixed(1)),
    "95 % ms": Number(quantile(samples, 0.95).toFixed(1)),
  }));
  process.stdout.write(`\n${name}\n`);
  for (const [key, value] of Object.entries(notes))
    process.stdout.write(`  ${key}: ${JSON.stringify(value)}\n`);
  // The table is what the run is for.
  // oxlint-disable-next-line no-console
  console.table(rows);
}

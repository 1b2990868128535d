import fc from "fast-check";
import { expect, test } from "vitest";
import { whole } from "../steps.ts";
import type { CodeColumn } from "./codes.ts";
import { setRow } from "./codes.ts";
import { profilesOf } from "./profiles.ts";
import type { FacetId } from "./view.ts";
import { FACETS } from "./view.ts";

/** A column of as many entries as asked for; what their values are makes no difference here. */
function aColumn(codes: readonly number[], entryCount: number): CodeColumn {
  return {
    codes: Uint16Array.from(codes),
    entries: Array.from({ length: entryCount }, (_, entry) => [entry]),
    entryByKey: new Map(),
    singles: [],
  };
}

function columnsOf(
  size: number,
  entryCount: number,
  codeAt: (row: number, place: number) => number,
) {
  return Object.fromEntries(
    FACETS.map((facet, place) => [
      facet,
      aColumn(
        Array.from({ length: size }, (_, row) => codeAt(row, place) % entryCount),
        entryCount,
      ),
    ]),
  ) as Record<FacetId, CodeColumn>;
}

function counted(column: CodeColumn, rows: readonly number[]): number[] {
  const counts = Array<number>(column.entries.length).fill(0);
  for (const row of rows)
    counts[column.codes[row] ?? 0] = (counts[column.codes[row] ?? 0] ?? 0) + 1;
  return counts;
}

test("counts of facets and of pairs of them are those of the rows, also after rows were given other entries", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.nat(2), { minLength: FACETS.length, maxLength: FACETS.length }), {
        minLength: 1,
        maxLength: 40,
      }),
      fc.array(fc.tuple(fc.nat(39), fc.nat(FACETS.length - 1), fc.nat(2)), { maxLength: 10 }),
      fc.infiniteStream(fc.boolean()),
      (table, changes, picks) => {
        const size = table.length;
        const columns = columnsOf(size, 3, (row, place) => table[row]?.[place] ?? 0);
        const profiles = whole(profilesOf(size, columns));
        for (const [at, place, entry] of changes) {
          const facet = FACETS[place] ?? "theme";
          setRow(columns[facet], at % size, entry);
          profiles.rewrite(at % size);
        }
        const rows = Array.from({ length: size }, (_, row) => row).filter(() => picks.next().value);
        const tally = profiles.count(Uint32Array.from(rows));
        for (const facet of FACETS)
          expect([...profiles.byEntry(facet, tally)]).toEqual(counted(columns[facet], rows));
        const cells = new Map<string, number>();
        profiles.eachPair("status", "theme", tally, (status, theme, count) => {
          const pair = `${status} ${theme}`;
          cells.set(pair, (cells.get(pair) ?? 0) + count);
        });
        const expected = new Map<string, number>();
        for (const row of rows) {
          const pair = `${columns.status.codes[row]} ${columns.theme.codes[row]}`;
          expected.set(pair, (expected.get(pair) ?? 0) + 1);
        }
        expect(cells).toEqual(expected);
      },
    ),
  );
});

test("facets that would make too many profiles are left out, and none serves fewer rows than there are profiles", () => {
  const size = 10_000;
  const columns = columnsOf(size, 60, (row, place) => Math.floor(row / 60 ** (place % 3)));
  const profiles = whole(profilesOf(size, columns));
  const all = Uint32Array.from({ length: size }, (_, row) => row);
  const serving = FACETS.filter((facet) => profiles.serve(facet, all));
  expect(serving.length).toBeGreaterThan(1);
  expect(serving.length).toBeLessThan(FACETS.length);
  expect(profiles.serve("theme", all.subarray(0, 100))).toBe(false);
  for (const facet of serving)
    expect([...profiles.byEntry(facet, profiles.count(all))]).toEqual(
      counted(columns[facet], [...all]),
    );
});

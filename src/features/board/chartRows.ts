import type { CrossTable } from "../../domain/board/answer.ts";
import type { ThemeGroup } from "../../domain/board/labels.ts";
import { themeGroups } from "../../domain/board/labels.ts";
import type { FacetId } from "../../domain/board/view.ts";
import { useApp, useStanding } from "../../state/app.tsx";
import type { ChartRow } from "../../ui/charts/chart.ts";
import { rowTotal } from "../../ui/charts/chart.ts";

export interface ChartProps {
  /** On paper or in another page: all filters count, and nothing can be pressed. */
  readonly isPicture?: boolean;
}

/** The rows of a chart by focus area: of the dataset whose numbers it shows. */
export function useGroups(): readonly ThemeGroup[] {
  "use memo";
  return themeGroups(useStanding().dataset.themes);
}

/** Rows of a cross-table with the themes of each group added up. On the board a chart leaves out what it filters itself. */
export function useGroupRows(
  facet: FacetId,
  groups: readonly ThemeGroup[],
  { isPicture = false }: ChartProps,
): readonly ChartRow[] {
  "use memo";
  const { board } = useStanding();
  const without = isPicture ? [] : (["theme", facet] as const);
  const { cells, bCount }: CrossTable = board.cross("theme", facet, { without });
  const rows = groups.map((group) => {
    const codes = group.themes.map((theme) =>
      board.values.theme.findIndex(({ id }) => id === theme.id),
    );
    return {
      id: group.id,
      label: group.name,
      shortLabel: group.shortName,
      values: Array.from({ length: bCount }, (_, b) =>
        codes.reduce((sum, code) => sum + (cells[code * bCount + b] ?? 0), 0),
      ),
    };
  });
  return isPicture ? rows.filter((row) => rowTotal(row) > 0) : rows;
}

/** Filters to one group of themes and one value of another facet; the same press again takes both back. */
export function usePress(groups: readonly ThemeGroup[], facet: "status" | "measure") {
  "use memo";
  const { addresses } = useApp();
  return (groupId: string, value: string | readonly string[]) => {
    // What is chosen now: the chart can be some frames older.
    const { address, show } = addresses.getState();
    const { choices } = address.view;
    const values = typeof value === "string" ? [value] : value;
    const ids = groups.find(({ id }) => id === groupId)?.themes.map(({ id }) => String(id)) ?? [];
    const isSame = choices.theme?.join() === ids.join() && choices[facet]?.join() === values.join();
    show({ choices: { ...choices, theme: isSame ? [] : ids, [facet]: isSame ? [] : values } });
  };
}

/** What a row of a chart says, as a text alternative does. */
export function spoken(row: ChartRow, labels: readonly string[]): string {
  const total = rowTotal(row);
  const parts = row.values
    .map((value, i) => ({ value, label: labels[i] ?? "" }))
    .filter(({ value }) => value > 0)
    .map(({ value, label }) => `${value} ${label.toLowerCase()}`);
  return total === 0 ? `${row.label}: none` : `${row.label}: ${parts.join(", ")}`;
}

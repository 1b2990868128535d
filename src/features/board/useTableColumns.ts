import type { Header } from "@tanstack/react-table";
import { useTable } from "@tanstack/react-table";
import type { CSSProperties } from "react";
import { useMemo } from "react";
import type { ColumnId, View } from "../../domain/board/view.ts";
import { COLUMNS } from "../../domain/board/view.ts";
import type { CommitmentId } from "../../domain/dataset/dataset.ts";
import { useBoardDataset, usePreferences } from "../../state/app.tsx";
import type { NoRow } from "./tableColumns.ts";
import { COLUMN_WIDTH, idWidth, NO_ROWS, TABLE_COLUMNS, TABLE_FEATURES } from "./tableColumns.ts";

export interface TableColumns {
  readonly headers: readonly Header<typeof TABLE_FEATURES, NoRow>[];
  /** The widths as a grid template. */
  readonly template: string;
  /** Pixels from the start at which a pinned column stands. */
  readonly pinnedAt: ReadonlyMap<string, number>;
  /** The cells of each column. */
  readonly cells: ReadonlyMap<ColumnId, ColumnCells>;
}

export interface ColumnCells {
  /** How wide they are and where they stay: the template for rows, which are no grids because that costs more. */
  readonly style: CSSProperties;
  /** Pixels for text, at the least. */
  readonly room: number;
}

/** Pixels on both sides of what is in a cell; an id has the box to select its row before it. */
const CELL_PADDING = { id: 28, others: 20 };

/** So many ids tell how wide their column is; a longer one among the others breaks. */
const MEASURED_IDS = 5000;

function longestIdWidth(commitments: readonly { readonly id: CommitmentId }[]): number {
  const stride = Math.ceil(commitments.length / MEASURED_IDS);
  let longest = 0;
  for (let row = 0; row < commitments.length; row += stride)
    longest = Math.max(longest, commitments[row]?.id.length ?? 0);
  return idWidth(longest);
}

/** The columns on screen with their widths. */
export function useTableColumns(shown: readonly ColumnId[], pinned: View["pinned"]): TableColumns {
  // The table answers differently without changing its identity, which memoisation would hide.
  "use no memo";
  const dataset = useBoardDataset();
  const allWidths = usePreferences((state) => state.columnWidths);
  const changePreferences = usePreferences((state) => state.change);
  const widths = allWidths[dataset.id];
  const ofId = useMemo(() => longestIdWidth(dataset.commitments), [dataset.commitments]);
  const state = useMemo(
    () => ({
      columnOrder: [...shown],
      columnVisibility: Object.fromEntries(
        COLUMNS.map((column) => [column, shown.includes(column)]),
      ),
      columnSizing: { id: ofId, ...widths },
    }),
    [shown, ofId, widths],
  );
  const table = useTable({
    features: TABLE_FEATURES,
    columns: TABLE_COLUMNS,
    data: NO_ROWS,
    columnResizeMode: "onEnd",
    state,
    onColumnSizingChange: (updater) => {
      const next = typeof updater === "function" ? updater(widths ?? {}) : updater;
      changePreferences({ columnWidths: { ...allWidths, [dataset.id]: next } });
    },
  });
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  return useMemo(() => {
    const width = (column: ColumnId): number =>
      headers.find((header) => header.column.id === column)?.getSize() ?? COLUMN_WIDTH[column];
    const pinnedAt = new Map<string, number>();
    let offset = 0;
    for (const column of shown) {
      if (column !== "id" && !pinned.includes(column)) break;
      pinnedAt.set(column, offset);
      offset += width(column);
    }
    const takesTheRest = (column: ColumnId): boolean =>
      column === "statement" && widths?.["statement"] === undefined && !pinnedAt.has(column);
    const template = shown
      .map((column) =>
        takesTheRest(column) ? `minmax(${width(column)}px, 1fr)` : `${width(column)}px`,
      )
      .join(" ");
    const cells = new Map(
      shown.map((column): [ColumnId, ColumnCells] => [
        column,
        {
          style: {
            flex: `${takesTheRest(column) ? 1 : 0} 0 ${width(column)}px`,
            insetInlineStart: pinnedAt.get(column),
          },
          room: width(column) - (column === "id" ? CELL_PADDING.id : CELL_PADDING.others),
        },
      ]),
    );
    return { headers, template, pinnedAt, cells };
    // Sizes are read from the headers, which are the same objects with other sizes.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [headers, shown, pinned, widths, ofId]);
}

import { useMemo } from "react";
import { columnsOnScreen } from "../../domain/board/view.ts";
import { useAddress } from "../../state/app.tsx";
import { CommitmentGrid } from "./CommitmentGrid.tsx";
import { NARROW_COLUMNS } from "./tableColumns.ts";
import { useTableColumns } from "./useTableColumns.ts";

interface CommitmentTableProps {
  /** What scrolls the rows; null until it is in the page. */
  readonly scroller: HTMLElement | null;
  readonly isNarrow: boolean;
}

/** The commitments with the columns that were chosen, which are worked out when they change and not for every answer. */
export function CommitmentTable({ scroller, isNarrow }: CommitmentTableProps) {
  "use memo";
  const columns = useAddress(({ address }) => address.view.columns);
  const pinned = useAddress(({ address }) => address.view.pinned);
  const shown = useMemo(
    () => (isNarrow ? NARROW_COLUMNS : columnsOnScreen({ columns, pinned })),
    [isNarrow, columns, pinned],
  );
  const tableColumns = useTableColumns(shown, pinned);
  return (
    <CommitmentGrid
      scroller={scroller}
      isNarrow={isNarrow}
      shownColumns={shown}
      tableColumns={tableColumns}
    />
  );
}

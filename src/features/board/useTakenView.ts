import type { ColumnId } from "../../domain/board/view.ts";
import { COLUMNS, columnsOnScreen } from "../../domain/board/view.ts";
import { writeAddress } from "../../domain/board/address.ts";
import type { TakenView } from "../../domain/exchange/takenView.ts";
import { todayOf } from "../../domain/review/clock.ts";
import { useApp, useStanding } from "../../state/app.tsx";
import { useLens } from "../../state/lens.ts";
import { pageAddress } from "../../ui/pageAddress.ts";

/** The view as it stands on screen, to be taken away in its columns or in all, those on screen first. */
export function useTakenView(everyColumn = false): TakenView {
  const { clock } = useApp();
  const { dataset, board, answer, view } = useStanding();
  const lens = useLens();
  const shown = columnsOnScreen(view);
  const others: readonly ColumnId[] = COLUMNS.filter((column) => !shown.includes(column));
  return {
    dataset,
    board,
    answer,
    view,
    lens,
    columns: everyColumn ? [...shown, ...others] : shown,
    day: view.asOf ?? todayOf(clock),
    address: pageAddress(
      writeAddress({ page: "board", dataset: dataset.id, view: { ...view, open: null } }),
    ),
  };
}

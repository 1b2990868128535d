import { FlexRender, useTable } from "@tanstack/react-table";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import type { CSSProperties, KeyboardEvent, MouseEvent } from "react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { searchTerms } from "../../domain/board/text.ts";
import type { ColumnId } from "../../domain/board/view.ts";
import { COLUMNS, columnsOnScreen } from "../../domain/board/view.ts";
import type { CommitmentId } from "../../domain/dataset/dataset.ts";
import {
  useAddress,
  useApp,
  useCursor,
  usePreferences,
  useSelection,
  useStanding,
} from "../../state/app.tsx";
import { HEAD } from "../../state/cursorStore.ts";
import { useJudging } from "../../state/judge.ts";
import { useOffsetTop } from "../../ui/useOffsetTop.ts";
import { EmptyTable } from "./EmptyTable.tsx";
import { GroupRow } from "./GroupRow.tsx";
import { StatusPicker } from "./StatusPicker.tsx";
import type { TableLine } from "./tableColumns.tsx";
import {
  COLUMN_WIDTH,
  idWidth,
  NARROW_COLUMNS,
  TABLE_COLUMNS,
  TABLE_FEATURES,
} from "./tableColumns.tsx";
import { TableHead } from "./TableHead.tsx";
import { placeAfterKey } from "./tableKeys.ts";
import styles from "./CommitmentTable.module.css";

/** Pixels: two lines of a statement in a row, or a whole card on a narrow screen. */
const ROW_HEIGHT = { wide: 52, narrow: 126 };
const OVERSCAN = 8;

interface Picking {
  readonly commitment: CommitmentId;
  readonly trigger: Element;
}

interface CommitmentTableProps {
  /** What scrolls the rows; null until it is in the page. */
  readonly scroller: HTMLElement | null;
  readonly isNarrow: boolean;
}

/** The commitments in rows of fixed height, of which only those on screen are in the page. */
export function CommitmentTable({ scroller, isNarrow }: CommitmentTableProps) {
  // The virtualizer answers differently without changing its identity, which memoisation would hide.
  "use no memo";
  const { cursor: cursorStore } = useApp();
  const { dataset, board, answer } = useStanding();
  const view = useAddress(({ address }) => address.view);
  const show = useAddress((state) => state.show);
  const cursor = useCursor((state) => state);
  const selection = useSelection((state) => state);
  const judging = useJudging();
  const widths = usePreferences((state) => state.columnWidths)[dataset.id];
  const changePreferences = usePreferences((state) => state.change);
  const allWidths = usePreferences((state) => state.columnWidths);
  const [picking, setPicking] = useState<Picking | null>(null);
  /** The list that the present press has closed, so that it does not open it again. */
  const justClosed = useRef<CommitmentId | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const rowsRef = useRef<HTMLDivElement>(null);
  const scrollMargin = useOffsetTop(rowsRef, scroller);

  const rowHeight = isNarrow ? ROW_HEIGHT.narrow : ROW_HEIGHT.wide;
  const cursorLine = Math.min(cursor.line, answer.lineCount - 1);
  // oxlint-disable-next-line react/incompatible-library -- this component opts out of memoisation above
  const virtualizer = useVirtualizer({
    count: answer.lineCount,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollMargin,
    scrollPaddingStart: isNarrow ? 0 : 40,
    // The focused row stays in the page, or the keyboard would lose its place while scrolling.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return cursorLine < 0 || indexes.includes(cursorLine)
        ? indexes
        : [...indexes, cursorLine].toSorted((a, b) => a - b);
    },
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);

  const shownColumns: readonly ColumnId[] = isNarrow ? NARROW_COLUMNS : columnsOnScreen(view);
  const currentColumn = shownColumns.includes(cursor.column) ? cursor.column : "id";
  // The row of what a link, a step or another part of the page has opened comes into sight.
  const openRow = view.open === null ? undefined : board.rowOf(view.open);
  useEffect(() => {
    const line = openRow === undefined ? -1 : answer.lineOf(openRow);
    if (line !== -1 && scrollMargin > 0) virtualizer.scrollToIndex(line, { align: "auto" });
    // Only when another one is opened: a filter or a judgement must not move what is being read.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [openRow, scrollMargin > 0]);

  const terms = searchTerms(view.search);
  const items = virtualizer.getVirtualItems();
  const lines = items.map(({ index }): TableLine => {
    const line = answer.lineAt(index);
    return {
      index,
      line,
      board,
      terms,
      isPicking: line.type === "row" && picking?.commitment === board.idAt(line.row),
      isSelected: line.type === "row" && selection.selected.has(board.idAt(line.row)),
      tabStop: index === cursorLine ? currentColumn : null,
    };
  });

  const table = useTable({
    features: TABLE_FEATURES,
    columns: TABLE_COLUMNS,
    data: lines,
    getRowId: ({ line }) => (line.type === "row" ? board.idAt(line.row) : `group ${line.value}`),
    manualSorting: true,
    columnResizeMode: "onEnd",
    state: {
      sorting: view.sort.map(({ column, descending }) => ({ id: column, desc: descending })),
      columnOrder: [...shownColumns],
      columnVisibility: Object.fromEntries(
        COLUMNS.map((column) => [column, shownColumns.includes(column)]),
      ),
      columnPinning: { start: ["id", ...view.pinned.filter((column) => column !== "id")], end: [] },
      columnSizing: { id: idWidth(dataset.commitments.map(({ id }) => id)), ...widths },
    },
    onColumnSizingChange: (updater) => {
      const next = typeof updater === "function" ? updater(widths ?? {}) : updater;
      changePreferences({ columnWidths: { ...allWidths, [dataset.id]: next } });
    },
  });

  // After a move by keyboard the cell takes the focus, once it is in the page.
  const focused = useRef(cursor.wanted);
  useEffect(() => {
    if (focused.current === cursor.wanted) return;
    if (cursorLine >= 0) virtualizer.scrollToIndex(cursorLine, { align: "auto" });
    const cell = grid.current?.querySelector<HTMLElement>(
      `[data-line="${cursorLine}"] [data-column="${CSS.escape(cursor.column)}"], [data-line="${cursorLine}"][data-group]`,
    );
    if (!cell) return;
    focused.current = cursor.wanted;
    (cell.querySelector<HTMLElement>("[data-control]") ?? cell).focus({
      preventScroll: cursorLine >= 0,
    });
  });

  const placeOf = (target: EventTarget): { line: number; column: ColumnId } | null => {
    if (!(target instanceof Element)) return null;
    const line = target.closest("[data-line]")?.getAttribute("data-line");
    const column = target.closest("[data-column]")?.getAttribute("data-column");
    if (line == null) return null;
    return { line: Number(line), column: COLUMNS.find((one) => one === column) ?? cursor.column };
  };
  const toggleGroup = (value: string) =>
    show({
      folded: view.folded.includes(value)
        ? view.folded.filter((one) => one !== value)
        : [...view.folded, value],
    });
  /** Shift selects the stretch from the last one pressed. */
  const select = (id: CommitmentId, isStretch: boolean) => {
    const ids = [...answer.order].map((row) => board.idAt(row));
    const from = selection.anchor === null ? -1 : ids.indexOf(selection.anchor);
    const to = ids.indexOf(id);
    if (isStretch && from !== -1)
      selection.add(ids.slice(Math.min(from, to), Math.max(from, to) + 1));
    else selection.toggle(id);
  };
  const act = (target: Element) => {
    const trigger = target.closest("[data-picks]");
    const place = placeOf(target);
    if (trigger && judging.closed === null) {
      const commitment = trigger.getAttribute("data-picks") as CommitmentId;
      if (justClosed.current !== commitment) setPicking({ commitment, trigger });
    } else if (place && place.line >= 0) {
      const line = answer.lineAt(place.line);
      if (line.type === "group") toggleGroup(line.value);
      else show({ open: board.idAt(line.row) });
    }
  };
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || !event.target.closest("[role=row][data-line]"))
      return;
    const selects = event.target.getAttribute("data-selects");
    if (selects === null) act(event.target);
    else select(selects as CommitmentId, event.shiftKey);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof Element) || event.altKey || event.metaKey) return;
    const place = placeOf(event.target);
    if (!place) return;
    if (place.line >= 0 && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      act(event.target);
      return;
    }
    const page = Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / rowHeight) - 1);
    const next = placeAfterKey(event.key, event.ctrlKey, place, {
      lineCount: answer.lineCount,
      columns: shownColumns,
      page,
    });
    if (!next) return;
    event.preventDefault();
    cursor.moveTo(next.line, next.column);
  };
  const onFocus = (event: { readonly target: EventTarget }) => {
    const place = placeOf(event.target);
    if (place && (place.line !== cursor.line || place.column !== cursor.column))
      cursor.follow(place.line, place.column);
  };

  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const width = (column: ColumnId): number =>
    headers.find((header) => header.column.id === column)?.getSize() ?? COLUMN_WIDTH[column];
  const template = shownColumns
    .map((column) =>
      column === "statement" && widths?.["statement"] === undefined && !view.pinned.includes(column)
        ? `minmax(${width(column)}px, 1fr)`
        : `${width(column)}px`,
    )
    .join(" ");
  const pinnedAt = new Map<string, number>();
  let offset = 0;
  for (const column of shownColumns) {
    if (column !== "id" && !view.pinned.includes(column)) break;
    pinnedAt.set(column, offset);
    offset += width(column);
  }
  const pickingRow = picking === null ? undefined : board.rowOf(picking.commitment);

  return (
    <>
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label="Commitments"
        aria-rowcount={answer.matching}
        aria-colcount={shownColumns.length}
        aria-multiselectable="true"
        className={styles.table}
        data-narrow={isNarrow}
        data-selecting={selection.selected.size > 0}
        style={{ "--template": template } as CSSProperties}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <TableHead
          headers={headers}
          columns={shownColumns}
          pinnedAt={pinnedAt}
          current={cursor.line === HEAD || answer.lineCount === 0 ? currentColumn : null}
        />
        <div
          ref={rowsRef}
          role="rowgroup"
          className={styles.rows}
          style={{ blockSize: virtualizer.getTotalSize() }}
        >
          {items.map((item, i) => {
            const tableLine = lines[i];
            const row = table.getRowModel().rows[i];
            if (!tableLine || !row) return null;
            const { line } = tableLine;
            const isCurrent = item.index === cursorLine && cursor.line !== HEAD;
            const position = {
              blockSize: rowHeight,
              transform: `translateY(${item.start - scrollMargin}px)`,
            };
            if (line.type === "group") {
              return (
                <GroupRow
                  key={row.id}
                  index={item.index}
                  line={line}
                  columnCount={shownColumns.length}
                  isCurrent={isCurrent}
                  style={position}
                />
              );
            }
            return (
              <div
                key={row.id}
                role="row"
                aria-rowindex={line.position + 1}
                className={styles.row}
                style={position}
                data-line={item.index}
                data-open={view.open === board.idAt(line.row)}
                aria-selected={tableLine.isSelected}
              >
                {row.getVisibleCells().map((cell) => {
                  const column = cell.column.id;
                  return (
                    <div
                      key={column}
                      role={column === "id" ? "rowheader" : "gridcell"}
                      aria-label={column === "id" ? board.idAt(line.row) : undefined}
                      className={styles.cell}
                      data-column={column}
                      data-pinned={pinnedAt.has(column)}
                      style={
                        pinnedAt.has(column)
                          ? { insetInlineStart: pinnedAt.get(column) }
                          : undefined
                      }
                      tabIndex={
                        column === "status" ? undefined : tableLine.tabStop === column ? 0 : -1
                      }
                    >
                      <FlexRender cell={cell} />
                    </div>
                  );
                })}
              </div>
            );
          })}
        </div>
      </div>
      {answer.matching === 0 && <EmptyTable />}
      {picking !== null && pickingRow !== undefined && (
        <StatusPicker
          commitment={picking.commitment}
          status={board.assessmentAt(pickingRow).status}
          trigger={picking.trigger}
          onPick={(status) => {
            judging.setStatus(picking.commitment, status);
            setPicking(null);
            cursorStore.getState().moveTo(Math.max(0, answer.lineOf(pickingRow)), "status");
          }}
          onClose={() => {
            setPicking(null);
            justClosed.current = picking.commitment;
            setTimeout(() => (justClosed.current = null), 300);
          }}
        />
      )}
    </>
  );
}

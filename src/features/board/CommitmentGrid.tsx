import type { CSSProperties, KeyboardEvent, MouseEvent } from "react";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { boardTerms } from "../../domain/board/search.ts";
import type { ColumnId } from "../../domain/board/view.ts";
import { COLUMNS } from "../../domain/board/view.ts";
import type { CommitmentId } from "../../domain/dataset/dataset.ts";
import { afterPaint } from "../../state/afterPaint.tsx";
import { useAddress, useApp, useCursor, useSelection, useStanding } from "../../state/app.tsx";
import { HEAD } from "../../state/cursorStore.ts";
import { useJudging } from "../../state/judge.ts";
import { useLens } from "../../state/lens.ts";
import { useOffsetTop } from "../../ui/useOffsetTop.ts";
import { useRowWindow, useRowKeys } from "../../ui/useRowWindow.ts";
import { useScrolledSideways } from "../../ui/useScrolledSideways.ts";
import { CommitmentRow } from "./CommitmentRow.tsx";
import { EmptyTable } from "./EmptyTable.tsx";
import { GroupRow } from "./GroupRow.tsx";
import { StatusPicker } from "./StatusPicker.tsx";
import { TableHead } from "./TableHead.tsx";
import { placeAfterKey } from "./tableKeys.ts";
import type { TableColumns } from "./useTableColumns.ts";
import styles from "./CommitmentTable.module.css";

/** Pixels: two lines of a statement in a row, or a whole card on a narrow screen. */
const ROW_HEIGHT = { wide: 52, narrow: 126 };
const OVERSCAN = 4;
/** Pixels of the head that stays over the rows. */
const HEAD_HEIGHT = 40;

interface Picking {
  readonly commitment: CommitmentId;
  readonly trigger: Element;
}

interface CommitmentGridProps {
  /** What scrolls the rows; null until it is in the page. */
  readonly scroller: HTMLElement | null;
  readonly isNarrow: boolean;
  readonly shownColumns: readonly ColumnId[];
  readonly tableColumns: TableColumns;
}

/** How far Page Down goes. Read when it is pressed: reading it while drawing would have the page laid out twice. */
function rowsOfPage(scroller: HTMLElement | null, rowHeight: number): number {
  return Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / rowHeight) - 1);
}

/** The commitments in rows of fixed height, of which only those on screen are in the page. */
export function CommitmentGrid({
  scroller,
  isNarrow,
  shownColumns,
  tableColumns,
}: CommitmentGridProps) {
  "use memo";
  const { cursor: cursorStore } = useApp();
  const { board, answer, view } = useStanding();
  const open = useAddress(({ address }) => address.view.open);
  const folded = useAddress(({ address }) => address.view.folded);
  const show = useAddress((state) => state.show);
  const cursor = useCursor((state) => state);
  const selection = useSelection((state) => state);
  const judging = useJudging();
  const lens = useLens();
  const [picking, setPicking] = useState<Picking | null>(null);
  /** The list that the present press has closed, so that it does not open it again. */
  const justClosed = useRef<CommitmentId | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const rowsRef = useRef<HTMLDivElement>(null);
  const isSideways = useScrolledSideways(scroller);
  const scrollMargin = useOffsetTop(rowsRef, scroller);

  const rowHeight = isNarrow ? ROW_HEIGHT.narrow : ROW_HEIGHT.wide;
  const cursorLine = Math.min(cursor.line, answer.lineCount - 1);
  const { height, first, end, topOf, reveal } = useRowWindow({
    count: answer.lineCount,
    rowHeight,
    scroller,
    offset: scrollMargin,
    overscan: OVERSCAN,
    covered: isNarrow ? 0 : HEAD_HEIGHT,
  });
  // The focused row stays in the page, or the keyboard would lose its place while scrolling.
  const drawn = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
  if (cursorLine >= end) drawn.push(cursorLine);
  else if (cursorLine >= 0 && cursorLine < first) drawn.unshift(cursorLine);
  const keys = useRowKeys(drawn, cursorLine);

  const { headers, template, pinnedAt, cells } = tableColumns;
  const currentColumn = shownColumns.includes(cursor.column) ? cursor.column : "id";
  // The row of what a link, a step or another part of the page has opened comes into sight, once the panel that opens with
  // it has taken its room. Only when another one is opened: a filter or a judgement must not move what is being read.
  const openRow = open === null ? undefined : board.rowOf(open);
  const isMeasured = scrollMargin > 0;
  const toOpenRow = useRef((_row: number): void => {});
  useLayoutEffect(() => {
    toOpenRow.current = (row) => {
      const line = answer.lineOf(row);
      if (line !== -1) reveal(line);
    };
  });
  useEffect(() => {
    if (openRow === undefined || !isMeasured) return;
    return afterPaint(() => toOpenRow.current(openRow));
  }, [openRow, isMeasured]);

  const sought = useMemo(() => boardTerms(view.search), [view.search]);

  // After a move by keyboard the cell takes the focus, once it is in the page.
  const focused = useRef(cursor.wanted);
  useEffect(() => {
    if (focused.current === cursor.wanted) return;
    if (cursorLine >= 0) reveal(cursorLine);
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
      folded: folded.includes(value) ? folded.filter((one) => one !== value) : [...folded, value],
    });
  /** Shift selects the stretch from the last one pressed. */
  const select = (id: CommitmentId, isStretch: boolean) => {
    const placeIn = (one: CommitmentId): number => {
      const row = board.rowOf(one);
      return row === undefined ? -1 : answer.order.indexOf(row);
    };
    const from = !isStretch || selection.anchor === null ? -1 : placeIn(selection.anchor);
    if (from === -1) {
      selection.toggle(id);
      return;
    }
    const to = placeIn(id);
    const rows = answer.order.subarray(Math.min(from, to), Math.max(from, to) + 1);
    selection.add(Array.from(rows, (row) => board.idAt(row)));
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
    const next = placeAfterKey(event.key, event.ctrlKey, place, {
      lineCount: answer.lineCount,
      columns: shownColumns,
      page: rowsOfPage(scroller, rowHeight),
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
        data-sideways={isSideways}
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
        <div ref={rowsRef} role="rowgroup" className={styles.rows} style={{ blockSize: height }}>
          {drawn.map((index) => {
            const line = answer.lineAt(index);
            const key = keys.get(index);
            if (line.type === "group") {
              return (
                <GroupRow
                  key={`group ${key}`}
                  index={index}
                  line={line}
                  columnCount={shownColumns.length}
                  isCurrent={index === cursorLine && cursor.line !== HEAD}
                  style={{ blockSize: rowHeight, transform: `translateY(${topOf(index)}px)` }}
                />
              );
            }
            const standing = board.rowAt(line.row);
            const { id } = standing;
            return (
              <CommitmentRow
                key={key}
                standing={standing}
                index={index}
                position={line.position}
                top={topOf(index)}
                height={rowHeight}
                cells={cells}
                sought={sought}
                lens={lens}
                isOpen={open === id}
                isSelected={selection.selected.has(id)}
                isPicking={picking?.commitment === id}
                tabStop={index === cursorLine ? currentColumn : null}
              />
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

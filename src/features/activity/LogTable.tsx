import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import { useRef, useState } from "react";
import { useLog } from "../../state/app.tsx";
import { useOffsetTop } from "../../ui/useOffsetTop.ts";
import type { LogLines } from "./logLines.ts";
import { LogRow } from "./LogRow.tsx";
import styles from "./LogTable.module.css";

/** Pixels, until a row is in the page and has been measured. */
const USUAL_ROW_HEIGHT = 64;
const OVERSCAN = 8;
/** Of the sticky head, so that a focused row does not slide under it. */
const HEAD_HEIGHT = 36;

const COLUMNS = ["When", "Who", "Commitment", "What changed"];

interface LogTableProps {
  readonly lines: LogLines;
  /** What scrolls the rows. */
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Rows as high as their words need, of which only those on screen are in the page. */
export function LogTable({ lines: { shown, statementOf, terms }, scroller }: LogTableProps) {
  // The virtualizer answers differently without changing its identity, which memoisation would hide.
  "use no memo";
  const readOnly = useLog((state) => state.readOnly);
  const takeBack = useLog((state) => state.takeBack);
  const [focused, setFocused] = useState<string | null>(null);
  const rows = useRef<HTMLDivElement>(null);
  const scrollMargin = useOffsetTop(rows, scroller);
  const focusedIndex = focused === null ? -1 : shown.findIndex(({ line }) => line.id === focused);

  // oxlint-disable-next-line react/incompatible-library -- this component opts out of memoisation above
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => shown[index]?.line.id ?? index,
    estimateSize: () => USUAL_ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin,
    scrollPaddingStart: HEAD_HEIGHT,
    // The focused row stays in the page, or the keyboard would lose its place while scrolling.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return focusedIndex < 0 || indexes.includes(focusedIndex)
        ? indexes
        : [...indexes, focusedIndex].toSorted((a, b) => a - b);
    },
  });

  return (
    <div
      role="table"
      aria-label="Review log"
      aria-rowcount={shown.length + 1}
      className={styles.table}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.headRow}>
          {COLUMNS.map((column) => (
            <span key={column} role="columnheader">
              {column}
            </span>
          ))}
        </div>
      </div>
      <div
        ref={rows}
        role="rowgroup"
        className={styles.rows}
        style={{ blockSize: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const entry = shown[index];
          if (!entry) return null;
          const { line, kind, isInEffect } = entry;
          const canTakeBack = isInEffect && kind !== "undo" && !readOnly;
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              role="row"
              aria-rowindex={index + 2}
              data-index={index}
              data-line={line.id}
              className={styles.row}
              style={{ transform: `translateY(${start - scrollMargin}px)` }}
            >
              <LogRow
                entry={entry}
                statement={statementOf(line)}
                terms={terms}
                onFocus={() => setFocused(line.id)}
                onTakeBack={canTakeBack ? () => takeBack([line]) : null}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

import { useRef, useState } from "react";
import { useLog } from "../../state/app.tsx";
import { useMeasuredWindow } from "../../ui/useMeasuredWindow.ts";
import { useOffsetTop } from "../../ui/useOffsetTop.ts";
import { CHUNK_SIZE, chunkAt, chunkCount, chunkIndexOf } from "./logChunks.ts";
import type { LogLines } from "./logLines.ts";
import { LogRow } from "./LogRow.tsx";
import styles from "./LogTable.module.css";

/** Pixels, until a chunk is in the page and has been measured. */
const USUAL_ROW_HEIGHT = 64;

const COLUMNS = ["When", "Who", "Commitment", "What changed"];

interface LogTableProps {
  readonly lines: LogLines;
  /** What scrolls the rows; null until it is in the page. */
  readonly scroller: HTMLElement | null;
}

/**
 * Rows as high as their words need, of which only those near the screen are in the page. They are laid out in chunks,
 * because where each of them stands is worked out anew whenever the height of one is learnt.
 */
export function LogTable({ lines: { shown, statementOf, terms }, scroller }: LogTableProps) {
  const readOnly = useLog((state) => state.readOnly);
  const takeBack = useLog((state) => state.takeBack);
  const [focused, setFocused] = useState<string | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const offset = useOffsetTop(body, scroller);
  const rows = shown.length;
  const focusedRow = focused === null ? -1 : shown.findIndex(({ line }) => line.id === focused);
  const focusedChunk = focusedRow < 0 ? -1 : chunkIndexOf(rows, focusedRow);

  // The focused row stays in the page, or the keyboard would lose its place while scrolling.
  const { height, drawn, topOf } = useMeasuredWindow({
    count: chunkCount(rows),
    keyOf: (index) => chunkAt(rows, index).key,
    usualHeight: USUAL_ROW_HEIGHT * CHUNK_SIZE,
    body,
    scroller,
    offset,
    kept: focusedChunk,
  });

  return (
    <div role="table" aria-label="Review log" aria-rowcount={rows + 1} className={styles.table}>
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.headRow}>
          {COLUMNS.map((column) => (
            <span key={column} role="columnheader">
              {column}
            </span>
          ))}
        </div>
      </div>
      <div ref={body} role="presentation" className={styles.body} style={{ blockSize: height }}>
        {drawn.map((index) => {
          const { key, start, end } = chunkAt(rows, index);
          return (
            <div
              key={key}
              role="rowgroup"
              className={styles.chunk}
              style={{ transform: `translateY(${topOf(index)}px)` }}
            >
              {shown.slice(start, end).map((entry, place) => {
                const { line, kind, isInEffect } = entry;
                const canTakeBack = isInEffect && kind !== "undo" && !readOnly;
                return (
                  <LogRow
                    key={line.id}
                    entry={entry}
                    rowIndex={start + place + 2}
                    statement={statementOf(line)}
                    terms={terms}
                    onFocus={() => setFocused(line.id)}
                    onTakeBack={canTakeBack ? () => takeBack([line]) : null}
                  />
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

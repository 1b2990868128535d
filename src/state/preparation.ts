import type { Board } from "../domain/board/answer.ts";
import type { Background } from "../domain/board/background.ts";
import type { TextChunk } from "../domain/board/textColumn.ts";
import { CHUNK_ROWS, chunkCount } from "../domain/board/textColumn.ts";
import type { ColumnId } from "../domain/board/view.ts";

/** Makes what a large board needs for its search and its sorts, a slice at a time, while the page is used. */
export interface Preparation {
  /** Puts the rows of a column in order, unless that is under way. */
  readonly rank: (column: ColumnId) => void;
  /** Ends it: another board stands. */
  readonly stop: () => void;
}

/** `onMore` is called whenever the board can answer more than before. */
export function prepare(board: Board, background: Background, onMore: () => void): Preparation {
  let isStopped = false;
  const ranked = new Set<ColumnId>();

  const rank = (column: ColumnId): void => {
    if (ranked.has(column)) return;
    ranked.add(column);
    const texts: TextChunk[] = [];
    const next = (): void => {
      if (isStopped) return;
      if (texts.length < chunkCount(board.size)) {
        texts.push(board.chunkOf(column, texts.length));
        background.later(next);
        return;
      }
      void background.rankTexts(texts).then((made) => {
        if (isStopped) return;
        board.giveRanks(column, made);
        onMore();
      });
    };
    next();
  };
  let isRead = false;
  const read = (): void => {
    if (isStopped) return;
    const wasCounted = board.isCounted();
    const isMore = board.prepare();
    if (!wasCounted && board.isCounted()) onMore();
    if (isMore) background.later(read);
    const texts = isRead ? null : board.wanted();
    if (texts === null) return;
    isRead = true;
    onMore();
    void background.indexWords(texts).then((words) => {
      if (isStopped) return;
      board.giveWords(words);
      // The statement is what a long board is read by: its order is ready before anybody asks.
      rank("statement");
    });
  };
  // A small board is ready when it is built.
  if (board.size > CHUNK_ROWS) background.later(read);
  return { rank, stop: () => void (isStopped = true) };
}

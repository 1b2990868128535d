import type { StoreApi } from "zustand/vanilla";
import { createStore } from "zustand/vanilla";
import type { Answer, Board } from "../domain/board/answer.ts";
import { fitToDataset } from "../domain/board/address.ts";
import type { Background } from "../domain/board/background.ts";
import type { View } from "../domain/board/view.ts";
import { createBoard } from "../domain/board/board.ts";
import type { Dataset } from "../domain/dataset/dataset.ts";
import type { Day } from "../domain/dataset/partialDate.ts";
import { applyLine, foldLog } from "../domain/review/fold.ts";
import type { ReviewLine } from "../domain/review/line.ts";
import { compareLines } from "../domain/review/line.ts";
import type { ReviewDay } from "../domain/review/stalled.ts";
import type { AddressStore } from "./addressStore.ts";
import type { DatasetStore } from "./datasetStore.ts";
import type { LogStore } from "./logStore.ts";
import type { Preparation } from "./preparation.ts";
import { prepare } from "./preparation.ts";
import type { ReviewDays } from "./reviewDays.ts";

/** A board that stands: the dataset, the fold of the log over it, and the answer to the view in the address. */
export interface Standing {
  readonly type: "ready";
  readonly dataset: Dataset;
  readonly board: Board;
  readonly answer: Answer;
  /** The view that was answered, and the lines that were folded. */
  readonly view: View;
  readonly lines: readonly ReviewLine[];
}

export type BoardState =
  | { readonly type: "loading" }
  | { readonly type: "failed"; readonly datasetId: string; readonly reasons: readonly string[] }
  | Standing;

export type BoardStore = StoreApi<BoardState>;

interface Built {
  readonly dataset: Dataset;
  readonly asOf: Day | null;
  readonly day: ReviewDay;
  readonly board: Board;
}

/** True when every line is later than all of `before`, so that it can be laid on top of the fold. */
function areLatest(added: readonly ReviewLine[], before: readonly ReviewLine[]): boolean {
  const last = before.at(-1);
  return last === undefined || added.every((line) => compareLines(last, line) < 0);
}

/**
 * From so many rows on a press is answered in a task of its own: at a million the answer alone takes two frames, and what
 * was pressed should show it at once.
 */
export const SLOW_ROWS = 250_000;

/** Builds the board of a dataset from what the log says of it up to `asOf`, as it stands on `day`. */
export type BuildBoard = (
  dataset: Dataset,
  lines: readonly ReviewLine[],
  asOf: Day | null,
  day: ReviewDay,
) => Board;

export const buildBoard: BuildBoard = (dataset, lines, asOf, day) =>
  createBoard(dataset, foldLog(lines, dataset.id, asOf), day);

/**
 * Joins dataset, log and address. It holds no fact of its own: a new line at the end of the log is patched into the
 * board, anything else builds the board anew, a new day too: what is overdue on it was not the day before.
 */
export function createBoardStore(
  addresses: AddressStore,
  datasets: DatasetStore,
  logs: LogStore,
  days: ReviewDays,
  background: Background,
  build: BuildBoard = buildBoard,
): BoardStore {
  const store = createStore<BoardState>()(() => ({ type: "loading" }));
  let built: Built | null = null;
  let folded: readonly ReviewLine[] = [];
  let preparation: Preparation | null = null;

  const boardFor = (dataset: Dataset, asOf: Day | null): Board => {
    const { lines, added } = logs.getState();
    const { today, reviewIntervalMonths } = days.now();
    const isBuilt =
      built !== null &&
      built.dataset === dataset &&
      built.asOf === asOf &&
      built.day.today === (asOf ?? today) &&
      built.day.reviewIntervalMonths === reviewIntervalMonths;
    if (built !== null && isBuilt && folded === lines) return built.board;
    if (
      built !== null &&
      isBuilt &&
      asOf === null &&
      added !== null &&
      areLatest(added, folded) &&
      lines.length === folded.length + added.length
    ) {
      const { board } = built;
      for (const line of added) {
        const row = line.dataset === dataset.id ? board.rowOf(line.commitment) : undefined;
        if (row !== undefined)
          board.patch(line.commitment, applyLine(board.assessmentAt(row), line));
      }
      folded = lines;
      return board;
    }
    const day = { today: asOf ?? today, reviewIntervalMonths };
    const board = build(dataset, lines, asOf, day);
    preparation?.stop();
    preparation = prepare(board, background, () => {
      const state = store.getState();
      if (state.type !== "ready") return;
      const { uncounted, unread, unsorted } = state.answer;
      if (uncounted > 0 || unsorted.length > 0) derive();
      else if (unread > 0) searchMore(board);
    });
    built = { dataset, asOf, day, board };
    folded = lines;
    return board;
  };

  let searching: Board | null = null;
  /** Where all texts are read and the answer was found in some of them: looks in all of them, which takes long, in slices. */
  const searchMore = (board: Board): void => {
    if (searching === board || !board.isRead()) return;
    searching = board;
    void background
      .sliced(board.searchAgain())
      .finally(() => {
        if (searching === board) searching = null;
      })
      .then(() => background.later(derive));
  };

  let fitted: { readonly dataset: Dataset; readonly view: object } | null = null;

  const derive = (): void => {
    const { address, fit } = addresses.getState();
    const { list, isComplete, loads, load } = datasets.getState();
    const named = list.find(({ id }) => id === address.dataset);
    // A link to an own dataset waits until the disk has said which there are.
    const known = named ?? (address.dataset === null || isComplete ? list[0] : undefined);
    if (known === undefined) return;
    const state = loads[known.id];
    if (state === undefined) {
      load(known.id);
      return;
    }
    if (state.type === "loading") store.setState({ type: "loading" }, true);
    else if (state.type === "failed") {
      store.setState({ type: "failed", datasetId: known.id, reasons: state.reasons }, true);
    } else {
      const { dataset } = state;
      const board = boardFor(dataset, address.view.asOf);
      if (fitted?.dataset !== dataset || fitted.view !== address.view) {
        const { view, problems } = fitToDataset(
          address.view,
          (facet) => board.values[facet],
          (id) => board.rowOf(id) !== undefined,
        );
        const isUnknown = address.dataset !== null && address.dataset !== known.id;
        const wrong = isUnknown
          ? [{ key: "dataset", value: address.dataset ?? "" }, ...problems]
          : problems;
        fitted = { dataset, view: address.view };
        if (wrong.length > 0) {
          fitted = { dataset, view };
          fit(isUnknown ? null : address.dataset, view, wrong);
          return;
        }
      }
      const { view } = address;
      const answer = board.ask(view, view.folded);
      for (const column of answer.unsorted) preparation?.rank(column);
      // The board is patched in place. A new face for each answer lets whoever memoises on it see the change.
      const face: Board = Object.create(board);
      store.setState({ type: "ready", dataset, board: face, answer, view, lines: folded }, true);
      if (answer.unread > 0) searchMore(board);
    }
  };

  let isDue = false;
  const deriveSoon = (): void => {
    if (isDue) return;
    isDue = true;
    background.soon(() => {
      isDue = false;
      // It is answered once the board is counted, which would hold up the page if it were done at once.
      if (built?.board.isCounted() === false) return;
      const state = store.getState();
      // What has happened meanwhile can have been answered at once, and this with it.
      if (state.type !== "ready" || state.view !== addresses.getState().address.view) derive();
    });
  };

  addresses.subscribe(({ address }, before) => {
    const { view, dataset } = before.address;
    const isSlow = built !== null && (built.board.size >= SLOW_ROWS || !built.board.isCounted());
    if (address.dataset !== dataset) derive();
    else if (address.view !== view) (isSlow ? deriveSoon : derive)();
  });
  datasets.subscribe(derive);
  days.onChange(derive);
  logs.subscribe(({ lines }, before) => {
    if (lines !== before.lines) derive();
  });
  derive();
  return store;
}

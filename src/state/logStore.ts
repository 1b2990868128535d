import type { StoreApi } from "zustand/vanilla";
import { createStore } from "zustand/vanilla";
import type { Clock } from "../domain/review/clock.ts";
import { nextStamp } from "../domain/review/clock.ts";
import type { LineId, ReviewLine } from "../domain/review/line.ts";
import { LINE_VERSION } from "../domain/review/line.ts";
import type { DamagedLine, LogProblem, ReviewLog } from "../domain/review/log.ts";
import { addToLog, mergeLogs } from "../domain/review/merge.ts";
import type { TallyStore } from "../domain/review/tally.ts";
import { afterReading, afterRestoring, afterSaving } from "../domain/review/tally.ts";
import type { Press, UnstampedLine } from "../domain/review/undo.ts";
import { takeBack } from "../domain/review/undo.ts";

/** What is true of the lines on screen: on disk, on their way, or not saved, and why. */
export type Saving =
  | { readonly type: "opening" }
  | { readonly type: "saved" }
  | { readonly type: "saving" }
  | {
      readonly type: "unsaved";
      readonly lines: readonly ReviewLine[];
      readonly problem: LogProblem;
    };

/** What an analyst says about one commitment; the log adds who, when and an id. */
export type Said = Omit<UnstampedLine, "reason"> & { readonly reason?: string };

export interface LogState {
  /** All lines known, on disk or not yet, in log order. */
  readonly lines: readonly ReviewLine[];
  readonly damaged: readonly DamagedLine[];
  /** A newer version wrote some of it: nothing can be added. */
  readonly readOnly: boolean;
  readonly saving: Saving;
  /** How many lines that were called saved the browser has lost, until the person has taken note. */
  readonly missing: number;
  /** The last lines added, so that the board can patch instead of folding anew; null after a reread that found any. */
  readonly added: readonly ReviewLine[] | null;
  /** Writes new lines. They show at once; `saving` says when they are on disk. */
  readonly say: (said: readonly Said[]) => void;
  /** Takes a line back, or a whole act, by new lines. */
  readonly takeBack: (press: Press) => void;
  /** Adds lines made elsewhere, from a file. Resolves once they are on disk or `saving` says why not. */
  readonly add: (lines: readonly ReviewLine[]) => Promise<void>;
  /** Tries the lines that are not saved once more. */
  readonly retry: () => void;
  readonly reread: () => Promise<void>;
  /** Reads lines that another tab has written. */
  readonly readMore: (ids: readonly LineId[]) => Promise<void>;
  /** The person knows of the lines that are missing. */
  readonly noteMissing: () => void;
}

export type LogStore = StoreApi<LogState>;

/** `author` is asked at each line: the analyst can change the name at any time. */
export function createLogStore(
  log: ReviewLog,
  clock: Clock,
  author: () => string,
  tally: TallyStore,
): LogStore {
  const store = createStore<LogState>()((set, get) => {
    /** Lines that are shown and not known to be on disk. */
    let waiting: readonly ReviewLine[] = [];
    /** Of these, the ids of lines that the disk has lost and this tab still has. */
    const held = new Set<LineId>();
    let underWay = 0;
    /** True once the whole log has been read, and no later reading has failed. */
    let isRead = false;
    let problem: LogProblem | null = null;

    const append = async (lines: readonly ReviewLine[]): Promise<void> => {
      waiting = addToLog(waiting, lines);
      underWay++;
      set({ lines: addToLog(get().lines, lines), added: lines, saving: { type: "saving" } });
      const answer = await log.append(lines);
      underWay--;
      if (answer.ok) {
        const saved = new Set<string>(lines.map((line) => line.id));
        waiting = waiting.filter((line) => !saved.has(line.id));
        // A damaged line gives way to the sound one.
        if (get().damaged.some(({ key }) => saved.has(key)))
          set({ damaged: get().damaged.filter(({ key }) => !saved.has(key)) });
        const restored = lines.filter(({ id }) => held.delete(id)).length;
        const onDisk = get().lines.length - waiting.length + get().damaged.length;
        const counted = afterRestoring(afterSaving(tally.read(), onDisk), restored);
        tally.keep(counted);
        set({ missing: counted.missing });
        if (waiting.length === 0) set({ saving: { type: "saved" } });
      } else {
        problem = answer.error;
      }
      if (waiting.length > 0 && underWay === 0 && problem !== null) {
        set({ saving: { type: "unsaved", lines: waiting, problem } });
      }
    };
    return {
      lines: [],
      damaged: [],
      readOnly: false,
      saving: { type: "opening" },
      missing: 0,
      added: null,
      say: (said) => {
        if (get().readOnly || said.length === 0) return;
        let last = get().lines.at(-1)?.at ?? null;
        const lines = said.map((one): ReviewLine => {
          last = nextStamp(clock, last);
          return {
            v: LINE_VERSION,
            id: clock.newId(),
            at: last,
            author: author(),
            reason: "",
            ...one,
          };
        });
        void append(lines);
      },
      takeBack: (press) => get().say(takeBack(get().lines, press, clock.newId())),
      add: append,
      // With nothing to write, it was the reading that failed.
      retry: () => void (waiting.length === 0 ? get().reread() : append(waiting)),
      reread: async () => {
        const unsaved = new Set(waiting.map((line) => line.id));
        const calledSaved = get().lines.filter((line) => !unsaved.has(line.id));
        const before = tally.read();
        const answer = await log.read();
        isRead = answer.ok;
        if (!answer.ok) {
          set({
            saving: { type: "unsaved", lines: waiting, problem: answer.error },
            readOnly: answer.error.type === "WrittenByNewerVersion",
          });
          return;
        }
        const { lines, damaged, readOnly } = answer.value;
        // A union with what is shown: a line committed while the read was under way is not in its answer.
        const known = new Set(get().lines.map((line) => line.id));
        const fresh = known.size === 0 ? lines : lines.filter((line) => !known.has(line.id));
        if (fresh.length > 0) set({ lines: addToLog(get().lines, fresh), added: null });
        set({ damaged, readOnly });
        const onDisk = new Set(lines.map((line) => line.id));
        const lost = calledSaved.filter((line) => !onDisk.has(line.id));
        for (const line of lost) held.add(line.id);
        for (const id of held) if (onDisk.has(id)) held.delete(id);
        // What this tab still has can be written anew, and a newer version's lines cannot be counted. What was saved or
        // noted while the log was read is not in what was read: the next reading counts.
        const now = tally.read();
        const isSettled = now.lines === before.lines && now.missing === before.missing;
        const isCounted = isSettled && !readOnly && held.size === 0;
        const counted = isCounted ? afterReading(before, onDisk.size + damaged.length) : now;
        if (isCounted) tally.keep(counted);
        set({ missing: counted.missing });
        if (lost.length > 0) {
          waiting = mergeLogs(waiting, lost);
          problem = { type: "LogDeleted" };
          set({ saving: { type: "unsaved", lines: waiting, problem } });
        } else if (waiting.length === 0) set({ saving: { type: "saved" } });
      },
      readMore: async (ids) => {
        const answer = isRead ? await log.readLines(ids) : null;
        const isPlain =
          answer?.ok === true &&
          isRead &&
          answer.value.lines.length === ids.length &&
          !answer.value.readOnly &&
          get().damaged.length === 0 &&
          held.size === 0;
        if (!isPlain) {
          await get().reread();
          return;
        }
        const known = new Set(get().lines.map((line) => line.id));
        const added = answer.value.lines.filter((line) => !known.has(line.id));
        // The tally is left to the tab that wrote them: what this one shows need not be on disk any more.
        if (added.length > 0) set({ lines: addToLog(get().lines, added), added });
      },
      noteMissing: () => {
        tally.keep({ ...tally.read(), missing: 0 });
        set({ missing: 0 });
      },
    };
  });
  /** What was heard of and is still to be read; null for the whole log. */
  let heard: Set<LineId> | null = new Set();
  let isReading = false;
  // One reading answers all that was heard while it was under way but for what came after it began: one more does.
  const hear = async (ids: readonly LineId[] | null): Promise<void> => {
    if (ids === null) heard = null;
    else for (const id of ids) heard?.add(id);
    if (isReading) return;
    isReading = true;
    try {
      while (heard === null || heard.size > 0) {
        const wanted: ReadonlySet<LineId> | null = heard;
        heard = new Set();
        const { reread, readMore } = store.getState();
        await (wanted === null ? reread() : readMore([...wanted]));
      }
    } finally {
      isReading = false;
    }
  };
  log.onAddedElsewhere((ids) => void hear(ids));
  return store;
}

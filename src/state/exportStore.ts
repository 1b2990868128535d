import type { StoreApi } from "zustand/vanilla";
import { createStore } from "zustand/vanilla";
import type { Files } from "../domain/exchange/files.ts";
import type { Making, Packing } from "../domain/exchange/making.ts";
import type { AnnouncementStore } from "./announcementStore.ts";

/** A file that is to be written, and how many rows will stand in it. */
export interface NamedFile {
  readonly name: string;
  readonly mime: string;
  readonly rows: number;
}

export interface ExportState {
  /** A file that has taken long enough to be worth a word, and how far it is; null when none has. */
  readonly writing: { readonly name: string; readonly rows: number; readonly all: number } | null;
  /** Writes and saves a file while the page stays alive. One at a time: a newer one takes the place of an older. */
  readonly write: (file: NamedFile, making: Making | Packing) => Promise<void>;
  /** Leaves nothing behind. */
  readonly cancel: () => void;
}

export type ExportStore = StoreApi<ExportState>;

/** Before that, a bar would only flash. */
const PATIENCE_MS = 400;
const BETWEEN_WORDS_MS = 100;

export function createExportStore(files: Files, announcements: AnnouncementStore): ExportStore {
  return createStore<ExportState>()((set, get) => {
    /** Grows with every file: an older one goes on no longer. */
    let asked = 0;
    return {
      writing: null,
      write: async ({ name, mime, rows: all }, making) => {
        const mine = ++asked;
        let said = PATIENCE_MS - BETWEEN_WORDS_MS;
        set({ writing: null });
        const say = (words: string): void => {
          if (mine === asked) announcements.getState().say(words);
        };
        try {
          const isSaved = await files.write(name, mime, making, (rows, elapsed) => {
            if (mine !== asked) return false;
            if (elapsed - said >= BETWEEN_WORDS_MS) {
              said = elapsed;
              set({ writing: { name, rows, all } });
            }
            return true;
          });
          // A short one needs no word: the browser shows it.
          if (isSaved && get().writing !== null) say(`${name} saved`);
        } catch {
          say(`${name} could not be written. No file was saved. Take fewer rows or columns.`);
        } finally {
          if (mine === asked) set({ writing: null });
        }
      },
      cancel: () => {
        asked++;
        set({ writing: null });
        announcements.getState().say("Cancelled. No file was saved.");
      },
    };
  });
}

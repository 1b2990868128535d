import type { StoreApi } from "zustand/vanilla";
import { createStore } from "zustand/vanilla";

/** What has just been done and shows nowhere else, such as a copy: said once at the foot of the page. */
export interface AnnouncementState {
  /** Empty when there is nothing to say. */
  readonly text: string;
  readonly say: (text: string) => void;
}

export type AnnouncementStore = StoreApi<AnnouncementState>;

const SHOWN_MS = 6_000;

export function createAnnouncementStore(): AnnouncementStore {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return createStore<AnnouncementState>()((set) => ({
    text: "",
    say: (text) => {
      clearTimeout(timer);
      set({ text });
      timer = setTimeout(() => set({ text: "" }), SHOWN_MS);
    },
  }));
}

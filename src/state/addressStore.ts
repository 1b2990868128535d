import type { StoreApi } from "zustand/vanilla";
import { createStore } from "zustand/vanilla";
import type { Address, AddressProblem, Page } from "../domain/board/address.ts";
import { readAddress, writeAddress } from "../domain/board/address.ts";
import type { View } from "../domain/board/view.ts";
import { DEFAULT_VIEW } from "../domain/board/view.ts";
import type { AddressBar } from "../domain/board/addressBar.ts";
import type { LogFilter } from "../domain/review/logFilter.ts";

export interface AddressState {
  readonly address: Address;
  /** Parts of the last link that could not be taken. */
  readonly problems: readonly AddressProblem[];
  /** Changes the view. Typing replaces the step for the back button, anything else makes one. */
  readonly show: (change: Partial<View>, how?: "push" | "replace") => void;
  /** Changes which lines of the log are wanted, in the same two ways. */
  readonly filterLog: (change: Partial<LogFilter>, how?: "push" | "replace") => void;
  readonly goTo: (page: Page, change?: Partial<View>) => void;
  /** Opens another dataset with a fresh view. */
  readonly openDataset: (id: string, page?: Page, change?: Partial<View>) => void;
  /** Puts what the dataset can show in place of what the link asked for. */
  readonly fit: (dataset: string | null, view: View, problems: readonly AddressProblem[]) => void;
  readonly dismissProblems: () => void;
}

export type AddressStore = StoreApi<AddressState>;

/** Safari refuses more than 100 changes of the address in 30 seconds. */
const TYPING_PAUSE_MS = 250;

/** The view is what the address says; the address bar is written after the store. */
export function createAddressStore(bar: AddressBar): AddressStore {
  let typing: ReturnType<typeof setTimeout> | undefined;

  const store = createStore<AddressState>()((set, get) => {
    const write = (address: Address, how: "push" | "replace", pause: number): void => {
      set({ address });
      clearTimeout(typing);
      const hash = writeAddress(address);
      if (pause === 0) bar.write(hash, how);
      else typing = setTimeout(() => bar.write(hash, how), pause);
    };
    return {
      ...readAddress(bar.read()),
      show: (change, how = "push") => {
        const { address } = get();
        write(
          { ...address, view: { ...address.view, ...change } },
          how,
          how === "replace" ? TYPING_PAUSE_MS : 0,
        );
      },
      filterLog: (change, how = "push") => {
        const { address } = get();
        write(
          { ...address, log: { ...address.log, ...change } },
          how,
          how === "replace" ? TYPING_PAUSE_MS : 0,
        );
      },
      goTo: (page, change = {}) => {
        const { address } = get();
        write({ ...address, page, view: { ...address.view, open: null, ...change } }, "push", 0);
      },
      openDataset: (dataset, page = "board", change = {}) => {
        const { log, view } = get().address;
        // Which scale a person reads in has nothing to do with the dataset.
        const fresh = { ...DEFAULT_VIEW, lens: view.lens };
        write({ page, dataset, view: { ...fresh, ...change }, log }, "push", 0);
      },
      fit: (dataset, view, problems) => {
        const { address, problems: before } = get();
        set({ problems: [...before, ...problems] });
        write({ ...address, dataset, view }, "replace", 0);
      },
      dismissProblems: () => set({ problems: [] }),
    };
  });

  bar.onChange(() => {
    clearTimeout(typing);
    store.setState(readAddress(bar.read()));
  });
  return store;
}

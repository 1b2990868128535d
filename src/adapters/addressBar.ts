import type { AddressBar } from "../domain/board/addressBar.ts";

/** The browser's own, by hash: the same build works from any folder of any host. */
export function createAddressBar(): AddressBar {
  return {
    read: () => location.hash,
    write: (hash, how) => {
      if (hash === location.hash) return;
      try {
        if (how === "push") history.pushState(null, "", hash);
        else history.replaceState(null, "", hash);
      } catch {
        // Safari refuses when the address changes too often. The next change writes it whole.
      }
    },
    onChange: (listener) => {
      addEventListener("popstate", listener);
      addEventListener("hashchange", listener);
    },
  };
}

/** In-memory twin with steps to go back. */
export function createAddressBarMemory(hash = ""): AddressBar & { readonly back: () => void } {
  let steps = [hash];
  const listeners: (() => void)[] = [];
  return {
    read: () => steps.at(-1) ?? "",
    write: (next, how) => {
      steps = how === "push" ? [...steps, next] : [...steps.slice(0, -1), next];
    },
    onChange: (listener) => void listeners.push(listener),
    back: () => {
      if (steps.length > 1) steps = steps.slice(0, -1);
      for (const listener of listeners) listener();
    },
  };
}

import type { Clipboard, Copied } from "../domain/exchange/clipboard.ts";

/** By the event of the old command: works in the answer to a press, on pages of a plain http server too. */
function copyByEvent({ text, html }: Copied): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    if (html !== undefined) event.clipboardData?.setData("text/html", html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener("copy", fill, { capture: true, once: true });
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- the only way where there is no secure context
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", fill, { capture: true });
  }
}

/** The browser's clipboard, by its newer interface where the page may use it. */
export function createClipboard(): Clipboard {
  return {
    copy: async (content) => {
      const { text, html } = content;
      try {
        const parts = {
          "text/plain": new Blob([text], { type: "text/plain" }),
          ...(html !== undefined && { "text/html": new Blob([html], { type: "text/html" }) }),
        };
        await navigator.clipboard.write([new ClipboardItem(parts)]);
        return true;
      } catch {
        return copyByEvent(content);
      }
    },
  };
}

/** In-memory twin: what was copied last stays in `copied`. */
export function createClipboardMemory(): Clipboard & { readonly copied: Copied[] } {
  const copied: Copied[] = [];
  return {
    copied,
    copy: async (content) => {
      copied.push(content);
      return true;
    },
  };
}

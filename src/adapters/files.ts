import type { FilePart, Files } from "../domain/exchange/files.ts";
import { readUtf8 } from "./utf8.ts";

/** The part of the browser that a download needs. */
export interface DownloadPage {
  readonly createElement: (tag: "a") => HTMLAnchorElement;
  readonly body: { readonly append: (anchor: HTMLAnchorElement) => void };
}

/** Long enough for a slow disk or a question of the browser; then the memory is given back. */
const REVOKE_AFTER_MS = 60_000;

/** Files by a plain anchor with `download`: works in every browser, from file: too, and asks for no permission. */
export function createFiles(page: DownloadPage = document): Files {
  return {
    save: (name, mime, parts) => {
      const address = URL.createObjectURL(new Blob([...parts], { type: mime }));
      const anchor = page.createElement("a");
      anchor.href = address;
      anchor.download = name;
      anchor.hidden = true;
      page.body.append(anchor);
      anchor.click();
      anchor.remove();
      setTimeout(() => URL.revokeObjectURL(address), REVOKE_AFTER_MS);
    },
    readText: readUtf8,
  };
}

export interface SavedFile {
  readonly name: string;
  readonly mime: string;
  readonly parts: readonly FilePart[];
}

/** In-memory twin: what was saved stays in `saved`. */
export function createFilesMemory(): Files & { readonly saved: SavedFile[] } {
  const saved: SavedFile[] = [];
  return {
    saved,
    save: (name, mime, parts) => void saved.push({ name, mime, parts: [...parts] }),
    readText: readUtf8,
  };
}

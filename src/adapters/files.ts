import type { FilePart, Files } from "../domain/exchange/files.ts";
import { gatherFile } from "./gatherFile.ts";
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
  const save = (name: string, mime: string, parts: readonly BlobPart[]): void => {
    const address = URL.createObjectURL(new Blob([...parts], { type: mime }));
    const anchor = page.createElement("a");
    anchor.href = address;
    anchor.download = name;
    anchor.hidden = true;
    page.body.append(anchor);
    anchor.click();
    anchor.remove();
    setTimeout(() => URL.revokeObjectURL(address), REVOKE_AFTER_MS);
  };
  return {
    save,
    write: async (name, mime, making, goesOn) => {
      const file = await gatherFile(mime, making, goesOn);
      if (file === null) return false;
      save(name, mime, [file]);
      return true;
    },
    readText: readUtf8,
  };
}

export interface SavedFile {
  readonly name: string;
  readonly mime: string;
  readonly parts: readonly FilePart[];
}

/** In-memory twin: what was saved stays in `saved`. Every step of a file takes a second. */
export function createFilesMemory(): Files & { readonly saved: SavedFile[] } {
  const saved: SavedFile[] = [];
  return {
    saved,
    save: (name, mime, parts) => void saved.push({ name, mime, parts: [...parts] }),
    write: async (name, mime, making, goesOn) => {
      const parts: FilePart[] = [];
      for await (const made of making) {
        parts.push(made.part);
        if (!goesOn(made.rows, parts.length * 1000)) return false;
      }
      saved.push({ name, mime, parts });
      return true;
    },
    readText: readUtf8,
  };
}

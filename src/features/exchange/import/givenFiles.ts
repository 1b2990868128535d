import type { GivenFile } from "../../../domain/exchange/import/source.ts";
import { MAX_FILE_BYTES } from "../../../domain/exchange/files.ts";
import { isWorkspaceHead, WORKSPACE_HEAD_BYTES } from "../../../domain/exchange/workspace.ts";

/** A folder with more files than this was not meant. */
const MAX_FILES = 200;

interface Named {
  /** With its folders, where it has any. */
  readonly name: string;
  readonly file: File;
}

/** The bytes of chosen files; a sentence when they cannot be had. */
export async function bytesOfFiles(
  files: readonly Named[],
): Promise<readonly GivenFile[] | string> {
  if (files.length > MAX_FILES) return `These are more than ${MAX_FILES} files. Choose fewer.`;
  const size = files.reduce((sum, { file }) => sum + file.size, 0);
  if (size > MAX_FILE_BYTES)
    return "It has more than 100 MB. Split it, or save only the columns that are needed.";
  try {
    return await Promise.all(
      files.map(async ({ name, file }) => ({
        name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
  } catch (error) {
    // The file was moved, or its disk is gone, since it was chosen.
    const detail = error instanceof Error ? error.message : String(error);
    return `The browser could not read it (${detail}). See that the file is still there, then try again.`;
  }
}

export function named(files: Iterable<File>): readonly Named[] {
  return Array.from(files, (file) => ({ name: file.webkitRelativePath || file.name, file }));
}

/** The one file that was given, when it says that it is a workspace; else null. */
export async function workspaceIn(files: readonly Named[]): Promise<File | null> {
  const [first] = files;
  if (first === undefined || files.length > 1) return null;
  try {
    const head = await first.file.slice(0, WORKSPACE_HEAD_BYTES).text();
    return isWorkspaceHead(head) ? first.file : null;
  } catch {
    // It cannot be read: what reads it next says why.
    return null;
  }
}

async function filesIn(entry: FileSystemEntry, found: Named[]): Promise<void> {
  if (found.length > MAX_FILES) return;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    found.push({ name: entry.fullPath.replace(/^\//, ""), file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A reader gives the entries of a folder in parts, and an empty part at the end.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return;
    for (const one of part) await filesIn(one, found);
  }
}

/** What was dropped, folders with all that is in them. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly Named[]> {
  // Asked before anything is waited for: the browser empties the list afterwards.
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry());
  const plain = named(transfer.files);
  if (!entries.some((entry) => entry?.isDirectory === true)) return plain;
  const found: Named[] = [];
  for (const entry of entries) if (entry !== null) await filesIn(entry, found);
  return found;
}

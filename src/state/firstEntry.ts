import { nodeOf } from "../domain/review/clock.ts";
import type { LogStore } from "./logStore.ts";
import type { StorageStore } from "./storageStore.ts";

/**
 * Asks the browser to keep the storage once the first line that was written on this device is on disk. Not earlier:
 * Firefox puts the question to the person, who has then something to keep. Not again on a later visit: Data can.
 */
export function askAfterFirstEntry(logs: LogStore, room: StorageStore, node: string): void {
  let isOnItsWay = false;
  const stop = logs.subscribe(({ lines, saving }, before) => {
    if (!isOnItsWay && lines !== before.lines) {
      if (!lines.some(({ at }) => nodeOf(at) === node)) return;
      // What is read, at the start or because another tab has written it, is on disk and asked for already.
      if (saving.type === "saving") isOnItsWay = true;
      else stop();
    }
    if (!isOnItsWay || saving.type !== "saved") return;
    stop();
    void room.getState().ask();
  });
}

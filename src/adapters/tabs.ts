import * as v from "valibot";
import type { LineId } from "../domain/review/line.ts";
import type { HearsOfLines } from "../domain/review/log.ts";

/** What the tabs of one browser say to one another. It carries ids only: what was written is read from the disk. */
export interface Tabs {
  readonly tell: (ids: readonly LineId[]) => void;
  readonly onTold: (listener: HearsOfLines) => () => void;
  readonly close: () => void;
}

/** The part of `document` that says whether the tab is seen. */
export interface Page {
  readonly visibilityState: DocumentVisibilityState;
  readonly addEventListener: (type: "visibilitychange", listener: () => void) => void;
  readonly removeEventListener: (type: "visibilitychange", listener: () => void) => void;
}

/** More lines than this are not named: whoever hears of them reads the whole log, which is sooner done. */
const NAMED = 200;

/** Checked, because another version of the app may be open in the other tab. No ids are many. */
const Message = v.object({ type: v.literal("LinesAdded"), ids: v.array(v.string()) });

/** Null where the browser has no BroadcastChannel or refuses one. */
export function openTabs(name: string): Tabs | null {
  let channel: BroadcastChannel;
  try {
    channel = new BroadcastChannel(name);
  } catch {
    return null;
  }
  return {
    tell: (ids) => {
      try {
        channel.postMessage({ type: "LinesAdded", ids: ids.length > NAMED ? [] : ids });
      } catch {
        // The channel is closed. The lines are on disk; the other tabs read them when they are shown.
      }
    },
    onTold: (listener) => {
      const hear = (event: Event) => {
        const message = v.safeParse(Message, "data" in event ? event.data : null);
        if (!message.success) return;
        const ids = message.output.ids as LineId[];
        listener(ids.length === 0 ? null : ids);
      };
      channel.addEventListener("message", hear);
      return () => channel.removeEventListener("message", hear);
    },
    close: () => channel.close(),
  };
}

/** Calls `listener` when another tab says it has added lines, and when this tab is shown again. */
export function listenElsewhere(
  tabs: Tabs | null,
  page: Page | null,
  listener: HearsOfLines,
): () => void {
  const shown = () => {
    if (page?.visibilityState === "visible") listener(null);
  };
  const stop = tabs?.onTold(listener);
  page?.addEventListener("visibilitychange", shown);
  return () => {
    stop?.();
    page?.removeEventListener("visibilitychange", shown);
  };
}

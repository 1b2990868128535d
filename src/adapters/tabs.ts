import * as v from "valibot";
import type { LineId } from "../domain/review/line.ts";

/** What the tabs of one browser say to one another. It carries ids only: what was written is read from the disk. */
export interface Tabs {
  readonly tell: (ids: readonly LineId[]) => void;
  readonly onTold: (listener: () => void) => () => void;
  readonly close: () => void;
}

/** The part of `document` that says whether the tab is seen. */
export interface Page {
  readonly visibilityState: DocumentVisibilityState;
  readonly addEventListener: (type: "visibilitychange", listener: () => void) => void;
  readonly removeEventListener: (type: "visibilitychange", listener: () => void) => void;
}

/** Checked, because another version of the app may be open in the other tab. */
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
        channel.postMessage({ type: "LinesAdded", ids });
      } catch {
        // The channel is closed. The lines are on disk; the other tabs read them when they are shown.
      }
    },
    onTold: (listener) => {
      const hear = (event: Event) => {
        if ("data" in event && v.is(Message, event.data)) listener();
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
  listener: () => void,
): () => void {
  const shown = () => {
    if (page?.visibilityState === "visible") listener();
  };
  const stop = tabs?.onTold(listener);
  page?.addEventListener("visibilitychange", shown);
  return () => {
    stop?.();
    page?.removeEventListener("visibilitychange", shown);
  };
}

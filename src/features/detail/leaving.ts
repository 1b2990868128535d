import type { FocusEvent, KeyboardEvent } from "react";

interface Leaving {
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/**
 * For the element around what is written in one go: `save` when the focus leaves it or Enter is pressed (in a text of
 * several lines with Shift it is a new line), `drop` when Escape is.
 */
export function leaving(save: () => void, drop: () => void, isDirty: boolean): Leaving {
  return {
    onBlur: (event) => {
      if (!event.currentTarget.contains(event.relatedTarget)) save();
    },
    onKeyDown: (event) => {
      // While a word is being put together (Vietnamese, Japanese), Enter and Escape belong to that.
      if (event.nativeEvent.isComposing) return;
      if (event.key === "Enter" && !event.shiftKey && event.target instanceof HTMLElement) {
        if (event.target instanceof HTMLSelectElement) return;
        event.preventDefault();
        save();
      }
      if (event.key === "Escape" && isDirty) {
        // Only what is being written goes, not the panel.
        event.preventDefault();
        drop();
      }
    },
  };
}

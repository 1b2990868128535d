import { useEffect, useState } from "react";
import { useApp } from "../state/app.tsx";
import { commandFor } from "./commands.ts";

/** True while keys belong to something else: text being written, or an open list or dialog. */
function isTaken(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      "input:not([type=checkbox], [type=radio]), textarea, select, [role=listbox], [role=dialog], dialog",
    ) !== null
  );
}

/** Listens for the commands' keys on the whole page, and keeps whether their list is open. */
export function useKeys(): {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
} {
  const app = useApp();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTaken(event.target)
      )
        return;
      const command = commandFor(event.key);
      if (command === undefined) return;
      event.preventDefault();
      command.run(app, { showKeys: () => setIsOpen(true) });
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [app]);
  return { isOpen, open: () => setIsOpen(true), close: () => setIsOpen(false) };
}

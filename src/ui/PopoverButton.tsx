import type { ReactNode } from "react";
import { useId, useRef, useState } from "react";
import buttonStyles from "./Button.module.css";
import { placeBeside } from "./placeBeside.ts";
import styles from "./PopoverButton.module.css";

interface PopoverButtonProps {
  /** Name of the button where its content does not say it, and of what it opens. */
  readonly label: string;
  readonly look?: "plain" | "outlined" | "icon";
  readonly button: ReactNode;
  /** What opens; rendered only while it is open. */
  readonly children: ReactNode;
}

/** A button that opens a small panel beside it. Escape or a press elsewhere closes it: the browser's own popover. */
export function PopoverButton({ label, look = "plain", button, children }: PopoverButtonProps) {
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={buttonStyles.button}
        data-look={look}
        aria-label={look === "icon" ? label : undefined}
        title={look === "icon" ? label : undefined}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        popoverTarget={id}
      >
        {button}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        tabIndex={-1}
        className={styles.panel}
        onToggle={(event) => {
          const opens = event.newState === "open";
          setIsOpen(opens);
          if (!opens) return;
          // After the content has come in, which its place depends on.
          requestAnimationFrame(() => {
            if (!panel.current || !trigger.current) return;
            placeBeside(panel.current, trigger.current, "end");
            panel.current.focus();
          });
        }}
      >
        {isOpen && children}
      </div>
    </>
  );
}

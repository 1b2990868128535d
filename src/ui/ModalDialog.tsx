import { X } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { useId, useLayoutEffect, useRef } from "react";
import { Button } from "./Button.tsx";
import styles from "./ModalDialog.module.css";

interface ModalDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** What is long scrolls between title and buttons. */
  readonly children: ReactNode;
  /** Buttons, the one that acts first. */
  readonly acts?: ReactNode;
  /**
   * A sheet rises from the foot of a narrow screen; a window stands in the middle; a page has nearly all of the screen,
   * and a press beside it does not lose what was done in it.
   */
  readonly look?: "window" | "sheet" | "page";
}

/**
 * A question in front of the page, while it is rendered. The browser's own dialog keeps the focus inside and gives it
 * back. Escape, Close or a press beside it leaves everything as it was.
 */
export function ModalDialog({ title, onClose, children, acts, look = "window" }: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Closed while it is still in the page: one that is taken out open does not give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const pressBeside = (event: MouseEvent) => {
    if (event.target === dialog.current && look !== "page") onClose();
  };
  return (
    // A press on the backdrop lands on the dialog itself; Escape is the same by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-look={look}
      aria-labelledby={heading}
      onClick={pressBeside}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.inside}>
        <div className={styles.head}>
          <h2 id={heading}>{title}</h2>
          <Button look="icon" aria-label="Close" onClick={onClose}>
            <X size={18} aria-hidden="true" />
          </Button>
        </div>
        <div className={styles.content}>{children}</div>
        {acts !== undefined && <div className={styles.acts}>{acts}</div>}
      </div>
    </dialog>
  );
}
